import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concentrationOf, type Supply } from '../../../src/domain/monitoring/concentration.ts';

const from = (partners: Readonly<Record<string, number>>): Supply[] =>
  Object.entries(partners).map(([partner, value]) => ({ partner, value }));

describe('by hand', () => {
  test.each<[string, Supply[], string | null, unknown]>([
    [
      'one source',
      from({ JP: 7 }),
      'KR',
      { total: 7, largest: { partner: 'JP', share: 100 }, abroad: 100, hhi: 10_000 },
    ],
    [
      'three sources and home: 60² + 20² + 15² + 5²',
      from({ JP: 60, BE: 15, KR: 20, US: 5 }),
      'KR',
      { total: 100, largest: { partner: 'JP', share: 60 }, abroad: 80, hhi: 4250 },
    ],
    [
      'several lines of a partner are one: 75² + 25²',
      [...from({ JP: 30, CN: 20 }), ...from({ JP: 30 })],
      'KR',
      { total: 80, largest: { partner: 'JP', share: 75 }, abroad: 100, hhi: 6250 },
    ],
    [
      'home is not known',
      from({ JP: 1, US: 1 }),
      null,
      { total: 2, largest: { partner: 'JP', share: 50 }, abroad: null, hhi: 5000 },
    ],
    [
      'home is the largest',
      from({ KR: 3, JP: 1 }),
      'KR',
      { total: 4, largest: { partner: 'KR', share: 75 }, abroad: 25, hhi: 6250 },
    ],
    [
      'nothing from a partner',
      from({ JP: 4, US: 0 }),
      'KR',
      { total: 4, largest: { partner: 'JP', share: 100 }, abroad: 100, hhi: 10_000 },
    ],
  ])('%s', (_, supplies, home, expected) => {
    expect(concentrationOf(supplies, home)).toEqual(expected);
  });

  test.each([
    ['nothing at all', []],
    ['nothing from anybody', from({ JP: 0, US: 0 })],
  ])('%s: no shares', (_, supplies) => {
    expect(concentrationOf(supplies, 'KR')).toBeUndefined();
  });

  test('the paper’s photoresist: 91.9 % from Japan', () => {
    const found = concentrationOf(from({ JP: 91.9, US: 4.5, BE: 3.6 }), 'KR');
    expect(found?.largest).toEqual({ partner: 'JP', share: expect.closeTo(91.9, 9) });
    expect(found?.hhi).toBeCloseTo(91.9 ** 2 + 4.5 ** 2 + 3.6 ** 2, 6);
  });
});

describe('whatever comes from wherever', () => {
  const partner = fc.constantFrom('JP', 'KR', 'US', 'CN', 'BE', 'DE', 'TW');
  const supplies = fc.array(fc.record({ partner, value: fc.double({ min: 0.001, max: 1e9, noNaN: true }) }), {
    minLength: 1,
    maxLength: 30,
  });

  test('HHI lies between what equal shares make and 10,000; shares between 0 and 100', () => {
    fc.assert(
      fc.property(supplies, (all) => {
        const found = concentrationOf(all, 'KR');
        const partners = new Set(all.map((each) => each.partner)).size;
        expect(found?.hhi).toBeGreaterThanOrEqual(10_000 / partners - 1e-6);
        expect(found?.hhi).toBeLessThanOrEqual(10_000 + 1e-6);
        expect(found?.largest.share).toBeGreaterThanOrEqual(100 / partners - 1e-9);
        expect(found?.abroad).toBeGreaterThanOrEqual(-1e-9);
        expect(found?.abroad).toBeLessThanOrEqual(100);
      }),
    );
  });

  test('neither the order nor the unit matters', () => {
    const pair = supplies.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(pair, ([one, other]) => {
        const [a, b] = [one, other.map((each) => ({ ...each, value: each.value * 1000 }))].map((each) =>
          concentrationOf(each, 'KR'),
        );
        expect(b?.hhi).toBeCloseTo(a?.hhi ?? Number.NaN, 4);
        expect(b?.largest.share).toBeCloseTo(a?.largest.share ?? Number.NaN, 6);
        expect(b?.abroad).toBeCloseTo(a?.abroad ?? Number.NaN, 6);
      }),
    );
  });
});
