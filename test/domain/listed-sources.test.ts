import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnswerValue } from '../../src/domain/assessment/answer.ts';
import type { EntryOf } from '../../src/domain/assessment/entry.ts';
import { exposureFrom, exposureOf, lasting } from '../../src/domain/assessment/exposure.ts';
import {
  completingSource,
  countingSources,
  type Delivery,
  deliveriesOf,
  listedSources,
  soonestSource,
} from '../../src/domain/assessment/listed-sources.ts';
import { assessmentWith, type Given } from '../support/examples-assessment.ts';
import { country, number, pick, source } from '../support/examples-entries.ts';

const countries = (...codes: string[]): AnswerValue => ({ kind: 'countries', countries: codes as never });
const KOREA: Given = { home: countries('KR'), 'risk-country': countries('JP', 'TW') };
const given = (entries: readonly EntryOf<'sources'>[], more: Given = {}) =>
  assessmentWith({ entries: [...entries] }, { ...KOREA, ...more });

/** A qualified source in Belgium, six weeks away, unless said otherwise. */
const belgian = (id: number, more: Parameters<typeof source>[1] = {}) =>
  source(id, { state: pick('qualified'), country: country('BE'), switch: number(6, 'weeks'), ...more });

describe('what a source of the list counts for', () => {
  test.each([
    ['is qualified in a third country', {}, undefined],
    ['is qualified at home', { country: country('KR') }, undefined],
    ['is qualified where the risk comes from', { country: country('JP') }, 'same-country'],
    ['is qualified in another country that could cut it off', { country: country('TW') }, 'same-country'],
    ['is qualified, nobody knows where', { country: undefined }, 'no-country'],
    ['is being qualified', { state: pick('qualifying') }, 'not-qualified'],
    ['is known by name alone', { state: pick('not-qualified') }, 'not-qualified'],
    ['has no state', { state: undefined }, 'not-qualified'],
    ['is ruled out', { state: pick('ruled-out') }, 'ruled-out'],
  ])('one that %s', (_, more, leftOut) => {
    const [found] = listedSources(given([belgian(1, more)]));
    expect(found?.leftOut).toBe(leftOut);
    expect(countingSources(given([belgian(1, more)]))).toHaveLength(leftOut === undefined ? 1 : 0);
  });

  test('where nobody said whose the risk is, every country is another one', () => {
    const [found] = listedSources(assessmentWith({ entries: [belgian(1, { country: country('JP') })] }));
    expect(found?.leftOut).toBeUndefined();
  });

  test('what is made at home is told from what is bought elsewhere', () => {
    const all = listedSources(given([belgian(1), belgian(2, { country: country('KR') })]));
    expect(all.map(({ atHome }) => atHome)).toEqual([false, true]);
  });
});

describe('which source completes what is needed', () => {
  const at = (days: number, share?: number) =>
    belgian(days + 1, {
      switch: number(days, 'days'),
      share: share === undefined ? undefined : number(share, 'percent'),
    });
  test.each<[string, EntryOf<'sources'>[], number | undefined]>([
    ['one that could carry all', [at(40, 100)], 40],
    ['one that could carry half', [at(40, 50)], undefined],
    ['two halves: the later', [at(90, 50), at(40, 50)], 90],
    ['the sooner of two that could carry all', [at(90, 100), at(40, 100)], 40],
    ['one whose share nobody has said', [at(40)], 40],
    ['a small one, then one whose share nobody has said', [at(10, 20), at(40)], 40],
    ['one that could carry nothing', [at(10, 0)], undefined],
    ['one that says no time', [belgian(1, { switch: undefined, share: number(100, 'percent') })], undefined],
    ['none', [], undefined],
  ])('%s', (_, entries, days) => {
    expect(completingSource(countingSources(given(entries)))?.days).toBe(days);
  });

  test('the soonest is the one that delivers first, whatever its share', () => {
    const sources = countingSources(given([at(90, 100), at(10, 5), at(1, 0)]));
    expect(soonestSource(sources)?.days).toBe(10);
  });

  test('months are those of the calendar', () => {
    const found = countingSources(
      given([belgian(1, { switch: number(2, 'months'), share: number(40, 'percent') })]),
    );
    expect(deliveriesOf(found)).toEqual([{ days: 60.87375, share: 40 }]);
  });
});

// Worked out by hand: stock is used up at the rate that is left open.
test.each<[string, number, number, Delivery[], number]>([
  ['no source', 90, 100, [], 90],
  ['half from the first day on', 90, 100, [{ days: 0, share: 50 }], 180],
  ['half from day 30 on', 90, 100, [{ days: 30, share: 50 }], 150],
  ['half from the day on which stock ends', 90, 100, [{ days: 90, share: 50 }], 90],
  ['half when it is too late', 90, 100, [{ days: 91, share: 50 }], 90],
  ['all, in time', 90, 100, [{ days: 90, share: 100 }], Number.POSITIVE_INFINITY],
  [
    'two halves, in any order',
    90,
    100,
    [
      { days: 100, share: 50 },
      { days: 30, share: 50 },
    ],
    Infinity,
  ],
  [
    'two halves, the second too late',
    90,
    100,
    [
      { days: 30, share: 50 },
      { days: 151, share: 50 },
    ],
    150,
  ],
])('stock lasts with %s', (_, stock, use, sources, days) => {
  expect(lasting(stock, use, sources)).toBe(days);
});

const range = (least: number, most = least) => ({ least, most });
const plain = { stock: range(60), demand: range(100), other: range(0), recovery: range(200) };

test.each<[string, Delivery[], object]>([
  [
    'all from day 90 on: the gap ends there',
    [{ days: 90, share: 100 }],
    { gap: range(30), recover: range(90) },
  ],
  [
    'half from day 20 on: it lasts longer, and half is delivered meanwhile',
    [{ days: 20, share: 50 }],
    { survive: range(100), gap: range(100), meanwhile: range(50) },
  ],
  [
    'half from day 90 on: it comes during the gap',
    [{ days: 90, share: 50 }],
    { survive: range(60), gap: range(140), meanwhile: range(0, 50) },
  ],
])('a source that delivers %s', (_, sources, expected) => {
  expect(exposureFrom(plain, sources)).toMatchObject(expected);
});

const delivery = fc.record({
  days: fc.integer({ min: 0, max: 400 }),
  share: fc.integer({ min: 0, max: 150 }),
});

test('one more source never makes it worse', () => {
  const amounts = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }));
  const asRange = amounts.map(([a, b]) => range(Math.min(a, b), Math.max(a, b)));
  const inputs = fc.record({ stock: asRange, demand: asRange, other: asRange, recovery: asRange });
  fc.assert(
    fc.property(inputs, fc.array(delivery, { maxLength: 4 }), delivery, (given, sources, more) => {
      const [without, with_] = [exposureFrom(given, sources), exposureFrom(given, [more, ...sources])];
      for (const end of ['least', 'most'] as const) {
        expect(with_.survive[end]).toBeGreaterThanOrEqual(without.survive[end]);
        expect(with_.recover[end]).toBeLessThanOrEqual(without.recover[end]);
        expect(with_.gap[end]).toBeLessThanOrEqual(without.gap[end]);
      }
    }),
  );
});

describe('the list of sources in the exposure', () => {
  const times: Given = {
    stock: { kind: 'number', amount: 60, unit: 'days' },
    recovery: { kind: 'number', amount: 200, unit: 'days' },
  };
  const whole = belgian(1, { switch: number(90, 'days'), share: number(100, 'percent') });

  test('stands in where nobody has said what others deliver', () => {
    expect(exposureOf(given([whole], times))).toMatchObject({
      sources: [{ days: 90, share: 100 }],
      assumed: ['stock', 'demand', 'recovery'],
      gap: range(30),
    });
  });

  test('gives way to what somebody has said', () => {
    const stated: Given = { 'other-range': { kind: 'range', least: 10, most: 10, unit: 'percent' } };
    expect(exposureOf(given([whole], { ...times, ...stated }))).toMatchObject({
      sources: [],
      recover: range(200),
      assumed: ['stock', 'demand', 'recovery'],
    });
  });

  test.each([
    ['that is not qualified', { state: pick('qualifying') }],
    ['where the risk comes from', { country: country('JP') }],
    ['without a time', { switch: undefined }],
    ['without a share', { share: undefined }],
  ])('a source %s changes nothing', (_, more) => {
    const entry = belgian(1, { switch: number(90, 'days'), share: number(100, 'percent'), ...more });
    expect(exposureOf(given([entry], times))).toEqual(exposureOf(given([], times)));
  });
});
