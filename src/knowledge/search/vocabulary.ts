import { atomsOf } from './atoms.ts';
import { type PhraseTrie, phraseTrie } from './phrase-trie.ts';
import { type Spelling, spellingOf } from './spelling.ts';
import type { Thesaurus } from './thesaurus.ts';

/** Everything that a question's words are compared with. */
export interface Vocabulary {
  readonly thesaurus: Thesaurus;
  readonly trie: PhraseTrie;
  /** Stems that a lesson or the thesaurus holds. */
  readonly stems: ReadonlySet<string>;
  /** Chinese characters that a lesson or the thesaurus holds. */
  readonly characters: ReadonlySet<string>;
  readonly latin: Spelling;
  readonly hangul: Spelling;
  readonly katakana: Spelling;
  /** Chinese and Japanese words of three characters or more. */
  readonly han: Spelling;
}

const SCRIPTS = {
  hangul: /^\p{Script=Hangul}+$/u,
  katakana: /^[\p{Script=Katakana}ー]+$/u,
  han: /^\p{Script=Han}{3,}$/u,
} as const;

const RUNS = /\p{Script=Hangul}+|[\p{Script=Katakana}ー]+/gu;

/** Gathers the words of the thesaurus and of `texts`, which are folded; `breathe` is called in between. */
export async function vocabularyOf(
  thesaurus: Thesaurus,
  texts: readonly string[],
  breathe: () => Promise<void>,
): Promise<Vocabulary> {
  const stems = new Set<string>();
  const characters = new Set<string>();
  const latin = new Map<string, number>();
  const others = new Map<string, number>();
  const count = (words: Map<string, number>, word: string): void => {
    words.set(word, (words.get(word) ?? 0) + 1);
  };
  // Only the thesaurus parts Chinese text into words.
  for (const { words } of thesaurus.phrases) if (SCRIPTS.han.test(words)) count(others, words);
  for (const text of [...texts, ...thesaurus.phrases.map(({ words }) => words)]) {
    await breathe();
    for (const { kind, surface, text: stem } of atomsOf(text)) {
      if (kind === 'han') characters.add(stem);
      if (kind !== 'word') continue;
      stems.add(stem);
      count(latin, surface);
    }
    for (const word of text.match(RUNS) ?? []) count(others, word);
  }
  const written = (script: RegExp) => spellingOf(new Map([...others].filter(([word]) => script.test(word))));
  return {
    thesaurus,
    trie: phraseTrie(thesaurus.phrases),
    stems,
    characters,
    latin: spellingOf(latin),
    hangul: written(SCRIPTS.hangul),
    katakana: written(SCRIPTS.katakana),
    han: written(SCRIPTS.han),
  };
}
