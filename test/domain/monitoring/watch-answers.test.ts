import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DaysOff } from '../../../src/domain/monitoring/cadence.ts';
import { NO_DAYS_OFF } from '../../../src/domain/monitoring/cadence.ts';
import { bandOf } from '../../../src/domain/monitoring/threshold.ts';
import { latestOf } from '../../../src/domain/monitoring/watch-answers.ts';
import type { Snooze, WatchEvent } from '../../../src/domain/monitoring/watch-events.ts';
import type { WatchItem } from '../../../src/domain/monitoring/watch-item.ts';
import { transition } from '../../../src/domain/monitoring/watch-transition.ts';
import { watchWith } from '../../support/examples-watch.ts';
import { must } from '../../support/store-examples.ts';
import { by, due, HEAD, LEAD, live, reading, record, seoul, told, upon, WEEKENDS } from './play.ts';

// Weekly, Mondays at nine in Seoul; a warning at 60 days of stock and fewer, critical at 30.
const MONDAY = seoul('2026-11-30T09:00');
const open = upon(watchWith({ escalation: { hours: 4, to: [LEAD, HEAD] } }), due, '2026-11-30T09:00').item;
const snooze = (until: Snooze): WatchEvent => ({ kind: 'snooze', by, due: MONDAY, until });

describe('an answer to a reminder', () => {
  test.each<[string, WatchEvent, string]>([
    ['done', { kind: 'done', by, due: MONDAY }, 'ended done'],
    ['skip', { kind: 'skip', by, due: MONDAY, reason: 'The warehouse counts on Friday' }, 'ended skipped'],
    ['next time', snooze('next-time'), 'ended snoozed'],
  ])('%s ends it, and nobody is told any more until the next', (_, event, effect) => {
    const { item, effects } = upon(open, event, '2026-11-30T10:00');
    expect(effects).toEqual([effect]);
    expect(item).toEqual({ ...open, open: null });
    expect(live(item, '2026-12-07T08:59').happened).toEqual([]);
  });

  test('a reading ends it too, and is a change that panels must see', () => {
    const { item, effects } = upon(open, record(reading(80, '2026-11-30')), '2026-11-30T10:00');
    expect(effects).toEqual(['recorded 80', 'ended recorded']);
    expect(item).toMatchObject({ open: null, version: open.version + 1, nextDue: open.nextDue });
  });

  test.each<[string, WatchEvent]>([
    ['done', { kind: 'done', by, due: MONDAY }],
    ['skip', { kind: 'skip', by, due: MONDAY, reason: 'Too late' }],
    ['snooze', snooze('a-day')],
    ['next time', snooze('next-time')],
  ])('%s on one that is over is refused, with the item as it stands', (_, event) => {
    const overtaken = upon(open, due, '2026-12-07T09:00').item;
    const answered = upon(open, { kind: 'done', by, due: MONDAY }, '2026-11-30T10:00').item;
    for (const item of [overtaken, answered, watchWith()]) {
      const around = { now: seoul('2026-12-07T10:00'), daysOff: NO_DAYS_OFF };
      expect(transition(item, event, around)).toEqual({ ok: false, error: { code: 'reminder-over', item } });
    }
  });

  test('a reading is taken where no reminder is open, also after it was overtaken', () => {
    const overtaken = upon(open, due, '2026-12-07T09:00').item;
    const late = upon(overtaken, record(reading(80, '2026-11-30')), '2026-12-07T10:00');
    expect(late.effects).toEqual(['recorded 80', 'ended recorded']);
    expect(upon(late.item, record(reading(79, '2026-12-07')), '2026-12-07T10:00').effects).toEqual([
      'recorded 79',
    ]);
  });

  test('no reading at all is no change', () => {
    const around = { now: MONDAY, daysOff: NO_DAYS_OFF };
    expect(transition(open, record(), around)).toEqual({ ok: false, error: { code: 'nothing-changed' } });
  });
});

describe('snooze', () => {
  test.each<[string, Snooze, string, DaysOff, string]>([
    ['a day', 'a-day', '2026-11-30T10:30', NO_DAYS_OFF, '2026-12-01T10:30'],
    ['three days', 'three-days', '2026-11-30T10:30', NO_DAYS_OFF, '2026-12-03T10:30'],
    ['over a weekend', 'three-days', '2026-12-02T10:30', WEEKENDS, ''],
    [
      'over a day off',
      'a-day',
      '2026-11-30T10:30',
      { weekends: false, dates: ['2026-12-01', '2026-12-02'] },
      '2026-12-03T10:30',
    ],
  ])('%s', (_, until, now, daysOff, wakes) => {
    const { item, effects } = upon(open, snooze(until), now, daysOff);
    expect(effects).toEqual(['ended snoozed']);
    // Saturday would be Monday at 10:30, after the next occurrence at 9:00, so that one does.
    if (wakes === '') expect(item.open).toBeNull();
    else expect(item.open?.next).toEqual({ at: seoul(wakes), what: 'remind' });
  });

  test('comes back once, with its chain from the start, and can be answered', () => {
    const asked = upon(open, due, '2026-11-30T13:00').item;
    expect(asked.open?.told).toBe(1);
    const { item, happened } = live(
      upon(asked, snooze('a-day'), '2026-11-30T14:00').item,
      '2026-12-02T00:00',
    );
    expect(happened).toEqual([
      '2026-12-01T05:00Z: remind again 2026-11-30T00:00Z',
      '2026-12-01T09:00Z: escalate 1 to lead',
      '2026-12-01T13:00Z: escalate 2 to head',
    ]);
    expect(upon(item, { kind: 'done', by, due: MONDAY }, '2026-12-02T09:00').effects).toEqual(['ended done']);
  });

  test('up to the next occurrence there is no second reminder', () => {
    const daily = watchWith({ cadence: { every: 'daily', at: '09:00', from: '2026-11-30' } });
    const first = upon(daily, due, '2026-11-30T09:00').item;
    for (const [until, now] of [
      ['a-day', '2026-11-30T09:00'],
      ['three-days', '2026-11-30T12:00'],
    ] as const) {
      const { item, effects } = upon(first, snooze(until), now);
      expect([item.open, effects]).toEqual([null, ['ended snoozed']]);
    }
    const early = upon(first, snooze('a-day'), '2026-11-30T08:59').item;
    expect(early.open?.next?.at).toBe(seoul('2026-12-01T08:59'));
  });

  test('until when is said: the next occurrence, where that is no later', () => {
    const around = { now: seoul('2026-12-05T10:00'), daysOff: NO_DAYS_OFF };
    expect(must(transition(open, snooze('three-days'), around)).effects).toMatchObject([
      { ending: { how: 'snoozed', until: seoul('2026-12-07T09:00') } },
    ]);
  });
});

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
