import type { Locale } from '../../domain/locale.ts';
import type { WallTime } from '../../domain/monitoring/cadence.ts';

/** A time of day as it is written: 09:00, 9:00. */
export function timeText(locale: Locale, at: WallTime): string {
  return locale === 'zh-CN' ? at.replace(/^0/, '') : at;
}

/** Of a day of the week, Sunday 0: Monday, 周一. */
export function weekdayName(locale: Locale, day: number): string {
  const weekday = locale === 'zh-CN' ? 'short' : 'long';
  // The first of November 2026 is a Sunday.
  return new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' }).format(Date.UTC(2026, 10, 1 + day));
}

/** Of months, 1 to 12, as a list; empty where there are none. */
export function monthNames(locale: Locale, months: readonly number[]): string {
  const month = locale === 'zh-CN' ? 'short' : 'long';
  const format = new Intl.DateTimeFormat(locale, { month, timeZone: 'UTC' });
  return inList(
    locale,
    months.map((each) => format.format(Date.UTC(2026, each - 1, 1))),
  );
}

export function inList(locale: Locale, items: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(items);
}
