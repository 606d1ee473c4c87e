import type { QuestionLanguage } from '../../app/lessons/library.ts';
import type { Atom } from './atoms.ts';
import type { Found } from './phrase-trie.ts';
import type { Segment } from './segment.ts';

const segmenters = new Map(
  (['zh', 'ja'] as const).map((lang) => [lang, new Intl.Segmenter(lang, { granularity: 'word' })]),
);

/** The words of a run of Chinese characters; a character that stands alone joins the word before it. */
export function wordsIn(run: string, lang: QuestionLanguage): readonly string[] {
  const segmenter = segmenters.get(lang === 'ja' ? 'ja' : 'zh');
  const words: string[] = [];
  for (const { segment: word } of segmenter?.segment(run) ?? []) {
    const last = words.at(-1);
    if (last !== undefined && (word.length === 1 || last.length === 1)) words[words.length - 1] = last + word;
    else words.push(word);
  }
  return words;
}

/**
 * A phrase of one Chinese character is none inside a longer word: "选" of "大选" asks for an election, not for a choice.
 * Nor is the end of a longer word a word of its own: "手続き" is a procedure, and not what follows, "続き".
 */
export function isPieceOfWord({ from, to }: Found, atoms: readonly Atom[], words: Words): boolean {
  const [first, last] = [atoms[from], atoms[to - 1]];
  if (first?.kind !== 'han' || last === undefined) return false;
  const within = words(first.start);
  if (within === undefined || last.end > within.end) return false;
  if (to - from === 1) return within.end - within.start > first.end - first.start;
  return first.start > within.start;
}

interface Word {
  readonly start: number;
  readonly end: number;
}

/** The word that stands at a place of a text, as a dictionary cuts it. */
export type Words = (at: number) => Word | undefined;

export function wordsOf(text: string, lang: QuestionLanguage): Words {
  let words: readonly (Word | undefined)[] | undefined;
  return (at) => {
    words ??= wordAtEach(text, lang);
    return words[at];
  };
}

/** The word at each place of a text. */
function wordAtEach(text: string, lang: QuestionLanguage): readonly (Word | undefined)[] {
  const segments = segmenters.get(lang === 'ja' ? 'ja' : 'zh')?.segment(text) ?? [];
  return Array.from(segments).flatMap(({ segment, index }) => {
    const word = { start: index, end: index + segment.length };
    return Array.from({ length: segment.length }, () => word);
  });
}

/** Characters that make a noun of what they stand behind, folded. */
const NOUN_ENDINGS: ReadonlySet<string> = new Set('率数额费员案量值史'.split(''));

/** A filler that ends as a noun is none any more: "支持" is support, "支持率" an approval rating. */
export function withEndings(segments: readonly Segment[]): readonly Segment[] {
  return segments.map((segment, index) => {
    const last = segment.atoms.at(-1);
    const [next] = segments[index + 1]?.atoms ?? [];
    const ends =
      segment.atoms.length > 1 &&
      segment.phrases.length > 0 &&
      segment.phrases.every(({ role }) => role === 'neutral') &&
      last?.kind === 'han' &&
      !last.closes &&
      segments[index + 1]?.phrases.length === 0 &&
      NOUN_ENDINGS.has(next?.text ?? '');
    return ends ? { atoms: segment.atoms, phrases: [] } : segment;
  });
}
