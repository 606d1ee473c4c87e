import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_DAYS_OFF, RHYTHMS } from '../../../src/domain/monitoring/cadence.ts';
import { nextOccurrence } from '../../../src/domain/monitoring/occurrences.ts';
import { later } from '../../../src/domain/monitoring/watch-due.ts';
import { type WatchItem, watchDueAt } from '../../../src/domain/monitoring/watch-item.ts';
import { transition } from '../../../src/domain/monitoring/watch-transition.ts';
import { watchWith } from '../../support/examples-watch.ts';
import { must } from '../../support/store-examples.ts';
import { by, due, HEAD, LEAD, live, seoul, told, upon, WEEKENDS } from './play.ts';

// The example is weekly, Mondays at nine in Seoul (midnight UTC), from 23 November 2026; today is that day, 15:00.
const weekly = watchWith();
const daily = { every: 'daily', at: '09:00', from: '2026-11-24' } as const;
const chain = (hours: number, ...to: (typeof LEAD)[]) => ({ escalation: { hours, to } });

describe('what is due', () => {
  test('nothing before its time', () => {
    expect(watchDueAt(weekly)).toBe(seoul('2026-11-30T09:00'));
    const { item, effects } = upon(weekly, due, '2026-11-30T08:59');
    expect([item, effects]).toEqual([weekly, []]);
  });

  test('on time: one reminder, and the next one a week later', () => {
    const { item, effects } = upon(weekly, due, '2026-11-30T09:00');
    expect(effects).toEqual(['remind 2026-11-30T00:00:00.000Z']);
    expect(item).toMatchObject({ nextDue: seoul('2026-12-07T09:00'), version: weekly.version });
    expect(item.open).toEqual({
      ...{ due: seoul('2026-11-30T09:00'), delivery: due.delivery, since: seoul('2026-11-30T09:00') },
      ...{ missed: [], missedCount: 0, told: 0, next: null },
    });
    expect(upon(item, due, '2026-11-30T09:00').effects).toEqual([]);
  });

  test('after downtime the latest one is sent and the others are told as missed', () => {
    const { item, effects } = upon(weekly, due, '2026-12-22T10:00');
    expect(effects).toEqual(['remind 2026-12-21T00:00:00.000Z +3']);
    expect(item.open?.missed).toEqual(
      ['2026-11-30', '2026-12-07', '2026-12-14'].map((day) => seoul(`${day}T09:00`)),
    );
    expect(item.nextDue).toBe(seoul('2026-12-28T09:00'));
  });

  test('of many missed ones the latest five are named and all are counted', () => {
    const { item } = upon(watchWith({ cadence: daily }), due, '2026-12-24T09:30');
    expect(item.open).toMatchObject({ due: seoul('2026-12-24T09:00'), missedCount: 30 });
    expect(item.open?.missed.map((each) => each.slice(0, 10))).toEqual(
      [19, 20, 21, 22, 23].map((day) => `2026-12-${day}`),
    );
  });

  test('one that nobody answered is overtaken by the next, and counts as missed', () => {
    const { item, happened } = live(weekly, '2026-12-14T09:00');
    expect(happened).toEqual([
      '2026-11-30T00:00Z: remind 2026-11-30T00:00Z',
      '2026-12-07T00:00Z: ended overtaken',
      '2026-12-07T00:00Z: remind 2026-12-07T00:00Z +1',
      '2026-12-14T00:00Z: ended overtaken',
      '2026-12-14T00:00Z: remind 2026-12-14T00:00Z +2',
    ]);
    expect(item.open).toMatchObject({ since: seoul('2026-11-30T09:00'), missedCount: 2 });
  });

  test('unanswered and missed in downtime together: in their order, each once', () => {
    const open = upon(weekly, due, '2026-11-30T09:00').item;
    const { item, effects } = upon(open, due, '2026-12-15T00:00');
    expect(effects).toEqual(['ended overtaken', 'remind 2026-12-14T00:00:00.000Z +2']);
    expect(item.open?.missed).toEqual([seoul('2026-11-30T09:00'), seoul('2026-12-07T09:00')]);
  });

  test('a day that the team has made a day off since: on the next that is none', () => {
    const daysOff = { weekends: false, dates: ['2026-11-30'] };
    const { item, effects } = upon(weekly, due, '2026-11-30T09:00', daysOff);
    expect(effects).toEqual([]);
    expect(item).toMatchObject({ nextDue: seoul('2026-12-01T09:00'), open: null });
    expect(upon(item, due, '2026-12-01T09:00', daysOff).effects).toEqual(['remind 2026-12-01T00:00:00.000Z']);
  });

  test('what was due already when the plan was edited to a later time is sent all the same', () => {
    const plan = { ...weekly.plan, cadence: { every: 'weekly', at: '17:00', from: '2026-11-23' } as const };
    const edited = upon(weekly, { kind: 'edit', by, plan }, '2026-11-30T09:01').item;
    const { item, effects } = upon(edited, due, '2026-11-30T09:01');
    expect(effects).toEqual(['remind 2026-11-30T00:00:00.000Z']);
    expect(item).toMatchObject({ nextDue: seoul('2026-11-30T17:00'), open: { missed: [], missedCount: 0 } });
    const daysOff = { weekends: false, dates: ['2026-11-30'] };
    expect(upon(edited, due, '2026-11-30T09:01', daysOff).effects).toEqual([]);
  });

  test('an expression that has no more to come', () => {
    const once = watchWith({ cadence: { every: 'expression', cron: '0 9 30 2 *' } });
    expect([once.nextDue, watchDueAt(once)]).toEqual([null, null]);
  });

  test('a clock that was put back: nothing twice', () => {
    const open = upon(weekly, due, '2026-11-30T09:00').item;
    expect(upon(open, due, '2026-11-25T09:00')).toEqual({ item: open, effects: [] });
  });
});

describe('nobody answers', () => {
  test('up the chain, a step each time, then quiet until the next occurrence, which begins with the first of it again', () => {
    const { happened, item } = live(watchWith(chain(24, LEAD, HEAD)), '2026-12-09T09:00');
    expect(happened).toEqual([
      '2026-11-30T00:00Z: remind 2026-11-30T00:00Z',
      '2026-12-01T00:00Z: escalate 1 to lead',
      '2026-12-02T00:00Z: escalate 2 to head',
      '2026-12-07T00:00Z: ended overtaken',
      '2026-12-07T00:00Z: remind 2026-12-07T00:00Z +1',
      '2026-12-08T00:00Z: escalate 1 to lead',
      '2026-12-09T00:00Z: escalate 2 to head',
    ]);
    // It is still said since when nobody has answered.
    expect(item.open).toMatchObject({ told: 2, next: null, since: seoul('2026-11-30T09:00') });
  });

  test.each([24, 36, 48])('daily reminders put no step off: %i hours', (hours) => {
    const { happened } = live(watchWith({ cadence: daily, ...chain(hours, LEAD, HEAD) }), '2026-11-30T09:00');
    const steps = happened.filter((each) => each.includes('escalate'));
    const at = (count: number) =>
      later(seoul('2026-11-24T09:00'), count * hours * 3_600_000).replace(':00.000Z', 'Z');
    expect(steps.slice(0, 2)).toEqual([`${at(1)}: escalate 1 to lead`, `${at(2)}: escalate 2 to head`]);
  });

  test('also where each tick comes a little late', () => {
    let item: WatchItem = watchWith({ cadence: daily, ...chain(24, LEAD) });
    const effects: string[] = [];
    for (let day = 24; day <= 28; day += 1) {
      for (const at of [`2026-11-${day}T09:00:00.${900 - day}`, `2026-11-${day}T09:00:01`]) {
        const moved = must(transition(item, due, { now: seoul(at), daysOff: NO_DAYS_OFF }));
        item = moved.state;
        effects.push(...moved.effects.map(told));
      }
    }
    expect(effects.filter((each) => each.startsWith('escalate'))).toEqual([
      'escalate 1 to lead',
      'escalate 1 to lead',
    ]);
  });

  test('a step that passed in downtime is not told together with the next reminder', () => {
    const open = upon(watchWith(chain(24, LEAD)), due, '2026-11-30T09:00').item;
    const { item, effects } = upon(open, due, '2026-12-07T10:00');
    expect(effects).toEqual(['ended overtaken', 'remind 2026-12-07T00:00:00.000Z +1']);
    expect(item.open?.next).toEqual({ at: seoul('2026-12-08T10:00'), what: 'escalate' });
  });

  test('a process that rests at night puts a step off once, not for ever', () => {
    let item: WatchItem = watchWith({ cadence: daily, ...chain(12, LEAD) });
    const steps = ['24', '25', '26'].map((day) => {
      const reminded = upon(item, due, `2026-11-${day}T09:30`);
      const next = upon(reminded.item, due, `2026-11-${day}T09:31`);
      item = next.item;
      return next.effects;
    });
    expect(steps).toEqual([[], [], ['escalate 1 to lead']]);
  });

  test('a step that passed in downtime is told once, and the next has its full time again', () => {
    const open = upon(watchWith(chain(24, LEAD, HEAD)), due, '2026-11-30T09:00').item;
    const first = upon(open, due, '2026-12-03T10:00');
    expect(first.effects).toEqual(['escalate 1 to lead']);
    expect(first.item.open?.next).toEqual({ at: seoul('2026-12-04T10:00'), what: 'escalate' });
    expect(upon(first.item, due, '2026-12-03T10:00').effects).toEqual([]);
  });

  test('a chain that the plan no longer has: nobody is told', () => {
    const open = upon(watchWith(chain(24, LEAD)), due, '2026-11-30T09:00').item;
    const changed = upon(
      open,
      { kind: 'edit', by, plan: { ...open.plan, escalation: null } },
      '2026-11-30T10:00',
    ).item;
    expect(live(changed, '2026-12-06T09:00').happened).toEqual([]);
  });

  test('an answer ends it: the next one begins from the start', () => {
    const item = live(watchWith(chain(24, LEAD)), '2026-12-01T09:00').item;
    const answered = upon(
      item,
      { kind: 'done', by, due: seoul('2026-11-30T09:00') },
      '2026-12-02T09:00',
    ).item;
    expect(live(answered, '2026-12-09T09:00').happened).toEqual([
      '2026-12-07T00:00Z: remind 2026-12-07T00:00Z',
      '2026-12-08T00:00Z: escalate 1 to lead',
    ]);
  });
});

test('weekends off: a daily item comes five times a week, each at nine', () => {
  const { happened } = live(watchWith({ cadence: daily }), '2026-12-07T23:00', WEEKENDS);
  const days = happened.filter((each) => each.includes('remind')).map((each) => each.slice(8, 17));
  expect(days).toEqual(
    ['24', '25', '26', '27', '30', '01', '02', '03', '04', '07'].map((day) => `${day}T00:00Z`),
  );
});

test('looked at seldom or often, every occurrence is either reminded of or told as missed, once', () => {
  const rhythm = fc.constantFrom(...RHYTHMS);
  const gaps = fc.array(fc.integer({ min: 1, max: 40 * 24 * 60 }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(rhythm, gaps, fc.boolean(), (every, minutes, weekends) => {
      const plan = { cadence: { every, at: '02:30', from: '2026-11-25' }, timezone: 'Europe/Berlin' };
      const daysOff = { weekends, dates: [] };
      const timetable = { ...plan, daysOff };
      let item = watchWith(plan);
      item = { ...item, nextDue: nextOccurrence(timetable, item.createdAt) ?? null };
      let now = item.createdAt;
      let seen = 0;
      for (const each of minutes) {
        now = later(now, each * 60_000);
        const { state, effects } = must(transition(item, due, { now, daysOff }));
        for (const effect of effects) {
          if (effect.kind !== 'remind') continue;
          expect(effect.occurrence.due <= now).toBe(true);
          seen = effect.occurrence.missedCount + 1;
        }
        item = state;
      }
      let expected = 0;
      for (
        let at = nextOccurrence(timetable, item.createdAt);
        at && at <= now;
        at = nextOccurrence(timetable, at)
      ) {
        expected += 1;
      }
      // Nobody answers, so the last reminder counts all that came before it.
      expect(seen).toBe(expected);
    }),
    { numRuns: 60 },
  );
});
