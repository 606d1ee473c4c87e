import { type Day, daysAfter, monthsAfter } from '../../../domain/monitoring/local-time.ts';
import { readDate } from '../../assess/read-date.ts';

/** A stretch of time that customs publish figures for. */
export interface Period {
  readonly length: 'year' | 'quarter' | 'month' | 'day';
  /** The figure holds for its last day. */
  readonly last: Day;
}

const YEAR = /^(?<year>(?:19|20|21)\d{2})年?$/;
const MONTHS = [
  /^(?<year>(?:19|20|21)\d{2})[-/.]?m?(?<month>0[1-9]|1[0-2])$/,
  /^(?<year>(?:19|20|21)\d{2})[-/.](?<month>[1-9])$/,
  /^(?<year>(?:19|20|21)\d{2})年(?<month>0?[1-9]|1[0-2])月$/,
];
const QUARTERS = [
  /^(?<year>(?:19|20|21)\d{2})[-/ ]?q(?<quarter>[1-4])$/,
  /^q(?<quarter>[1-4])[-/ ]?(?<year>(?:19|20|21)\d{2})$/,
  /^(?<year>(?:19|20|21)\d{2})年第?(?<quarter>[1-4一二三四])季度?$/,
];
const NUMERALS = ['一', '二', '三', '四'];

/** 2024, 2024年, 2024-Q1, 2024年第一季度, 2024-03, 202403, 2024年3月, or a date. `undefined` for whatever else. */
export function readPeriod(typed: string): Period | undefined {
  const text = typed.normalize('NFKC').trim().toLowerCase();
  const year = YEAR.exec(text)?.groups;
  if (year !== undefined) return period('year', Number(year['year']), 1, 12);
  const month = groupsOf(MONTHS, text);
  if (month !== undefined) return period('month', Number(month['year']), Number(month['month']), 1);
  const quarter = groupsOf(QUARTERS, text);
  if (quarter !== undefined) {
    const said = quarter['quarter'] ?? '';
    const which = NUMERALS.indexOf(said) + 1 || Number(said);
    return period('quarter', Number(quarter['year']), 3 * which - 2, 3);
  }
  const day = readDate(text.replace(/[ t]00?:00(:00(\.0+)?)?z?$/, ''));
  return day === undefined ? undefined : { length: 'day', last: day };
}

function groupsOf(forms: readonly RegExp[], text: string): Record<string, string> | undefined {
  return forms.map((form) => form.exec(text)?.groups).find((groups) => groups !== undefined);
}

function period(length: Period['length'], year: number, month: number, months: number): Period {
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  return { length, last: daysAfter(monthsAfter(first, months), -1) };
}
