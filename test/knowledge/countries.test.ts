import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Countries } from '../../src/app/ports.ts';
import { CountryCode, LOCALES } from '../../src/domain/locale.ts';
import { loadCountries } from '../../src/knowledge/countries.ts';
import { copyOfShipped, edit, SHIPPED } from './shipped.ts';

async function load(): Promise<Countries> {
  const loaded = await loadCountries(SHIPPED);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
  return loaded.value;
}
const countries = await load();
const all = countries.suggest('', 'en', 1000).map(({ code }) => code);

test('all 249 countries and territories of ISO 3166-1 are there, once', () => {
  expect(new Set(all).size).toBe(249);
  expect(all).toHaveLength(249);
});

test('every country is found by its code and by its own name, in both languages, and is the first suggestion', () => {
  for (const code of all) {
    expect(countries.find(code.toLowerCase())).toBe(code);
    for (const locale of LOCALES) {
      const name = countries.name(code, locale);
      expect(countries.find(name), name).toBe(code);
      expect(countries.suggest(name, locale, 5)[0], name).toEqual({ code, name });
    }
  }
});

test.each(['zh-Hant', 'ko', 'ja'])('every country is found by its name in %s', (language) => {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  const lost = all.filter((code) => countries.find(names.of(code) ?? '') !== code);
  expect(lost).toEqual([]);
});

test.each([
  ['USA', 'US'],
  ['  u.s.a. ', 'US'],
  ['ＵＳＡ', 'US'],
  ['the United States', 'US'],
  ['United States of America', 'US'],
  ['UK', 'GB'],
  ['Great Britain', 'GB'],
  ['South Korea', 'KR'],
  ['KOREA', 'KR'],
  ['ROK', 'KR'],
  ['南韩', 'KR'],
  ['대한민국', 'KR'],
  ['美国', 'US'],
  ['美國', 'US'],
  ['the Netherlands', 'NL'],
  ['Holland', 'NL'],
  ['Turkey', 'TR'],
  ['turkiye', 'TR'],
  ['TÜRKİYE', 'TR'],
  ['Cote d’Ivoire', 'CI'],
  ["côte d'ivoire", 'CI'],
  ['Saint Lucia', 'LC'],
  ['Bosnia and Herzegovina', 'BA'],
  ['Viet Nam', 'VN'],
  ['Hong Kong', 'HK'],
  ['臺灣', 'TW'],
  ['no\u200bRway', 'NO'],
])('%j means %s', (typed, code) => {
  expect(countries.find(typed)).toBe(code);
});

test.each(['', ' ', 'Congo', 'Europe', 'EU', '欧盟', 'Atlantis', 'korea, japan', '\u0000', '!!!'])(
  '%j means no country: nothing is guessed',
  (typed) => {
    expect(countries.find(typed)).toBeUndefined();
  },
);

test.each([
  ['code before name', 'me', 'en', ['ME', 'MX']],
  ['beginning of a name', 'jap', 'en', ['JP']],
  ['beginning of a name before another word', 'south', 'en', ['ZA', 'GS', 'KR', 'SS', 'TF']],
  ['beginning of another name', 'holl', 'en', ['NL']],
  ['part of a Chinese name', '兰', 'zh-CN', ['IE', 'AX', 'FI']],
  ['the other language', 'korea', 'zh-CN', ['KR', 'KP']],
  ['a syllable that is not finished', '하', 'en', ['KR']],
] as const)('suggests by %s', (_what, typed, locale, first) => {
  const codes = countries.suggest(typed, locale, 25).map(({ code }) => code);
  if (first.length === 1) expect(codes[0]).toBe(first[0]);
  else expect(codes.filter((code) => first.some((each) => each === code))).toEqual([...first]);
});

test('nothing typed offers all, in the alphabet of the language', () => {
  expect(countries.suggest('', 'en', 3).map(({ name }) => name)).toEqual([
    'Afghanistan',
    'Åland Islands',
    'Albania',
  ]);
  expect(countries.suggest(' ', 'zh-CN', 1).map(({ name }) => name)).toEqual(['阿尔巴尼亚']);
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ maxLength: 20_000, size: 'max' }),
  fc.constantFrom(
    '\ud800',
    '\u202eaiporue',
    'ﷺ'.repeat(5000),
    '.*',
    '(',
    '\\',
    '__proto__',
    'constructor',
    '😀',
  ),
);

test('no text makes a search throw or give more than the limit, and each is suggested once', () => {
  fc.assert(
    fc.property(
      hostile,
      fc.constantFrom(...LOCALES),
      fc.integer({ min: -3, max: 30 }),
      (typed, locale, limit) => {
        const found = countries.suggest(typed, locale, limit);
        expect(found.length).toBeLessThanOrEqual(Math.max(0, limit));
        expect(new Set(found.map(({ code }) => code)).size).toBe(found.length);
        const meant = countries.find(typed);
        if (meant !== undefined) expect(all).toContain(meant);
      },
    ),
    { numRuns: 300 },
  );
});

test('any beginning of a name suggests its country', () => {
  fc.assert(
    fc.property(fc.constantFrom(...all), fc.constantFrom(...LOCALES), fc.nat(), (code, locale, cut) => {
      const name = countries.name(code, locale);
      const typed = name.slice(0, 1 + (cut % name.length));
      expect(countries.suggest(typed, locale, 249).map((each) => each.code)).toContain(code);
    }),
  );
});

test('a code that was never listed is shown as it is', () => {
  expect(countries.name(CountryCode.parse('QX'), 'en')).toBe('QX');
});

const faults = [
  {
    when: 'an alias means two countries',
    from: 'KR: [KOR,',
    to: 'KR: [Holland, KOR,',
    field: 'NL[1]',
    remedy: 'already means KR: remove it from one of the two',
  },
  {
    when: 'an alias is the name of another country',
    from: 'KR: [KOR,',
    to: 'KR: [the JAPAN, KOR,',
    field: 'KR[0]',
    remedy: 'already means JP: remove it from one of the two',
  },
  {
    when: 'an alias has no letters',
    from: 'KR: [KOR,',
    to: 'KR: ["?", KOR,',
    field: 'KR[0]',
    remedy: 'has no letter or digit: write a name',
  },
  {
    when: 'a code is no country',
    from: 'KR: [KOR,',
    to: 'QX: []\nKR: [KOR,',
    field: 'QX',
    remedy: 'has no name in the language data of the runtime: correct the code or remove it',
  },
  {
    when: 'a code is in lower case',
    from: 'KR: [KOR,',
    to: 'kr: [KOR,',
    field: 'kr',
    remedy: 'must be a two-letter country code such as KR, not "kr"',
  },
  {
    when: 'an alias is not in a list',
    from: 'QA: [QAT]',
    to: 'QA: QAT',
    field: 'QA',
    remedy: 'must be a list, not "QAT"',
  },
] as const;

test.each(faults)('told with its place and what to do: $when', async ({ from, to, field, remedy }) => {
  const folder = await copyOfShipped();
  await edit(folder, 'countries.yaml', from, to);
  const loaded = await loadCountries(folder);
  expect(!loaded.ok && loaded.error).toEqual([{ file: 'countries.yaml', field, remedy }]);
});

test('a list without a country is told', async () => {
  const folder = await copyOfShipped();
  await writeFile(join(folder, 'countries.yaml'), '{}\n');
  const loaded = await loadCountries(folder);
  expect(!loaded.ok && loaded.error[0]?.remedy).toBe('names no country: add one, such as "KR: []"');
});
