import type { ReportTone } from '../app/report/document.ts';

/** On white paper. The four levels can be told apart with any colour blindness, and in black and white by their words. */
export const TONES: Readonly<Record<ReportTone, { readonly fill: string; readonly ink: string }>> = {
  low: { fill: '#2A9D8F', ink: '#10131A' },
  moderate: { fill: '#F6D55C', ink: '#10131A' },
  high: { fill: '#E2711D', ink: '#10131A' },
  extreme: { fill: '#9E1645', ink: '#FFFFFF' },
  plain: { fill: '#EEF0F4', ink: '#1E2128' },
};

export const INK = '#1E2128';
export const MUTED = '#535966';
export const RULE = '#D5D8DE';
export const ACCENT = '#27406B';
