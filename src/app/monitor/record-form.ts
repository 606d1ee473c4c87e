import type { Instant } from '../../domain/ids.ts';
import type { Indicator } from '../../domain/monitoring/indicator.ts';
import { type Day, dayIn, daysAfter } from '../../domain/monitoring/local-time.ts';
import { LONGEST_NOTE, LONGEST_SOURCE } from '../../domain/monitoring/reading.ts';
import type { WatchPlan } from '../../domain/monitoring/watch-item.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { readDate } from '../assess/read-date.ts';
import { halfWidth, readNumber } from '../assess/read-number.ts';
import type { FormFields } from '../documents.ts';
import { typedLine, typedText, within } from '../typed-text.ts';

/** The fields of the form of a reading; its command has options of the same names. */
export const READING_FIELDS = { value: 'value', date: 'date', source: 'source', note: 'note' } as const;

/** Why a reading could not be taken as it was typed. */
export type ReadingProblem =
  | { readonly what: 'no-value' }
  | { readonly what: 'not-a-number'; readonly typed: string }
  | { readonly what: 'out-of-range'; readonly value: number; readonly least: number; readonly most: number }
  | { readonly what: 'not-a-date'; readonly typed: string }
  | { readonly what: 'in-the-future'; readonly day: Day; readonly today: Day };

/** A reading as it was meant, before anybody knows who gave it. */
export interface MeantReading {
  readonly value: number;
  readonly day: Day;
  readonly source?: string;
  readonly note?: string;
}

interface Around {
  readonly indicators: readonly Indicator[];
  readonly now: Instant;
}

/** Understands the form of a reading. Without a date it holds for today, by the calendar of the item's zone. */
export function readReading(
  plan: WatchPlan,
  fields: FormFields,
  { indicators, now }: Around,
): Result<MeantReading, ReadingProblem> {
  const typed = typedLine(fields[READING_FIELDS.value] ?? '');
  if (typed === '') return err({ what: 'no-value' });
  const indicator = indicators.find(({ id }) => id === plan.indicator);
  const units = [plan.unit, ...Object.values(indicator?.unit ?? {})];
  const value = readAmount(typed, units);
  if (value === undefined) return err({ what: 'not-a-number', typed });
  const { least, most } = indicator ?? { least: value, most: value };
  if (value < least || value > most) return err({ what: 'out-of-range', value, least, most });
  const day = readDay(fields[READING_FIELDS.date] ?? '', dayIn(now, plan.timezone));
  if (!day.ok) return day;
  const source = within(typedLine(fields[READING_FIELDS.source] ?? ''), LONGEST_SOURCE);
  const note = within(typedText(fields[READING_FIELDS.note] ?? ''), LONGEST_NOTE);
  return ok({ value, day: day.value, ...(source !== '' && { source }), ...(note !== '' && { note }) });
}

const YESTERDAY = /^(yesterday|昨天|昨日)$/;
const TODAY = /^(|today|今天|今日)$/;

function readDay(raw: string, today: Day): Result<Day, ReadingProblem> {
  const typed = typedLine(raw);
  const said = typed.toLowerCase();
  if (TODAY.test(said)) return ok(today);
  if (YESTERDAY.test(said)) return ok(daysAfter(today, -1));
  const day = readDate(typed);
  if (day === undefined) return err({ what: 'not-a-date', typed });
  return day > today ? err({ what: 'in-the-future', day, today }) : ok(day);
}

/** How Chinese counts in tens of thousands and in hundreds of millions. */
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
/** What stands between a number and what is counted. */
const COUNTER = /个$/;

/**
 * A number as people type it, with the unit of the item before or behind it: 60, 1,5, ６０, 60 %, 60 天, 1,200, 3万.
 * `undefined` for whatever says more or less than one number, such as "about 60" or "60-70".
 */
export function readAmount(typed: string, units: readonly string[]): number | undefined {
  const text = halfWidth(typed)
    .replace(/[\u2212\u2012\u2013]/g, '-')
    .trim();
  const bare = [text, ...units.flatMap((unit) => withoutUnit(text, unit))];
  return bare.map(readPlain).find((value) => value !== undefined);
}

function withoutUnit(text: string, unit: string): readonly string[] {
  const named = halfWidth(unit).toLowerCase().trim();
  if (named === '') return [];
  const lower = text.toLowerCase();
  const one = named.replace(/s$/, '');
  return [named, one].flatMap((name) => [
    ...(lower.endsWith(name) ? [text.slice(0, -name.length).trim().replace(COUNTER, '')] : []),
    ...(lower.startsWith(name) ? [text.slice(name.length)] : []),
  ]);
}

function readPlain(raw: string): number | undefined {
  const text = raw.trim();
  const times = MYRIADS[text.slice(-1)];
  const value = readNumber(times === undefined ? text : text.slice(0, -1).trim());
  if (value === undefined || times === undefined) return value;
  // Not 14999.999999999998 for 1.5 of them.
  return Number((value * times).toPrecision(15));
}
