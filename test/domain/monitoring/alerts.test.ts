import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_DAYS_OFF } from '../../../src/domain/monitoring/cadence.ts';
import { bandOf } from '../../../src/domain/monitoring/threshold.ts';
import { latestOf } from '../../../src/domain/monitoring/watch-answers.ts';
import type { WatchItem } from '../../../src/domain/monitoring/watch-item.ts';
import { transition } from '../../../src/domain/monitoring/watch-transition.ts';
import { watchWith } from '../../support/examples-watch.ts';
import { must } from '../../support/store-examples.ts';
import { reading, record, seoul, told, upon } from './play.ts';

// The example: a warning at 60 days of stock and fewer, critical at 30.

describe('a reading past a threshold', () => {
  /** Records one after the other, a day apart, and tells what was said of each. */
  function said(values: readonly number[], item: WatchItem = watchWith()) {
    let state = item;
    return values.map((value, at) => {
      const day = `2026-12-${String(at + 1).padStart(2, '0')}`;
      const next = upon(state, record(reading(value, day)), `${day}T12:00`);
      state = next.item;
      return next.effects.slice(1).join();
    });
  }

  test.each<[string, number[], string[]]>([
    ['at the threshold is past it', [61, 60], ['', 'alert normal to warning at 60']],
    ['one alert as long as it stays there', [50, 40, 59], ['alert normal to warning at 50', '', '']],
    [
      'one more where it gets worse',
      [50, 30],
      ['alert normal to warning at 50', 'alert warning to critical at 30'],
    ],
    ['straight to critical: one alert', [90, 10], ['', 'alert normal to critical at 10']],
    [
      'eased step by step',
      [10, 45, 61, 70],
      [
        'alert normal to critical at 10',
        'eased critical to warning at 45',
        'eased warning to normal at 61',
        '',
      ],
    ],
    ['eased at once', [10, 90], ['alert normal to critical at 10', 'eased critical to normal at 90']],
    [
      'again past it: another alert',
      [50, 70, 50],
      ['alert normal to warning at 50', 'eased warning to normal at 70', 'alert normal to warning at 50'],
    ],
    ['well from the start: nothing', [90], ['']],
  ])('%s', (_, values, expected) => {
    expect(said(values)).toEqual(expected);
  });

  test.each<[string, Partial<WatchItem['plan']>, number[], string[]]>([
    [
      'rising is worse',
      { worse: 'rising', thresholds: { warning: 50, critical: 65 } },
      [49.9, 50, 65, 49],
      [
        '',
        'alert normal to warning at 50',
        'alert warning to critical at 65',
        'eased critical to normal at 49',
      ],
    ],
    [
      'no warning',
      { thresholds: { warning: null, critical: 30 } },
      [31, 30],
      ['', 'alert normal to critical at 30'],
    ],
    ['no thresholds', { thresholds: { warning: null, critical: null } }, [1, -1e9, 1e9], ['', '', '']],
  ])('%s', (_, plan, values, expected) => {
    expect(said(values, watchWith(plan))).toEqual(expected);
  });

  const warned = upon(watchWith(), record(reading(50, '2026-12-02')), '2026-12-02T12:00').item;

  test('a correction of the same day takes its place', () => {
    const { item, effects } = upon(
      warned,
      record(reading(80, '2026-12-02', '2026-12-02T13:00')),
      '2026-12-02T13:00',
    );
    expect(effects).toEqual(['recorded 80', 'eased warning to normal at 80']);
    expect(item.latest.map(({ value }) => value)).toEqual([80]);
    expect(item.bandSince).toBe(seoul('2026-12-02T13:00'));
  });

  test('what comes late of an older day is taken, and alarms nobody', () => {
    const { item, effects } = upon(
      warned,
      record(reading(10, '2026-12-01', '2026-12-03T09:00')),
      '2026-12-03T09:00',
    );
    expect(effects).toEqual(['recorded 10']);
    expect(item).toMatchObject({ band: 'warning', bandSince: warned.bandSince });
    expect(item.latest.map(({ value }) => value)).toEqual([10, 50]);
  });

  test('several at once, in any order: one alert at most, for the latest day', () => {
    const many = [
      reading(20, '2026-12-03'),
      reading(70, '2026-12-01'),
      reading(55, '2026-12-04'),
      reading(10, '2026-12-02'),
    ];
    const { item, effects } = upon(watchWith(), record(...many), '2026-12-05T12:00');
    expect(effects.slice(1)).toEqual(['alert normal to warning at 55']);
    expect(item.latest.map(({ value }) => value)).toEqual([10, 20, 55]);
  });

  test('since when it stands there is kept as long as it does', () => {
    const first = upon(watchWith(), record(reading(90, '2026-12-01')), '2026-12-01T12:00').item;
    expect(first).toMatchObject({ band: 'normal', bandSince: seoul('2026-12-01T12:00') });
    const second = upon(first, record(reading(91, '2026-12-02')), '2026-12-02T12:00').item;
    expect(second.bandSince).toBe(seoul('2026-12-01T12:00'));
  });

  test('whatever comes: as many alerts as crossings, and the band is that of the latest day', () => {
    const entry = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 15 }), (entries) => {
        let item = watchWith();
        const byDay = new Map<number, number>();
        entries.forEach(([value, day], at) => {
          const saidAt = `2026-12-20T12:${String(at).padStart(2, '0')}`;
          const before = item.band;
          const moved = must(
            transition(item, record(reading(value, `2026-12-0${day}`, saidAt)), {
              now: seoul(saidAt),
              daysOff: NO_DAYS_OFF,
            }),
          );
          byDay.set(day, value);
          item = moved.state;
          const latest = byDay.get(Math.max(...byDay.keys())) ?? Number.NaN;
          expect(item.band).toBe(bandOf(latest, item.plan.thresholds, item.plan.worse));
          const crossed = moved.effects.filter(({ kind }) => kind === 'alert' || kind === 'eased').map(told);
          expect(crossed.length).toBe(item.band === before ? 0 : 1);
        });
        expect(item.latest.map(({ day }) => day)).toEqual(item.latest.map(({ day }) => day).toSorted());
        expect(item.latest.length).toBe(Math.min(3, byDay.size));
      }),
    );
  });
});

test('the latest readings do not depend on the order in which they came', () => {
  const entry = fc.record({
    value: fc.nat(),
    day: fc.integer({ min: 10, max: 20 }),
    minute: fc.integer({ min: 10, max: 59 }),
  });
  const readings = fc
    .uniqueArray(entry, { maxLength: 12, selector: ({ minute }) => minute })
    .map((all) =>
      all.map(({ value, day, minute }) => reading(value, `2026-12-${day}`, `2026-12-24T12:${minute}`)),
    );
  const shuffled = readings.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, ([one, other]) => {
      expect(latestOf(other)).toEqual(latestOf(one));
    }),
  );
});
