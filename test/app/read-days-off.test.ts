import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysInRanges, readDaysOff } from '../../src/app/read-days-off.ts';
import { daysAfter } from '../../src/domain/monitoring/local-time.ts';
import { err, ok } from '../../src/domain/result.ts';

const TODAY = '2026-11-23';

test.each<[string, readonly string[]]>([
  ['2026-12-25', ['2026-12-25']],
  ['2026-12-31..2027-01-02', ['2026-12-31', '2027-01-01', '2027-01-02']],
  ['2027-02-06，2027年2月7日', ['2027-02-06', '2027-02-07']],
  ['2027-02-28 to 2027-03-01', ['2027-02-28', '2027-03-01']],
  ['2027-02-08至2027-02-09、2027-02-08', ['2027-02-08', '2027-02-09']],
  ['25 December 2026\n1 January 2027', ['2026-12-25', '2027-01-01']],
  ['2026-11-22, 2026-11-23, 2026-11-24', ['2026-11-23', '2026-11-24']],
  ['none', []],
  ['无', []],
  ['', []],
])('%o', (typed, days) => {
  expect(readDaysOff(typed, TODAY)).toEqual(ok(days));
});

test.each([
  ['Christmas', { what: 'not-a-day', typed: 'Christmas' }],
  ['2027-02-30', { what: 'not-a-day', typed: '2027-02-30' }],
  ['2027-02-01..2027-02-02..2027-02-03', { what: 'not-a-day', typed: '2027-02-01..2027-02-02..2027-02-03' }],
  ['2027-02-02..2027-02-01', { what: 'backwards', typed: '2027-02-02..2027-02-01' }],
  ['2027-01-01..2029-01-01', { what: 'too-many', most: 400 }],
])('%o is refused', (typed, problem) => {
  expect(readDaysOff(typed, TODAY)).toEqual(err(problem));
});

test('ranges say the same days, and no two of them touch', () => {
  const days = fc
    .uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 40 })
    .map((each) => each.sort((a, b) => a - b).map((after) => daysAfter(TODAY, after)));
  fc.assert(
    fc.property(days, (given) => {
      const ranges = daysInRanges(given);
      const typed = ranges.map(([first, last]) => `${first}..${last}`).join(', ');
      expect(readDaysOff(typed === '' ? 'none' : typed, TODAY)).toEqual(ok(given));
      for (const [at, [first]] of ranges.entries()) {
        const before = ranges[at - 1];
        if (before !== undefined) expect(daysAfter(before[1], 1) < first).toBe(true);
      }
    }),
  );
});
