import { type CountryCode, LOCALES, type Locale } from '../domain/locale.ts';

/** Languages beside ours whose names of countries are understood: teams paste them from suppliers' papers. */
const UNDERSTOOD = ['zh-Hant', 'ko', 'ja'] as const;

const named = new Map<string, Intl.DisplayNames>(
  [...LOCALES, ...UNDERSTOOD].map((language) => [
    language,
    new Intl.DisplayNames([language], { type: 'region', fallback: 'none' }),
  ]),
);

/** The name that the runtime's language data has for a country; `undefined` where it has none. */
export function nameIn(locale: Locale, code: CountryCode): string | undefined {
  return named.get(locale)?.of(code);
}

/** The names of a country in the languages that are understood but not spoken. */
export function namesElsewhere(code: CountryCode): readonly string[] {
  return UNDERSTOOD.flatMap((language) => named.get(language)?.of(code) ?? []);
}

/** Nobody types a country's name longer than this; what is longer is hostile or pasted. */
const LONGEST = 120;

/**
 * A name as it is compared: without case, accents, width, dots, apostrophes and invisible characters, words parted by
 * one space, "the" dropped in front, "&" as "and", "saint" as "st". Empty where nothing of a name is left.
 */
export function folded(text: string): string {
  return text
    .slice(0, LONGEST)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\p{Cf}'’‘.]/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
    .replace(/\bsaint\b/g, 'st');
}
