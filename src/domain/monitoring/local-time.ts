import { UTCDateMini } from '@date-fns/utc/date/mini';
import { Cron } from 'croner';
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
const LONG_AGO = new Date(0);

/**
 * The instant at which clocks in a zone show this time on this day. A time that the clocks skip that day is as much
 * later as they skip; of one that comes twice it is the first.
 */
export function instantAt(day: Day, at: WallTime, timezone: string): Instant {
  const run = new Cron(`${day}T${at}:00`, { timezone, paused: true }).nextRun(LONG_AGO);
  if (run === null) throw new Error(`no instant for ${day} ${at} in ${timezone}`);
  return Instant.parse(run.toISOString());
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
