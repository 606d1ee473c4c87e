import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANSWER_FIELDS, readAnswerForm } from '../../src/app/assess/answer-form.ts';
import { misfitOf } from '../../src/domain/assessment/fit.ts';
import { promptOf } from '../../src/domain/framework/framework.ts';
import { PromptId } from '../../src/domain/ids.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { loadCountries } from '../../src/knowledge/countries.ts';
import { loadFramework } from '../../src/knowledge/load-framework.ts';
import { SHIPPED } from './shipped.ts';

async function load() {
  const [framework, countries] = await Promise.all([loadFramework(SHIPPED), loadCountries(SHIPPED)]);
  if (!framework.ok || !countries.ok) throw new Error('the shipped knowledge does not load');
  const prompt = (id: string) => {
    const found = promptOf(framework.value, PromptId.parse(id))?.prompt;
    if (found?.kind !== 'countries') throw new Error(`${id} does not ask for countries`);
    return found;
  };
  return {
    framework: framework.value,
    countries: countries.value,
    home: prompt('home'),
    sources: prompt('sources'),
  };
}
const { framework, countries, home, sources } = await load();
const read = (prompt: typeof home, typed: string) => {
  const filled = readAnswerForm(prompt, { [ANSWER_FIELDS.value]: typed }, countries);
  return filled.ok ? filled.value.value : filled.error;
};

test.each(['none', ' None ', 'NO', '无', '没有', ...Object.values(sources.none?.label ?? {})])(
  '%j says that there is no other source country',
  (typed) => {
    expect(read(sources, typed)).toEqual({ kind: 'countries', countries: [] });
  },
);

test('no country is an answer only where the prompt offers it', () => {
  const nothing = { kind: 'countries' as const, countries: [] };
  expect(misfitOf(framework, sources, nothing)).toBeUndefined();
  expect(misfitOf(framework, home, nothing)).toEqual({ what: 'empty' });
  expect(read(home, 'none')).toEqual({ what: 'not-a-country', typed: 'none' });
});

test('the examples beside the fields are answers', () => {
  for (const locale of LOCALES) {
    expect(read(home, home.example[locale])).toEqual({ kind: 'countries', countries: ['KR'] });
    expect(read(sources, sources.example[locale])).toEqual({
      kind: 'countries',
      countries: ['CN', 'BE', 'US'],
    });
  }
});

test('countries written out by their names are read back as they were', () => {
  const all = countries.suggest('', 'en', 1000).map(({ code }) => code);
  const several = fc.uniqueArray(fc.constantFrom(...all), { minLength: 1, maxLength: sources.most });
  fc.assert(
    fc.property(several, fc.constantFrom(...LOCALES), fc.constantFrom(', ', '、'), (codes, locale, comma) => {
      const typed = codes.map((code) => countries.name(code, locale)).join(comma);
      expect(read(sources, typed)).toEqual({ kind: 'countries', countries: codes });
    }),
  );
});
