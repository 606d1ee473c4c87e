import type { Instant } from '../../domain/ids.ts';
import type { Locale } from '../../domain/locale.ts';
import type { Cadence } from '../../domain/monitoring/cadence.ts';
import { moment, type Speech } from '../speech.ts';
import { cadenceWords } from '../words/monitor-cadence.ts';
import { monthNames, timeText, weekdayName } from './calendar-names.ts';
import { expressionText } from './expression-text.ts';

type InLanguage = Pick<Speech, 'locale'>;

/** How often and at what time, in words: "every two weeks, Mondays 09:00". By whose clock is not said here. */
export function cadenceText({ locale }: InLanguage, cadence: Cadence): string {
  if (cadence.every === 'expression') return expressionText(locale, cadence.cron);
  const first = new Date(`${cadence.from}T00:00:00Z`);
  const day = first.getUTCDate();
  const months = cadence.every === 'quarterly' ? quartersFrom(first.getUTCMonth() + 1) : EVERY_MONTH;
  return cadenceWords[locale].rhythm[cadence.every]({
    time: timeText(locale, cadence.at),
    weekday: weekdayName(locale, first.getUTCDay()),
    day,
    short: months.some((month) => day > lengthOf(month)),
    months: monthNames(locale, months),
  });
}

const EVERY_MONTH = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function quartersFrom(month: number): readonly number[] {
  return EVERY_MONTH.filter((each) => (each - month) % 3 === 0);
}

/** Of a month in a year that is no leap year, in days. */
function lengthOf(month: number): number {
  return new Date(Date.UTC(2027, month, 0)).getUTCDate();
}

/**
 * A cadence, by whose clock, and when it comes next, which Discord shows by the reader's own clock: "every week, Mondays
 * 09:00 (Asia/Seoul), next: …". `null` says that none will come; without `next` nothing is said of it.
 */
export function timetableText(
  speech: InLanguage,
  { cadence, timezone }: { readonly cadence: Cadence; readonly timezone: string },
  next?: Instant | null,
): string {
  const words = cadenceWords[speech.locale];
  // The name of a zone is one that the runtime knows, and no markdown: its underscores stand inside words.
  const said = cadenceText(speech, cadence) + words.zone(timezone, commonName(speech.locale, timezone));
  if (next === undefined) return said;
  return said + (next === null ? words.never : words.next(moment(next)));
}

/** A day and a time by the clock of a zone: "Mon, Nov 30, 2026, 09:00". Plain text. */
export function occurrenceText({ locale }: InLanguage, at: Instant, timezone: string): string {
  const day = { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(locale, { ...day, ...time, timeZone: timezone }).format(new Date(at));
}

/** What people call the time of a zone, such as 韩国时间; empty where it has no name but its distance from Greenwich. */
function commonName(locale: Locale, timezone: string): string {
  const format = new Intl.DateTimeFormat(locale, { timeZone: timezone, timeZoneName: 'shortGeneric' });
  const name = format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  return /GMT|UTC/.test(name) ? '' : name;
}
