import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Broken, faultOf, faultsAfter, faultsOf } from './broken.ts';
import { copyOfShipped, edit } from './shipped.ts';

const IDENTIFY = 'stages/1-identify.yaml';
const ASSESS = 'stages/2-assess.yaml';

const edits: readonly Broken[] = [
  {
    when: 'a title is too long',
    file: IDENTIFY,
    from: 'zh-CN: 触发事件',
    to: `zh-CN: ${'触'.repeat(52)}`,
    field: 'prompts[1].title.zh-CN',
    remedy: 'is longer than 45 characters (52): shorten it',
  },
  {
    when: 'what a treatment tries is less than nothing',
    file: 'treatments/1-stockpile.yaml',
    from: 'trials: [{moreStock: 30}',
    to: 'trials: [{moreStock: -30}',
    field: 'trials[0].moreStock',
    remedy: 'is too small (-30): the least is 1',
  },
  {
    when: 'what a treatment tries is of no known kind',
    file: 'treatments/6-redesign.yaml',
    from: 'trials: [{demand: 80}]',
    to: 'trials: [{luck: 80}]',
    field: 'trials[0].luck',
    remedy: 'is not a field here: remove it or correct its spelling',
  },
  {
    when: 'a text is empty',
    file: 'criteria/c1.yaml',
    from: 'en: Foreign and behind',
    to: 'en: "  "',
    field: 'title.en',
    remedy: 'is empty: write something',
  },
  {
    when: 'a language is missing',
    file: IDENTIFY,
    from: '      en: Home country\n',
    to: '',
    field: 'prompts[0].title.en',
    remedy: 'is missing: add it',
  },
  {
    when: 'a language is misspelt',
    file: 'scales/level.yaml',
    from: 'en: Low\n',
    to: 'en: Low\n    zh: 低\n',
    field: '[0].label.zh',
    remedy: 'is not a field here: remove it or correct its spelling',
  },
  {
    when: 'a prompt has an unknown field',
    file: IDENTIFY,
    from: 'kind: date\n',
    to: 'kind: date\n    longest: 10\n',
    field: 'prompts[2].longest',
    remedy: 'is not a field here: remove it or correct its spelling',
  },
  {
    when: 'a kind does not exist',
    file: IDENTIFY,
    from: 'kind: date\n',
    to: 'kind: day\n',
    field: 'prompts[2].kind',
    remedy:
      'must be one of text, number, range, date, choice, countries, criterion, likelihood, consequence, not "day"',
  },
  {
    when: 'a fixed word is wrong',
    file: IDENTIFY,
    from: 'most: 1\n    required: answered',
    to: 'most: 1\n    required: yes',
    field: 'prompts[0].required',
    remedy: 'must be one of no, offered, answered, known, not "yes"',
  },
  {
    when: 'an id is no kebab-case',
    file: IDENTIFY,
    from: 'id: know-how',
    to: 'id: Know_How',
    field: 'prompts[8].id',
    remedy: 'must be kebab-case, 2 to 32 characters, not "Know_How"',
  },
  {
    when: 'a number is written as a text',
    file: IDENTIFY,
    from: 'longest: 1500',
    to: 'longest: many',
    field: 'prompts[3].longest',
    remedy: 'must be a number, not "many"',
  },
  {
    when: 'a number is too large',
    file: IDENTIFY,
    from: 'longest: 1500',
    to: 'longest: 4001',
    field: 'prompts[3].longest',
    remedy: 'is too large (4001): the most is 4000',
  },
  {
    when: 'a number is too small',
    file: IDENTIFY,
    from: 'most: 25\n',
    to: 'most: 0\n',
    field: 'prompts[11].most',
    remedy: 'is too small (0): the least is 1',
  },
  {
    when: 'a text is a number to YAML',
    file: IDENTIFY,
    from: 'en: "91.9"',
    to: 'en: 91.9',
    field: 'prompts[5].example.en',
    remedy: 'must be a text (in quotation marks if it looks like a number), not 91.9',
  },
  {
    when: 'a list is a text',
    file: 'stages/5-execute.yaml',
    from: 'prompts: []',
    to: 'prompts: none',
    field: 'prompts',
    remedy: 'must be a list, not "none"',
  },
  {
    when: 'a source is no section',
    file: 'stages/3-communicate.yaml',
    from: '"2.2.2"',
    to: 'page 4',
    field: 'source',
    remedy: 'must name sections of the paper, such as "1.3, 2.2.1", not "page 4"',
  },
  {
    when: 'the range of a number is empty',
    file: IDENTIFY,
    from: 'most: 100\n',
    to: 'most: -1\n',
    field: 'prompts[5].most',
    remedy: 'must be more than least (0)',
  },
  {
    when: 'an id is taken by another stage',
    file: ASSESS,
    from: 'id: meaning',
    to: 'id: stock',
    field: 'prompts[9].id',
    remedy: `is taken by a prompt in ${IDENTIFY}: choose another id`,
  },
  {
    when: 'a choice is there twice',
    file: IDENTIFY,
    from: 'id: announced',
    to: 'id: in-force',
    field: 'prompts[1].choices[1].id',
    remedy: 'is taken by an entry above: choose another id',
  },
  {
    when: 'unknown is added to the choices',
    file: IDENTIFY,
    from: 'id: announced',
    to: 'id: unknown',
    field: 'prompts[1].choices[1].id',
    remedy: 'is offered beside every prompt by itself: remove the entry',
  },
  {
    when: 'stages stand under each other’s names',
    file: 'stages/4-plan.yaml',
    from: 'id: plan',
    to: 'id: execute',
    field: 'id',
    remedy: 'must be plan in this file, not "execute"',
  },
  {
    when: 'a criterion stands under the name of another',
    file: 'criteria/c1.yaml',
    from: 'id: C1',
    to: 'id: C2',
    field: 'id',
    remedy: 'must be C1 in this file, not "C2"',
  },
  {
    when: 'a criterion lacks a status',
    file: 'criteria/c3.yaml',
    from: '  partly:\n',
    to: '  half:\n',
    field: 'statuses.partly',
    remedy: 'is missing: add it',
  },
  {
    when: 'a criterion has two prompts',
    file: ASSESS,
    from: 'criterion: C2',
    to: 'criterion: C1',
    field: 'prompts[1]',
    remedy: `is the second prompt for criterion C1, after one in ${ASSESS}: keep one of them`,
  },
  {
    when: 'a criterion has no prompt',
    file: ASSESS,
    from: 'criterion: C2',
    to: 'criterion: C1',
    field: 'prompts',
    remedy: 'have none for criterion C2: add it to a stage',
    told: 'stages',
  },
  {
    when: 'a rating has no prompt',
    file: ASSESS,
    from: 'kind: likelihood',
    to: 'kind: date',
    field: 'prompts',
    remedy: 'have none of kind likelihood with "rates: inherent": add it to a stage',
    told: 'stages',
  },
  {
    when: 'the home country may be several',
    file: IDENTIFY,
    from: 'most: 1\n',
    to: 'most: 2\n',
    field: 'prompts[0]',
    remedy: 'must be of kind countries with "most: 1": the program knows it by its id',
  },
  {
    when: 'the decision is renamed',
    file: ASSESS,
    from: 'id: decision',
    to: 'id: verdict',
    field: 'prompts',
    remedy: 'have none with the id decision: add it to a stage',
    told: 'stages',
  },
  {
    when: 'steps of a scale are swapped',
    file: 'scales/likelihood.yaml',
    from: 'id: possible',
    to: 'id: unlikely',
    field: '[2].id',
    remedy: 'must be possible, not unlikely: the order of the steps is fixed',
  },
  {
    when: 'a scale has a step too many',
    file: 'scales/level.yaml',
    from: '- id: low\n',
    to: '- {id: low, cadence: weekly, label: {en: Low, zh-CN: 低}, means: {en: Low, zh-CN: 低}}\n- id: low\n',
    field: '',
    remedy: 'has 5 entries: remove some, it takes exactly 4',
  },
  {
    when: 'a matrix row is short',
    file: 'scales/matrix.yaml',
    from: '[L,            L,     M,        H,     H]',
    to: '[L, L, M, H]',
    field: 'rows.rare',
    remedy: 'has 4 entries: add some, it takes exactly 5',
  },
  {
    when: 'a matrix letter is unknown',
    file: 'scales/matrix.yaml',
    from: '[L,            L,     M,        H,     H]',
    to: '[L, L, M, H, C]',
    field: 'rows.rare[4]',
    remedy: 'must be one of L, M, H, E, not "C"',
  },
  {
    when: 'a matrix row is missing',
    file: 'scales/matrix.yaml',
    from: '  rare:',
    to: '  # rare:',
    field: 'rows.rare',
    remedy: 'is missing: add it',
  },
  {
    when: 'a placeholder is in English only',
    file: ASSESS,
    from: 'en: Treat the risk, or',
    to: 'en: Treat the risk of {technology}, or',
    field: 'prompts[10].ask.zh-CN',
    remedy: 'lacks {technology}, which the en text has: use it in both or in neither',
  },
  {
    when: 'a placeholder is in Chinese only',
    file: ASSESS,
    from: 'zh-CN: 应对这项风险',
    to: 'zh-CN: 应对{technology}这项风险',
    field: 'prompts[10].ask.en',
    remedy: 'lacks {technology}, which the zh-CN text has: use it in both or in neither',
  },
  {
    when: 'a Chinese text is folded over two lines',
    file: 'criteria/c3.yaml',
    from: 'zh-CN: 下游产品的国际领先地位和升级换代，',
    to: 'zh-CN: >-\n    下游产品的国际领先地位和升级换代，\n    ',
    field: 'statement.zh-CN',
    remedy: 'has a space inside Chinese text ("， 取"): keep the text on one line, without it',
  },
  {
    when: 'the file is no YAML',
    file: 'criteria/c2.yaml',
    from: '    means:\n      en: Nothing',
    to: '    means:\n      en: Note: nothing',
    field: 'line 34, column 11',
    remedy: 'is not good YAML: Nested mappings are not allowed in compact mappings',
  },
  {
    when: 'a field is there twice',
    file: 'criteria/c2.yaml',
    from: 'id: C2\n',
    to: 'id: C2\nid: C2\n',
    field: 'line 6, column 1',
    remedy: 'is not good YAML: Map keys must be unique',
  },
];

test.each(edits)('told with its place and what to do: $when', async (row) => {
  expect(await faultsAfter(row)).toContainEqual(faultOf(row));
});

test('a missing file, an extra one, an empty one and one that is no text are all told at once', async () => {
  const folder = await copyOfShipped();
  await rm(join(folder, 'stages/2-assess.yaml'));
  await writeFile(join(folder, 'stages/7-celebrate.yaml'), 'id: celebrate\n');
  await writeFile(join(folder, 'criteria/c1.yaml'), '');
  await writeFile(join(folder, 'scales/level.yaml'), Buffer.from([0xff, 0xfe, 0x00]));
  await writeFile(join(folder, 'scales/.level.yaml.swp'), 'an editor was here');
  const stages =
    'stages/1-identify.yaml, stages/2-assess.yaml, stages/3-communicate.yaml, stages/4-plan.yaml';
  expect(await faultsOf(folder)).toEqual([
    { file: 'stages/2-assess.yaml', field: '', remedy: 'is missing: add the file' },
    { file: 'criteria/c1.yaml', field: '', remedy: 'must be a group of fields, not nothing' },
    { file: 'scales/level.yaml', field: '', remedy: 'is not UTF-8 text: save it as UTF-8' },
    {
      file: 'stages/7-celebrate.yaml',
      field: '',
      remedy: `is read by nothing: remove it, or rename it to one of ${stages}, stages/5-execute.yaml, stages/6-adjust.yaml`,
    },
  ]);
});

test('an empty folder names every file that is missing', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'unchoke-knowledge-'));
  await mkdir(join(folder, 'stages'));
  const faults = await faultsOf(folder);
  await rm(folder, { recursive: true });
  expect(faults).toHaveLength(16);
  expect(new Set(faults.map(({ remedy }) => remedy))).toEqual(
    new Set(['is missing: add the file', 'has no treatment: add a file']),
  );
});

test('more than 15 required prompts are too many', async () => {
  const folder = await copyOfShipped();
  for (let more = 0; more < 3; more++) {
    await edit(folder, IDENTIFY, 'required: "no"', 'required: answered');
  }
  expect(await faultsOf(folder)).toEqual([
    {
      file: 'stages',
      field: 'prompts',
      remedy: 'hold a team up 16 times over all stages, at most 15: give some "required: no"',
    },
  ]);
});
