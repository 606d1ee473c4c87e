import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { READING_FIELDS, readAmount, readReading } from '../../../src/app/monitor/record-form.ts';
import { Instant } from '../../../src/domain/ids.ts';
import type { IndicatorId } from '../../../src/domain/monitoring/indicator.ts';
import { indicators } from '../../support/examples-assessment.ts';
import { stockPlan } from '../../support/examples-watch.ts';

/** Already Tuesday in Seoul. */
const now = Instant.parse('2026-11-23T15:30:00.000Z');
const read = (fields: Record<string, string>, indicator: IndicatorId = 'stock-days', unit = 'days') =>
  readReading({ ...stockPlan, indicator, unit }, fields, { indicators, now });
const value = (typed: string, indicator?: IndicatorId, unit?: string) => {
  const done = read({ value: typed }, indicator, unit);
  return done.ok ? done.value.value : done.error.what;
};

describe('a value as people type it', () => {
  test.each([
    ['60', 60],
    [' 60 ', 60],
    ['1,5', 1.5],
    ['1.5', 1.5],
    ['1,200', 1200],
    ['1 200', 1200],
    ['６０', 60],
    ['６０天', 60],
    ['60 天', 60],
    ['60 days', 60],
    ['1 day', 1],
    ['60 Days', 60],
    ['60天', 60],
    ['0.2万', 2000],
    ['+7', 7],
    ['0', 0],
  ] as const)('%s is %d', (typed, meant) => {
    expect(value(typed)).toBe(meant);
  });

  test.each([
    ['62 %', 'import-share', '%', 62],
    ['62％', 'import-share', '%', 62],
    ['3家', 'supplier-count', 'suppliers', 3],
    ['3 个家', 'supplier-count', '家', 3],
    ['1 supplier', 'supplier-count', '家', 1],
    ['USD 1,250.5', 'price', 'USD', 1250.5],
    ['1250.5 usd/kg', 'price', 'USD/kg', 1250.5],
    ['3万元', 'price', '元', 30_000],
    ['1.5亿', 'free', '', 150_000_000],
    ['−5', 'free', '', -5],
    ['2', 'licence-rule', '', 2],
  ] as const)('%s of %s is %d', (typed, indicator, unit, meant) => {
    expect(value(typed, indicator, unit)).toBe(meant);
  });

  test.each([
    ['', 'no-value'],
    ['  ', 'no-value'],
    ['\u200b', 'no-value'],
    ['about 60', 'not-a-number'],
    ['60-70', 'not-a-number'],
    ['60 weeks', 'not-a-number'],
    ['6 0', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['六十', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['days', 'not-a-number'],
    ['-1', 'out-of-range'],
    ['4000', 'out-of-range'],
  ] as const)('%j is not taken: %s', (typed, what) => {
    expect(value(typed)).toBe(what);
  });

  test('whatever is typed is one finite number or none', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.string()), (typed, units) => {
        const amount = readAmount(typed, units);
        expect(amount === undefined || Number.isFinite(amount)).toBe(true);
      }),
    );
  });

  test('a plain number is read as itself, whatever the unit behind it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -999_999, max: 999_999 }),
        fc.constantFrom('days', '天', '%'),
        (n, unit) => {
          expect(readAmount(`${n} ${unit}`, ['days', '天', '%'])).toBe(n);
        },
      ),
    );
  });
});

describe('the day that it holds for', () => {
  const day = (typed: string) => {
    const done = read({ value: '60', [READING_FIELDS.date]: typed });
    return done.ok ? done.value.day : done.error.what;
  };

  test.each([
    ['', '2026-11-24'],
    ['today', '2026-11-24'],
    ['今天', '2026-11-24'],
    ['Yesterday', '2026-11-23'],
    ['昨天', '2026-11-23'],
    ['2026-11-20', '2026-11-20'],
    ['20 November 2026', '2026-11-20'],
    ['2026年11月20日', '2026-11-20'],
    ['1900-01-01', '1900-01-01'],
    ['2026-11-24', '2026-11-24'],
    ['2026-11-25', 'in-the-future'],
    ['2026-02-30', 'not-a-date'],
    ['1899-12-31', 'not-a-date'],
    ['20.11.', 'not-a-date'],
    ['soon', 'not-a-date'],
  ])('%j is %s', (typed, meant) => {
    expect(day(typed)).toBe(meant);
  });
});

test('source and note are kept as they were meant: trimmed, within their limits, left out where they are empty', () => {
  expect(read({ value: '60', source: '  report \n of Monday', note: ' ' })).toEqual({
    ok: true,
    value: { value: 60, day: '2026-11-24', source: 'report of Monday' },
  });
  const long = read({ value: '60', source: '库'.repeat(4000), note: '😀'.repeat(2000) });
  expect(long.ok && [long.value.source?.length, long.value.note?.length]).toEqual([200, 300]);
});
