import { describe, expect, test } from 'vitest';
import { Instant } from '../../../src/domain/ids.ts';
import type { DaysOff } from '../../../src/domain/monitoring/cadence.ts';
import { NO_DAYS_OFF } from '../../../src/domain/monitoring/cadence.ts';
import type { Snooze, WatchEvent } from '../../../src/domain/monitoring/watch-events.ts';
import { transition } from '../../../src/domain/monitoring/watch-transition.ts';
import { watchWith } from '../../support/examples-watch.ts';
import { must } from '../../support/store-examples.ts';
import { by, due, HEAD, LEAD, live, reading, record, seoul, upon, WEEKENDS } from './play.ts';

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

  test('a reading of a day before the reminder is taken, and the reminder waits on; of its day or later it ends it', () => {
    const overtaken = upon(open, due, '2026-12-07T09:00').item;
    const older = upon(overtaken, record(reading(80, '2026-11-30')), '2026-12-07T10:00');
    expect(older.effects).toEqual(['recorded 80']);
    expect(older.item.open).toEqual(overtaken.open);
    const late = upon(older.item, record(reading(79, '2026-12-07')), '2026-12-07T10:00');
    expect(late.effects).toEqual(['recorded 79', 'ended recorded']);
    expect(upon(late.item, record(reading(78, '2026-12-08')), '2026-12-08T10:00').effects).toEqual([
      'recorded 78',
    ]);
  });

  test('one that is given to the reminder ends it, whatever day it holds for; given to one that is over, it does not', () => {
    const given = (reminder: Instant): WatchEvent => {
      return { kind: 'record', by, readings: [reading(80, '2026-11-27')], reminder };
    };
    expect(upon(open, given(MONDAY), '2026-11-30T10:00').effects).toEqual(['recorded 80', 'ended recorded']);
    expect(upon(open, given(seoul('2026-11-23T09:00')), '2026-11-30T10:00').effects).toEqual(['recorded 80']);
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

  test('a day is a day of the calendar, also where the clocks are put back on it', () => {
    const plan = {
      timezone: 'Europe/Berlin',
      cadence: { every: 'weekly', at: '09:00', from: '2026-10-24' },
    } as const;
    const item = { ...open, plan: { ...open.plan, ...plan }, nextDue: null };
    const around = { now: Instant.parse('2026-10-24T08:30:00.000Z'), daysOff: NO_DAYS_OFF };
    const { state } = must(transition(item, snooze('a-day'), around));
    expect(state.open?.next?.at).toBe('2026-10-25T09:30:00.000Z');
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
