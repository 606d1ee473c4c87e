import SearchableMap from 'minisearch/SearchableMap';

/** Words that are known, by how often they are used. Mends what is none of them. */
export interface Spelling {
  knows(word: string): boolean;
  /** The known word that was probably meant, or nothing where none is near enough. */
  mend(word: string): string | undefined;
}

/** From this length on any one letter may be wrong: few words have a neighbour that is another word. */
const LONG = 8;
/** And from this on two. */
const LONGER = 9;
const SHORTEST = 4;

/**
 * Mends typos: letters swapped, doubled, dropped or mistaken, the more the longer the word. In short words only what is
 * mistyped often is mended, as "water" is no misspelt "wafer". Hangul counts by its letters, so that one wrong vowel is
 * one letter.
 */
export function spellingOf(words: ReadonlyMap<string, number>): Spelling {
  const known = new SearchableMap<number>();
  for (const [word, used] of words) known.set(lettersOf(word), used);
  return {
    knows: (word) => known.has(lettersOf(word)),
    mend(word) {
      const letters = lettersOf(word);
      const han = HAN.test(letters);
      if (letters.length < (han ? SHORTEST - 1 : SHORTEST)) return undefined;
      const swapped = swaps(letters).find((each) => known.has(each));
      if (swapped !== undefined) return swapped.normalize('NFC');
      const near = [...known.fuzzyGet(letters, letters.length < LONGER ? 1 : 2)]
        .map(([found, [used, distance]]) => ({ found, used, distance }))
        .filter(({ found, distance }) => distance === 0 || isTypo(letters, found, distance))
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

const HAN = /^\p{Script=Han}+$/u;
const VOWEL = /[aeiouy\u1161-\u1175]/;

function isTypo(typed: string, meant: string, distance: number): boolean {
  // One of three characters is another one, which sounds alike.
  if (HAN.test(meant)) return distance === 1 && typed.length === meant.length;
  const shorter = Math.min(typed.length, meant.length);
  if (shorter >= LONG) return distance === 1 || shorter >= LONGER - 1;
  if (distance > 1 || typed[0] !== meant[0]) return false;
  const at = [...typed].findIndex((letter, index) => letter !== meant[index]);
  const place = at < 0 ? typed.length : at;
  if (typed.length === meant.length) return VOWEL.test(typed[place] ?? '') && VOWEL.test(meant[place] ?? '');
  const longer = typed.length > meant.length ? typed : meant;
  const twin = longer[place] === longer[place - 1] || longer[place] === longer[place + 1];
  return twin || (shorter > SHORTEST + 1 && VOWEL.test(longer[place] ?? ''));
}
