import type { Locale } from '../domain/locale.ts';

/** A day on an axis, counted from 1 January 1970, and what it is called there. */
export interface DayTick {
  readonly day: number;
  readonly text: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/** Of a day, ISO 8601; 0 of what is none. */
export function dayNumber(day: string): number {
  const ms = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(ms) ? 0 : Math.round(ms / DAY_MS);
}

/** At most so many days to label from one to another, as many as that allows, at even distances of the calendar. */
export function dayTicks(first: number, last: number, most: number, locale: Locale): readonly DayTick[] {
  const step = DAY_STEPS.find((each) => Math.floor((last - first) / each) < most);
  if (step !== undefined) {
    const days = Array.from(
      { length: Math.floor((last - first) / step) + 1 },
      (_, index) => first + index * step,
    );
    return named(days, locale, { day: 'numeric', month: 'short' });
  }
  for (const months of MONTH_STEPS) {
    const days = everyMonths(first, last, months);
    const style = months % 12 === 0 ? {} : ({ month: 'short' } as const);
    if (days.length <= most) return named(days, locale, { year: 'numeric', ...style });
  }
  return [];
}

/** The first of each month whose number, counted from year 0, the step divides. */
function everyMonths(first: number, last: number, step: number): readonly number[] {
  const [from, to] = [first, last].map((day) => {
    const date = new Date(day * DAY_MS);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  });
  const days: number[] = [];
  for (let month = Math.ceil((from ?? 0) / step) * step; month <= (to ?? 0); month += step) {
    days.push(Date.UTC(Math.floor(month / 12), month % 12, 1) / DAY_MS);
  }
  return days.filter((day) => day >= first);
}

function named(days: readonly number[], locale: Locale, style: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
  return days.map((day) => ({ day, text: format.format(day * DAY_MS) }));
}
