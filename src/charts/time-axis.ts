import type { Locale } from '../domain/locale.ts';

/** A day on an axis, counted from 1 January 1970, and what it is called there. */
export interface DayTick {
  readonly day: number;
  readonly text: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];
const MONTH_DAYS = 30.4;

export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}

/** At most so many days to label between two, at even distances as a calendar has them. */
export function dayTicks(first: number, last: number, most: number, locale: Locale): readonly DayTick[] {
  const span = last - first;
  const days = DAY_STEPS.find((step) => span / step <= most - 1);
  if (days !== undefined) return everyDays(first, last, days, locale);
  const months = MONTH_STEPS.find((step) => span / (step * MONTH_DAYS) <= most - 1) ?? 1200;
  return everyMonths(first, last, months, most, locale);
}

function everyDays(first: number, last: number, step: number, locale: Locale): readonly DayTick[] {
  const format = formatFor(locale, { day: 'numeric', month: 'short' });
  const ticks: DayTick[] = [];
  for (let day = first; day <= last; day += step) ticks.push({ day, text: format.format(day * DAY_MS) });
  return ticks;
}

/** The first of each month whose number, counted from year 0, the step divides. */
function everyMonths(
  first: number,
  last: number,
  step: number,
  most: number,
  locale: Locale,
): readonly DayTick[] {
  const format = formatFor(
    locale,
    step % 12 === 0 ? { year: 'numeric' } : { month: 'short', year: 'numeric' },
  );
  const start = new Date(first * DAY_MS);
  const month = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const ticks: DayTick[] = [];
  for (let each = Math.ceil(month / step) * step; ticks.length < most; each += step) {
    const ms = Date.UTC(Math.floor(each / 12), each % 12, 1);
    if (ms > last * DAY_MS) break;
    if (ms >= first * DAY_MS) ticks.push({ day: ms / DAY_MS, text: format.format(ms) });
  }
  return ticks;
}

function formatFor(locale: Locale, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  // The day before the month, as the project writes English dates.
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { ...style, timeZone: 'UTC' });
}
