import { z } from 'zod';

/** The languages everything is said in. The names are Discord's, so that a user's locale needs no table. */
export const LOCALES = ['en', 'zh-CN'] as const;
export const Locale = z.enum(LOCALES);
export type Locale = z.infer<typeof Locale>;

/** A text in every language, each within `longest` characters. */
export function localized(longest: number) {
  const text = z.string().trim().min(1, 'is empty').max(longest, `is longer than ${longest} characters`);
  return z.strictObject({ en: text, 'zh-CN': text }).readonly();
}
export type Localized = z.infer<ReturnType<typeof localized>>;

/** Country of reference and of supply: ISO 3166-1 alpha-2, upper case. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/, 'must be a two-letter country code such as KR');
export type CountryCode = z.infer<typeof CountryCode>;
