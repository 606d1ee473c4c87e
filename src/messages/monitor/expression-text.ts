import type { Locale } from '../../domain/locale.ts';
import {
  type ExpressionFields,
  expressionFields,
  type MonthDays,
  type WeekDays,
} from '../../domain/monitoring/expression-fields.ts';
import { cadenceWords } from '../words/monitor-cadence.ts';
import { inList, monthNames, timeText, weekdayName } from './calendar-names.ts';

/** More of anything than this in a list is easier to read as the expression itself. */
const MOST_LISTED = 6;

/** An expression in words; as it stands where it says too much for a line, or what only cron has a word for. */
export function expressionText(locale: Locale, cron: string): string {
  const words = cadenceWords[locale];
  const fields = expressionFields(cron);
  const days = fields && daysText(locale, fields);
  const times = fields && timesText(locale, fields);
  if (days === undefined || times === undefined) return words.expression(cron.replaceAll('`', ''));
  const always = fields?.hours.length === 24 && days === words.everyDay('');
  return always ? times : words.times(days, times);
}

function daysText(locale: Locale, fields: ExpressionFields): string | undefined {
  const { monthDays, weekDays } = fields;
  const words = cadenceWords[locale];
  if ((fields.months?.length ?? 0) > MOST_LISTED) return undefined;
  const months = monthNames(locale, fields.months ?? []);
  const ofMonth = monthDays && monthDaysText(locale, monthDays, months);
  const ofWeek = weekDays && weekDaysText(locale, weekDays, months);
  if (monthDays === undefined && weekDays === undefined) return words.everyDay(months);
  if (monthDays === undefined) return ofWeek;
  if (weekDays === undefined) return ofMonth;
  return ofMonth === undefined || ofWeek === undefined ? undefined : words.either(ofMonth, ofWeek);
}

function monthDaysText(locale: Locale, monthDays: MonthDays, months: string): string | undefined {
  const words = cadenceWords[locale];
  switch (monthDays.which) {
    case 'days':
      if (monthDays.days.length > MOST_LISTED) return undefined;
      return words.onDays(inList(locale, words.days(monthDays.days)), months);
    case 'last':
      return words.lastDay(months);
    case 'last-working':
      return words.lastWorkingDay(months);
    case 'nearest-working':
      return words.nearestWorkingDay(monthDays.day, months);
  }
}

function weekDaysText(locale: Locale, weekDays: WeekDays, months: string): string {
  const words = cadenceWords[locale];
  if (weekDays.which === 'nth') {
    const named = weekDays.nth.map(({ n, day }) => words.nth(n, weekdayName(locale, day)));
    return words.onDays(inList(locale, named), months);
  }
  // A week begins on Monday here, so that a weekend is in one piece.
  const days = weekDays.days.toSorted((a, b) => ((a + 6) % 7) - ((b + 6) % 7));
  const [first = 0] = days;
  const last = days.at(-1) ?? first;
  const inARow = days.length > 2 && (last - first + 7) % 7 === days.length - 1;
  const listed = inARow
    ? words.fromTo(weekdayName(locale, first), weekdayName(locale, last))
    : inList(
        locale,
        days.map((day) => words.weekdays(weekdayName(locale, day))),
      );
  return words.onWeekdays(listed, months);
}

function timesText(locale: Locale, { minute, hours }: ExpressionFields): string | undefined {
  const words = cadenceWords[locale];
  if (hours.length === 24) return words.everyHour(minute);
  const at = (hour: number) => timeText(locale, `${pad(hour)}:${pad(minute)}`);
  const [first = 0, second = 0] = hours;
  const last = hours.at(-1) ?? first;
  const step = second - first;
  const even = hours.every((hour, place) => hour === first + place * step);
  if (hours.length > 3 && even) return words.hourly(at(first), at(last), step);
  return hours.length > MOST_LISTED ? undefined : inList(locale, hours.map(at));
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
