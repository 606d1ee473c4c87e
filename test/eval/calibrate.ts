import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadLessonLibrary } from '../../src/knowledge/search/load-lesson-library.ts';
import type { Unit } from '../../src/knowledge/search/read-question.ts';
import {
  REFUSAL_FEATURES,
  type RefusalFeatures,
  THRESHOLD,
} from '../../src/knowledge/search/refusal-weights.ts';
import { goldenQuestions } from '../knowledge/golden-questions.ts';
import { Question } from './retrieval.ts';
import { readRows } from './rows.ts';

/**
 * `node test/eval/calibrate.ts [folder]`: fits the weights of refusal to the golden questions and to the development
 * questions in `folder` where they are, every third of which is left aside, and tells by tenfold cross-validation what
 * they are worth. Prints what belongs into `refusal-weights.ts`.
 *
 * The thesaurus was made with these questions at hand, so it knows their words, as it won't know those of the next. So
 * each is learned from again and again with words forgotten at random.
 */
/** To refuse what could have been answered is worse than to answer beside the point. */
const WORSE = 2;
const ROUNDS = 3_000;
const STEP = 0.2;
const MOMENTUM = 0.9;
const SHRINK = 0.0005;
/** How often each question is learned from with words forgotten, and how likely a word of each kind is. */
const FORGETTING = 2;
const FORGOTTEN: Readonly<Record<Unit['kind'], number>> = {
  outside: 0.5,
  concept: 0.05,
  neutral: 0.025,
  word: 0,
  number: 0,
  date: 0,
};

interface Case {
  readonly id: string;
  readonly outside: boolean;
  readonly features: RefusalFeatures;
  /** The same question as it would be judged with words forgotten. */
  readonly forgetful: readonly RefusalFeatures[];
}

type Weights = readonly number[];

const library = await loadLessonLibrary(fileURLToPath(new URL('../../knowledge', import.meta.url)));
if (!library.ok) throw new Error(JSON.stringify(library.error));
const { value } = library;
const folder = process.argv[2] ?? fileURLToPath(new URL('../../../shared/eval', import.meta.url));
const dev = existsSync(folder)
  ? (readRows('retrieval-dev.jsonl', Question, { folder, part: 'work', rows: false }) ?? [])
  : [];
/** From 0 to 1, the same numbers in every run: Marsaglia's xorshift. */
let state = 2_463_534_242;
function chance(): number {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return (state >>> 0) / 2 ** 32;
}

const forget = (units: readonly Unit[]): readonly Unit[] =>
  units.map((unit) =>
    unit.tokens.length > 0 && chance() < FORGOTTEN[unit.kind]
      ? { ...unit, kind: 'word', meanings: [], hints: [], tokens: [{ text: '~', weight: 1 }] }
      : unit,
  );

const cases: readonly Case[] = [...goldenQuestions(), ...dev].map(({ id, query, lang, out_of_scope }) => ({
  id,
  outside: out_of_scope,
  features: value.explain(query, lang).refusal.features,
  forgetful: Array.from({ length: FORGETTING }, () => value.explain(query, lang, forget).refusal.features),
}));

const inputsOf = (features: RefusalFeatures) => [1, ...REFUSAL_FEATURES.map((name) => features[name])];
const doubtOf = (weights: Weights, inputs: readonly number[]) =>
  inputs.reduce((sum, input, at) => sum + input * (weights[at] ?? 0), 0);
const isRefused = (weights: Weights, { features }: Case) => doubtOf(weights, inputsOf(features)) > THRESHOLD;

/** Logistic regression by plain descent; there are few features and few questions. */
function learn(some: readonly Case[]): Weights {
  const lessons = some.flatMap(({ outside, features, forgetful }) =>
    [features, ...forgetful].map((each) => ({ outside, inputs: inputsOf(each) })),
  );
  let weights: Weights = [0, ...REFUSAL_FEATURES.map(() => 0)];
  let speeds = weights;
  for (let round = 0; round < ROUNDS; round += 1) {
    const slopes = weights.map((weight) => SHRINK * weight);
    for (const { outside, inputs } of lessons) {
      const likely = 1 / (1 + Math.exp(-doubtOf(weights, inputs)));
      const off = ((likely - (outside ? 1 : 0)) * (outside ? 1 : WORSE)) / lessons.length;
      for (const [at, input] of inputs.entries()) slopes[at] = (slopes[at] ?? 0) + off * input;
    }
    speeds = speeds.map((speed, at) => MOMENTUM * speed - STEP * (slopes[at] ?? 0));
    weights = weights.map((weight, at) => weight + (speeds[at] ?? 0));
  }
  return weights;
}

function told(name: string, judged: readonly { readonly one: Case; readonly refused: boolean }[]): string {
  const count = (outside: boolean) => judged.filter(({ one }) => one.outside === outside);
  const refused = (outside: boolean) => count(outside).filter((each) => each.refused);
  const wrong = judged.filter(({ one, refused }) => one.outside !== refused).map(({ one }) => one.id);
  return `${name}: refused ${refused(true).length} of ${count(true).length} rightly, ${refused(false).length} of ${count(false).length} wrongly; wrong: ${wrong.join(' ')}`;
}

const FOLDS = 10;
const crossed = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = learn(cases.filter((_, index) => index % FOLDS !== fold));
  return cases
    .filter((_, index) => index % FOLDS === fold)
    .map((one) => ({ one, refused: isRefused(weights, one) }));
}).flat();
const weights = learn(cases);
console.log(told('cross-validated', crossed));
console.log(
  told(
    'fitted',
    cases.map((one) => ({ one, refused: isRefused(weights, one) })),
  ),
);
for (const [at, name] of (['start', ...REFUSAL_FEATURES] as const).entries())
  console.log(`  ${name}: ${weights[at]?.toFixed(2)},`);
