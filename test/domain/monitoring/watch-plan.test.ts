import { describe, expect, test } from 'vitest';
import { NO_DAYS_OFF } from '../../../src/domain/monitoring/cadence.ts';
import type { WatchEvent } from '../../../src/domain/monitoring/watch-events.ts';
import { WatchItem, type WatchPlan } from '../../../src/domain/monitoring/watch-item.ts';
import { transition } from '../../../src/domain/monitoring/watch-transition.ts';
import { watchWith } from '../../support/examples-watch.ts';
import { by, due, live, reading, record, seoul, upon, WEEKENDS } from './play.ts';

const item = watchWith();
const open = upon(item, due, '2026-11-30T09:00').item;
const edit = (of: WatchItem, plan: Partial<WatchPlan>): WatchEvent => ({
  kind: 'edit',
  by,
  plan: { ...of.plan, ...plan },
});
const fails = (of: WatchItem, event: WatchEvent) =>
  transition(of, event, { now: seoul('2026-12-01T09:00'), daysOff: NO_DAYS_OFF });

describe('edit', () => {
  test('another cadence counts from now on', () => {
    const plan = { cadence: { every: 'daily', at: '18:00', from: '2026-11-23' } as const };
    const changed = upon(item, edit(item, plan), '2026-11-24T12:00');
    expect(changed.effects).toEqual(['edited']);
    expect(changed.item).toMatchObject({
      nextDue: seoul('2026-11-24T18:00'),
      version: item.version + 1,
      plan,
    });
  });

  test('another timezone moves it to nine o’clock there', () => {
    const changed = upon(item, edit(item, { timezone: 'Europe/Berlin' }), '2026-11-24T12:00').item;
    expect(changed.nextDue).toBe('2026-11-30T08:00:00.000Z');
  });

  test('days off count where the plan skips them, and not where it does not', () => {
    const plan = { cadence: { every: 'daily', at: '09:00', from: '2026-11-23' } as const };
    const skips = upon(item, edit(item, plan), '2026-11-27T12:00', WEEKENDS).item;
    const never = upon(item, edit(item, { ...plan, skipsDaysOff: false }), '2026-11-27T12:00', WEEKENDS).item;
    expect([skips.nextDue, never.nextDue]).toEqual([seoul('2026-11-30T09:00'), seoul('2026-11-28T09:00')]);
  });

  test('the open reminder stays, and so does what is due and has not been sent', () => {
    expect(upon(open, edit(open, { name: 'Resist' }), '2026-12-01T09:00').item.open).toEqual(open.open);
    const overdue = upon(item, edit(item, { name: 'Resist' }), '2026-11-30T09:00').item;
    expect(upon(overdue, due, '2026-11-30T09:01').effects).toEqual(['remind 2026-11-30T00:00:00.000Z']);
  });

  test('other thresholds put the latest reading elsewhere, and alarm nobody', () => {
    const read = upon(item, record(reading(50, '2026-12-01')), '2026-12-01T12:00').item;
    const { item: changed, effects } = upon(
      read,
      edit(read, { thresholds: { warning: 70, critical: 55 } }),
      '2026-12-02T12:00',
    );
    expect([effects, changed.band, changed.bandSince]).toEqual([
      ['edited'],
      'critical',
      seoul('2026-12-02T12:00'),
    ]);
    const worse = upon(changed, record(reading(54, '2026-12-03')), '2026-12-03T12:00');
    expect(worse.effects).toEqual(['recorded 54']);
  });

  test('nothing changed is said', () => {
    expect(fails(item, edit(item, {}))).toEqual({ ok: false, error: { code: 'nothing-changed' } });
  });
});

describe('pause and resume', () => {
  const pause: WatchEvent = { kind: 'pause', by, reason: 'The line stands still' };
  const resume: WatchEvent = { kind: 'resume', by };
  const paused = upon(open, pause, '2026-12-01T09:00');

  test('nothing comes by itself, and the open reminder is over', () => {
    expect(paused.effects).toEqual(['ended overtaken', 'paused']);
    expect(paused.item).toMatchObject({ nextDue: null, open: null, version: open.version + 1 });
    expect(paused.item.paused).toEqual({
      by,
      at: seoul('2026-12-01T09:00'),
      reason: 'The line stands still',
    });
    expect(live(paused.item, '2027-12-01T09:00').happened).toEqual([]);
    expect(upon(paused.item, due, '2026-12-07T09:00')).toEqual({ item: paused.item, effects: [] });
  });

  test('readings are still taken, and still alarm', () => {
    const { effects } = upon(paused.item, record(reading(20, '2026-12-02')), '2026-12-02T09:00');
    expect(effects).toEqual(['recorded 20', 'alert normal to critical at 20']);
  });

  test('an edit does not wake it', () => {
    expect(
      upon(paused.item, edit(paused.item, { name: 'Resist' }), '2026-12-02T09:00').item.nextDue,
    ).toBeNull();
  });

  test('it goes on with the next occurrence; what passed meanwhile was not missed', () => {
    const { item: resumed, effects } = upon(paused.item, resume, '2026-12-22T09:00');
    expect(effects).toEqual(['resumed']);
    expect(resumed).toMatchObject({
      paused: null,
      nextDue: seoul('2026-12-28T09:00'),
      version: open.version + 2,
    });
    expect(live(resumed, '2026-12-28T09:00').happened).toEqual([
      '2026-12-28T00:00Z: remind 2026-12-28T00:00Z',
    ]);
  });

  test('neither twice', () => {
    expect(fails(paused.item, pause)).toEqual({ ok: false, error: { code: 'already-paused' } });
    expect(fails(open, resume)).toEqual({ ok: false, error: { code: 'not-paused' } });
  });
});

test('every state is one that the store takes', () => {
  const states = [item, open, upon(open, record(reading(20, '2026-12-02')), '2026-12-02T09:00').item];
  for (const state of states) expect(WatchItem.parse(state)).toEqual(state);
});
