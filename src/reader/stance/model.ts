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

export function likelyUnknown(knowledge: Likely): number {
  return knowledge[1] ?? 0;
}

interface Model {
  /** How often rules find each stand (across) where a sentence takes each (down). */
  readonly rules: readonly (readonly number[])[];
  readonly bias: readonly number[];
  readonly weights: ReadonlyMap<string, readonly number[]>;
}

const MATTERS = [
  'standing',
  'effect',
  'progress',
  'source',
  'knowledge',
] as const satisfies readonly Matter[];
const models = new Map<Matter, Model>();

function modelOf(matter: Matter): Model {
  const known = models.get(matter);
  if (known !== undefined) return known;
  const { rules, bias, weights } = WEIGHTS_EN[matter];
  const entries = weights.split(';').map((each) => {
    const [feature = '', numbers = ''] = each.trim().split('=');
    return [feature, numbers.split(',').map((number) => Number(number) / 100)] as const;
  });
  const model = { rules, bias, weights: new Map(entries) };
  models.set(matter, model);
  return model;
}

/** Takes the weights apart, one matter between two turns. */
export function* prepareStances(): Generator<void> {
  for (const matter of MATTERS) {
    modelOf(matter);
    yield;
  }
}

/** Features fewer than this say as little as if they were this many. */
const FEWEST = 4;

/** What a sentence probably says of each matter: the weights of all its features, summed. English only. */
export function stancesOf(clauses: readonly MarkedClause[]): Readonly<Record<Matter, Likely>> {
  const features = featuresOf(clauses);
  const of = (matter: Matter) => likelyOf(modelOf(matter), features);
  return {
    standing: of('standing'),
    effect: of('effect'),
    progress: of('progress'),
    source: of('source'),
    knowledge: of('knowledge'),
  };
}

function likelyOf({ bias, weights }: Model, features: ReadonlySet<string>): Likely {
  const known = [...features].flatMap((each) => {
    const own = weights.get(each);
    return own === undefined ? [] : [own];
  });
  const scale = 1 / Math.sqrt(Math.max(FEWEST, known.length));
  const raised = bias.map((own, at) =>
    Math.exp(own + scale * known.reduce((all, each) => all + (each[at] ?? 0), 0)),
  );
  const whole = raised.reduce((all, each) => all + each, 0);
  return raised.map((each) => each / whole);
}

/** How likely each stand is, now that rules have found `stand`. They do not see the same things, nor err alike. */
export function likelyAfter(likely: Likely, matter: Matter, stand: number): Likely {
  const raised = likely.map((each, index) => each * (modelOf(matter).rules[index]?.[stand] ?? 1));
  const whole = raised.reduce((all, each) => all + each, 0);
  return raised.map((each) => each / whole);
}
