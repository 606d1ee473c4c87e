import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadExample } from '../../src/knowledge/load-example.ts';
import { framework, indicators } from '../support/examples-assessment.ts';
import { copyOfShipped, edit, SHIPPED } from './shipped.ts';

test('the shipped courses load, and can happen in both languages', async () => {
  const loaded = await loadExample(SHIPPED, framework, indicators);
  expect(loaded.ok ? loaded.value.map(({ id }) => id) : loaded.error).toEqual([
    'hydrogen-fluoride',
    'photoresist',
    'polyimide',
  ]);
});

const FILE = 'example/photoresist.yaml';

test.each([
  [
    'an unknown choice',
    'value: {choice: in-force}',
    'value: {choice: rumoured}',
    'days[0].steps[0]',
    /value-does-not-fit.*one of its units or choices/,
  ],
  [
    'a prompt that nobody asks',
    'prompt: since',
    'prompt: sincere',
    'days[0].steps[1]',
    /no-such-prompt.*stages/,
  ],
  [
    'a value of another kind',
    'value: {day: "2019-07-04"}',
    'value: {number: 4, unit: days}',
    'days[0].steps[1]',
    /value-does-not-fit/,
  ],
  [
    'a stage that is not complete',
    '      - do: answer\n        prompt: consequence',
    '      - do: answer\n        prompt: meaning',
    'days[1].steps[7]',
    /value-does-not-fit/,
  ],
  [
    'a treatment that is not there',
    'serves: home-resist',
    'serves: home-made',
    'days[4].steps[2]',
    /no-such-key.*earlier step/,
  ],
  [
    'a name that hides that it is an example',
    'en: "Example: photoresist"',
    'en: "Photoresist"',
    'technology.en',
    /must begin with "Example: "/,
  ],
  [
    'a reading beyond what can be',
    'value: 91.9\n',
    'value: 919\n',
    'days[2].steps[3].value',
    /between 0 and 100, not at 919/,
  ],
  [
    'a day out of order',
    'on: "2019-08-28"',
    'on: "2019-06-28"',
    'days[3].on',
    /later than the day before it/,
  ],
  ['a field that is misspelt', 'alarm: {text', 'alarms: {text', 'days[2].steps[2]', /no-such-field/],
  [
    'a text in one language',
    'en: Assumed for this example, zh-CN: 本示例推定',
    'en: Assumed',
    'days[3].steps[0].source.zh-CN',
    /is missing/,
  ],
])('%s is told with file, field and remedy', async (_, from, to, field, remedy) => {
  const folder = await copyOfShipped();
  await edit(folder, FILE, from, to);
  const loaded = await loadExample(folder, framework, indicators);
  expect(loaded.ok ? [] : loaded.error).toContainEqual({
    file: FILE,
    field,
    remedy: expect.stringMatching(remedy),
  });
});

test('a file that nothing reads, and a folder without a course, are faults', async () => {
  const folder = await copyOfShipped();
  await writeFile(join(folder, 'example/notes.txt'), 'later');
  const stray = await loadExample(folder, framework, indicators);
  expect(stray.ok ? [] : stray.error).toEqual([
    { file: 'example/notes.txt', field: '', remedy: expect.stringContaining('is read by nothing') },
  ]);
  const empty = join(folder, 'elsewhere');
  await mkdir(empty);
  const none = await loadExample(empty, framework, indicators);
  expect(none.ok ? [] : none.error).toEqual([
    { file: 'example', field: '', remedy: expect.stringContaining('has no course') },
  ]);
});
