import type { Theme } from '../app/charts.ts';

/** What something can be coloured as. The four levels can be told apart with any colour blindness. */
export type Tone = 'low' | 'moderate' | 'high' | 'extreme' | 'unknown';

export interface Paint {
  readonly fill: string;
  /** Of text on the fill. */
  readonly ink: string;
  /** Of its outline and of thin marks, which have to stand out from the card. */
  readonly edge: string;
}

export interface Palette {
  readonly card: string;
  readonly text: string;
  /** Of what is less important; readable all the same. */
  readonly muted: string;
  /** The empty part of a bar. */
  readonly track: string;
  readonly trackEdge: string;
  readonly rule: string;
  readonly tones: Readonly<Record<Tone, Paint>>;
}

const DARK_INK = '#10131A';
const LIGHT_INK = '#FFFFFF';

export const PALETTES: Readonly<Record<Theme, Palette>> = {
  dark: {
    card: '#1E2128',
    text: '#F2F3F5',
    muted: '#B9BEC8',
    track: '#2B303A',
    trackEdge: '#7A8291',
    rule: '#3B414D',
    tones: {
      low: { fill: '#2A9D8F', ink: DARK_INK, edge: '#3DB9AA' },
      moderate: { fill: '#F6D55C', ink: DARK_INK, edge: '#F6D55C' },
      high: { fill: '#E2711D', ink: DARK_INK, edge: '#F08A3C' },
      extreme: { fill: '#9E1645', ink: LIGHT_INK, edge: '#F0719B' },
      unknown: { fill: '#5B6270', ink: LIGHT_INK, edge: '#B9BEC8' },
    },
  },
  light: {
    card: '#FFFFFF',
    text: '#1E2128',
    muted: '#535966',
    track: '#F0F1F4',
    trackEdge: '#868D9A',
    rule: '#D5D8DE',
    tones: {
      low: { fill: '#2A9D8F', ink: DARK_INK, edge: '#1D766B' },
      moderate: { fill: '#F6D55C', ink: DARK_INK, edge: '#8F6F00' },
      high: { fill: '#E2711D', ink: DARK_INK, edge: '#AF4F08' },
      extreme: { fill: '#9E1645', ink: LIGHT_INK, edge: '#9E1645' },
      unknown: { fill: '#5B6270', ink: LIGHT_INK, edge: '#535966' },
    },
  },
};
