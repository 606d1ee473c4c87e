import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadLessonLibrary } from '../../src/knowledge/search/load-lesson-library.ts';
import { type RefusalFeatures, THRESHOLD } from '../../src/knowledge/search/refusal-weights.ts';
import { goldenQuestions } from '../knowledge/golden-questions.ts';
import { Question } from './retrieval.ts';
import { readRows } from './rows.ts';

/**
 * `node test/eval/calibrate.ts [folder]`: fits the weights of refusal to the golden questions and to the development
 * questions in `folder` where they are, every third of which is left aside, and tells by tenfold cross-validation what
 * they are worth. Prints what belongs into `refusal-weights.ts`.
 */
const FEATURES = ['coverage', 'unknown', 'outside', 'otherTime', 'topic'] as const;
/** To refuse what could have been answered is worse than to answer beside the point. */
const WORSE = 2;
const ROUNDS = 20_000;
const STEP = 0.5;
const SHRINK = 0.0003;

interface Case {
  readonly id: string;
  readonly outside: boolean;
  readonly features: RefusalFeatures;
}

type Weights = readonly number[];

const library = await loadLessonLibrary(fileURLToPath(new URL('../../knowledge', import.meta.url)));
if (!library.ok) throw new Error(JSON.stringify(library.error));
const { value } = library;
const folder = process.argv[2] ?? fileURLToPath(new URL('../../../shared/eval', import.meta.url));
const dev = existsSync(folder)
  ? (readRows('retrieval-dev.jsonl', Question, { folder, part: 'work', rows: false }) ?? [])
  : [];
const cases: readonly Case[] = [...goldenQuestions(), ...dev].map(({ id, query, lang, out_of_scope }) => ({
  id,
  outside: out_of_scope,
  features: value.explain(query, lang).refusal.features,
}));

const inputsOf = ({ features }: Case) => [1, ...FEATURES.map((name) => features[name])];
const doubtOf = (weights: Weights, one: Case) =>
  inputsOf(one).reduce((sum, input, at) => sum + input * (weights[at] ?? 0), 0);

/** Logistic regression by plain descent; there are few features and few questions. */
function learn(some: readonly Case[]): Weights {
  let weights: Weights = [0, ...FEATURES.map(() => 0)];
  for (let round = 0; round < ROUNDS; round += 1) {
    const slopes = weights.map(() => 0);
    for (const one of some) {
      const likely = 1 / (1 + Math.exp(-doubtOf(weights, one)));
      const off = (likely - (one.outside ? 1 : 0)) * (one.outside ? 1 : WORSE);
      for (const [at, input] of inputsOf(one).entries()) slopes[at] = (slopes[at] ?? 0) + off * input;
    }
    weights = weights.map(
      (weight, at) => weight - STEP * ((slopes[at] ?? 0) / some.length + SHRINK * weight),
    );
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
    .map((one) => ({ one, refused: doubtOf(weights, one) > THRESHOLD }));
}).flat();
const weights = learn(cases);
console.log(told('cross-validated', crossed));
console.log(
  told(
    'fitted',
    cases.map((one) => ({ one, refused: doubtOf(weights, one) > THRESHOLD })),
  ),
);
for (const [at, name] of ['start', ...FEATURES].entries())
  console.log(`  ${name}: ${weights[at]?.toFixed(2)},`);
