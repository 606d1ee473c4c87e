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
  const pieces = piecesOf(text, locale).flatMap((piece) =>
    width(piece) <= space.width ? [piece] : graphemesOf(piece),
  );
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces) {
    if (line !== '' && width(line + piece) > space.width) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (lines.length === space.lines) return shortened(lines, space, width);
    line += line === '' ? piece.trimStart() : piece;
  }
  return line.trimEnd() === '' ? lines : [...lines, line.trimEnd()];
}

/** Words with the signs that must not be torn from them. */
function piecesOf(text: string, locale: Locale): readonly string[] {
  const pieces: string[] = [];
  let open = '';
  for (const { segment } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(text)) {
    const last = pieces.pop();
    if (last !== undefined && open === '' && (CLOSING.test(segment) || segment.trim() === '')) {
      pieces.push(last + segment);
      continue;
    }
    if (last !== undefined) pieces.push(last);
    if (OPENING.test(segment)) {
      open += segment;
      continue;
    }
    pieces.push(open + segment);
    open = '';
  }
  return open === '' ? pieces : [...pieces, open];
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
