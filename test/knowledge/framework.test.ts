import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { choicesOf, type Framework, promptOf } from '../../src/domain/framework/framework.ts';
import { STAGES } from '../../src/domain/framework/names.ts';
import type { Prompt } from '../../src/domain/framework/prompt.ts';
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
  expect(stages.map(({ prompts }) => prompts.length > 0)).toEqual([true, true, false, false, false, false]);
});

test('stage 1 covers what the paper lists in 2.2.1, and stages 1 and 2 hold a team up 12 times at most', async () => {
  const loaded = await framework();
  const asked = loaded.stages[0]?.prompts.map(({ id }) => id);
  for (const id of ['affected', 'stock', 'know-how', 'substitution', 'sources', 'cause', 'home', 'trigger']) {
    expect(asked).toContain(id);
  }
  expect(promptsOf(loaded).filter(({ required }) => required !== 'no').length).toBeLessThanOrEqual(12);
});

test('a level of risk and a decision are waited for until they are known', async () => {
  const loaded = await framework();
  for (const id of ['likelihood', 'consequence', 'decision']) {
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
  expect(texts.length).toBeGreaterThan(150);
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
    if (!/^[\d.]+$/.test(sample)) expect(sample, at).toMatch(/\p{Script=Han}/u);
    expect(sample, at).not.toMatch(/[,;:?!](?!\d)|\.$/);
  }
});

test('selects hold at most 25 options, unknown included', async () => {
  const loaded = await framework();
  const longest = (prompt: Prompt) =>
    prompt.kind === 'number' ? prompt.units.length : (choicesOf(loaded, prompt)?.length ?? 0) + 1;
  for (const prompt of promptsOf(loaded)) expect(longest(prompt), prompt.id).toBeLessThanOrEqual(25);
});

test('every help gives an example', async () => {
  for (const { id, help } of promptsOf(await framework())) {
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

test('the prompt that the README tells to copy loads as it stands', async () => {
  const readme = await readFile(join(SHIPPED, 'README.md'), 'utf8');
  const recipe = /```yaml\n([^`]+)```/.exec(readme)?.[1] ?? '';
  const folder = await copyOfShipped();
  await edit(folder, 'stages/1-identify.yaml', 'prompts:\n', `prompts:\n${recipe}\n`);
  const loaded = await loadFramework(folder);
  expect(loaded.ok && loaded.value.stages[0]?.prompts[0]?.id).toBe('second-site');
});
