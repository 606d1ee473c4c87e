import type { Instant, MemberId, WatchId } from '../ids.ts';
import { err, ok } from '../result.ts';
import type { DaysOff } from './cadence.ts';
import { nextOccurrence } from './occurrences.ts';
import { bandOf } from './threshold.ts';
import { done, end, record, skip, snooze } from './watch-answers.ts';
import { fallDue } from './watch-due.ts';
import type { Surroundings, WatchEvent, WatchEventOf, WatchOutcome } from './watch-events.ts';
import { timetableOf, type WatchItem, type WatchPlan } from './watch-item.ts';

/** An item that begins to be watched. */
export function startWatching(
  id: WatchId,
  plan: WatchPlan,
  by: MemberId,
  { now, daysOff }: Surroundings,
): WatchItem {
  return {
    ...{ id, plan, version: 1, createdBy: by, createdAt: now, paused: null, open: null },
    nextDue: nextOccurrence(timetableOf(plan, daysOff), now) ?? null,
    ...{ latest: [], band: 'normal', bandSince: null },
  };
}

/** What becomes of an item when something happens to it, and what has to follow. Nothing but what is given decides. */
export function transition(state: WatchItem, event: WatchEvent, around: Surroundings): WatchOutcome {
  switch (event.kind) {
    case 'due':
      return fallDue(state, event, around);
    case 'edit':
      return edit(state, event, around);
    case 'pause':
      return pause(state, event, around);
    case 'resume':
      return resume(state, around);
    case 'record':
      return record(state, event, around);
    case 'done':
      return done(state, event);
    case 'skip':
      return skip(state, event);
    case 'snooze':
      return snooze(state, event, around);
  }
}

/**
 * A changed plan. Where the thresholds put the latest reading into another band, the card shows it and nobody is
 * alarmed: an alert is for what happens outside.
 */
function edit(
  state: WatchItem,
  { plan }: WatchEventOf<'edit'>,
  { now, daysOff }: Surroundings,
): WatchOutcome {
  const { plan: before } = state;
  if (JSON.stringify(plan) === JSON.stringify(before)) return err({ code: 'nothing-changed' });
  const reading = state.latest.at(-1);
  const band = reading === undefined ? state.band : bandOf(reading.value, plan.thresholds, plan.worse);
  // What is due already and has not been seen to yet is not lost by an edit.
  const overdue = state.nextDue !== null && state.nextDue <= now ? state.nextDue : null;
  const nextDue = state.paused === null ? (overdue ?? nextDueOf(plan, daysOff, now)) : null;
  const bandSince = band === state.band ? state.bandSince : now;
  return ok({
    state: { ...state, version: state.version + 1, plan, band, bandSince, nextDue },
    effects: [{ kind: 'edited', before, after: plan }],
  });
}

function pause(state: WatchItem, { by, reason }: WatchEventOf<'pause'>, { now }: Surroundings): WatchOutcome {
  if (state.paused !== null) return err({ code: 'already-paused' });
  const given = reason === undefined ? {} : { reason };
  const { state: quiet, effects } = end({ state, effects: [] }, { how: 'overtaken' });
  const paused = { ...quiet, version: state.version + 1, paused: { by, at: now, ...given }, nextDue: null };
  return ok({ state: paused, effects: [...effects, { kind: 'paused', ...given }] });
}

function resume(state: WatchItem, { now, daysOff }: Surroundings): WatchOutcome {
  if (state.paused === null) return err({ code: 'not-paused' });
  const nextDue = nextDueOf(state.plan, daysOff, now);
  const running = { ...state, version: state.version + 1, paused: null, nextDue };
  return ok({ state: running, effects: [{ kind: 'resumed' }] });
}

function nextDueOf(plan: WatchPlan, daysOff: DaysOff, now: Instant): Instant | null {
  return nextOccurrence(timetableOf(plan, daysOff), now) ?? null;
}
