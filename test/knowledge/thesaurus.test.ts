import { expect, test } from 'vitest';
import { loadThesaurus } from '../../src/knowledge/search/thesaurus.ts';
import { copyOfShipped, edit, SHIPPED } from './shipped.ts';

const FILE = 'thesaurus.yaml';

async function faultsOf(folder: string) {
  const loaded = await loadThesaurus(folder);
  return loaded.ok ? [] : loaded.error;
}

test('the shipped thesaurus loads, folded', async () => {
  const loaded = await loadThesaurus(SHIPPED);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
  const { phrases, variants } = loaded.value;
  expect(phrases).toContainEqual({ words: 'フッ化水素', role: 'concept', meaning: 'hydrogen-fluoride' });
  expect(phrases).toContainEqual({ words: '输出规制', role: 'concept', meaning: 'export-control' });
  expect(variants.get('輸')).toBe('输');
});

test.each([
  [
    'a word on both sides',
    'concepts:\n',
    'concepts:\n  rain: { en: [weather] }\n',
    /^outside\.weather\.en\[0\]$/,
    /^stands in concepts\.rain\.en\[0\] too/,
  ],
  [
    'an ending that makes no difference',
    'concepts:\n',
    'concepts:\n  rain: { en: [typhoons] }\n',
    /^outside\.weather\.en/,
    /^stands in concepts\.rain\.en\[0\] too/,
  ],
  [
    'a language that is not read',
    'concepts:\n',
    'concepts:\n  rain: { fr: [pluie] }\n',
    /^concepts\.rain\.fr$/,
    /^is not a field here/,
  ],
  [
    'a word that is none',
    'concepts:\n',
    'concepts:\n  rain: { en: [2019] }\n',
    /^concepts\.rain\.en\[0\]$/,
    /^must be a text/,
  ],
  [
    'a passing topic that is not there',
    'passing: [now',
    'passing: [then, now',
    /^passing\[0\]$/,
    /^names then, which is no concept/,
  ],
  [
    'a yearly concept that is not there',
    'yearly: [export-value',
    'yearly: [harvest, export-value',
    /^yearly\[0\]$/,
    /^names harvest, which is no concept/,
  ],
  [
    'a pair with a concept that is not there',
    '  - [now, price]',
    '  - [now, costs]',
    /^together\[0\]\[1\]$/,
    /^names costs, which is no concept/,
  ],
])('%s is told', async (_, from, to, field, remedy) => {
  const folder = await copyOfShipped();
  await edit(folder, FILE, from, to);
  expect(await faultsOf(folder)).toEqual([
    { file: FILE, field: expect.stringMatching(field), remedy: expect.stringMatching(remedy) },
  ]);
});
