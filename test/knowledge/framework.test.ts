import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REACHES } from '../../src/domain/framework/entry-list.ts';
import { choicesOf, type Framework, promptOf } from '../../src/domain/framework/framework.ts';
import { CRITERIA, STAGES } from '../../src/domain/framework/names.ts';
import type { Prompt } from '../../src/domain/framework/prompt.ts';
import { ACCEPT } from '../../src/domain/framework/treatment.ts';
import { PromptId } from '../../src/domain/ids.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { CONSEQUENCES, LIKELIHOODS, levelOf } from '../../src/domain/risk-matrix.ts';
import { loadFramework } from '../../src/knowledge/load-framework.ts';
import { copyOfShipped, edit, SHIPPED } from './shipped.ts';

async function framework(): Promise<Framework> {
  const loaded = await loadFramework(SHIPPED);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
  return loaded.value;
}

const promptsOf = ({ stages }: Framework) => stages.flatMap((stage) => stage.prompts);

test('the shipped knowledge loads, with the six stages in order', async () => {
  const { stages } = await framework();
  expect(stages.map(({ id }) => id)).toEqual(STAGES);
  expect(stages.map(({ lists }) => lists.map(({ id }) => id))).toEqual([
    [],
    [],
    ['talks', 'watch'],
    ['treatments', 'sources'],
    ['actions'],
    ['horizon'],
  ]);
  expect(stages.flatMap(({ exit }) => exit.map(({ rule }) => rule))).toEqual([
    'listed',
    'criteria-treated',
    'treatments-acted-on',
  ]);
});

test('stage 1 covers what the paper lists in 2.2.1, and 15 prompts at most hold a team up', async () => {
  const loaded = await framework();
  const asked = loaded.stages[0]?.prompts.map(({ id }) => id);
  for (const id of ['affected', 'stock', 'know-how', 'substitution', 'sources', 'cause', 'home', 'trigger']) {
    expect(asked).toContain(id);
  }
  const waitedFor = promptsOf(loaded).filter(({ required }) => ['answered', 'known'].includes(required));
  expect(waitedFor.length).toBeLessThanOrEqual(15);
});

test('a level of risk, a decision and a day to look again are waited for until they are known', async () => {
  const loaded = await framework();
  for (const id of ['likelihood', 'consequence', 'decision', 'review']) {
    expect(promptOf(loaded, PromptId.parse(id))?.prompt.required).toBe('known');
  }
  expect(promptOf(loaded, PromptId.parse('decision'))?.prompt.who).toBe('facilitate');
});

test('the matrix is the printed one', async () => {
  const { matrix } = await framework();
  const letters = LIKELIHOODS.map((likelihood) =>
    CONSEQUENCES.map((consequence) => levelOf(matrix, likelihood, consequence)[0]).join(''),
  );
  expect(letters).toEqual(['hheee', 'mhhee', 'lmhee', 'llmhe', 'llmhh']);
});

test('the matrix never falls as likelihood or consequence rises', async () => {
  const { matrix, level } = await framework();
  const height = (row: number, column: number) => {
    const likelihood = LIKELIHOODS[row];
    const consequence = CONSEQUENCES[column];
    if (likelihood === undefined || consequence === undefined) return undefined;
    return level.findIndex(({ id }) => id === levelOf(matrix, likelihood, consequence));
  };
  for (const row of LIKELIHOODS.keys()) {
    for (const column of CONSEQUENCES.keys()) {
      const here = height(row, column) ?? -1;
      expect(height(row, column + 1) ?? here).toBeGreaterThanOrEqual(here);
      expect(height(row + 1, column) ?? here).toBeLessThanOrEqual(here);
    }
  }
});

// What Discord allows where each text is shown.
const LIMITS: Readonly<Record<string, number>> = {
  title: 45,
  ask: 100,
  help: 600,
  example: 100,
  label: 80,
  means: 100,
  hint: 100,
  add: 40,
  empty: 200,
  how: 500,
  korea: 400,
  settles: 300,
  statement: 300,
  model: 40,
};

interface Found {
  readonly at: string;
  readonly name: string;
  readonly text: { readonly en: unknown; readonly 'zh-CN'?: unknown };
}

function* textsIn(data: unknown, at = ''): Generator<Found> {
  if (typeof data !== 'object' || data === null) return;
  if ('en' in data) {
    yield { at, name: at.slice(at.lastIndexOf('.') + 1), text: { ...data } };
    return;
  }
  for (const [key, value] of Object.entries(data)) yield* textsIn(value, `${at}.${key}`);
}

test('every text is there in both languages, in its own script, within what Discord shows', async () => {
  const texts = [...textsIn(await framework())];
  expect(texts.length).toBeGreaterThan(350);
  for (const { at, name, text } of texts) {
    expect(Object.keys(text), at).toEqual([...LOCALES]);
    for (const locale of LOCALES) {
      const words = text[locale];
      expect(words, at).toBeTypeOf('string');
      expect(String(words).length, at).toBeGreaterThan(0);
      expect(String(words).length, at).toBeLessThanOrEqual(LIMITS[name] ?? 0);
    }
    expect(String(text.en), at).not.toMatch(/\p{Script=Han}/u);
    const sample = String(text['zh-CN']);
    if (!/^[\d.-]+$/.test(sample)) expect(sample, at).toMatch(/\p{Script=Han}/u);
    expect(sample, at).not.toMatch(/[,;:?!](?!\d)|\.$/);
  }
});

test('selects hold at most 25 options, unknown included', async () => {
  const loaded = await framework();
  const longest = (prompt: Prompt) =>
    'units' in prompt ? prompt.units.length : (choicesOf(loaded, prompt)?.length ?? 0) + 1;
  for (const prompt of promptsOf(loaded)) expect(longest(prompt), prompt.id).toBeLessThanOrEqual(25);
});

test('every help gives an example', async () => {
  const loaded = await framework();
  for (const { id, help } of [...promptsOf(loaded), ...loaded.stages.flatMap(({ lists }) => lists)]) {
    expect(help.en, id).toMatch(/Example/);
    expect(help['zh-CN'], id).toMatch(/例如/);
  }
});

test('the model is named beside both scales', async () => {
  const loaded = await framework();
  for (const id of ['likelihood', 'consequence']) {
    const help = promptOf(loaded, PromptId.parse(id))?.prompt.help;
    for (const locale of LOCALES) expect(help?.[locale]).toContain(loaded.model[locale]);
  }
});

test('every level is watched as often as it says, and the more often the higher it is', async () => {
  const { level } = await framework();
  expect(level.map(({ cadence }) => cadence)).toEqual(['quarterly', 'monthly', 'fortnightly', 'weekly']);
});

test('the menu holds the ways out that the stage promises, each on a side of the risk and told by drivers', async () => {
  const { treatments, drivers } = await framework();
  expect(treatments.map(({ id }) => id)).toEqual([
    'stockpile',
    'second-source',
    'more-countries',
    'home-substitution',
    'r-and-d',
    'redesign',
    'joint-purchase',
    'diplomacy',
    'accept',
  ]);
  expect(new Set(treatments.flatMap(({ criteria }) => criteria))).toEqual(new Set(CRITERIA));
  expect(new Set(treatments.flatMap(({ reach }) => reach ?? []))).toEqual(new Set(REACHES));
  expect(new Set(treatments.flatMap((each) => each.drivers))).toEqual(new Set(drivers.map(({ id }) => id)));
  expect(treatments.find(({ id }) => id === ACCEPT)?.criteria).toEqual(CRITERIA);
});

test('treatments stand in the order of the numbers in their names, 10 after 9', async () => {
  const folder = await copyOfShipped();
  await rename(join(folder, 'treatments/1-stockpile.yaml'), join(folder, 'treatments/10-stockpile.yaml'));
  const loaded = await loadFramework(folder);
  expect(loaded.ok && loaded.value.treatments.map(({ id }) => id).slice(-2)).toEqual(['accept', 'stockpile']);
});

test('the entries that the README tells to copy load as they stand', async () => {
  const readme = await readFile(join(SHIPPED, 'README.md'), 'utf8');
  const [prompt = '', field = '', treatment = '', driver = ''] = [
    ...readme.matchAll(/```yaml\n([^`]+)```/g),
  ].map(([, recipe]) => recipe);
  const folder = await copyOfShipped();
  await edit(folder, 'stages/1-identify.yaml', 'prompts:\n', `prompts:\n${prompt}\n`);
  await edit(folder, 'stages/5-execute.yaml', '          - id: state\n', `${field}\n          - id: state\n`);
  await writeFile(join(folder, 'treatments/10-recycling.yaml'), treatment);
  await edit(folder, 'treatments/10-recycling.yaml', '[little-stock]', '[little-stock, far-behind]');
  await edit(folder, 'drivers.yaml', '- id: control\n', `${driver}\n- id: control\n`);
  const loaded = await loadFramework(folder);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
  const { stages, treatments, drivers } = loaded.value;
  expect(stages[0]?.prompts[0]?.id).toBe('second-site');
  expect(stages[4]?.lists[0]?.forms[1]?.fields.map(({ id }) => id)).toContain('contract');
  expect(treatments.at(-1)?.id).toBe('recycling');
  expect(drivers[0]?.id).toBe('far-behind');
});
