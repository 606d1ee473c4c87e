import { describe, expect, test } from 'vitest';
import type { SupplyInputs } from '../../../src/domain/simulation/draws.ts';
import { outcomeOf } from '../../../src/domain/simulation/outcome.ts';
import { lognormalRace, triangularTail, uniformGap, uniformRace } from './closed-forms.ts';
import { between, inputs, played } from './examples-simulation.ts';

const STOCK = { least: 20, most: 60 };
const SLOW = { least: 30, most: 120 };
const FAST = { least: 5, most: 45 };
const LIKELY = { least: 30, likeliest: 40, most: 120 };

/** What is drawn, and the chance of a gap that theory gives. */
const RACES: readonly [string, SupplyInputs, number][] = [
  ['uniform against uniform', inputs(), uniformRace(STOCK, SLOW)],
  ['uniform against a faster uniform', inputs({ recovery: between(5, 45) }), uniformRace(STOCK, FAST)],
  [
    'one number against the long side of a triangle',
    inputs({ stock: between(70, 70), recovery: between(30, 120, 'limits', 40) }),
    triangularTail(LIKELY, 70),
  ],
  [
    'one number against its short side',
    inputs({ stock: between(36, 36), recovery: between(30, 120, 'limits', 40) }),
    triangularTail(LIKELY, 36),
  ],
  [
    'lognormal against lognormal',
    inputs({ stock: between(20, 60, 'eight-in-ten'), recovery: between(30, 120, 'eight-in-ten') }),
    lognormalRace(STOCK, SLOW),
  ],
  [
    'stock that others stretch: half of the use is met, so it lasts twice as long',
    inputs({ sources: [{ id: 'x', share: between(50, 50), delay: between(0, 0) }] }),
    uniformRace({ least: 40, most: 120 }, SLOW),
  ],
  [
    'use that is cut to four fifths',
    inputs({ demand: between(80, 80) }),
    uniformRace({ least: 25, most: 75 }, SLOW),
  ],
];

const SEEDS = Array.from({ length: 25 }, (_, n) => n + 1);
const rms = (errors: readonly number[]) =>
  Math.sqrt(errors.reduce((sum, each) => sum + each ** 2, 0) / errors.length);

describe.each(RACES)('%s', (_, of, theory) => {
  test('10,000 draws come within three standard errors of theory', () => {
    const bound = 3 * Math.sqrt((theory * (1 - theory)) / 10_000);
    expect(Math.abs(outcomeOf(played(of)).chance - theory)).toBeLessThan(bound);
  });

  test.each([100, 400, 1600, 6400])('with %i draws the error is that of independent draws', (draws) => {
    const errors = SEEDS.map((seed) => outcomeOf(played(of, seed, draws)).chance - theory);
    const expected = Math.sqrt((theory * (1 - theory)) / draws);
    // Over 25 seeds the root mean square scatters by a seventh; twice that on either side.
    expect(rms(errors) / expected).toBeGreaterThan(0.7);
    expect(rms(errors) / expected).toBeLessThan(1.35);
  });

  test('the interval holds the chance as often as it says', () => {
    const held = SEEDS.filter((seed) => {
      const [least, most] = outcomeOf(played(of, seed, 1000)).interval;
      return least <= theory && theory <= most;
    });
    expect(held.length).toBeGreaterThanOrEqual(21);
  });
});

test('the mean length of the gap is that of theory', () => {
  const theory = uniformGap(STOCK, SLOW);
  // 35 days between the means, and what stock that outlasts the substitute would have given back.
  expect(theory).toBeCloseTo(35 + 30 ** 3 / (6 * 40 * 90), 9);
  // The gap scatters by less than the range of its ends.
  expect(Math.abs(outcomeOf(played(inputs())).expected - theory)).toBeLessThan((3 * 30) / Math.sqrt(10_000));
});

test('what is certain, and what cannot be, comes out as such', () => {
  const never = outcomeOf(played(inputs({ recovery: between(0, 20) })));
  expect(never).toMatchObject({ chance: 0, expected: 0, gap: undefined, unmet: 0 });
  expect(never.interval[0]).toBe(0);
  const always = outcomeOf(played(inputs({ recovery: between(60, 90) })));
  expect(always.chance).toBe(1);
  expect(always.interval[1]).toBe(1);
});
