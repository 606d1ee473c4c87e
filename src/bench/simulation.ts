import { type Draws, drawsOf, type SupplyInputs } from '../domain/simulation/draws.ts';
import { outcomeOf } from '../domain/simulation/outcome.ts';
import { randomNumbers } from '../domain/simulation/random-numbers.ts';
import { type Runs, runsOf } from '../domain/simulation/runs.ts';
import { compared, quantile, type Row } from './figure.ts';

const DRAWS = 10_000;
const SIZES = [100, 1000, 10_000] as const;
const SEEDS = 40;

const between = (least: number, most: number) => ({ least, most, ends: 'limits' }) as const;
const exactly = (amount: number) => between(amount, amount);

/** Stock for 20 to 60 days against 30 to 120 until a substitute: what comes of it is known without drawing. */
const KNOWN: SupplyInputs = {
  stock: between(20, 60),
  demand: exactly(100),
  recovery: between(30, 120),
  rampUp: exactly(0),
  sources: [],
};
/** Of all cases the substitute is first in the triangle from day 30 to day 60: half of 30 × 30, of 40 × 90. */
const CHANCE = 1 - 30 ** 2 / 2 / (40 * 90);

const WITH_SOURCES: SupplyInputs = {
  ...KNOWN,
  rampUp: between(0, 30),
  sources: ['a', 'b', 'c'].map((id) => ({ id, share: between(5, 20), delay: between(10, 60) })),
};

/** Drawing beside no more than drawing the random numbers, and its error beside what theory expects of so many draws. */
export function benchSimulation(rounds: number): readonly Row[] {
  const [plain = 0, withSources = 0, bare = 0] = inTurns(rounds, [
    () => outcomeOf(played(KNOWN, 1, DRAWS)),
    () => outcomeOf(played(WITH_SOURCES, 1, DRAWS)),
    () => {
      const random = randomNumbers(1, DRAWS);
      for (const name of ['stock', 'demand', 'recovery', 'ramp-up']) random(name);
    },
  ]);
  const draws = drawsOf(KNOWN, randomNumbers(1, DRAWS));
  const [treated = 0, whole = 0] = inTurns(rounds, [
    () => chanceOf(runsOf(draws, { moreStock: 30 })),
    () => outcomeOf(played(KNOWN, 1, DRAWS)),
  ]);
  return [
    compared('simulation: 10,000 draws', plain, bare, 'ms', 'beside the random numbers alone'),
    compared(
      'simulation: 10,000 draws, three sources, ramp-up',
      withSources,
      plain,
      'ms',
      'beside stock alone',
    ),
    compared('simulation: one treatment on the same draws', treated, whole, 'ms', 'beside all of it'),
    ...SIZES.map((size) => errorOf(size)),
  ];
}

function played(inputs: SupplyInputs, seed: number, count: number): Runs {
  const draws: Draws = drawsOf(inputs, randomNumbers(seed, count));
  return runsOf(draws);
}

/** The root mean square error of the chance over many seeds, in points. A ratio near one is what chance allows. */
function errorOf(size: number): Row {
  const squares = Array.from({ length: SEEDS }, (_, n) => {
    const off = chanceOf(played(KNOWN, n + 1, size)) - CHANCE;
    return off * off;
  });
  const found = Math.sqrt(squares.reduce((sum, each) => sum + each, 0) / SEEDS);
  const expected = Math.sqrt((CHANCE * (1 - CHANCE)) / size);
  const points = (chance: number) => `${(chance * 100).toFixed(2)} points`;
  return {
    name: `simulation: error of the chance, ${size} draws`,
    ours: points(found),
    baseline: points(expected),
    ratio: found / expected,
    note: `beside theory, ${SEEDS} seeds`,
  };
}

function chanceOf({ gap, count }: Runs): number {
  return gap.reduce((sum, each) => sum + Number(each > 0), 0) / count;
}

/** The median of each, in milliseconds, measured in turns. */
function inTurns(rounds: number, works: readonly (() => unknown)[]): readonly number[] {
  const times = works.map((): number[] => []);
  for (let round = -2; round < rounds; round += 1) {
    for (const [n, work] of works.entries()) {
      const start = performance.now();
      work();
      if (round >= 0) times[n]?.push(performance.now() - start);
    }
  }
  return times.map((each) => quantile(each, 0.5));
}
