import type { Instant } from '../ids.ts';
import type { Cadence, Rhythm, Timetable } from './cadence.ts';
import { nextRun } from './expression.ts';
import { type Day, dayIn, daysAfter, daysBetween, instantAt, monthsAfter } from './local-time.ts';
import { workingDay } from './working-day.ts';

/** The days of a rhythm, counted from 0, which is its first; about how many days lie between two at most. */
const STEPS: Readonly<
  Record<Rhythm, { readonly nth: (from: Day, n: number) => Day; readonly days: number }>
> = {
  daily: { nth: daysAfter, days: 1 },
  weekly: { nth: (from, n) => daysAfter(from, 7 * n), days: 7 },
  fortnightly: { nth: (from, n) => daysAfter(from, 14 * n), days: 14 },
  monthly: { nth: (from, n) => monthsAfter(from, n), days: 31 },
  quarterly: { nth: (from, n) => monthsAfter(from, 3 * n), days: 92 },
};

/**
 * The first occurrence after an instant, or `undefined` where none will ever come. Strictly later than `after`, at the
 * same time of day by the clocks of the zone, whatever they are put to. What falls on days off comes once, on the next
 * day that is none, together with what falls there anyway.
 */
export function nextOccurrence(timetable: Timetable, after: Instant): Instant | undefined {
  const { cadence } = timetable;
  return cadence.every === 'expression'
    ? nextRun({ ...timetable, cron: cadence.cron }, after)
    : nextOfRhythm(cadence, timetable, after);
}

type InRhythm = Exclude<Cadence, { every: 'expression' }>;

function nextOfRhythm(
  { every, at, from }: InRhythm,
  { timezone, daysOff }: Timetable,
  after: Instant,
): Instant {
  const { nth, days } = STEPS[every];
  const comesAt = (n: number) => instantAt(workingDay(nth(from, n), daysOff), at, timezone);
  let n = Math.max(0, Math.floor(daysBetween(from, dayIn(after, timezone)) / days));
  // Days off only move what comes to later days, so that there is one place where the past ends.
  while (n > 0 && comesAt(n) > after) n -= 1;
  while (comesAt(n) <= after) n += 1;
  return comesAt(n);
}

/** The next few, for whoever is about to choose a cadence. */
export function nextOccurrences(timetable: Timetable, after: Instant, count: number): readonly Instant[] {
  const found: Instant[] = [];
  let last = after;
  while (found.length < count) {
    const next = nextOccurrence(timetable, last);
    if (next === undefined) break;
    found.push(next);
    last = next;
  }
  return found;
}

/** Those after one instant up to and including another, the latest `most` of them, and how many there are in all. */
export function occurrencesUntil(
  timetable: Timetable,
  after: Instant,
  until: Instant,
  most: number,
): { readonly latest: readonly Instant[]; readonly count: number } {
  const latest: Instant[] = [];
  let count = 0;
  for (let at = nextOccurrence(timetable, after); at !== undefined && at <= until; ) {
    count += 1;
    latest.push(at);
    if (latest.length > most) latest.shift();
    at = nextOccurrence(timetable, at);
  }
  return { latest, count };
}
