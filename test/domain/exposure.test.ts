import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../src/domain/assessment/answer.ts';
import { type ExposureInputs, exposureFrom, exposureOf } from '../../src/domain/assessment/exposure.ts';
import { answered, assessmentWith, type Given, JUN, slot, unknown } from '../support/examples-assessment.ts';

const range = (least: number, most = least) => ({ least, most });
const FOR_EVER = Number.POSITIVE_INFINITY;

/** 90 days of stock against 180 days to a substitute, with everything else as today. */
function inputs(more: Partial<ExposureInputs> = {}): ExposureInputs {
  return { stock: range(90), demand: range(100), other: range(0), recovery: range(180), ...more };
}

// What each case comes to was worked out by hand: stock × 100 / (demand − other), and recovery less that.
const CASES: readonly [string, Partial<ExposureInputs>, object][] = [
  ['stock at full use', {}, { survive: range(90), gap: range(90), exposed: 'certain' }],
  ['half the use', { demand: range(50) }, { survive: range(180), gap: range(0), exposed: 'none' }],
  ['twice the use', { demand: range(200) }, { survive: range(45), gap: range(135), exposed: 'certain' }],
  ['others that deliver half', { other: range(50) }, { survive: range(180), gap: range(0), exposed: 'none' }],
  [
    'others that deliver all of it',
    { other: range(100) },
    { survive: range(FOR_EVER), gap: range(0), exposed: 'none' },
  ],
  [
    'others that deliver more than all',
    { other: range(120), stock: range(0) },
    { survive: range(FOR_EVER), gap: range(0), exposed: 'none' },
  ],
  [
    'others that deliver all of it at best',
    { other: range(40, 100) },
    { survive: range(150, FOR_EVER), gap: range(0, 30), exposed: 'possible' },
  ],
  ['no stock', { stock: range(0) }, { survive: range(0), gap: range(180), exposed: 'certain' }],
  [
    'no use at all',
    { stock: range(0), demand: range(0) },
    { survive: range(FOR_EVER), gap: range(0), exposed: 'none' },
  ],
  [
    'a substitute in good time or too late',
    { recovery: range(60, 120) },
    { survive: range(90), gap: range(0, 30), exposed: 'possible' },
  ],
  [
    'the worst and the best of everything',
    { stock: range(60, 90), demand: range(80, 100), other: range(20, 40), recovery: range(200, 400) },
    { survive: range(75, 225), gap: range(0, 325), exposed: 'possible' },
  ],
  [
    'too late in the best case',
    { stock: range(60, 90), demand: range(80, 100), other: range(20, 40), recovery: range(226, 400) },
    { gap: range(1, 325), exposed: 'certain' },
  ],
  ['just in time', { recovery: range(90) }, { gap: range(0), exposed: 'none' }],
];

test.each(CASES)('time to survive against time to recover: %s', (_, more, expected) => {
  expect(exposureFrom(inputs(more))).toMatchObject({ ...expected, recover: inputs(more).recovery });
});

const between = (least: number, most: number, unit: string): AnswerValue => ({
  kind: 'range',
  least,
  most,
  unit,
});
const amount = (amount: number, unit: string): AnswerValue => ({ kind: 'number', amount, unit });

describe('from the answers', () => {
  const ranges: Given = {
    'stock-range': between(60, 90, 'days'),
    'demand-range': between(80, 100, 'percent'),
    'other-range': between(20, 40, 'percent'),
    'qualify-range': between(200, 400, 'days'),
  };

  test('that are ranges it rests on those alone', () => {
    const answers = { ...ranges, stock: amount(1, 'days'), recovery: amount(1, 'days') };
    expect(exposureOf(assessmentWith({}, answers))).toEqual({
      inputs: {
        stock: range(60, 90),
        demand: range(80, 100),
        other: range(20, 40),
        recovery: range(200, 400),
      },
      assumed: [],
      sources: [],
      meanwhile: range(20, 40),
      survive: range(75, 225),
      recover: range(200, 400),
      gap: range(0, 325),
      exposed: 'possible',
    });
  });

  test('a single number of the first stage stands in for its range, and today for what nobody said', () => {
    const answers = { stock: amount(90, 'days'), recovery: amount(180, 'days') };
    expect(exposureOf(assessmentWith({}, answers))).toEqual({
      ...exposureFrom(inputs()),
      assumed: ['stock', 'demand', 'other', 'recovery'],
    });
  });

  test('it says which of them nobody gave as a range', () => {
    const { 'demand-range': _, ...rest } = ranges;
    expect(exposureOf(assessmentWith({}, rest))).toMatchObject({
      assumed: ['demand'],
      inputs: { demand: range(100) },
    });
  });

  test.each([
    ['days', 10, 10],
    ['weeks', 10, 70],
    ['months', 12, 365.2425],
    ['years', 2, 730.485],
  ])('times in %s are counted in days: %d are %d', (unit, given, days) => {
    const answers = { 'stock-range': between(given, given, unit), recovery: amount(1, 'days') };
    const stock = exposureOf(assessmentWith({}, answers))?.inputs.stock;
    expect(stock?.least).toBeCloseTo(days, 9);
    expect(stock?.most).toBeCloseTo(days, 9);
  });

  test.each([
    ['stock', { 'qualify-range': between(1, 2, 'days') }],
    ['recovery', { stock: amount(1, 'days') }],
    ['anything but that it is not known', { stock: unknown(), recovery: amount(1, 'days') }],
    ['a range of stock that is known', { 'stock-range': unknown(), 'qualify-range': between(1, 2, 'days') }],
  ])('nothing is said without %s', (_, answers) => {
    expect(exposureOf(assessmentWith({}, answers))).toBeUndefined();
  });

  test('an unknown range leaves the single number to stand in', () => {
    const answers = { stock: amount(90, 'days'), 'stock-range': unknown(), recovery: amount(180, 'days') };
    expect(exposureOf(assessmentWith({}, answers))).toMatchObject({
      gap: range(90),
      assumed: expect.arrayContaining(['stock']),
    });
  });

  test('what waits beside an answer does not count', () => {
    const waiting = answered(between(500, 500, 'days'), { by: JUN, version: 9 });
    const answers = { ...ranges, 'stock-range': slot(between(60, 90, 'days'), waiting) };
    expect(exposureOf(assessmentWith({}, answers))?.inputs.stock).toEqual(range(60, 90));
  });
});
