import { z } from 'zod';
import type { Countries } from '../app/ports.ts';
import { CountryCode, type Locale } from '../domain/locale.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { countryIndex } from './country-index.ts';
import { folded, nameIn, namesElsewhere } from './country-names.ts';
import { checkShape, fieldOf, type KnowledgeFault } from './fault.ts';
import { readYaml } from './read-yaml.ts';

const FILE = 'countries.yaml';

const Alias = z.string().trim().min(1, 'is empty').max(60, 'is longer than 60 characters');
const CountriesFile = z.record(CountryCode, z.array(Alias));
type CountriesFile = z.infer<typeof CountriesFile>;

/** Reads which countries there are from `folder`; their names are the runtime's own. All faults are told at once. */
export async function loadCountries(folder: string): Promise<Result<Countries, readonly KnowledgeFault[]>> {
  const yaml = await readYaml(folder, FILE);
  if (!yaml.ok) return yaml;
  const { value, faults } = checkShape(FILE, CountriesFile, yaml.value);
  if (value === undefined) return err(faults);
  const wrong = [...checkCodes(value), ...checkAliases(value)];
  return wrong.length > 0 ? err(wrong) : ok(countryIndex(entriesOf(value)));
}

function entriesOf(file: CountriesFile) {
  return Object.entries(file).map(([key, aliases]) => {
    const code = CountryCode.parse(key);
    return { code, names: ownNames(code), aliases, elsewhere: namesElsewhere(code) };
  });
}

function ownNames(code: CountryCode): Readonly<Record<Locale, string>> {
  return { en: nameIn('en', code) ?? code, 'zh-CN': nameIn('zh-CN', code) ?? code };
}

function checkCodes(file: CountriesFile): readonly KnowledgeFault[] {
  const codes = Object.keys(file);
  if (codes.length === 0) {
    return [{ file: FILE, field: '', remedy: 'names no country: add one, such as "KR: []"' }];
  }
  return codes
    .filter((code) => nameIn('en', code) === undefined || nameIn('zh-CN', code) === undefined)
    .map((code) => ({
      file: FILE,
      field: code,
      remedy: 'has no name in the language data of the runtime: correct the code or remove it',
    }));
}

/** No alias may mean two countries, or mean another country by its code or its name. */
function checkAliases(file: CountriesFile): readonly KnowledgeFault[] {
  const owners = new Map<string, string>();
  for (const code of Object.keys(file)) {
    for (const name of [code, ...Object.values(ownNames(code))]) owners.set(folded(name), code);
  }
  return Object.entries(file).flatMap(([code, aliases]) =>
    aliases.flatMap((alias, index) => {
      const field = fieldOf([code, index]);
      const key = folded(alias);
      if (key === '') {
        return [{ file: FILE, field, remedy: 'has no letter or digit: write a name' }];
      }
      const owner = owners.get(key);
      owners.set(key, owner ?? code);
      if (owner === undefined || owner === code) return [];
      return [{ file: FILE, field, remedy: `already means ${owner}: remove it from one of the two` }];
    }),
  );
}
