import { expect, test } from 'vitest';
import type { AnswerValue } from '../../src/domain/assessment/answer.ts';
import { driversOf, treatmentMenu } from '../../src/domain/assessment/drivers.ts';
import { assessmentWith, choice, framework, unknown } from '../support/examples-assessment.ts';

const countries = (...codes: readonly string[]): AnswerValue => ({
  kind: 'countries',
  countries: [...codes],
});
const number = (amount: number, unit: string): AnswerValue => ({ kind: 'number', amount, unit });

/** Photoresist in July 2019, as the paper has it; stock and recovery are those of the examples in the forms. */
const KOREA = {
  trigger: choice('in-force'),
  share: number(91.9, 'percent-one-country'),
  stock: number(7, 'weeks'),
  recovery: number(9, 'months'),
  substitution: choice('generation'),
  sources: countries('CN', 'BE', 'US'),
  c1: choice('met'),
  c2: choice('met'),
  c3: choice('met'),
  consequence: choice('major'),
  decision: choice('treat'),
};

interface Case {
  readonly when: string;
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly drivers: readonly string[];
  /** What stands at the top of the menu. */
  readonly first: readonly string[];
}

const cases: readonly Case[] = [
  {
    when: 'Korea in July 2019',
    answers: KOREA,
    drivers: [
      'control',
      'foreign-supply',
      'one-source',
      'home-behind',
      'stopping',
      'pace-setting',
      'exposed',
      'little-stock',
    ],
    first: ['stockpile', 'second-source', 'more-countries', 'home-substitution', 'r-and-d'],
  },
  {
    when: 'a small loss, with home product nearly as good, and the team lives with it',
    answers: {
      trigger: choice('none'),
      share: number(45, 'percent-abroad'),
      stock: number(1, 'years'),
      substitution: choice('slightly-worse'),
      sources: countries('DE', 'US'),
      c1: choice('not'),
      c2: choice('not'),
      c3: choice('not'),
      consequence: choice('minor'),
      decision: choice('accept'),
    },
    drivers: ['home-close', 'bearable', 'accepted'],
    first: ['accept', 'home-substitution', 'r-and-d'],
  },
  {
    when: 'nobody else in the world makes it, and its maker has threatened',
    answers: { trigger: choice('threat'), sources: countries() },
    drivers: ['threat', 'no-other-country'],
    first: ['stockpile', 'diplomacy'],
  },
  {
    when: 'stock for 89 days',
    answers: { stock: number(89, 'days') },
    drivers: ['little-stock'],
    first: ['stockpile', 'joint-purchase'],
  },
  {
    when: 'stock for three months',
    answers: { stock: number(3, 'months') },
    drivers: [],
    first: ['stockpile'],
  },
  {
    when: 'nobody knows',
    answers: { trigger: unknown(), stock: unknown(), sources: unknown(), c1: unknown() },
    drivers: [],
    first: ['stockpile'],
  },
];

test.each(cases)(
  'what drives the rating, and what is offered first: $when',
  ({ answers, drivers, first }) => {
    const assessment = assessmentWith({}, answers);
    expect(driversOf(framework, assessment).map(({ id }) => id)).toEqual(drivers);
    const menu = treatmentMenu(framework, assessment).map(({ treatment }) => treatment.id);
    expect(menu.slice(0, first.length)).toEqual(first);
    expect(menu.toSorted()).toEqual(framework.treatments.map(({ id }) => id).toSorted());
  },
);
