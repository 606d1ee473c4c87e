import { describe, expect, test } from 'vitest';
import { type AnswerValue, saysTheSame } from '../../src/domain/assessment/answer.ts';
import { participants } from '../../src/domain/assessment/assessment.ts';
import { misfitOf } from '../../src/domain/assessment/fit.ts';
import {
  ADA,
  answered,
  assessmentWith,
  choice,
  framework,
  JUN,
  MINA,
  NOW,
  promptNamed,
  slot,
  text,
  unknown,
} from '../support/examples-assessment.ts';

const number = (amount: number, unit: string): AnswerValue => ({ kind: 'number', amount, unit });
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
  ['stock', number(3, 'years'), { what: 'unit' }],
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

test('whoever started, answered, proposed or moved on has taken part', () => {
  const proposed = answered(text('b'), { by: ADA, version: 2 });
  const passages = [{ stage: 'identify' as const, by: ADA, at: NOW, gaps: [] }];
  expect([...participants(assessmentWith())]).toEqual([MINA]);
  const answers = { cause: slot(answered(text('a'), { by: JUN })) };
  expect([...participants(assessmentWith({}, answers))]).toEqual([MINA, JUN]);
  expect([...participants(assessmentWith({}, { cause: slot(text('a'), proposed) }))]).toEqual([MINA, ADA]);
  expect([...participants(assessmentWith({ passages }))]).toEqual([MINA, ADA]);
});
