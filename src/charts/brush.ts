import { createCanvas } from '@napi-rs/canvas';
import type { Look } from '../app/charts.ts';
import type { Locale } from '../domain/locale.ts';
import { PALETTES, type Palette } from './palette.ts';
import { breakLines, type Measure, type Setting, type Space } from './text/break-lines.ts';
import { FONT_FAMILY, type HasGlyph } from './text/fonts.ts';
import { printable } from './text/printable.ts';

/** What a picture is drawn with: colours, and texts that are safe to draw and fit where they go. */
export interface Brush {
  readonly palette: Palette;
  readonly locale: Locale;
  readonly measure: Measure;
  /** Any text, in as many lines as it needs and may have. No lines where nothing of it can be drawn. */
  readonly lines: (text: string, setting: Setting, space: Space) => readonly string[];
}

/** More than ever fits in a picture. */
const LONGEST = 400;

export function fontOf({ size, weight }: Setting): string {
  return `${weight} ${size}px ${FONT_FAMILY}`;
}

export function brushFor({ theme, locale }: Look, has: HasGlyph): Brush {
  const palette = PALETTES[theme];
  const ruler = createCanvas(1, 1).getContext('2d');
  const measure: Measure = (text, setting) => {
    ruler.font = fontOf(setting);
    return ruler.measureText(text).width;
  };
  return {
    palette,
    locale,
    measure,
    lines: (text, setting, space) =>
      breakLines(printable(text, has, LONGEST), setting, space, measure, locale),
  };
}
