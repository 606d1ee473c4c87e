import type { Indicator } from '../../domain/scoring/evidence.ts';
import { joined, type MarkedClause, type MarkedSentence, segmentOf } from '../passage.ts';
import type { Said, Statement } from '../rules/statement.ts';
import { type Likely, type Matter, SILENT, stancesOf } from './model.ts';

/** The matters that indicators tell of. */
export type ToldMatter = Exclude<Matter, 'knowledge'>;

const TELLS: Readonly<Record<ToldMatter, readonly Indicator[]>> = {
  standing: ['homeLag'],
  effect: ['stops', 'severalSectors'],
  progress: ['iteration'],
  source: ['foreignShare', 'homeShare', 'gradeShare', 'foreignOnlySuppliers'],
};

export function tellsOf(matter: ToldMatter, { said }: Statement): boolean {
  return TELLS[matter].includes(said.indicator);
}

/** What each stand comes to as a finding, in the order of the stands. */
const SAID: Readonly<Record<ToldMatter, readonly [Said, Said, Said]>> = {
  standing: [
    { indicator: 'homeLag', value: { kind: 'step', step: 'generation' } },
    { indicator: 'homeLag', value: { kind: 'step', step: 'limited' } },
    { indicator: 'homeLag', value: { kind: 'step', step: 'parity' } },
  ],
  effect: [
    { indicator: 'stops', value: { kind: 'step', step: 'line' } },
    { indicator: 'stops', value: { kind: 'step', step: 'part' } },
    { indicator: 'stops', value: { kind: 'step', step: 'nothing' } },
  ],
  progress: [
    { indicator: 'iteration', value: { kind: 'step', step: 'next-product' } },
    { indicator: 'iteration', value: { kind: 'step', step: 'quality' } },
    { indicator: 'iteration', value: { kind: 'step', step: 'irrelevant' } },
  ],
  source: [
    { indicator: 'foreignShare', value: { kind: 'word', word: 'most' } },
    { indicator: 'foreignShare', value: { kind: 'word', word: 'half' } },
    { indicator: 'homeShare', value: { kind: 'word', word: 'most' } },
  ],
};

export type Stand = 1 | 2 | 3;

/** Which stand a rule's statement takes; nothing where it is of another matter. */
export function standOf({ said }: Statement): Stand | undefined {
  switch (said.indicator) {
    case 'homeLag':
      if (said.value.kind === 'behind') return isFar(said.value) ? 1 : 2;
      if (said.value.step === 'parity') return 3;
      return said.value.step === 'none' || said.value.step === 'generation' ? 1 : 2;
    case 'stops':
      if (said.value.step === 'nothing') return 3;
      return said.value.step === 'line' || said.value.step === 'chain' ? 1 : 2;
    case 'iteration':
      if (said.value.step === 'irrelevant') return 3;
      return said.value.step === 'quality' ? 2 : 1;
    case 'foreignShare':
    case 'gradeShare':
      return ofShare(said.value, (share) => share);
    case 'homeShare':
      return ofShare(said.value, (share) => 100 - share);
    case 'foreignOnlySuppliers':
      return said.value.kind === 'number' && said.value.number > 3 ? 2 : 1;
    default:
      return undefined;
  }
}

/** About what the scales take the words for: whether a stand is borne out needs no more. */
const WORDS = { all: 100, 'nearly-all': 95, most: 80, half: 50, some: 30, little: 10, none: 0 };

function ofShare(
  value: Extract<Said, { indicator: 'homeShare' }>['value'],
  abroad: (share: number) => number,
): Stand {
  const share = abroad(value.kind === 'word' ? WORDS[value.word] : value.number);
  if (share >= 65) return 1;
  return share >= 40 ? 2 : 3;
}

/** About what the scales call a generation: whether a stand is borne out needs no more. */
function isFar({
  number,
  unit,
}: {
  readonly number: number;
  readonly unit: 'generations' | 'years';
}): boolean {
  return number >= (unit === 'generations' ? 1 : 3);
}

export function likeliest(likely: Likely): Stand {
  const [, first = 0, second = 0, third = 0] = likely;
  return first >= second && first >= third ? 1 : second >= third ? 2 : 3;
}

/** The stand as a weak statement, shown by the segment whose words speak most for it. */
export function inferred(sentence: MarkedSentence, matter: ToldMatter, stand: Stand): readonly Statement[] {
  const worth = (clause: MarkedClause) => {
    const likely = stancesOf([clause])[matter];
    return Math.log(likely[stand] ?? 0) - Math.log(likely[SILENT] ?? 1);
  };
  const ranked = sentence.clauses.map((clause) => ({ clause, worth: worth(clause) }));
  const [best] = ranked.sort((a, b) => b.worth - a.worth);
  if (best === undefined) return [];
  const { clause } = best;
  const quote = joined(clause, ...segmentOf(sentence, clause));
  return [
    { said: SAID[matter][stand - 1] ?? SAID[matter][0], sentence, clause, words: clause, quote, weak: true },
  ];
}
