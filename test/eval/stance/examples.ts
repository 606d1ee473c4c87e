import { readFileSync } from 'node:fs';
import type { CountryCode } from '../../../src/domain/locale.ts';
import { folded } from '../../../src/reader/fold.ts';
import { marked } from '../../../src/reader/passage.ts';
import { statementsIn } from '../../../src/reader/rules/every.ts';
import { sentencesOf } from '../../../src/reader/sentences.ts';
import { featuresOf } from '../../../src/reader/stance/features.ts';
import type { Matter } from '../../../src/reader/stance/model.ts';
import { standOf, type ToldMatter, tellsOf } from '../../../src/reader/stance/stands.ts';

/**
 * `examples-en.txt` has a sentence per line: the home it speaks from, what it says, and its words, parted by bars. What
 * it says is a letter for each matter and one for the stand; a matter that is left out is not spoken of, and a question
 * mark says that it is open whether it is. A star before the home: the word lists were made with this sentence at hand,
 * so it cannot tell how often rules err.
 */
const CODES = {
  standing: { letter: 'L', stands: '-bmp' },
  effect: { letter: 'E', stands: '-lpn' },
  progress: { letter: 'I', stands: '-nqi' },
  source: { letter: 'S', stands: '-hml' },
  knowledge: { letter: 'U', stands: '-u' },
} as const satisfies Readonly<Record<Matter, { readonly letter: string; readonly stands: string }>>;

export const MATTERS = Object.keys(CODES) as readonly Matter[];
const RULED = ['standing', 'effect', 'progress', 'source'] as const satisfies readonly ToldMatter[];

export interface Example {
  readonly features: readonly string[];
  /** The stand on each matter; absent where it is open. */
  readonly stands: Readonly<Partial<Record<Matter, number>>>;
  /** Which stand rules find on each matter; absent where the word lists were made with this sentence at hand. */
  readonly ruled?: Readonly<Partial<Record<Matter, number>>>;
}

export function readExamples(file: URL): readonly Example[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const [from = '', codes = '', text = ''] = line.split('|');
    const isKnown = from.startsWith('*');
    const sentences = [...sentencesOf(folded(text))].map((each) =>
      marked(each, from.replace('*', '') as CountryCode),
    );
    const features = new Set(sentences.flatMap(({ clauses }) => [...featuresOf(clauses)]));
    const found = sentences.flatMap((each) => statementsIn(each));
    const ruled = RULED.map((matter) => {
      const stands = found.filter((each) => tellsOf(matter, each)).flatMap((each) => standOf(each) ?? []);
      return [matter, Math.min(...stands, 4) % 4] as const;
    });
    return {
      features: [...features],
      stands: standsOf(codes.split(' ')),
      ...(!isKnown && { ruled: Object.fromEntries(ruled) }),
    };
  });
}

function standsOf(codes: readonly string[]): Example['stands'] {
  const all = MATTERS.map((matter) => {
    const { letter, stands } = CODES[matter];
    const code = codes.find((each) => each.startsWith(letter));
    if (code === undefined) return [matter, 0] as const;
    if (code === letter) return [matter, 1] as const;
    return code === `${letter}?` ? undefined : ([matter, stands.indexOf(code.slice(1))] as const);
  });
  return Object.fromEntries(all.filter((each) => each !== undefined));
}
