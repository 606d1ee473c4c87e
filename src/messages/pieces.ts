/** What somebody typed is quoted in pieces of so many characters; escaped, and in any script, one fits a page. */
const PIECE = 800;
/** A piece, once it is escaped, is not longer than this. */
export const PIECE_ESCAPED = PIECE * 2;

/** A text in pieces that each fit a page, parted where a line ends if possible, and never within a letter. */
export function pieces(typed: string): readonly string[] {
  const found: string[] = [];
  let piece = '';
  for (const line of typed.split(/(?<=\n)/)) {
    for (const part of chunked(line)) {
      if (piece.length + part.length > PIECE || piece.split('\n').length > LINES) {
        found.push(piece);
        piece = '';
      }
      piece += part;
    }
  }
  return [...found, piece].filter((each) => each.trim() !== '');
}

/** Lines of a piece: each costs two characters more as a quotation. */
const LINES = 200;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** Whoever piles up hundreds of marks on one letter gets them in parts: these are code points, of two units at most. */
const LONGEST_GRAPHEME = /[\s\S]{1,400}/gu;

function chunked(line: string): readonly string[] {
  if (line.length <= PIECE) return [line];
  const found = [''];
  for (const { segment } of graphemes.segment(line)) {
    const last = found.at(-1) ?? '';
    if (last.length + segment.length > PIECE) found.push(...(segment.match(LONGEST_GRAPHEME) ?? []));
    else found[found.length - 1] = last + segment;
  }
  return found;
}

/** One thing on record: who and what in the first part, and as many more as its words take, each of which fits a page. */
export interface RecordItem {
  /** What it is called where it goes on over a page. */
  readonly name: string;
  readonly parts: readonly [string, ...string[]];
}
