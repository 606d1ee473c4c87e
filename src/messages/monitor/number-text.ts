import type { Speech } from '../speech.ts';
import { inline } from '../typed.ts';

/** A number as the language writes it. */
export function plainNumber({ locale }: Pick<Speech, 'locale'>, value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6 }).format(value);
}

/** A number with its unit, which people typed. */
export function amountText(speech: Pick<Speech, 'locale'>, value: number, unit: string): string {
  const number = plainNumber(speech, value);
  if (unit === '') return number;
  const close = unit.startsWith('%') || (speech.locale === 'zh-CN' && /^\p{sc=Han}/u.test(unit));
  return `${number}${close ? '' : ' '}${inline(unit, 20)}`;
}
