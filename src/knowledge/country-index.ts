import type { Countries } from '../app/ports.ts';
import { type CountryCode, LOCALES, type Locale } from '../domain/locale.ts';
import { folded, nameIn } from './country-names.ts';

export interface Country {
  readonly code: CountryCode;
  readonly names: Readonly<Record<Locale, string>>;
  readonly aliases: readonly string[];
  /** Names in languages that are understood but not spoken. */
  readonly elsewhere: readonly string[];
}

/** What a country is called, ready to be compared. */
interface Folded {
  readonly code: CountryCode;
  readonly names: Readonly<Record<Locale, string>>;
  readonly own: Readonly<Record<Locale, string>>;
  readonly aliases: readonly string[];
  readonly elsewhere: readonly string[];
}

/** A country as one locale's users look for it: its name to them, and the rest of what it is called. */
interface Entry {
  readonly code: CountryCode;
  readonly name: string;
  readonly own: string;
  readonly others: readonly string[];
}

/** How well a country fits what was typed, best first. Nothing is offered that fits in none of these ways. */
const RANK = { exact: 0, nameBegins: 1, otherBegins: 2, wordBegins: 3, inside: 4 } as const;

/**
 * Finds countries by their names. Built once; a search looks at every name, which for all countries of the world takes
 * a fraction of a millisecond.
 */
export function countryIndex(countries: readonly Country[]): Countries {
  const all = countries.map(
    ({ code, names, aliases, elsewhere }): Folded => ({
      code,
      names,
      own: { en: folded(names.en), 'zh-CN': folded(names['zh-CN']) },
      aliases: aliases.map(folded),
      elsewhere: elsewhere.map(folded),
    }),
  );
  const byText = byEveryText(all);
  const entries = {
    en: entriesFor('en', all),
    'zh-CN': entriesFor('zh-CN', all),
  } satisfies Record<Locale, unknown>;

  return {
    name: (code, locale) => nameIn(locale, code) ?? code,
    find: (text) => byText.get(folded(text)),
    suggest(typed, locale, limit) {
      const most = Math.max(0, Math.trunc(limit)) || 0;
      const wanted = folded(typed);
      // Only signs and spaces are no name to look for, and not the same as nothing typed.
      if (wanted === '' && typed.trim() !== '') return [];
      return entries[locale]
        .flatMap((entry) => {
          const rank = wanted === '' ? RANK.exact : rankOf(entry, wanted);
          return rank === undefined ? [] : [{ entry, rank }];
        })
        .sort((a, b) => a.rank - b.rank)
        .slice(0, most)
        .map(({ entry: { code, name } }) => ({ code, name }));
    },
  };
}

/** What stands first here wins where two countries share a text: a code over a name, ours over a foreign one. */
const LAYERS: readonly ((country: Folded) => readonly string[])[] = [
  ({ code }) => [code.toLowerCase()],
  ({ own }) => Object.values(own),
  ({ aliases }) => aliases,
  ({ elsewhere }) => elsewhere,
];

function byEveryText(countries: readonly Folded[]): ReadonlyMap<string, CountryCode> {
  const byText = new Map<string, CountryCode>();
  for (const textsOf of LAYERS) {
    for (const country of countries) {
      for (const text of textsOf(country)) {
        if (text !== '' && !byText.has(text)) byText.set(text, country.code);
      }
    }
  }
  return byText;
}

/** In the order of the locale's alphabet, which equally good suggestions keep. */
function entriesFor(locale: Locale, countries: readonly Folded[]): readonly Entry[] {
  const { compare } = new Intl.Collator(locale);
  return countries
    .map(({ code, names, own, aliases, elsewhere }) => {
      const spoken = LOCALES.filter((each) => each !== locale).map((each) => own[each]);
      return { code, name: names[locale], own: own[locale], others: [...aliases, ...spoken, ...elsewhere] };
    })
    .sort((a, b) => compare(a.name, b.name));
}

function rankOf({ code, own, others }: Entry, wanted: string): number | undefined {
  const all = [own, ...others];
  if (code.toLowerCase() === wanted || all.includes(wanted)) return RANK.exact;
  if (own.startsWith(wanted)) return RANK.nameBegins;
  if (others.some((name) => name.startsWith(wanted))) return RANK.otherBegins;
  if (all.some((name) => name.includes(` ${wanted}`))) return RANK.wordBegins;
  return all.some((name) => name.includes(wanted)) ? RANK.inside : undefined;
}
