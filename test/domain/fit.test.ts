import { describe, expect, test } from 'vitest';
import { type AnswerValue, saysTheSame } from '../../src/domain/assessment/answer.ts';
import { misfitOf } from '../../src/domain/assessment/fit.ts';
import {
  answered,
  choice,
  framework,
  JUN,
  promptNamed,
  text,
  unknown,
} from '../support/examples-assessment.ts';

const number = (amount: number, unit: string): AnswerValue => ({ kind: 'number', amount, unit });
const range = (least: number, most: number, unit: string): AnswerValue => ({
  kind: 'range',
  least,
  most,
  unit,
});
const lands = (...countries: string[]): AnswerValue => ({ kind: 'countries', countries });
const outOfRange = { what: 'out-of-range', least: 0, most: 2000 };

const FITS: readonly [string, AnswerValue, unknown][] = [
  ['affected', text('Two fabs'), undefined],
  ['affected', text('x'.repeat(2000)), undefined],
  ['affected', text('😀'.repeat(2000)), undefined],
  ['affected', text('x'.repeat(2001)), { what: 'too-long', most: 2000 }],
  ['affected', number(1, 'days'), { what: 'kind' }],
  ['stock', number(0, 'days'), undefined],
  ['stock', number(2000, 'months'), undefined],
  ['stock', number(2000.01, 'weeks'), outOfRange],
  ['stock', number(-1, 'weeks'), outOfRange],
  ['stock', number(Number.NaN, 'weeks'), outOfRange],
  ['stock', number(Number.POSITIVE_INFINITY, 'weeks'), outOfRange],
  ['stock', number(3, 'percent'), { what: 'unit' }],
  ['stock', text('7 weeks'), { what: 'kind' }],
  ['since', { kind: 'date', date: '2019-07-04' }, undefined],
  ['since', text('2019-07-04'), { what: 'kind' }],
  ['trigger', choice('in-force'), undefined],
  ['trigger', choice('unknown'), { what: 'choice' }],
  ['trigger', choice('In-Force'), { what: 'choice' }],
  ['trigger', text('in-force'), { what: 'kind' }],
  ['c1', choice('partly'), undefined],
  ['c1', choice('unknown'), { what: 'choice' }],
  ['likelihood', choice('almost-certain'), undefined],
  ['likelihood', choice('major'), { what: 'choice' }],
  ['consequence', choice('major'), undefined],
  ['consequence', choice('rare'), { what: 'choice' }],
  ['home', lands('KR'), undefined],
  ['home', lands('KR', 'JP'), { what: 'too-many', most: 1 }],
  ['home', lands(), { what: 'empty' }],
  ['sources', lands(), undefined],
  ['sources', lands('BE', 'US', 'CN'), undefined],
  ['sources', lands(...Array(26).fill('US')), { what: 'too-many', most: 25 }],
  ['sources', choice('US'), { what: 'kind' }],
  ['stock-range', range(0, 2000, 'days'), undefined],
  ['stock-range', range(7, 7, 'weeks'), undefined],
  ['stock-range', range(8, 7, 'weeks'), outOfRange],
  ['stock-range', range(-1, 7, 'weeks'), outOfRange],
  ['stock-range', range(7, 2001, 'weeks'), outOfRange],
  ['stock-range', range(Number.NaN, 7, 'weeks'), outOfRange],
  ['stock-range', range(7, Number.POSITIVE_INFINITY, 'weeks'), outOfRange],
  ['stock-range', range(1, 2, 'percent'), { what: 'unit' }],
  ['stock-range', number(7, 'weeks'), { what: 'kind' }],
  ['stock', range(7, 7, 'weeks'), { what: 'kind' }],
];

test.each(FITS)('%s takes %j: %j', (id, value, misfit) => {
  expect(misfitOf(framework, promptNamed(id), value)).toEqual(misfit);
});

test('unknown with a reason fits every prompt', () => {
  for (const prompt of framework.stages.flatMap((stage) => stage.prompts)) {
    expect(misfitOf(framework, prompt, unknown()), prompt.id).toBeUndefined();
  }
});

describe('two answers say the same', () => {
  const first = answered(number(7, 'weeks'), { source: 'the warehouse' });
  test.each([
    ['whoever gave them and when', { by: JUN, version: 9 }, true],
    ['unless the evidence differs', { evidence: 'strong' }, false],
    ['unless the source differs', { source: 'a guess' }, false],
    ['unless the unit differs', { value: number(7, 'months') }, false],
    [
      'in whatever order the value was written down',
      { value: { unit: 'weeks', amount: 7, kind: 'number' } },
      true,
    ],
  ] as const)('%s', (_, more, same) => {
    expect(saysTheSame(first, { ...first, ...more })).toBe(same);
  });
});
