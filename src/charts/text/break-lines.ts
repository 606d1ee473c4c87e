import type { Locale } from '../../domain/locale.ts';
import type { Weight } from './fonts.ts';

export interface Setting {
  readonly size: number;
  readonly weight: Weight;
}

/** How wide a text is, in pixels. */
export type Measure = (text: string, setting: Setting) => number;

export interface Space {
  /** In pixels. */
  readonly width: number;
  readonly lines: number;
}

const ELLIPSIS = '…';
const CLOSING = /^[\p{Pe}\p{Pf}、。，．：；！？,.:;!?%…]+$/u;
const OPENING = /^[\p{Ps}\p{Pi}]+$/u;

/**
 * Breaks a text into lines that fit; the last ends in an ellipsis where not all of it does. Lines break between words,
 * within words only where one is wider than a line, and never before a closing sign or after an opening one.
 */
export function breakLines(
  text: string,
  setting: Setting,
  space: Space,
  measure: Measure,
  locale: Locale,
): readonly string[] {
  const width = (line: string) => measure(line.trimEnd(), setting);
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesWithin(text, locale, (each) => width(each) <= space.width)) {
    if (line !== '' && width(line + piece) > space.width) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (lines.length === space.lines) return shortened(lines, space, width);
    line += line === '' ? piece.trimStart() : piece;
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}

/** Words that fit in a line, and the letters of those that don't; no more of them than are asked for. */
function* piecesWithin(text: string, locale: Locale, fits: (piece: string) => boolean): Generator<string> {
  for (const piece of piecesOf(text, locale)) {
    if (fits(piece)) yield piece;
    else yield* graphemesOf(piece);
  }
}

/** Words with the signs that must not be torn from them. */
function* piecesOf(text: string, locale: Locale): Generator<string> {
  let piece = '';
  let open = false;
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    const clings = open || CLOSING.test(segment) || segment.trim() === '';
    if (piece !== '' && !clings) {
      yield piece;
      piece = '';
    }
    piece += segment;
    open = OPENING.test(segment);
  }
  if (piece !== '') yield piece;
}

function graphemesOf(text: string): readonly string[] {
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

/** The last line, with as much of it as leaves room for the ellipsis. */
function shortened(
  lines: readonly string[],
  space: Space,
  width: (line: string) => number,
): readonly string[] {
  const kept = [...graphemesOf(lines.at(-1) ?? '')];
  while (kept.length > 0 && width(kept.join('').trimEnd() + ELLIPSIS) > space.width) kept.pop();
  return [...lines.slice(0, -1), kept.join('').trimEnd() + ELLIPSIS];
}
