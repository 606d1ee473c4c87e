import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../src/domain/assessment/answer.ts';
import { exposureLines } from '../../src/messages/exposure.ts';
import { assessmentWith, speechIn, unknown } from '../support/examples-assessment.ts';

const range = (least: number, most: number, unit: string): AnswerValue => ({
  kind: 'range',
  least,
  most,
  unit,
});
const number = (amount: number, unit: string): AnswerValue => ({ kind: 'number', amount, unit });

function lines(answers: Readonly<Record<string, AnswerValue>>, locale: 'en' | 'zh-CN' = 'en') {
  return exposureLines(speechIn(locale), assessmentWith({}, answers));
}

const SEVEN_TO_TEN = { 'stock-range': range(49, 70, 'days') };

describe('what comes of the ranges', () => {
  test.each([
    [
      { ...SEVEN_TO_TEN, 'qualify-range': range(130, 249, 'days') },
      '🔴 **Exposed.** Without supply for 60 to 200 days.',
    ],
    [
      { ...SEVEN_TO_TEN, 'qualify-range': range(80, 80, 'days') },
      '🔴 **Exposed.** Without supply for 10 to 31 days.',
    ],
    [
      { 'stock-range': range(60, 60, 'days'), 'qualify-range': range(90, 90, 'days') },
      '🔴 **Exposed.** Without supply for 30 days.',
    ],
    [
      { ...SEVEN_TO_TEN, 'qualify-range': range(30, 60, 'days') },
      '🟠 **Perhaps exposed.** Without supply for up to 11 days, if it goes badly.',
    ],
    [
      { 'stock-range': range(48.75, 70, 'days'), 'qualify-range': range(30, 49, 'days') },
      '🟠 **Perhaps exposed.** Without supply for up to 0.3 days, if it goes badly.',
    ],
    [
      { ...SEVEN_TO_TEN, 'qualify-range': range(20, 30, 'days') },
      '🟢 **Not exposed.** Supply lasts at least 19 days longer than the substitute takes, even if it goes badly.',
    ],
    [
      { ...SEVEN_TO_TEN, 'qualify-range': range(20, 49, 'days') },
      '🟢 **Not exposed, and nothing to spare.** Supply lasts just until the substitute delivers.',
    ],
    [
      { ...SEVEN_TO_TEN, 'qualify-range': range(1, 3, 'years'), 'other-range': range(100, 120, 'percent') },
      '🟢 **Not exposed.** The other sources meet the whole use.',
    ],
  ] as const)('%j', (answers, outcome) => {
    expect(lines(answers)).toContain(outcome);
  });

  test.each([
    [{}, 'Stock and other sources last: 49 to 70 days'],
    [{ 'other-range': range(0, 100, 'percent') }, 'Stock and other sources last: at least 49 days'],
    [
      { 'other-range': range(100, 100, 'percent') },
      'Stock and other sources last: as long as the other sources deliver',
    ],
    [{ 'demand-range': range(50, 100, 'percent') }, 'Stock and other sources last: 49 to 140 days'],
    [{ 'stock-range': range(7, 7, 'weeks') }, 'Stock and other sources last: 49 days'],
    [{ 'stock-range': range(0, 1, 'days') }, 'Stock and other sources last: 0 to 1 day'],
  ])('with %j besides', (more, said) => {
    expect(lines({ ...SEVEN_TO_TEN, 'qualify-range': range(130, 249, 'days'), ...more })).toContain(said);
  });

  test.each([
    ['days', 'Stock and other sources last: about 1.6 to 2.3 months'],
    ['years', 'Stock and other sources last: about 0.1 to 0.2 years'],
  ])('both times are told in one unit, here where recovery is in %s', (unit, said) => {
    const recovery = unit === 'days' ? range(400, 500, 'days') : range(5, 6, 'years');
    expect(lines({ ...SEVEN_TO_TEN, 'qualify-range': recovery })).toContain(said);
  });
});

test('all of it, with what is assumed, in both languages', () => {
  const answers = { stock: number(7, 'weeks'), recovery: number(9, 'months') };
  expect(lines(answers)).toEqual([
    '⏳ **Time to survive against time to recover**',
    'Stock and other sources last: 49 days',
    'Until a substitute or another source delivers: 274 days',
    '🔴 **Exposed.** Without supply for 225 days.',
    '-# Assumed: stock as the single figure of stage 1, use as today, no other source, and time to a substitute as the single figure of stage 1.',
    '-# Stock ÷ (use − other sources), from the worst case to the best. After Simchi-Levi and others (Harvard Business Review, 2014; Interfaces, 2015).',
  ]);
  expect(lines(answers, 'zh-CN').slice(0, 5)).toEqual([
    '⏳ **可支撑时间与恢复时间**',
    '库存和其他来源可支撑：49天',
    '替代品或其他来源供货还需：274天',
    '🔴 **存在供应缺口。**将断供225天。',
    '-# 假设：库存取第一阶段的单一数值，用量与目前相同，没有其他来源，且替代到位时间取第一阶段的单一数值。',
  ]);
});

test('months are told as exactly as the inputs are, and what others deliver goes on', () => {
  const answers = {
    'stock-range': range(7, 10, 'weeks'),
    'other-range': range(10, 25, 'percent'),
    'qualify-range': range(18, 30, 'months'),
  };
  const shown = lines(answers).join('\n');
  expect(shown).toContain(
    '**Exposed.** Short of supply for about 15 to 28 months, while others deliver 10 to 25 % of today’s use.',
  );
  expect(shown).not.toMatch(/\d{2}\.\d/);
  const steady = { ...answers, 'other-range': range(90, 90, 'percent'), 'stock-range': range(1, 1, 'weeks') };
  expect(lines(steady).join('\n')).toContain('while others deliver 90 % of today’s use');
  const chinese = lines(answers, 'zh-CN').join('\n');
  expect(chinese).toContain('**存在供应缺口。**将供应不足约15至28个月，其间其他来源可供目前用量的10至25%。');
  const stock = { stock: number(1, 'years'), 'qualify-range': range(3, 6, 'months') };
  expect(lines(stock, 'zh-CN').join('\n')).toContain('用量与目前相同，且没有其他来源。');
});

test('nothing is assumed where all of it was given', () => {
  const all = {
    ...SEVEN_TO_TEN,
    'demand-range': range(60, 100, 'percent'),
    'other-range': range(10, 25, 'percent'),
    'qualify-range': range(3, 6, 'months'),
  };
  expect(lines(all).join('\n')).not.toContain('Assumed');
});

test.each([
  [{}, '**Stock lasts (range)** and **Time to a substitute (range)**'],
  [{ stock: number(7, 'weeks') }, '**Time to a substitute (range)**'],
  [{ 'qualify-range': range(3, 6, 'months') }, '**Stock lasts (range)**'],
  [{ stock: unknown(), recovery: number(9, 'months') }, '**Stock lasts (range)**'],
])('of %j, only what is missing is said', (answers, missing) => {
  expect(lines(answers)).toEqual([`-# ⏳ Exposed or not is still open. It takes: ${missing}.`]);
});
