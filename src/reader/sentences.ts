/** A stretch of the text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands between two commas, or between stronger marks. */
export interface Clause extends Span {
  /** Folded. */
  readonly text: string;
  /** Clauses of one segment share their subject: no semicolon, colon or "but" stands between them. */
  readonly segment: number;
}

export interface Sentence extends Span {
  /** Folded. */
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly isQuestion: boolean;
}

/** No sentence is longer, however the text is written: what follows counts as the next one. */
const LONGEST_SENTENCE = 600;

/** Unless a word would be cut; a longer word is none. */
const LONGEST_WORD = 40;

/** Nor has one more clauses: what follows counts as the last one. */
const MOST_CLAUSES = 40;

const ENDS = new Set('。！？!?\n');
const ABBREVIATION =
  /(?:^|[\s(])(?:i\.e|e\.g|approx|vs|cf|co|ltd|inc|corp|no|dr|mr|ms|prof|st|est|ca|fig|etc|resp|dept|[a-z]|[a-z]\.[a-z])$/;

/** Cuts a folded text into sentences, in order. Time and memory grow with the length alone. */
export function* sentencesOf(folded: string): Generator<Sentence> {
  let start = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const length = at - start;
    const long =
      length >= LONGEST_SENTENCE && (length >= LONGEST_SENTENCE + LONGEST_WORD || !isWithinWord(folded, at));
    if (!long && !endsAt(folded, at)) continue;
    let end = at + 1;
    while (end < folded.length && /["')）\]]/.test(folded.charAt(end))) end += 1;
    const sentence = sentenceOf(folded, start, end);
    if (sentence !== undefined) yield sentence;
    start = end;
    at = end - 1;
  }
  const rest = sentenceOf(folded, start, folded.length);
  if (rest !== undefined) yield rest;
}

function isWithinWord(text: string, at: number): boolean {
  return /[a-z0-9]/.test(text.charAt(at)) && /[a-z0-9]/.test(text.charAt(at + 1));
}

function endsAt(text: string, at: number): boolean {
  const mark = text.charAt(at);
  if (ENDS.has(mark)) return true;
  if (mark !== '.') return false;
  const next = text.charAt(at + 1);
  if (next !== '' && !/[\s"')]/.test(next) && !isHan(next)) return false;
  return !ABBREVIATION.test(text.slice(Math.max(0, at - 8), at)) || next === '\n' || next === '';
}

export function isHan(unit: string): boolean {
  return unit >= '\u3400' && unit <= '\u9fff';
}

function sentenceOf(text: string, start: number, end: number): Sentence | undefined {
  const span = trimmed(text, start, end);
  if (span === undefined) return undefined;
  const body = text.slice(span.start, span.end);
  return {
    ...span,
    text: body,
    clauses: clausesOf(body, span.start),
    isQuestion:
      (/[?？]["')）]*$/.test(text.slice(start, end)) || /[吗呢]$/.test(body)) && !RHETORICAL.test(body),
  };
}

/** Questions that state: "who would stop us?" */
const RHETORICAL =
  /难道|谁(?:来|还|又|会|在乎|管|怕|能)|断谁|何来|何必|何须|哪(?:里|来的?|会|能|有|轮得到)|怎么可能|又(?:能|会|有)(?:怎|什么|几|多|谁|少)|有什么(?:好|可|了不起|稀奇|大不了)|岂/;

/** Marks and words that part clauses; those of the first group part segments too. */
const BREAK =
  /([;；:：—–]|(?<=\s)-(?=\s)|(?<=\s)(?:but|while|whereas|although|though|however|(?<=[,;] )yet|except that|even if|because(?! of)|so that|rather than)(?=\s)|(?<=[,，、;；。\s]|^)(?:但是|但|不过|然而|可是|只是|虽然|尽管|而(?!且)))|([,，()（）]|(?<=\s)(?:so|since|until|unless)(?=\s))/g;

function clausesOf(text: string, offset: number): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let segment = 0;
  const push = (to: number) => {
    const span = trimmed(text, from, to);
    if (span === undefined) return;
    clauses.push({
      start: span.start + offset,
      end: span.end + offset,
      text: text.slice(span.start, span.end),
      segment,
    });
  };
  for (const found of text.matchAll(BREAK)) {
    if (clauses.length >= MOST_CLAUSES) break;
    const at = found.index;
    if (found[0] === ',' && /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1))) continue;
    // A colon within a number or an address parts nothing.
    if (found[0] === ':' && /\S/.test(text.charAt(at + 1)) && /[a-z0-9]/.test(text.charAt(at - 1))) continue;
    const isWord = /[a-z\u4e00-\u9fff]/.test(found[0]);
    push(at);
    from = isWord ? at : at + found[0].length;
    if (found[1] !== undefined) segment += 1;
  }
  push(text.length);
  return clauses;
}

const EDGE = /[\s,，。.!！?？;；:："'()（）、—–-]/;

function trimmed(text: string, start: number, end: number): Span | undefined {
  let from = start;
  let to = end;
  while (from < to && EDGE.test(text.charAt(from))) from += 1;
  while (to > from && EDGE.test(text.charAt(to - 1))) to -= 1;
  return from < to ? { start: from, end: to } : undefined;
}
