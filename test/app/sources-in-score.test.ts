import { expect, test } from 'vitest';
import { findingsOfAnswers, findingsOfSources } from '../../src/app/scoring/answers-as-evidence.ts';
import type { AnswerValue } from '../../src/domain/assessment/answer.ts';
import { Finding } from '../../src/domain/scoring/evidence.ts';
import { score } from '../../src/domain/scoring/score.ts';
import { assessmentWith, JUN } from '../support/examples-assessment.ts';
import { country, number, pick, source } from '../support/examples-entries.ts';
import { scales } from '../support/examples-scoring.ts';

const days = (amount: number): AnswerValue => ({ kind: 'number', amount, unit: 'days' });
const countries = (...codes: string[]): AnswerValue => ({ kind: 'countries', countries: codes as never });
const ANSWERS = {
  home: countries('KR'),
  'risk-country': countries('JP'),
  share: { kind: 'number', amount: 91.9, unit: 'percent-one-country' },
  stock: days(60),
  recovery: days(365),
} as const satisfies Record<string, AnswerValue>;
const stops = Finding.parse({
  indicator: 'stops',
  value: { kind: 'step', step: 'line' },
  origin: { kind: 'facts' },
});
const QUALIFIED = { state: pick('qualified'), country: country('BE'), switch: number(6, 'weeks') } as const;

const toldBy = (assessment: ReturnType<typeof assessmentWith>) => [
  ...findingsOfAnswers(assessment).map(([finding]) => finding),
  ...findingsOfSources(assessment),
];
const entry = (more: Parameters<typeof source>[1] = {}, id = 1) =>
  source(id, { ...QUALIFIED, ...more }, { by: JUN });

// Stock lasts 60 days, a substitute takes a year: C2 is met unless a source bridges the cut-off.
test.each<[string, ReturnType<typeof source>[], number | undefined, string]>([
  ['no source', [], undefined, 'met'],
  ['one in six weeks', [entry()], 42, 'partly'],
  ['one in six weeks that could carry all', [entry({ share: number(100, 'percent') })], 42, 'partly'],
  ['one in ten weeks, after the stock has ended', [entry({ switch: number(10, 'weeks') })], 70, 'met'],
  ['two months, thirty days each', [entry({ switch: number(2, 'months') })], 60, 'partly'],
  ['a quarter of the need', [entry({ share: number(25, 'percent') })], undefined, 'met'],
  [
    'almost all of it, so that stock lasts until the substitute',
    [entry({ share: number(96, 'percent') })],
    42,
    'partly',
  ],
  [
    'two halves, the later in time',
    [
      entry({ share: number(50, 'percent') }),
      entry({ share: number(50, 'percent'), switch: number(50, 'days') }, 2),
    ],
    50,
    'partly',
  ],
  ['one that is being qualified', [entry({ state: pick('qualifying') })], undefined, 'met'],
  ['one that is ruled out', [entry({ state: pick('ruled-out') })], undefined, 'met'],
  ['one where the risk comes from', [entry({ country: country('JP') })], undefined, 'met'],
  ['one without a country', [entry({ country: undefined })], undefined, 'met'],
  ['one without a time', [entry({ switch: undefined })], undefined, 'met'],
])('%s', (_, entries, expected, status) => {
  const findings = toldBy(assessmentWith({ entries }, ANSWERS));
  const bridging = findings.filter(({ indicator }) => indicator === 'qualifiedSourceDays');
  expect(bridging.map(({ value }) => 'number' in value && value.number)).toEqual(
    expected === undefined ? [] : [expected],
  );
  expect(bridging.every(({ origin }) => origin.kind === 'person' && origin.by === JUN)).toBe(true);
  expect(score([[...findings, stops]], scales).rating.criteria.C2.status).toBe(status);
});

test.each([
  ['qualified elsewhere', {}, [true]],
  ['being qualified', { state: pick('qualifying') }, []],
  ['qualified where the risk comes from', { country: country('JP') }, []],
])('a source that is %s is another source, or is not', (_, more, expected) => {
  const findings = toldBy(assessmentWith({ entries: [entry(more)] }, ANSWERS));
  const found = findings.filter(({ indicator }) => indicator === 'otherSource');
  expect(found.map(({ value }) => 'holds' in value && value.holds)).toEqual(expected);
});
