import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BANDS, bandOf, inOrder, isWorse } from '../../../src/domain/monitoring/threshold.ts';
import { withReadings, YearlyReadings, yearOf } from '../../../src/domain/monitoring/yearly-readings.ts';
import { WATCHED } from '../../support/examples-watch.ts';
import { reading } from './play.ts';

const empty = { watch: WATCHED, year: 2026, readings: [] };

test('a year holds one reading a day, the one said last, oldest day first', () => {
  const first = withReadings(empty, [reading(5, '2026-12-02'), reading(4, '2026-01-31')]);
  const second = withReadings(first, [
    reading(6, '2026-12-02', '2026-12-03T09:00'),
    reading(7, '2026-12-01'),
  ]);
  expect(second.readings.map(({ day, value }) => [day, value])).toEqual([
    ['2026-01-31', 4],
    ['2026-12-01', 7],
    ['2026-12-02', 6],
  ]);
  const stale = withReadings(second, [reading(9, '2026-12-02', '2026-12-02T09:00')]);
  expect(stale).toEqual(second);
  expect(first.readings).toHaveLength(2);
});

test('a reading of another year is a bug', () => {
  expect(() => withReadings(empty, [reading(5, '2027-01-01')])).toThrow('2027-01-01 among those of 2026');
  expect(yearOf(reading(5, '2027-01-01', '2026-12-31T12:00'))).toBe(2027);
});

test('a leap year of daily readings fits, in whatever order they come', () => {
  const all = Array.from({ length: 366 }, (_, n) =>
    reading(n, new Date(Date.UTC(2028, 0, 1 + n)).toISOString().slice(0, 10)),
  );
  fc.assert(
    fc.property(fc.shuffledSubarray(all, { minLength: 366 }), (shuffled) => {
      const year = withReadings({ ...empty, year: 2028 }, shuffled);
      expect(year.readings).toEqual(all);
      expect(YearlyReadings.safeParse(year).success).toBe(true);
    }),
    { numRuns: 5 },
  );
});

test('a value is in one band, and a worse value never in a better one', () => {
  const thresholds = fc.record({ warning: fc.option(fc.integer()), critical: fc.option(fc.integer()) });
  fc.assert(
    fc.property(
      thresholds,
      fc.constantFrom('rising', 'falling'),
      fc.integer(),
      fc.integer(),
      (given, worse, a, b) => {
        fc.pre(inOrder(given, worse));
        const [better, worst] = (worse === 'rising') === a < b ? [a, b] : [b, a];
        expect(isWorse(bandOf(better, given, worse), bandOf(worst, given, worse))).toBe(false);
        if (given.critical !== null) expect(bandOf(given.critical, given, worse)).toBe('critical');
        if (given.warning !== null)
          expect(BANDS.indexOf(bandOf(given.warning, given, worse))).toBeGreaterThan(0);
      },
    ),
  );
});

test.each([
  ['rising', 50, 65, true],
  ['rising', 65, 50, false],
  ['rising', 50, 50, false],
  ['falling', 60, 30, true],
  ['falling', 30, 60, false],
  ['falling', null, 60, true],
  ['rising', 60, null, true],
] as const)('%s, warning %s, critical %s: in order is %s', (worse, warning, critical, expected) => {
  expect(inOrder({ warning, critical }, worse)).toBe(expected);
});
