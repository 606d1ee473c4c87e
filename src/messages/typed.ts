// What changes how neighbouring text is drawn, or is not drawn at all: marks and overrides of direction, zero-width
// blanks, soft hyphens, tags. Joiners stay, because emoji and several scripts are written with them.
const UNSEEN =
  /[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\u{E0000}-\u{E0FFF}]/gu;
const MARKDOWN = /[\\*_~`|[\]<]/g;
// Quotes, headings, small print and lists begin so, with a blank behind.
const LINE_MARK = /^([^\S\n]*)(?=(?:>{1,3}|#{1,3}|-#|[-+])[^\S\n])/gm;
const NUMBERED = /^([^\S\n]*\d+)(?=[.)][^\S\n])/gm;
const LINE_END = /\r\n?|[\v\f\u2028\u2029]/g;
const CONTROL = /(?![\t\n])\p{Cc}/gu;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** At most `longest` UTF-16 units, never cutting through what people see as one character. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  if (longest < 1) return '';
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, longest + 64))) {
    if (index + segment.length > longest - 1) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end)}…`;
}

function plain(text: string): string {
  return text.replace(LINE_END, '\n').replace(UNSEEN, '').replace(CONTROL, '').toWellFormed();
}

function escaped(text: string): string {
  return unmarked(text.replace(MARKDOWN, '\\$&')).replace(/@(everyone|here)/gi, '@\u200B$1');
}

/** Text whose markdown is escaped, with no line that begins a quote, a heading, small print or a list. */
export function unmarked(text: string): string {
  return text.replace(LINE_MARK, '$1\\').replace(NUMBERED, '$1\\');
}

/**
 * What somebody typed, in one line, to stand inside a sentence of ours: no markdown, no mention, no direction of its
 * own beyond its end, cut before it is escaped so that no escape is cut in two.
 */
export function inline(typed: string, longest: number): string {
  return isolated(escaped(cut(plain(typed).replace(/\s+/g, ' ').trim(), longest)));
}

/** Letters that are written from right to left, by the blocks that Unicode keeps for them. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Set apart, so that the sentence around it keeps its order: numbers and dots beside it would change sides. */
function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

/** The same over several lines, as a quotation. */
export function quotation(typed: string, longest: number): string {
  return escaped(cut(plain(typed).trim(), longest)).replace(/^/gm, '> ');
}

/** For places where Discord draws no markdown: the labels of buttons, selects and forms. */
export function label(typed: string, longest: number): string {
  return cut(plain(typed).replace(/\s+/g, ' ').trim(), longest);
}
