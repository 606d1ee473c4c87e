import { describe, expect, test } from 'vitest';
import type { CriterionScore, ScoredStatus } from '../../../src/domain/scoring/criteria.ts';
import { type RatedTier, tierOf, tierTable, totalOf } from '../../../src/domain/scoring/tier.ts';
import { CHOKED, scales, scoreFacts } from '../../support/examples-scoring.ts';

const STATUS = { m: 'met', p: 'partly', n: 'not', '?': 'unknown' } as const;

function statuses(letters: string) {
  const [C1, C2, C3] = [...letters].map((letter) => STATUS[letter as keyof typeof STATUS]);
  if (C1 === undefined || C2 === undefined || C3 === undefined) throw new Error(letters);
  return { C1, C2, C3 };
}

/** Every triple of what can be known: C1, C2, C3 as m(et), p(artly), n(ot). */
const TABLE: Readonly<Record<RatedTier, string>> = {
  critical: 'mmm',
  high: 'mmp mmn mpm pmm',
  moderate: 'mpp mpn mnm mnp pmp pmn ppm ppp ppn pnm nmm nmp nmn npm npp',
  low: 'mnn pnp pnn npn nnm nnp nnn',
};

describe('the tier table', () => {
  const rows = Object.entries(TABLE).flatMap(([tier, all]) =>
    all.split(' ').map((row) => [row, tier] as const),
  );
  test.each(rows)('%s is %s', (letters, tier) => expect(tierTable(statuses(letters))).toBe(tier));

  test('has every cell once', () => {
    expect(new Set(rows.map(([letters]) => letters)).size).toBe(27);
    expect(rows).toHaveLength(27);
  });
});

describe('with unknowns', () => {
  const VALUE = { met: 1, partly: 0.5, not: 0, unknown: null } as const satisfies Record<
    ScoredStatus,
    unknown
  >;
  const criterion = (id: 'C1' | 'C2' | 'C3', status: ScoredStatus): CriterionScore => {
    const value = VALUE[status];
    const ends = { least: value ?? 0, most: value ?? 1 };
    return { id, status, value, ...ends, parts: [], caps: [], confidence: 'low', evidence: [] };
  };
  const rated = (letters: string) => {
    const { C1, C2, C3 } = statuses(letters);
    return { C1: criterion('C1', C1), C2: criterion('C2', C2), C3: criterion('C3', C3) };
  };

  test.each([
    ['???', 'unrated', 'critical'],
    ['m??', 'moderate', 'critical'],
    ['p??', 'unrated', 'high'],
    ['n??', 'low', 'moderate'],
    ['?m?', 'moderate', 'critical'],
    ['?p?', 'unrated', 'high'],
    ['?n?', 'low', 'moderate'],
    ['??m', 'moderate', 'critical'],
    ['??p', 'unrated', 'high'],
    ['??n', 'unrated', 'high'],
    ['mm?', 'high', 'critical'],
    ['mp?', 'moderate', 'high'],
    ['pp?', 'moderate', 'moderate'],
    ['m?m', 'moderate', 'critical'],
    ['m?n', 'moderate', 'high'],
    ['p?n', 'low', 'moderate'],
    ['?mm', 'moderate', 'critical'],
    ['?pn', 'low', 'moderate'],
    ['mn?', 'low', 'moderate'],
    ['nn?', 'low', 'low'],
  ])('%s is %s, at most %s', (letters, tier, ceiling) => {
    expect(tierOf(rated(letters), scales)).toEqual({ tier, ceiling });
  });

  test.each([
    ['mmm', [100, 100]],
    ['nnn', [10, 10]],
    ['ppp', [50, 50]],
    ['mm?', [46.4, 100]],
    ['mmn', [46.4, 46.4]],
    ['???', undefined],
  ])('the total of %s is %j', (letters, total) => expect(totalOf(rated(letters), scales)).toEqual(total));
});

test('a part that is unknown leaves room as well: supply alone may turn out met', () => {
  const { homeLag: _, ...withoutLag } = CHOKED;
  const { tier, ceiling, rating } = scoreFacts(withoutLag);
  expect([tier, ceiling]).toEqual(['high', 'critical']);
  expect(rating.total).toEqual([46.4, 100]);
});

test('stock that bridges leaves no room for C2', () => {
  const { tier, ceiling } = scoreFacts({
    homeLag: 'none',
    foreignShare: 95,
    iteration: 'lead',
    qualifiedSourceDays: 0,
  });
  expect([tier, ceiling]).toEqual(['moderate', 'high']);
});
