import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../src/domain/assessment/answer.ts';
import { driversOf, treatmentMenu } from '../../src/domain/assessment/drivers.ts';
import type { Framework } from '../../src/domain/framework/framework.ts';
import type { DriverSign } from '../../src/domain/framework/treatment.ts';
import { PromptId } from '../../src/domain/ids.ts';
import {
  assessmentWith,
  choice,
  framework,
  type Given,
  text,
  unknown,
} from '../support/examples-assessment.ts';
import { photoresistAt } from '../support/examples-photoresist.ts';

const prompt = (id: string) => PromptId.parse(id);
const label = { en: 'x', 'zh-CN': 'x' };
const amount = (amount: number, unit: string): AnswerValue => ({ kind: 'number', amount, unit });
const span = (least: number, most: number, unit: string): AnswerValue => ({
  kind: 'range',
  least,
  most,
  unit,
});
const lands = (...countries: string[]): AnswerValue => ({ kind: 'countries', countries });

function shown(sign: DriverSign, answers: Given): boolean {
  const only: Framework = { ...framework, drivers: [{ id: 'd', label, signs: [sign] }] };
  return driversOf(only, assessmentWith({}, answers)).length === 1;
}

const threat: DriverSign = { prompt: prompt('trigger'), oneOf: ['threat', 'past-cutoff'] };
const mostly: DriverSign = { prompt: prompt('share'), unit: 'percent-abroad', atLeast: 65 };
const little: DriverSign = { prompt: prompt('stock'), unit: 'days', below: 90 };
const nowhere: DriverSign = { prompt: prompt('sources'), countriesAtMost: 0 };
const exposed: DriverSign = { exposed: ['certain', 'possible'] };

const SIGNS: readonly [string, DriverSign, Given, boolean][] = [
  ['one of the choices', threat, { trigger: choice('past-cutoff') }, true],
  ['another choice', threat, { trigger: choice('none') }, false],
  ['no answer', threat, {}, false],
  ['an unknown', threat, { trigger: unknown() }, false],
  ['an answer of another kind', threat, { trigger: text('threat') }, false],
  ['a number that reaches it', mostly, { share: amount(65, 'percent-abroad') }, true],
  ['a number short of it', mostly, { share: amount(64.9, 'percent-abroad') }, false],
  ['a number of something else', mostly, { share: amount(90, 'percent-one-country') }, false],
  ['a number below it', little, { stock: amount(89.9, 'days') }, true],
  ['a number that is it', little, { stock: amount(90, 'days') }, false],
  ['a number in another unit of time, below', little, { stock: amount(12, 'weeks') }, true],
  ['a number in another unit of time, above', little, { stock: amount(3, 'months') }, false],
  [
    'the least of the range that stage 2 has in its stead',
    little,
    { stock: amount(4, 'months'), 'stock-range': span(7, 20, 'weeks') },
    true,
  ],
  [
    'a range that is above it throughout, whatever the single number says',
    little,
    { stock: amount(7, 'weeks'), 'stock-range': span(4, 5, 'months') },
    false,
  ],
  ['no country', nowhere, { sources: lands() }, true],
  ['a country', nowhere, { sources: lands('BE') }, false],
  [
    'a number without a unit, whatever its unit',
    { prompt: prompt('stock'), atLeast: 3 },
    { stock: amount(3, 'years') },
    true,
  ],
  ['stock that ends too early', exposed, { stock: amount(1, 'weeks'), recovery: amount(1, 'years') }, true],
  ['stock that lasts', exposed, { stock: amount(1, 'years'), recovery: amount(1, 'weeks') }, false],
  ['stock without a time to recover', exposed, { stock: amount(1, 'weeks') }, false],
  [
    'nothing to be exposed to',
    { exposed: ['none'] },
    { stock: amount(1, 'years'), recovery: amount(1, 'weeks') },
    true,
  ],
];

test.each(SIGNS)('%s shows a driver or not', (_, sign, answers, expected) => {
  expect(shown(sign, answers)).toBe(expected);
});

test('any of its signs shows a driver, and it is there once', () => {
  const driver = { id: 'd', label, signs: [threat, nowhere] };
  const only: Framework = { ...framework, drivers: [driver] };
  expect(driversOf(only, assessmentWith({}, { sources: lands() }))).toEqual([driver]);
  const both = assessmentWith({}, { trigger: choice('threat'), sources: lands() });
  expect(driversOf(only, both)).toEqual([driver]);
});

test('what drives the case of photoresist', () => {
  expect(driversOf(framework, photoresistAt('plan')).map(({ id }) => id)).toEqual(
    expect.arrayContaining([
      'control',
      'foreign-supply',
      'home-behind',
      'stopping',
      'pace-setting',
      'exposed',
    ]),
  );
});

describe('the menu of treatments', () => {
  const menu = (answers: Given) => treatmentMenu(framework, assessmentWith({}, answers));

  test('is whole and in its own order where nothing drives the rating', () => {
    expect(menu({})).toEqual(framework.treatments.map((treatment) => ({ treatment, fits: [], best: false })));
  });

  test('has first what works on the most drivers; of equals, in its own order', () => {
    const [first] = framework.treatments;
    if (first === undefined) throw new Error('the menu is empty');
    const treatment = (id: string, ...drivers: string[]) => ({ ...first, id, drivers });
    const drivers = [
      { id: 'threat', label, signs: [threat] },
      { id: 'nowhere', label, signs: [nowhere] },
      { id: 'little', label, signs: [little] },
    ];
    const treatments = [
      treatment('none', 'little'),
      treatment('one', 'nowhere', 'little'),
      treatment('both', 'nowhere', 'threat'),
      treatment('other', 'threat'),
      treatment('two', 'threat', 'nowhere', 'little'),
    ];
    const assessment = assessmentWith({}, { trigger: choice('threat'), sources: lands() });
    const offered = treatmentMenu({ ...framework, drivers, treatments }, assessment);
    expect(offered.map(({ treatment, fits }) => [treatment.id, fits.map(({ id }) => id)])).toEqual([
      ['both', ['threat', 'nowhere']],
      ['two', ['threat', 'nowhere']],
      ['one', ['nowhere']],
      ['other', ['threat']],
      ['none', []],
    ]);
  });

  test('offers acceptance first where little would happen, and last where much drives the rating', () => {
    expect(menu({ consequence: choice('minor'), decision: choice('accept') })[0]?.treatment.id).toBe(
      'accept',
    );
    expect(treatmentMenu(framework, photoresistAt('plan')).at(-1)?.treatment.id).toBe('accept');
  });
});
