import { type Matter, STANDS } from '../../../src/reader/stance/model.ts';
import type { Example } from './examples.ts';

/** How strongly weights are kept small, over all examples. */
const SHRINK = 0.2;
/** An example that takes a stand counts as so many that do not: most sentences speak of something else. */
const SPOKEN = 8;
const ROUNDS = 300;
const STEP = 0.5;
/** A feature of fewer examples is left out. */
const FEWEST_EXAMPLES = 2;
/** As the reader has it. */
const FEWEST_FEATURES = 4;
/** A feature whose weights are all smaller says nothing. */
const SMALLEST = 0.1;

export interface Fitted {
  readonly bias: readonly number[];
  readonly weights: Readonly<Record<string, readonly number[]>>;
}

/** Logistic regression over all features of a matter's examples, in small steps adapted to each weight. */
export function fitted(examples: readonly Example[], matter: Matter): Fitted {
  const count = STANDS[matter].length;
  const known = examples.flatMap(({ features, stands }) => {
    const stand = stands[matter];
    return stand === undefined ? [] : [{ features, stand, weight: stand === 0 ? 1 : SPOKEN }];
  });
  const numbers = numbersOf(known.map(({ features }) => features));
  const rows = known.map(({ features, ...rest }) => {
    const at = features.flatMap((each) => numbers.get(each) ?? []);
    return { ...rest, at, scale: 1 / Math.sqrt(Math.max(FEWEST_FEATURES, at.length)) };
  });
  const values = new Float64Array((numbers.size + 1) * count);
  const slopes = new Float64Array(values.length);
  const sums = new Float64Array(values.length).fill(1e-8);
  const bias = numbers.size * count;
  const at = (array: Float64Array, index: number) => array[index] ?? 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let index = 0; index < values.length; index += 1)
      slopes[index] = index < bias ? (SHRINK * at(values, index)) / rows.length : 0;
    for (const row of rows) {
      const raised = Array.from({ length: count }, (_, stand) =>
        Math.exp(
          at(values, bias + stand) +
            row.scale * row.at.reduce((sum, feature) => sum + at(values, feature * count + stand), 0),
        ),
      );
      const whole = raised.reduce((sum, each) => sum + each, 0);
      for (let stand = 0; stand < count; stand += 1) {
        const wrong = (raised[stand] ?? 0) / whole - (stand === row.stand ? 1 : 0);
        const slope = (wrong * row.weight) / rows.length;
        slopes[bias + stand] = at(slopes, bias + stand) + slope;
        for (const feature of row.at)
          slopes[feature * count + stand] = at(slopes, feature * count + stand) + row.scale * slope;
      }
    }
    for (let index = 0; index < values.length; index += 1) {
      const slope = at(slopes, index);
      sums[index] = at(sums, index) + slope * slope;
      values[index] = at(values, index) - (STEP * slope) / Math.sqrt(at(sums, index));
    }
  }
  const own = (feature: number) =>
    Array.from(values.slice(feature * count, (feature + 1) * count), (each) => Math.round(each * 100) / 100);
  const kept = [...numbers].map(([feature, number]) => [feature, own(number)] as const);
  return {
    bias: own(numbers.size),
    weights: Object.fromEntries(
      kept
        .filter(([, weights]) => weights.some((each) => Math.abs(each) >= SMALLEST))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}

function numbersOf(all: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const features of all) for (const each of features) counts.set(each, (counts.get(each) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= FEWEST_EXAMPLES);
  return new Map(kept.map(([feature], index) => [feature, index]));
}
