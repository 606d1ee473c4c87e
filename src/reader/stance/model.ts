import type { MarkedClause } from '../passage.ts';
import { featuresOf } from './features.ts';
import { WEIGHTS_EN } from './weights-en.ts';

/** What a sentence may take a stand on, with the stands; the first of each is that it speaks of something else. */
export const STANDS = {
  /** What home makers offer. */
  standing: ['silent', 'behind', 'middling', 'level'],
  /** What a cut-off stops. */
  effect: ['silent', 'stops', 'part', 'nothing'],
  /** What progress downstream has to do with it. */
  progress: ['silent', 'paced', 'quality', 'irrelevant'],
  /** How much comes from abroad. */
  source: ['silent', 'high', 'middle', 'low'],
  /** That something is not known to the writer. */
  knowledge: ['silent', 'unknown'],
} as const;
export type Matter = keyof typeof STANDS;

/** The place of the stand that says nothing. */
export const SILENT = 0;

/** How likely each stand is, in the order of `STANDS`; they sum to 1. */
export type Likely = readonly number[];
export type Stances = Readonly<Record<Matter, Likely>>;

export function likelyUnknown({ knowledge }: Stances): number {
  return knowledge[1] ?? 0;
}

const MATTERS = [
  'standing',
  'effect',
  'progress',
  'source',
  'knowledge',
] as const satisfies readonly Matter[];
/** Where the stands of each matter begin in a row of weights, and how long such a row is. */
const FIRST = { standing: 0, effect: 4, progress: 8, source: 12, knowledge: 16 } as const;
const LENGTH = 18;
/** Features fewer than this say as little as if they were this many. */
const FEWEST = 4;

const rows = new Map<string, Float32Array>();
const prepared = new Set<Matter>();

/** Takes the weights apart, a line between two turns. */
export function* prepareStances(): Generator<void> {
  for (const matter of MATTERS) {
    if (prepared.has(matter)) continue;
    for (const line of WEIGHTS_EN[matter].weights.split('\n')) {
      for (const each of line.split(';').filter((one) => one !== '')) addWeights(matter, each);
      yield;
    }
    prepared.add(matter);
  }
}

function addWeights(matter: Matter, written: string): void {
  const [feature = '', numbers = ''] = written.split('=');
  const row = rows.get(feature) ?? new Float32Array(LENGTH);
  for (const [stand, number] of numbers.split(',').entries())
    row[FIRST[matter] + stand] = Number(number) / 100;
  rows.set(feature, row);
}

/** What clauses probably say of each matter: the weights of all their features, summed. English only. */
export function stancesOf(clauses: readonly MarkedClause[]): Stances {
  if (prepared.size < MATTERS.length) for (const _ of prepareStances());
  const sums = new Float32Array(LENGTH);
  const counts = { standing: 0, effect: 0, progress: 0, source: 0, knowledge: 0 };
  for (const feature of featuresOf(clauses)) {
    const row = rows.get(feature);
    if (row === undefined) continue;
    for (let at = 0; at < LENGTH; at += 1) sums[at] = (sums[at] ?? 0) + (row[at] ?? 0);
    for (const matter of MATTERS)
      if (row[FIRST[matter]] !== 0 || row[FIRST[matter] + 1] !== 0) counts[matter] += 1;
  }
  const of = (matter: Matter) => likelyOf(matter, sums, counts[matter]);
  return {
    standing: of('standing'),
    effect: of('effect'),
    progress: of('progress'),
    source: of('source'),
    knowledge: of('knowledge'),
  };
}

function likelyOf(matter: Matter, sums: Float32Array, count: number): Likely {
  const scale = 1 / Math.sqrt(Math.max(FEWEST, count));
  const raised = WEIGHTS_EN[matter].bias.map((own, stand) =>
    Math.exp(own + scale * (sums[FIRST[matter] + stand] ?? 0)),
  );
  return shared(raised);
}

/** How likely each stand is, now that rules have found `stand`. They do not see the same things, nor err alike. */
export function likelyAfter(likely: Likely, matter: Exclude<Matter, 'knowledge'>, stand: number): Likely {
  const { rules } = WEIGHTS_EN[matter];
  return shared(likely.map((each, index) => each * (rules[index]?.[stand] ?? 1)));
}

function shared(parts: readonly number[]): Likely {
  const whole = parts.reduce((sum, each) => sum + each, 0);
  return parts.map((each) => each / whole);
}
