import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distributionOf, ENDS, quantileOf } from '../../../src/domain/simulation/estimate.ts';
import { normalQuantile } from '../../../src/domain/simulation/normal-quantile.ts';
import { between } from './examples-simulation.ts';

test.each([
  ['one number', between(40, 40, 'eight-in-ten'), 'fixed'],
  ['two limits', between(20, 60), 'uniform'],
  ['two limits and what is likeliest', between(20, 60, 'limits', 30), 'triangular'],
  ['a likeliest value that lies outside', between(20, 60, 'limits', 70), 'uniform'],
  ['ends that hold in eight of ten cases', between(20, 60, 'eight-in-ten', 30), 'lognormal'],
  ['such ends from nothing on', between(0, 60, 'eight-in-ten'), 'uniform'],
] as const)('%s', (_, estimate, shape) => {
  expect(distributionOf(estimate).shape).toBe(shape);
});

test.each([
  ['uniform', between(20, 60), [24, 40, 56]],
  ['triangular', between(0, 100, 'limits', 100), [31.62, 70.71, 94.87]],
  ['triangular', between(0, 100, 'limits', 0), [5.13, 29.29, 68.38]],
  ['lognormal', between(30, 120, 'eight-in-ten'), [30, 60, 120]],
] as const)('the tenth, the middle and the ninetieth of a hundred: %s', (_, estimate, expected) => {
  const quantile = quantileOf(distributionOf(estimate));
  for (const [n, share] of [0.1, 0.5, 0.9].entries())
    expect(quantile(share)).toBeCloseTo(expected[n] ?? 0, 2);
});

test('no estimate ever falls as the share grows, goes below nothing, or past its limits', () => {
  const open = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
  const estimates = fc.record({
    from: fc.integer({ min: 0, max: 2000 }),
    width: fc.integer({ min: 0, max: 2000 }),
    likeliest: fc.option(fc.integer({ min: 0, max: 4000 }), { nil: undefined }),
    ends: fc.constantFrom(...ENDS),
  });
  fc.assert(
    fc.property(estimates, open, open, ({ from, width, likeliest, ends }, a, b) => {
      const estimate = between(from, from + width, ends, likeliest);
      const quantile = quantileOf(distributionOf(estimate));
      const [low, high] = [quantile(Math.min(a, b)), quantile(Math.max(a, b))];
      expect(low).toBeLessThanOrEqual(high);
      expect(low).toBeGreaterThanOrEqual(0);
      if (ends === 'limits') expect(low).toBeGreaterThanOrEqual(from - 1e-9);
      if (ends === 'limits') expect(high).toBeLessThanOrEqual(from + width + 1e-9);
    }),
    { seed: 8 },
  );
});

// As statistics.NormalDist of Python gives them.
test.each([
  [0.5, 0],
  [0.6, 0.2533471031357997],
  [0.9, 1.2815515655446004],
  [0.975, 1.959963984540054],
  [0.999, 3.090232306167813],
  [1e-10, -6.361340902404056],
])('the normal quantile of %d', (share, deviations) => {
  expect(normalQuantile(share)).toBeCloseTo(deviations, 13);
  expect(normalQuantile(1 - share)).toBeCloseTo(-deviations, share < 0.001 ? 5 : 12);
});
