import type { Stated } from '../../app/simulation/stated.ts';
import { DAYS } from '../../domain/assessment/days.ts';
import type { Range } from '../../domain/assessment/exposure.ts';
import type { Locale } from '../../domain/locale.ts';
import { gapPictureWords } from '../words/gap-picture.ts';

export const UNITS = ['day', 'month', 'year'] as const;
export type LengthUnit = (typeof UNITS)[number];

/** Longer times than so many days are told in the next unit. */
const LONGEST = { day: 400, month: 1500, year: Number.POSITIVE_INFINITY } as const;
/** From so much on, tenths of a unit say more than anybody knows. */
const WHOLE = 10;

export function unitFor(days: number): LengthUnit {
  return UNITS.find((each) => days <= LONGEST[each]) ?? 'year';
}

export function daysIn(unit: LengthUnit): number {
  return DAYS[`${unit}s`] ?? 1;
}

/** A length of time, as exactly as people know such things. */
export function lengthText(locale: Locale, days: number, unit = unitFor(days)): string {
  if (!Number.isFinite(days)) return gapPictureWords[locale].endless;
  return counted(locale, days / daysIn(unit), unit);
}

/** From so long to so long, the unit said once. */
export function lengthRange(locale: Locale, least: number, most: number, unit: LengthUnit): string {
  const { fromTo } = gapPictureWords[locale];
  const amount = least / daysIn(unit);
  const from = Number.isFinite(amount) ? number(locale, amount, amount < WHOLE ? 1 : 0) : '';
  return fromTo(from, lengthText(locale, most, unit));
}

/** A chance in whole per cent; what happened at times is never told as never or always. */
export function chanceText(locale: Locale, chance: number): string {
  const percent = Math.round(chance * 100);
  if (chance > 0 && percent === 0) return `<${percentText(locale, 1)}`;
  if (chance < 1 && percent === 100) return `>${percentText(locale, 99)}`;
  return percentText(locale, percent);
}

/** Per cent as the language sets them: 62 %, 62%. */
export function percentText(locale: Locale, percent: number): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(percent);
  return locale === 'en' ? `${number} %` : `${number}%`;
}

/** Per cent from so much to so much. */
export function percentRange(locale: Locale, { least, most }: Range): string {
  if (least === most) return percentText(locale, most);
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(least)}–${percentText(locale, most)}`;
}

/** What somebody gave, in the unit they gave it in: 20–60 days, 3–6个月, 80–110 %. */
export function statedText(locale: Locale, { least, most, unit }: Stated): string {
  if (unit === 'percent') return percentRange(locale, { least, most });
  const upTo = counted(locale, most, singular(unit), 1);
  return least === most ? upTo : `${number(locale, least, 1)}–${upTo}`;
}

function counted(locale: Locale, amount: number, unit: string, digits = amount < WHOLE ? 1 : 0): string {
  const style = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(locale, style).format(amount);
}

function number(locale: Locale, amount: number, digits: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(amount);
}

function singular(unit: string): string {
  return unit.replace(/s$/, '');
}
