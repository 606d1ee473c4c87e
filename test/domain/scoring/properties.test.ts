import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONSEQUENCES, LIKELIHOODS } from '../../../src/domain/risk-matrix.ts';
import { rateCase } from '../../../src/domain/scoring/case.ts';
import { eachCriterion } from '../../../src/domain/scoring/criteria.ts';
import { EVENTS, type Finding, HOME_LAGS, ITERATIONS, STOPS } from '../../../src/domain/scoring/evidence.ts';
import { type Facts, findingsOf } from '../../../src/domain/scoring/facts.ts';
import { quantitiesOf } from '../../../src/domain/scoring/quantities.ts';
import { type Score, score } from '../../../src/domain/scoring/score.ts';
import { suppose } from '../../../src/domain/scoring/suppose.ts';
import { tierRank, tierTable } from '../../../src/domain/scoring/tier.ts';
import { said, scales, scoreFacts } from '../../support/examples-scoring.ts';

const percent = fc.integer({ min: 0, max: 100 });
const days = fc.integer({ min: 0, max: 1000 });
const facts: fc.Arbitrary<Facts> = fc.record(
  {
    foreignShare: percent,
    gradeShare: percent,
    homeShare: percent,
    worldShare: percent,
    hhi: fc.integer({ min: 0, max: 10_000 }),
    foreignOnlySuppliers: fc.integer({ min: 1, max: 9 }),
    homeLag: fc.constantFrom(...HOME_LAGS),
    stops: fc.constantFrom(...STOPS),
    iteration: fc.constantFrom(...ITERATIONS),
    stockDays: days,
    substitutionDays: days,
    qualifiedSourceDays: days,
    severalSectors: fc.boolean(),
    otherSource: fc.boolean(),
  },
  { requiredKeys: [] },
);

const marks = fc.record(
  {
    scope: fc.constantFrom('whole' as const, 'grade' as const),
    standing: fc.constantFrom('fact' as const, 'fact' as const, 'hearsay' as const, 'plan' as const),
    hedged: fc.boolean(),
    attributed: fc.boolean(),
    superseded: fc.constantFrom(false, false, true),
    disputed: fc.constantFrom(false, false, true),
    year: fc.integer({ min: 2015, max: 2026 }),
  },
  { requiredKeys: [] },
);
const stated = fc.oneof(
  fc.tuple(fc.constantFrom('foreignShare', 'gradeShare', 'homeShare', 'worldShare'), percent),
  fc.tuple(fc.constant('foreignOnlySuppliers'), fc.integer({ min: 1, max: 9 })),
  fc.tuple(fc.constant('homeLag'), fc.constantFrom(...HOME_LAGS)),
  fc.tuple(fc.constant('stops'), fc.constantFrom(...STOPS)),
  fc.tuple(fc.constant('iteration'), fc.constantFrom(...ITERATIONS)),
  fc.tuple(fc.constantFrom('stockDays', 'substitutionDays'), days),
  fc.tuple(fc.constant('event'), fc.constantFrom(...EVENTS)),
);
const findings: fc.Arbitrary<readonly Finding[]> = fc.array(
  fc.tuple(stated, marks).map(([[indicator, value], marked]) => said(indicator, value, marked)),
  { maxLength: 12 },
);

/** Everything by which two scores of the same technology may be compared: none of it may be less in `b`. */
function expectNoLess(a: Score, b: Score) {
  for (const before of eachCriterion(a.rating.criteria)) {
    const after = b.rating.criteria[before.id];
    if (before.value !== null) expect(after.value ?? -1).toBeGreaterThanOrEqual(before.value);
  }
  expect(tierRank(b.tier)).toBeGreaterThanOrEqual(tierRank(a.tier));
  expect(tierRank(b.ceiling)).toBeGreaterThanOrEqual(tierRank(a.ceiling));
  for (const end of [0, 1]) {
    expect(b.rating.total?.[end] ?? 0).toBeGreaterThanOrEqual(a.rating.total?.[end] ?? 0);
  }
}

describe('more dependence never lowers a score', () => {
  const WORSE = {
    foreignShare: (low: number, high: number) => [low, high],
    gradeShare: (low: number, high: number) => [low, high],
    worldShare: (low: number, high: number) => [low, high],
    homeShare: (low: number, high: number) => [high, low],
    hhi: (low: number, high: number) => [low * 100, high * 100],
    foreignOnlySuppliers: (low: number, high: number) => [high + 1, low + 1],
    stockDays: (low: number, high: number) => [high, low],
    substitutionDays: (low: number, high: number) => [low, high],
  };
  test.each(Object.entries(WORSE))('%s', (name, ends) => {
    fc.assert(
      fc.property(facts, percent, percent, (rest, one, other) => {
        const [mild, grave] = ends(Math.min(one, other), Math.max(one, other));
        expectNoLess(scoreFacts({ ...rest, [name]: mild }), scoreFacts({ ...rest, [name]: grave }));
      }),
    );
  });

  test.each([
    ['homeLag', HOME_LAGS],
    ['stops', STOPS],
    ['iteration', ITERATIONS],
  ] as const)('%s', (name, steps) => {
    const step = fc.nat(steps.length - 1);
    fc.assert(
      fc.property(facts, step, step, (rest, one, other) => {
        const [mild, grave] = [steps[Math.min(one, other)], steps[Math.max(one, other)]];
        expectNoLess(scoreFacts({ ...rest, [name]: mild }), scoreFacts({ ...rest, [name]: grave }));
      }),
    );
  });
});

describe('unknown never counts as zero', () => {
  const SCORED = ['foreignShare', 'homeLag', 'stops', 'iteration'] as const;
  const ZERO = { foreignShare: 0, homeLag: 'parity', stops: 'nothing', iteration: 'irrelevant' } as const;

  test.each(SCORED)('not knowing %s leaves at least as much room as its least value', (name) => {
    fc.assert(
      fc.property(facts, ({ [name]: _, homeShare: __, ...rest }) => {
        const unknown = scoreFacts(rest);
        const zero = scoreFacts({ ...rest, [name]: ZERO[name] });
        // A known own share takes the place of what the world market says, which may have been more or less.
        if (name === 'foreignShare' && (rest.worldShare ?? rest.gradeShare) !== undefined) return;
        expect(tierRank(unknown.ceiling)).toBeGreaterThanOrEqual(tierRank(zero.ceiling));
        expect(unknown.rating.total?.[1] ?? 100).toBeGreaterThanOrEqual(zero.rating.total?.[1] ?? 0);
      }),
    );
  });

  test('a criterion without evidence is unknown, has no value and could be anything', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const { C3 } = scoreSaidAll(all).rating.criteria;
        const counted = quantitiesOf(all, scales).iteration !== undefined;
        expect(C3.status === 'unknown').toBe(!counted);
        if (!counted) expect(C3).toMatchObject({ value: null, least: 0, most: 1, evidence: [] });
      }),
    );
  });

  test('low is never said while the unknown leaves room for high', () => {
    fc.assert(
      fc.property(findings, (all) => {
        const { tier, ceiling } = scoreSaidAll(all);
        if (tier === 'low') expect(tierRank(ceiling)).toBeLessThan(tierRank('high'));
      }),
    );
  });
});

function scoreSaidAll(all: readonly Finding[]): Score {
  return score([all], scales);
}

test('the order of evidence does not matter, to anything at all', () => {
  const shuffled = findings.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray([...all], { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, ([all, other]) => {
      expect(scoreSaidAll(other)).toEqual(scoreSaidAll(all));
    }),
  );
});

test('the tier table is total: every triple has a tier, and each step up of a criterion never lowers it', () => {
  const statuses = ['not', 'partly', 'met'] as const;
  const any = fc.constantFrom(...statuses);
  fc.assert(
    fc.property(any, any, any, fc.constantFrom('C1', 'C2', 'C3'), (C1, C2, C3, one) => {
      const cell = { C1, C2, C3 };
      const up = { ...cell, [one]: statuses[Math.min(2, statuses.indexOf(cell[one as 'C1']) + 1)] };
      expect(tierRank(tierTable(cell))).toBeGreaterThanOrEqual(0);
      expect(tierRank(tierTable(up))).toBeGreaterThanOrEqual(tierRank(tierTable(cell)));
    }),
  );
});

test('the ceiling is never below the tier, and a value lies between its least and its most', () => {
  fc.assert(
    fc.property(findings, (all) => {
      const { tier, ceiling, rating } = scoreSaidAll(all);
      expect(tierRank(ceiling)).toBeGreaterThanOrEqual(tierRank(tier));
      for (const { value, least, most } of eachCriterion(rating.criteria)) {
        expect(least).toBeLessThanOrEqual(most);
        if (value !== null) expect(value >= least && value <= most).toBe(true);
      }
      const [low, high] = rating.total ?? [0, 0];
      expect(low).toBeLessThanOrEqual(high);
    }),
  );
});

test('what would change the tier does change it when it comes about', () => {
  fc.assert(
    fc.property(facts, (found) => {
      const quantities = quantitiesOf(findingsOf(found), scales);
      const now = scoreFacts(found);
      for (const { supposed, from, to } of now.changes) {
        expect(from).toBe(now.tier);
        expect(to).not.toBe(from);
        expect(rateCase([suppose(quantities, supposed, scales)], scales).tier).toBe(to);
      }
    }),
  );
});

test('a case is as grave as its gravest item, in tier, likelihood and consequence', () => {
  fc.assert(
    fc.property(
      fc.array(facts, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...EVENTS),
      (items, event) => {
        const [first = [], ...others] = items.map((each) => findingsOf(each, event));
        const together = score([first, ...others], scales);
        const alone = items.map((each) => scoreFacts(each, event));
        const most = (ranks: readonly number[]) => Math.max(...ranks);
        expect(tierRank(together.tier)).toBe(most(alone.map(({ tier }) => tierRank(tier))));
        expect(tierRank(together.ceiling)).toBe(most(alone.map(({ ceiling }) => tierRank(ceiling))));
        const likelihood = ({ proposal }: Score) =>
          LIKELIHOODS.length - LIKELIHOODS.indexOf(proposal.likelihood?.likelihood ?? 'rare');
        const consequence = ({ proposal }: Score) =>
          CONSEQUENCES.indexOf(proposal.consequence?.consequence ?? 'insignificant');
        expect(likelihood(together)).toBe(most(alone.map(likelihood)));
        expect(consequence(together)).toBe(most(alone.map(consequence)));
      },
    ),
  );
});
