import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exposureFrom } from '../../../src/domain/assessment/exposure.ts';
import { drawsOf, type SupplyInputs } from '../../../src/domain/simulation/draws.ts';
import { ENDS } from '../../../src/domain/simulation/estimate.ts';
import { outcomeOf, shortOn, stockFor } from '../../../src/domain/simulation/outcome.ts';
import { randomNumbers } from '../../../src/domain/simulation/random-numbers.ts';
import { runsOf } from '../../../src/domain/simulation/runs.ts';
import { treatedBy } from '../../../src/domain/simulation/trials.ts';
import { between, inputs, played } from './examples-simulation.ts';

const ranged = (most: number) =>
  fc
    .record({ from: fc.integer({ min: 0, max: most }), width: fc.integer({ min: 0, max: most }) })
    .map(({ from, width }) => ({ least: from, most: from + width }));
const estimate = (most: number) =>
  fc
    .record({ range: ranged(most), ends: fc.constantFrom(...ENDS) })
    .map(({ range, ends }) => ({ ...range, ends }));
const anySupply: fc.Arbitrary<SupplyInputs> = fc.record({
  stock: estimate(200),
  demand: estimate(120),
  recovery: estimate(300),
  rampUp: estimate(60),
  sources: fc.uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), share: estimate(40), delay: estimate(100) }),
    { selector: ({ id }) => id, maxLength: 3 },
  ),
});
const FEW = 300;
const settings = { numRuns: 40, seed: 8 };

describe('whatever goes in', () => {
  test('the same seed gives the same result, and the order of sources does not matter', () => {
    fc.assert(
      fc.property(anySupply, fc.integer(), (supply, seed) => {
        const once = outcomeOf(played(supply, seed, FEW));
        expect(outcomeOf(played(supply, seed, FEW))).toEqual(once);
        const turned = { ...supply, sources: supply.sources.toReversed() };
        const again = outcomeOf(played(turned, seed, FEW));
        expect(again.chance).toBe(once.chance);
        expect(again.unmet).toBeCloseTo(once.unmet, 6);
      }),
      settings,
    );
  });

  test.each([{ moreStock: 30 }, { recovery: 75 }, { demand: 80 }, { sourceShare: 25, after: 90 }])(
    '%o never raises the chance, nor the length',
    (trial) => {
      fc.assert(
        fc.property(anySupply, (supply) => {
          const random = randomNumbers(1, FEW);
          const draws = drawsOf(supply, random);
          const [before, after] = [runsOf(draws), runsOf(draws, treatedBy(trial, 'tried', random))].map(
            outcomeOf,
          );
          expect(after?.chance).toBeLessThanOrEqual(before?.chance ?? 0);
          expect(after?.expected).toBeLessThanOrEqual((before?.expected ?? 0) + 1e-6);
          expect(after?.stop.chance).toBeLessThanOrEqual(before?.stop.chance ?? 0);
        }),
        settings,
      );
    },
  );

  test('with limits it never contradicts the range from the best case to the worst', () => {
    const deliveries = fc.array(
      fc.record({ days: fc.integer({ min: 0, max: 200 }), share: fc.integer({ min: 1, max: 60 }) }),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(
        ...[ranged(200), ranged(120), ranged(60), ranged(300)],
        deliveries,
        (stock, demand, other, recovery, listed) => {
          const supply = inputs({
            stock: { ...stock, ends: 'limits' },
            demand: { ...demand, ends: 'limits' },
            recovery: { ...recovery, ends: 'limits' },
            sources: [
              { id: 'others', share: { ...other, ends: 'limits' }, delay: between(0, 0) },
              ...listed.map(({ days, share }, n) => ({
                ...{ id: `source ${n}`, share: between(share, share), delay: between(days, days) },
              })),
            ],
          });
          const { chance, gap } = outcomeOf(played(supply, 1, FEW));
          const exposure = exposureFrom({ stock, demand, other, recovery }, listed);
          if (exposure.exposed === 'certain') expect(chance).toBe(1);
          if (exposure.exposed === 'none') expect(chance).toBe(0);
          if (gap !== undefined) expect(gap.p90).toBeLessThanOrEqual(exposure.gap.most + 1e-6);
        },
      ),
      { numRuns: 200, seed: 8 },
    );
  });

  test('the stock that is asked for brings the chance to one in ten, and hardly less stock does not', () => {
    fc.assert(
      fc.property(anySupply, (supply) => {
        const draws = drawsOf(supply, randomNumbers(1, FEW));
        const more = stockFor(runsOf(draws), 0.1);
        expect(outcomeOf(runsOf(draws, { moreStock: more + 1e-3 })).chance).toBeLessThanOrEqual(0.1);
        if (more < 0.01) return;
        expect(outcomeOf(runsOf(draws, { moreStock: more - 0.01 })).chance).toBeGreaterThan(0.1);
      }),
      settings,
    );
  });

  test('the chances of all days sum up to the mean length of the gap', () => {
    fc.assert(
      fc.property(anySupply, (supply) => {
        const runs = played(supply, 1, FEW);
        const days = Array.from({ length: 6000 }, (_, n) => n / 2);
        const sum = shortOn(runs, days).reduce((all, each) => all + each / 2, 0);
        const beyond = runs.begins.some((each, n) => each + (runs.gap[n] ?? 0) > 3000);
        if (!beyond) expect(Math.abs(sum - outcomeOf(runs).expected)).toBeLessThan(0.6);
      }),
      settings,
    );
  });
});

describe('random numbers', () => {
  const DRAWS = 10_000;
  const names = ['stock', 'demand', 'recovery', 'ramp-up', 'share of source 1', 'share of source 2'];
  const random = randomNumbers(1, DRAWS);

  test('are the same on every machine', () => {
    expect([...random('stock').slice(0, 3)]).toEqual([...randomNumbers(1, 3)('stock')]);
    expect([...random('stock').slice(0, 3)]).toMatchInlineSnapshot(`
      [
        0.2988167518051341,
        0.04370245581958443,
        0.8652193354209885,
      ]
    `);
  });

  test.each(names)('of “%s” are spread evenly between 0 and 1', (name) => {
    const sorted = random(name).toSorted();
    const farthest = Math.max(...sorted.map((each, n) => Math.abs(each - (n + 0.5) / DRAWS)));
    // Kolmogorov's bound, which one of a hundred good sequences goes past.
    expect(farthest).toBeLessThan(1.63 / Math.sqrt(DRAWS));
    expect(sorted[0]).toBeGreaterThan(0);
    expect(sorted.at(-1)).toBeLessThan(1);
  });

  test('of two names, or two seeds, have nothing to do with each other', () => {
    const all = [...names.map(random), randomNumbers(2, DRAWS)('stock')];
    for (const [n, a] of all.entries()) {
      for (const b of all.slice(n + 1))
        expect(Math.abs(correlation(a, b))).toBeLessThan(4 / Math.sqrt(DRAWS));
    }
  });
});

function correlation(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, each, n) => sum + (each - 0.5) * ((b[n] ?? 0) - 0.5), 0) / (a.length / 12);
}
