import { daysAfter, daysBetween } from '../domain/monitoring/local-time.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { readDate } from './assess/read-date.ts';

/** As many as a list of two years' holidays and closures needs. */
const MOST_DAYS = 400;
const SEPARATOR = /[\n,，、;；]+/;
const RANGE = /\s*(?:\.\.+|…|—|–|~|～| to |至|到)\s*/;

export type DaysOffProblem =
  /** A part that is no day and no range of days. */
  | { readonly what: 'not-a-day'; readonly typed: string }
  /** A range that ends before it begins. */
  | { readonly what: 'backwards'; readonly typed: string }
  | { readonly what: 'too-many'; readonly most: number };

/**
 * Days as people list them: "2026-12-24..2027-01-01, 2027-02-06", each once and in order. What is past on `today` is
 * left out, and "none" is no day at all.
 */
export function readDaysOff(typed: string, today: string): Result<readonly string[], DaysOffProblem> {
  const parts = typed
    .normalize('NFKC')
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 1 && /^(none|no|无|没有)$/i.test(parts[0] ?? '')) return ok([]);
  const days = new Set<string>();
  for (const part of parts) {
    const [first, last = first, ...more] = part.split(RANGE).map((each) => readDate(each));
    if (first === undefined || last === undefined || more.length > 0) {
      return err({ what: 'not-a-day', typed: part });
    }
    const length = daysBetween(first, last);
    if (length < 0) return err({ what: 'backwards', typed: part });
    if (length > MOST_DAYS) return err({ what: 'too-many', most: MOST_DAYS });
    for (let at = 0; at <= length; at += 1) days.add(daysAfter(first, at));
  }
  const ahead = [...days].filter((day) => day >= today).sort();
  return ahead.length > MOST_DAYS ? err({ what: 'too-many', most: MOST_DAYS }) : ok(ahead);
}

/** Days in a row as one range, for whoever reads the list. */
export function daysInRanges(days: readonly string[]): readonly (readonly [first: string, last: string])[] {
  const ranges: [string, string][] = [];
  for (const day of days) {
    const before = ranges.at(-1);
    if (before !== undefined && daysAfter(before[1], 1) === day) before[1] = day;
    else ranges.push([day, day]);
  }
  return ranges;
}
