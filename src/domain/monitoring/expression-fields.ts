/** A day of the week, Sunday 0. */
export type Weekday = number;

/** Which days of a month: by number, its last, its last working day, or the working day nearest to a number. */
export type MonthDays =
  | { readonly which: 'days'; readonly days: readonly number[] }
  | { readonly which: 'last' }
  | { readonly which: 'last-working' }
  | { readonly which: 'nearest-working'; readonly day: number };

/** Which days of the week: each of them, or only the nth of a month; 0 for the last. */
export type WeekDays =
  | { readonly which: 'each'; readonly days: readonly Weekday[] }
  | { readonly which: 'nth'; readonly nth: readonly { readonly n: number; readonly day: Weekday }[] };

/** What a cron expression says. Where both kinds of days are limited, either is enough. */
export interface ExpressionFields {
  readonly minute: number;
  readonly hours: readonly number[];
  /** `undefined`: any day of the month, or of the week. */
  readonly monthDays: MonthDays | undefined;
  readonly weekDays: WeekDays | undefined;
  /** 1 to 12; `undefined`: every month. */
  readonly months: readonly number[] | undefined;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const WEEKDAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

/**
 * What an expression that `readExpression` has taken says, field by field; `undefined` where it says something that only
 * cron has a word for.
 */
export function expressionFields(cron: string): ExpressionFields | undefined {
  const [minute, hour, monthDay, month, weekDay, ...more] = cron.split(' ');
  if (minute === undefined || hour === undefined || monthDay === undefined || month === undefined)
    return undefined;
  if (weekDay === undefined || more.length > 0) return undefined;
  const minutes = numbers(minute, 0, 59);
  const hours = numbers(hour, 0, 23);
  const months = numbers(month, 1, 12, MONTHS);
  const monthDays = monthDaysOf(monthDay);
  const weekDays = weekDaysOf(weekDay);
  if (minutes?.length !== 1 || minutes[0] === undefined || hours === undefined || months === undefined) {
    return undefined;
  }
  if (monthDays === undefined || weekDays === undefined) return undefined;
  return {
    ...{ minute: minutes[0], hours, months: months.length === 12 ? undefined : months },
    monthDays: anyOf(monthDays) ? undefined : monthDays,
    weekDays: anyOf(weekDays) || (anyOf(monthDays) && isWholeWeek(weekDays)) ? undefined : weekDays,
  };
}

const ANY = { which: 'any' } as const;

function anyOf(days: { readonly which: string }): days is typeof ANY {
  return days.which === 'any';
}

function isWholeWeek(days: WeekDays): boolean {
  return days.which === 'each' && days.days.length === 7;
}

function monthDaysOf(field: string): MonthDays | typeof ANY | undefined {
  if (field === '*' || field === '?') return ANY;
  if (field === 'L') return { which: 'last' };
  if (field === 'LW') return { which: 'last-working' };
  const nearest = /^(\d{1,2})W$/.exec(field)?.[1];
  if (nearest !== undefined) return { which: 'nearest-working', day: Number(nearest) };
  const days = numbers(field, 1, 31);
  return days && { which: 'days', days };
}

function weekDaysOf(field: string): WeekDays | typeof ANY | undefined {
  if (field === '*' || field === '?') return ANY;
  if (/[#L]/.test(field)) {
    const nth = field.split(',').map((each) => {
      const [, day = '', n = 'L'] = /^([A-Z]{3}|\d)(?:#([1-5]|L)|L)$/.exec(each) ?? [];
      const number = one(day, WEEKDAYS, 0);
      return number === undefined ? undefined : { n: n === 'L' ? 0 : Number(n), day: number % 7 };
    });
    const known = nth.filter((each) => each !== undefined);
    return known.length < nth.length ? undefined : { which: 'nth', nth: known };
  }
  const days = numbers(field, 0, 7, WEEKDAYS)?.map((day) => day % 7);
  return days && { which: 'each', days: [...new Set(days)].toSorted((a, b) => a - b) };
}

/** A list of numbers, ranges and steps, spelled out in order; `undefined` where it is something else. */
function numbers(field: string, least: number, most: number, names: readonly string[] = []) {
  const found = new Set<number>();
  for (const part of field.split(',')) {
    const [, range = '', step = '1'] = /^([^/]+)(?:\/(\d{1,2}))?$/.exec(part) ?? [];
    const [from = '', to] = range === '*' ? [String(least), String(most)] : range.split('-', 2);
    const first = one(from, names, least);
    const last = to === undefined ? first : one(to, names, least);
    if (first === undefined || last === undefined || Number(step) === 0) return undefined;
    if (first < least || last > most || first > last || range.split('-').length > 2) return undefined;
    if (to === undefined && part.includes('/')) return undefined;
    for (let each = first; each <= last; each += Number(step)) found.add(each);
  }
  return [...found].toSorted((a, b) => a - b);
}

function one(text: string, names: readonly string[], least: number): number | undefined {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const place = names.indexOf(text);
  return place === -1 ? undefined : place + least;
}
