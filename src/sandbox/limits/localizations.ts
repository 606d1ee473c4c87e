import type { Field } from './field.ts';

/** The locales Discord has, as its reference lists them. */
export const LOCALES: ReadonlySet<string> = new Set(
  (
    'ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no pl pt-BR ro ru ' +
    'sv-SE th tr uk vi zh-CN zh-TW'
  ).split(' '),
);

/** A text in other languages: keys from Discord's list, each text under the rule of the text itself. */
export function checkLocalizations(localizations: Field, check: (text: Field) => void): void {
  if (localizations.absent || !localizations.isObject()) return;
  for (const [locale, text] of localizations.entries()) {
    if (!LOCALES.has(locale)) text.refuse('BASE_TYPE_CHOICES', `${locale} is not a locale of Discord's`);
    check(text);
  }
}
