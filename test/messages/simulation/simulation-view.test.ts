import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simulationOf } from '../../../src/app/simulation/simulate.ts';
import type { Simulated } from '../../../src/app/simulation/what-if.ts';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { LOCALES, type Locale } from '../../../src/domain/locale.ts';
import { chanceText, lengthText } from '../../../src/messages/simulation/amounts.ts';
import { simulationView } from '../../../src/messages/simulation/simulation-view.ts';
import { whatIfFormView } from '../../../src/messages/simulation/what-if-form.ts';
import type { View } from '../../../src/messages/view.ts';
import {
  answered,
  assessmentWith,
  framework,
  slot,
  speechIn,
  unknown,
} from '../../support/examples-assessment.ts';
import { treatment } from '../../support/examples-entries.ts';
import { hostileText } from '../../support/examples-generated.ts';
import { amount, RANGES, range, sourceOf, supplied } from '../../support/examples-simulation.ts';
import { expectOpenable, expectSendable, expectWhole, holds } from '../../support/sendable.ts';

const simulated = (assessment: Assessment, more: Partial<Simulated> = {}): Simulated => {
  const { ends = 'limits', supposed = {} } = more;
  return {
    assessment,
    ends,
    supposed,
    result: simulationOf(framework, assessment, { ends, supposed, draws: 500 }),
  };
};
const view = (locale: Locale, assessment: Assessment, more: Partial<Simulated> = {}) =>
  simulationView(speechIn(locale), simulated(assessment, more));
const textOf = ({ blocks }: View) =>
  blocks.flatMap((each) => (each.kind === 'text' ? [each.text] : [])).join('\n');
const labelsOf = ({ blocks }: View) =>
  blocks.flatMap((each) => (each.kind === 'buttons' ? each.buttons.map(({ label }) => label) : []));

describe('what is said of it', () => {
  test('the chance first, then how long, the picture, what would help, and what it rests on', () => {
    const shown = view('en', supplied());
    expect(shown.blocks.map(({ kind }) => kind)).toEqual([
      ...['text', 'text', 'picture', 'text', 'text', 'text', 'buttons'],
    ]);
    expect(textOf(shown)).toMatch(
      /# \d+ % chance of a supply gap\nWhere there is a gap, demand is not met for \d+ days in the middle case/,
    );
    expect(textOf(shown)).toMatch(/Stockpile, stock for 90 days more: \*\*\d+ % → \d+ %\*\* · chosen/);
    expect(textOf(shown)).toMatch(
      /\*\*Second maker\*\* qualified: 60 % after 14 days, as listed: \*\*\d+ % → /,
    );
    expect(textOf(shown)).toMatch(/Stock lasts: 20–60 days · answer by <@200000000000000001>/);
    expect(textOf(shown)).toMatch(/\*\*Maker 9\*\*: 25 % after 42 days · list of sources/);
    expect(textOf(shown)).not.toContain('Guesses');
    expect(labelsOf(shown)).toEqual(['Change inputs', 'If ends hold in 8 of 10 cases', 'Open panel']);
  });

  test('in Chinese', () => {
    const entries = [sourceOf(9, { name: '鲁汶厂商' }), treatment(11, {}, { option: 'stockpile' })];
    const text = textOf(view('zh-CN', supplied({ technology: '光刻胶', entries })));
    expect(text).toMatch(/# 出现供应缺口的概率：\d+%\n出现缺口时，需求得不到满足的时间中位数为\d+天/);
    expect(text).toMatch(/增加库存，多备90天用量：\*\*\d+% → \d+%\*\* · 已选定/);
    expect(text).toMatch(/库存可用：20–60天 · <@200000000000000001>的回答/);
    expect(text).not.toMatch(/[a-z]{3,} [a-z]{3,}|undefined|NaN|处缺口/i);
  });

  test.each([
    [
      'single figures',
      { stock: amount(30, 'days'), recovery: amount(60, 'days') },
      /Guesses.*: stock, use during the cut-off, and time to a substitute\./,
    ],
    [
      'weak evidence',
      { ...RANGES, 'stock-range': slot(answered(range(20, 60, 'days'), { evidence: 'weak' })) },
      /Guesses.*: stock\./,
    ],
    [
      'nobody said what use would be',
      { 'stock-range': range(20, 60, 'days'), 'qualify-range': range(1, 6, 'months') },
      /Guesses.*: use during the cut-off\./,
    ],
  ] as const)('guesses are called so: %s', (_, answers, warning) => {
    expect(textOf(view('en', assessmentWith({}, answers)))).toMatch(warning);
  });

  test('no gap, and a certain one', () => {
    const none = view('en', assessmentWith({}, { ...RANGES, 'stock-range': range(300, 400, 'days') }));
    expect(textOf(none)).toMatch(
      /# 0 % chance of a supply gap\nIn none of 500 cases[\s\S]*Nothing to help against/,
    );
    expect(none.tone).toBe('low');
    const certain = view(
      'en',
      assessmentWith({}, { stock: amount(90, 'days'), recovery: amount(1, 'years') }),
    );
    expect(textOf(certain)).toMatch(
      /# 100 % chance[\s\S]*Demand is not met for 275 days\.[\s\S]*Nothing at all is delivered/,
    );
    expect(textOf(certain)).toMatch(
      /\*\*100 % → 100 %\*\* · missing on average 275 days → 184 days of today’s use/,
    );
    expect(certain.tone).toBe('extreme');
  });

  test('what is missing, and how to go on', () => {
    const shown = view('en', assessmentWith({}, { 'stock-range': range(20, 60, 'days') }));
    expect(textOf(shown)).toMatch(/Nothing can be drawn yet\. It takes: \*\*time to a substitute\*\*\./);
    expect(textOf(shown)).toMatch(/Until a substitute meets the demand: not known · nobody has answered/);
    expect(labelsOf(shown)).toEqual(['Change inputs', 'Open panel']);
    expect(shown.blocks.some(({ kind }) => kind === 'picture')).toBe(false);
  });

  test.each([
    ['en', /Stock lasts: answered as unknown · the survey is not back\n/],
    ['zh-CN', /库存可用：已答“未知” · the survey is not back\n/],
  ] as const)('what was answered as unknown says so, and why: %s', (locale, told) => {
    const shown = view(locale, assessmentWith({}, { stock: unknown('the survey is not back') }));
    expect(textOf(shown)).toMatch(told);
  });

  test('what is supposed is called so, beside what the assessment says, and can be taken back', () => {
    const supposed = { stock: { least: 2, most: 3, unit: 'months' }, sources: [] };
    const shown = view('en', supplied(), { supposed });
    expect(textOf(shown)).toContain(
      'Stock lasts: 2–3 months · supposed by you, the assessment says 20–60 days',
    );
    expect(textOf(shown)).toContain('Other sources: none');
    expect(labelsOf(shown)).toContain('As in the assessment');
  });

  test('the other reading of the ends can be asked for, and gives a longer tail', () => {
    const shown = view('en', supplied(), { ends: 'eight-in-ten' });
    expect(textOf(shown)).toContain('hold in 8 cases of 10');
    expect(labelsOf(shown)).toContain('Take ends as limits');
  });

  test('what is left out of the sources says why', () => {
    const entries = [sourceOf(3, { share: 0 }), sourceOf(4, { where: 'JP' })];
    const given = { ...RANGES, 'risk-country': { kind: 'countries', countries: ['JP'] } } as typeof RANGES;
    const text = textOf(view('en', supplied({ entries }, given)));
    expect(text).toContain('Not counted: **Maker 3**, no share is given');
    expect(text).toContain('Not counted: **Maker 4**, it lies where the risk comes from');
  });
});

test.each([
  [0, '0 %', '0%'],
  [0.001, '<1 %', '<1%'],
  [0.621, '62 %', '62%'],
  [0.9999, '>99 %', '>99%'],
  [1, '100 %', '100%'],
])('a chance of %d is told as %s', (chance, en, zh) => {
  expect([chanceText('en', chance), chanceText('zh-CN', chance)]).toEqual([en, zh]);
});

test.each([
  [0.25, '0.3 days', '0.3天'],
  [34.2, '34 days', '34天'],
  [500, '16 months', '16个月'],
  [4000, '11 years', '11年'],
])('%d days are told as %s', (days, en, zh) => {
  expect([lengthText('en', days), lengthText('zh-CN', days)]).toEqual([en, zh]);
});

const generated = fc
  .record({
    technology: hostileText(100),
    names: fc.array(
      fc.record({
        name: hostileText(200),
        state: fc.constantFrom('qualified', 'qualifying'),
        share: fc.integer({ min: 0, max: 100 }),
      }),
      { maxLength: 40 },
    ),
    stock: fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 })),
    recovery: fc.tuple(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 2000 })),
    unit: fc.constantFrom('days', 'weeks', 'months', 'years'),
  })
  .map(({ technology, names, stock, recovery, unit }) =>
    assessmentWith(
      {
        technology,
        private: names.length % 2 === 0,
        entries: names.map((each, at) => sourceOf(at + 2, each)),
      },
      {
        'stock-range': range(Math.min(...stock), Math.max(...stock), 'days'),
        'qualify-range': range(Math.min(...recovery), Math.max(...recovery), unit),
      },
    ),
  );

test.each(LOCALES)('any supply fits a message, and its form a form, in %s', (locale) => {
  holds(
    fc.tuple(generated, fc.constantFrom('limits' as const, 'eight-in-ten' as const)),
    ([assessment, ends]) => {
      const shown = simulationView(speechIn(locale), {
        ...{ assessment, ends, supposed: {} },
        result: simulationOf(framework, assessment, { ends, draws: 50 }),
      });
      expectSendable(shown);
      // A picture takes its place only once it is drawn.
      expectWhole({ ...shown, blocks: shown.blocks.filter(({ kind }) => kind !== 'picture') });
      expect(textOf(shown)).not.toMatch(/undefined|NaN|Infinity|∞/);
      expectOpenable(whatIfFormView(speechIn(locale), assessment, ends, {}));
    },
  );
});
