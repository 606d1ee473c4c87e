import { Instant } from '../ids.ts';
import { ok } from '../result.ts';
import type { Timetable } from './cadence.ts';
import { dayIn } from './local-time.ts';
import { nextOccurrence, occurrencesUntil } from './occurrences.ts';
import type { Surroundings, WatchEffect, WatchEventOf, WatchOutcome } from './watch-events.ts';
import { type Escalation, NAMED_MISSED, type Occurrence, timetableOf, type WatchItem } from './watch-item.ts';
import { isDayOff } from './working-day.ts';

const HOUR_MS = 60 * 60 * 1000;

export function later(instant: Instant, ms: number): Instant {
  return Instant.parse(new Date(Date.parse(instant) + ms).toISOString());
}

/**
 * Does what is due: of the occurrences that have come since anybody looked, the latest is sent and the rest are told as
 * missed; otherwise the chain of escalation, or a snooze that has ended. Where nothing is due, as after a clock that was
 * put back, nothing happens.
 */
export function fallDue(state: WatchItem, event: WatchEventOf<'due'>, around: Surroundings): WatchOutcome {
  const { nextDue, open, paused } = state;
  const { now } = around;
  if (paused !== null) return ok({ state, effects: [] });
  if (nextDue !== null && nextDue <= now) return occur(state, nextDue, event, around);
  if (open?.next == null || open.next.at > now) return ok({ state, effects: [] });
  return open.next.what === 'escalate' ? escalate(state, open, now) : remindAgain(state, open, event, now);
}

function occur(
  state: WatchItem,
  nextDue: Instant,
  { delivery }: WatchEventOf<'due'>,
  { now, daysOff }: Surroundings,
): WatchOutcome {
  const timetable = timetableOf(state.plan, daysOff);
  const { latest, count } = comeSince(timetable, nextDue, now);
  const comes = nextOccurrence(timetable, now) ?? null;
  const due = latest.at(-1);
  // The team has made it a day off since.
  if (due === undefined) return ok({ state: { ...state, nextDue: comes }, effects: [] });
  const { open: before } = state;
  const unanswered = before === null ? [] : [...before.missed, before.due];
  const missed = [...unanswered, ...latest.slice(0, -1)].slice(-NAMED_MISSED);
  const missedCount = (before === null ? 0 : before.missedCount + 1) + count - 1;
  const since = before?.since ?? now;
  const { escalation } = state.plan;
  // Where all of the chain have heard of it, a further occurrence begins with the first of them again.
  const heard = before?.told ?? 0;
  const told = escalation !== null && heard >= escalation.to.length ? 0 : heard;
  const step = nextEscalation(escalation, since, told, now);
  const waiting = before === null || escalation === null ? null : goesOn(before, escalation, due);
  const next = step === null ? null : (waiting ?? step);
  const occurrence: Occurrence = { due, delivery, missed, missedCount, since, told, next };
  const effects: WatchEffect[] = [{ kind: 'remind', occurrence, again: false }];
  if (before !== null) effects.unshift({ kind: 'ended', occurrence: before, ending: { how: 'overtaken' } });
  return ok({ state: { ...state, nextDue: comes, open: occurrence }, effects });
}

/**
 * What has come since `nextDue`. Where the plan was edited after that, the timetable may know nothing of it any more: it
 * is due all the same, unless the team has made its day a day off since.
 */
function comeSince(timetable: Timetable, nextDue: Instant, now: Instant) {
  const known = occurrencesUntil(timetable, later(nextDue, -1), now, NAMED_MISSED + 1);
  const { timezone, daysOff } = timetable;
  if (known.count > 0 || isDayOff(dayIn(nextDue, timezone), daysOff)) return known;
  return { latest: [nextDue], count: 1 };
}

/**
 * The step that is waited for, where it stays at its time: the time that nobody answered goes on, or a daily reminder
 * would put every step off for ever. One that passed unheard before this occurrence was due has its full time again, so
 * that nobody hears of it together with the reminder; but once only, or a process that rests at night would tell nobody.
 */
function goesOn({ next, since, told }: Occurrence, { hours }: Escalation, due: Instant): Occurrence['next'] {
  if (next?.what !== 'escalate') return null;
  const passed = next.at < due && next.at <= later(since, hours * (told + 1) * HOUR_MS);
  return passed ? null : next;
}

function escalate(state: WatchItem, open: Occurrence, now: Instant): WatchOutcome {
  const { escalation } = state.plan;
  const to = escalation?.to[open.told];
  // The plan was changed, and this one has been told or is no longer to be.
  if (to === undefined) return ok({ state: { ...state, open: { ...open, next: null } }, effects: [] });
  const told = open.told + 1;
  const occurrence = { ...open, told, next: nextEscalation(escalation, open.since, told, now) };
  const effect: WatchEffect = { kind: 'escalate', occurrence, to, step: told };
  return ok({ state: { ...state, open: occurrence }, effects: [effect] });
}

function remindAgain(
  state: WatchItem,
  open: Occurrence,
  { delivery }: WatchEventOf<'due'>,
  now: Instant,
): WatchOutcome {
  const next = nextEscalation(state.plan.escalation, now, 0, now);
  const occurrence = { ...open, delivery, since: now, told: 0, next };
  return ok({
    state: { ...state, open: occurrence },
    effects: [{ kind: 'remind', occurrence, again: true }],
  });
}

/** Steps that passed while nothing ran are not told all at once: the next one has its full time again. */
function nextEscalation(
  escalation: Escalation | null,
  since: Instant,
  told: number,
  now: Instant,
): Occurrence['next'] {
  if (escalation === null || told >= escalation.to.length) return null;
  const planned = later(since, escalation.hours * (told + 1) * HOUR_MS);
  const at = planned > now ? planned : later(now, escalation.hours * HOUR_MS);
  return { at, what: 'escalate' };
}
