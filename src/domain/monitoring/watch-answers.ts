import type { Instant } from '../ids.ts';
import { err, ok } from '../result.ts';
import { dayIn, daysAfter, instantAt, wallClock } from './local-time.ts';
import { inOrderOfDays, type Reading } from './reading.ts';
import { type Band, bandOf, isWorse } from './threshold.ts';
import type { Ending, Moved, Surroundings, WatchEffect, WatchEventOf, WatchOutcome } from './watch-events.ts';
import { LATEST, type WatchItem } from './watch-item.ts';
import { workingDay } from './working-day.ts';

/**
 * Takes readings in and answers the open reminder with them, where they do. Of one day the reading said last holds. Where the latest day now
 * stands in another band than anybody was told, that is said once: one alert for each time it gets worse.
 */
export function record(state: WatchItem, event: WatchEventOf<'record'>, { now }: Surroundings): WatchOutcome {
  const { readings, by, reminder } = event;
  const newest = readings.reduce<Reading | undefined>((best, each) => laterOf(best, each), undefined);
  if (newest === undefined) return err({ code: 'nothing-changed' });
  const latest = latestOf([...state.latest, ...readings]);
  const effects: WatchEffect[] = [{ kind: 'recorded', readings }];
  const answered = answersOpen(state, newest, reminder)
    ? end({ state, effects }, { how: 'recorded', by, reading: newest })
    : { state, effects: [...effects] };
  const { band, bandSince, effect } = bandAfter(state, latest, now);
  if (effect !== undefined) answered.effects.push(effect);
  return ok({
    state: { ...answered.state, version: state.version + 1, latest: [...latest], band, bandSince },
    effects: answered.effects,
  });
}

function answersOpen({ open, plan }: WatchItem, { day }: Reading, reminder: Instant | undefined): boolean {
  return open !== null && (open.due === reminder || day >= dayIn(open.due, plan.timezone));
}

/** The readings of the last few days that have one, oldest first. */
export function latestOf(readings: readonly Reading[]): readonly Reading[] {
  const byDay = new Map<string, Reading>();
  for (const each of readings) byDay.set(each.day, laterOf(byDay.get(each.day), each));
  return inOrderOfDays([...byDay.values()]).slice(-LATEST);
}

function laterOf(a: Reading | undefined, b: Reading): Reading {
  return a !== undefined && (a.day > b.day || (a.day === b.day && a.at > b.at)) ? a : b;
}

interface Stands {
  readonly band: Band;
  readonly bandSince: Instant | null;
  readonly effect: WatchEffect | undefined;
}

function bandAfter(state: WatchItem, latest: readonly Reading[], now: Instant): Stands {
  const { plan, band: from, bandSince } = state;
  const reading = latest.at(-1);
  const to = reading === undefined ? from : bandOf(reading.value, plan.thresholds, plan.worse);
  if (reading === undefined || to === from) {
    return { band: from, bandSince: bandSince ?? (reading === undefined ? null : now), effect: undefined };
  }
  const kind = isWorse(to, from) ? 'alert' : 'eased';
  return { band: to, bandSince: now, effect: { kind, reading, from, to } };
}

export function done(state: WatchItem, { by, due }: WatchEventOf<'done'>): WatchOutcome {
  return answer(state, due, { how: 'done', by });
}

export function skip(state: WatchItem, { by, due, reason }: WatchEventOf<'skip'>): WatchOutcome {
  return answer(state, due, { how: 'skipped', by, reason });
}

/** Comes back after a while, on a day that is none off; where the next occurrence is no later, with that one. */
export function snooze(
  state: WatchItem,
  { by, due, until }: WatchEventOf<'snooze'>,
  around: Surroundings,
): WatchOutcome {
  const { open, nextDue } = state;
  if (open === null || open.due !== due) return err({ code: 'reminder-over', item: state });
  const at = until === 'next-time' ? null : awakeAt(state, until === 'a-day' ? 1 : 3, around);
  if (at === null || (nextDue !== null && at >= nextDue)) {
    return answer(state, due, { how: 'snoozed', by, until: nextDue });
  }
  const effect: WatchEffect = { kind: 'ended', occurrence: open, ending: { how: 'snoozed', by, until: at } };
  return ok({ state: { ...state, open: { ...open, next: { at, what: 'remind' } } }, effects: [effect] });
}

/** At the same time of day by the clocks of the item's zone, whatever they are put to meanwhile. */
function awakeAt({ plan }: WatchItem, days: number, { now, daysOff }: Surroundings): Instant {
  const { timezone, skipsDaysOff } = plan;
  const shown = wallClock(now, timezone);
  const day = daysAfter(shown.day, days);
  return instantAt(skipsDaysOff ? workingDay(day, daysOff) : day, shown.at, timezone);
}

function answer(state: WatchItem, due: Instant, ending: Ending): WatchOutcome {
  if (state.open === null || state.open.due !== due) return err({ code: 'reminder-over', item: state });
  return ok(end({ state, effects: [] }, ending));
}

/** The open reminder, if there is one, ends like this. */
export function end({ state, effects }: Moved, ending: Ending): Moved & { effects: WatchEffect[] } {
  if (state.open === null) return { state, effects: [...effects] };
  const ended: WatchEffect = { kind: 'ended', occurrence: state.open, ending };
  return { state: { ...state, open: null }, effects: [...effects, ended] };
}
