import type { MarkedClause } from '../passage.ts';
import { featuresOf } from './features.ts';
import weights from './weights-en.json' with { type: 'json' };

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

interface Fitted {
  readonly bias: readonly number[];
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

const MODEL: Readonly<
  Record<Matter, { bias: readonly number[]; weights: ReadonlyMap<string, readonly number[]> }>
> = {
  standing: prepared(weights.standing),
  effect: prepared(weights.effect),
  progress: prepared(weights.progress),
  source: prepared(weights.source),
  knowledge: prepared(weights.knowledge),
};

function prepared({ bias, weights }: Fitted) {
  return { bias, weights: new Map(Object.entries(weights)) };
}

/** Features fewer than this say as little as if they were this many. */
const FEWEST = 4;

/** What a sentence probably says of each matter: the weights of all its features, summed. English only. */
export function stancesOf(clauses: readonly MarkedClause[]): Readonly<Record<Matter, Likely>> {
  const features = featuresOf(clauses);
  const of = (matter: Matter) => likelyOf(MODEL[matter], features);
  return {
    standing: of('standing'),
    effect: of('effect'),
    progress: of('progress'),
    source: of('source'),
    knowledge: of('knowledge'),
  };
}

function likelyOf({ bias, weights }: (typeof MODEL)[Matter], features: ReadonlySet<string>): Likely {
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
