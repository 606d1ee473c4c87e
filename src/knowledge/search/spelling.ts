import SearchableMap from 'minisearch/SearchableMap';

/** Words that are known, by how often they are used. Mends what is none of them. */
export interface Spelling {
  knows(word: string): boolean;
  /** The known word that was probably meant, or nothing where none is near enough. */
  mend(word: string): string | undefined;
}

/** Latin words shorter than this have too many neighbours, as have Hangul and Katakana words of fewer letters. */
const SHORTEST = 4;
/** From this length on two letters may be wrong. */
const LONG = 8;

/**
 * Mends typos: one letter wrong, missing, doubled or swapped with its neighbour, two in a long word. Hangul counts by
 * its letters, so that one wrong vowel is one letter.
 */
export function spellingOf(words: ReadonlyMap<string, number>): Spelling {
  const known = new SearchableMap<number>();
  for (const [word, used] of words) known.set(lettersOf(word), used);
  return {
    knows: (word) => known.has(lettersOf(word)),
    mend(word) {
      const letters = lettersOf(word);
      if (letters.length < SHORTEST) return undefined;
      const swapped = swaps(letters).find((each) => known.has(each));
      if (swapped !== undefined) return swapped.normalize('NFC');
      const near = [...known.fuzzyGet(letters, letters.length < LONG ? 1 : 2)]
        .map(([found, [used, distance]]) => ({ found, used, distance }))
        // The first letter is seldom wrong, and words that differ there mean something else.
        .filter(({ found }) => found[0] === letters[0] && found.length >= SHORTEST)
        .sort((a, b) => a.distance - b.distance || b.used - a.used);
      return near[0]?.found.normalize('NFC');
    },
  };
}

function lettersOf(word: string): string {
  return word.normalize('NFD');
}

function swaps(word: string): readonly string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => {
    const [first = '', second = ''] = [word[at], word[at + 1]];
    return word.slice(0, at) + second + first + word.slice(at + 2);
  });
}
