import { expect, test } from 'vitest';
import { dayNumber, dayTicks } from '../../src/charts/time-axis.ts';
import { digitsFor, valueAxis } from '../../src/charts/value-axis.ts';

test.each<[string, number[], number[], number]>([
  ['from 20 to 95', [20, 95], [20, 40, 60, 80, 100], 0],
  ['whole numbers have whole steps', [0, 1, 2], [0, 1, 2], 0],
  ['parts of one', [0.1, 0.55], [0.1, 0.2, 0.3, 0.4, 0.5], 1],
  ['all the same', [80], [75, 80, 85], 0],
  ['nothing below zero is labelled where nothing is', [0, 10], [0, 2, 4, 6, 8, 10], 0],
  ['below zero', [-10, 10], [-10, -5, 0, 5, 10], 0],
])('%s', (_, values, ticks, digits) => {
  const axis = valueAxis(values);
  expect(axis.ticks.map((each) => Number(each.toFixed(6)))).toEqual(ticks);
  expect(digitsFor(axis)).toBe(digits);
  expect(axis.least).toBeLessThan(Math.min(...values));
  expect(axis.most).toBeGreaterThan(Math.max(...values));
});

const ticks = (from: string, to: string, locale: 'en' | 'zh-CN' = 'en') =>
  dayTicks(dayNumber(from), dayNumber(to), 5, locale).map(({ text }) => text);

test.each<[string, string, string[]]>([
  ['2026-01-05', '2026-01-05', ['Jan 5']],
  ['2026-01-05', '2026-01-09', ['Jan 5', 'Jan 6', 'Jan 7', 'Jan 8', 'Jan 9']],
  ['2026-01-05', '2026-01-10', ['Jan 5', 'Jan 7', 'Jan 9']],
  ['2026-02-20', '2026-03-20', ['Feb 20', 'Feb 27', 'Mar 6', 'Mar 13', 'Mar 20']],
  ['2026-01-05', '2026-05-20', ['Feb 2026', 'Mar 2026', 'Apr 2026', 'May 2026']],
  ['2026-01-05', '2027-01-02', ['Apr 2026', 'Jul 2026', 'Oct 2026', 'Jan 2027']],
  ['2019-07-04', '2026-11-23', ['2020', '2022', '2024', '2026']],
  ['1900-01-01', '2100-12-31', ['1900', '1950', '2000', '2050', '2100']],
])('days from %s to %s', (from, to, expected) => {
  expect(ticks(from, to)).toEqual(expected);
});

test('in Chinese', () => {
  expect(ticks('2026-01-05', '2027-01-02', 'zh-CN')).toEqual([
    '2026年4月',
    '2026年7月',
    '2026年10月',
    '2027年1月',
  ]);
});
