import { DeliveryId, Instant, RoleId } from '../../../src/domain/ids.ts';
import { type DaysOff, NO_DAYS_OFF } from '../../../src/domain/monitoring/cadence.ts';
import type { Reading } from '../../../src/domain/monitoring/reading.ts';
import type { WatchEffect, WatchEvent, WatchEventOf } from '../../../src/domain/monitoring/watch-events.ts';
import { type Owner, type WatchItem, watchDueAt } from '../../../src/domain/monitoring/watch-item.ts';
import { transition } from '../../../src/domain/monitoring/watch-transition.ts';
import { CREATOR } from '../../support/examples-watch.ts';
import { must } from '../../support/store-examples.ts';

export const WEEKENDS: DaysOff = { weekends: true, dates: [] };
export const LEAD: Owner = { kind: 'role', id: RoleId.parse('300000000000000001') };
export const HEAD: Owner = { kind: 'role', id: RoleId.parse('300000000000000002') };

/** "2026-11-30T09:00" of a clock in Seoul, where the examples are. */
export function seoul(text: string): Instant {
  return Instant.parse(new Date(`${text}+09:00`).toISOString());
}

export const by = CREATOR;
export const delivery = DeliveryId.parse('d000000001');
export const due: WatchEventOf<'due'> = { kind: 'due', delivery };

export function reading(value: number, day: string, at = `${day}T12:00`): Reading {
  return { value, day, by: CREATOR, at: seoul(at) };
}

export const record = (...readings: Reading[]): WatchEvent => ({ kind: 'record', by, readings });

/** What follows from an event, as short as it can be told. */
export function told(effect: WatchEffect): string {
  switch (effect.kind) {
    case 'remind': {
      const { due: at, missedCount } = effect.occurrence;
      return `remind${effect.again ? ' again' : ''} ${at}${missedCount > 0 ? ` +${missedCount}` : ''}`;
    }
    case 'escalate':
      return `escalate ${effect.step} to ${effect.to === LEAD ? 'lead' : 'head'}`;
    case 'ended':
      return `ended ${effect.ending.how}`;
    case 'alert':
    case 'eased':
      return `${effect.kind} ${effect.from} to ${effect.to} at ${effect.reading.value}`;
    case 'recorded':
      return `recorded ${effect.readings.map(({ value }) => value)}`;
    case 'edited':
    case 'paused':
    case 'resumed':
      return effect.kind;
  }
}

/** One event at a time by the clock in Seoul, which must go well: the item after it, and what followed. */
export function upon(item: WatchItem, event: WatchEvent, at: string, daysOff: DaysOff = NO_DAYS_OFF) {
  const { state, effects } = must(transition(item, event, { now: seoul(at), daysOff }));
  return { item: state, effects: effects.map(told) };
}

/** Lets everything that comes by itself happen, each at the instant it is due, up to a time. */
export function live(item: WatchItem, until: string, daysOff: DaysOff = NO_DAYS_OFF) {
  let state = item;
  const happened: string[] = [];
  for (let at = watchDueAt(state); at !== null && at <= seoul(until); at = watchDueAt(state)) {
    const moved = must(transition(state, due, { now: at, daysOff }));
    for (const effect of moved.effects) happened.push(`${at}: ${told(effect)}`);
    if (moved.state === state) throw new Error(`nothing happened at ${at}`);
    state = moved.state;
  }
  return { item: state, happened: happened.map((each) => each.replaceAll(':00.000Z', 'Z')) };
}
