import { UTCDateMini } from '@date-fns/utc/date/mini';
import { addDays } from 'date-fns/addDays';
import { addMonths } from 'date-fns/addMonths';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { Instant } from '../ids.ts';
import type { WallTime } from './cadence.ts';

/** A calendar day, ISO 8601, of no particular zone. */
export type Day = string;

/** Days are reckoned in UTC, whatever zone the process runs in: there each has 24 hours. */
const utc = (day: Day) => new UTCDateMini(`${day}T00:00:00.000Z`);
const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * The instant at which clocks in a zone show this time on this day. A time that the clocks skip that day is as much
 * later as they skip; of one that comes twice it is the first.
 *
 * croner's own reading of a local time asks what the machine's clocks would show: where they skip the time, it is wrong
 * in every zone.
 */
export function instantAt(day: Day, at: WallTime, timezone: string): Instant {
  const wanted = Date.parse(`${day}T${at}:00.000Z`);
  // No zone is a day away from UTC, so these are the offsets before and after whatever clocks are put to that day.
  const before = wanted - offsetAt(wanted - DAY_MS, timezone);
  const after = wanted - offsetAt(wanted + DAY_MS, timezone);
  const shows = (ms: number) => ms + offsetAt(ms, timezone) === wanted;
  return instantOf(!shows(before) && shows(after) ? after : before);
}

/** By how many milliseconds clocks in a zone are ahead of UTC at an instant on the minute. */
function offsetAt(ms: number, timezone: string): number {
  const shown = wallClock(instantOf(ms), timezone);
  return Date.parse(`${shown.day}T${shown.at}:00.000Z`) - ms;
}

function instantOf(ms: number): Instant {
  return Instant.parse(new Date(ms).toISOString());
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(timezone: string): Intl.DateTimeFormat {
  const known = formats.get(timezone);
  if (known !== undefined) return known;
  const options = { timeZone: timezone, dateStyle: 'short', timeStyle: 'short' } as const;
  const format = new Intl.DateTimeFormat('sv-SE', options);
  formats.set(timezone, format);
  return format;
}

/** What the calendar and the clock on the wall show in a zone. */
export function wallClock(instant: Instant, timezone: string): { readonly day: Day; readonly at: WallTime } {
  const shown = formatIn(timezone).format(new Date(instant));
  return { day: shown.slice(0, 10), at: shown.slice(11, 16) };
}

export function dayIn(instant: Instant, timezone: string): Day {
  return wallClock(instant, timezone).day;
}

export function daysAfter(day: Day, days: number): Day {
  return dayOf(addDays(utc(day), days));
}

/** The same day of a later month, or its last day where it is shorter. */
export function monthsAfter(day: Day, months: number): Day {
  return dayOf(addMonths(utc(day), months));
}

export function daysBetween(earlier: Day, later: Day): number {
  return differenceInCalendarDays(utc(later), utc(earlier));
}

export function isWeekend(day: Day): boolean {
  return [0, 6].includes(utc(day).getUTCDay());
}
