import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Broken, faultOf, faultsAfter, faultsOf } from './broken.ts';
import { copyOfShipped } from './shipped.ts';

const IDENTIFY = 'stages/1-identify.yaml';
const ASSESS = 'stages/2-assess.yaml';
const COMMUNICATE = 'stages/3-communicate.yaml';
const PLAN = 'stages/4-plan.yaml';
const EXECUTE = 'stages/5-execute.yaml';
const ADJUST = 'stages/6-adjust.yaml';
const STOCKPILE = 'treatments/1-stockpile.yaml';
const TIMES = 'days, weeks, months, years';
const KNOWN = 'the program knows it by its id';

const prompts: readonly Broken[] = [
  {
    when: 'a range is turned round',
    file: ASSESS,
    from: 'most: 500',
    to: 'most: 0',
    field: 'prompts[4].most',
    remedy: 'must be more than least (0)',
  },
  {
    when: 'a stock is counted in bottles',
    file: IDENTIFY,
    from: '- id: weeks',
    to: '- id: bottles',
    field: 'prompts[7]',
    remedy: `must be of kind number, with no other units than ${TIMES}: ${KNOWN}`,
  },
  {
    when: 'the range of stock is a single number',
    file: ASSESS,
    from: 'kind: range',
    to: 'kind: number',
    field: 'prompts[3]',
    remedy: `must be of kind range, with no other units than ${TIMES}: ${KNOWN}`,
  },
  {
    when: 'a share is counted in another unit',
    file: ASSESS,
    from: '- id: percent\n',
    to: '- id: tons\n',
    field: 'prompts[5]',
    remedy: `must be of kind range, with the one unit percent: ${KNOWN}`,
  },
  {
    when: 'nobody has to set the next review',
    file: ADJUST,
    from: 'required: known',
    to: 'required: offered',
    field: 'prompts[3]',
    remedy: `must be of kind date with "required: known": ${KNOWN}`,
  },
  {
    when: 'a range that the program knows is gone',
    file: ASSESS,
    from: 'id: qualify-range',
    to: 'id: until-qualified',
    field: 'prompts',
    remedy: 'have none with the id qualify-range: add it to a stage',
    told: 'stages',
  },
  {
    when: 'a target is rated as current',
    file: PLAN,
    from: 'rates: target',
    to: 'rates: current',
    field: 'prompts',
    remedy: 'have none of kind likelihood with "rates: target": add it to a stage',
    told: 'stages',
  },
  {
    when: 'the current likelihood is asked for twice',
    file: PLAN,
    from: 'rates: target',
    to: 'rates: current',
    field: 'prompts[1]',
    remedy: `is the second prompt of kind likelihood with "rates: current", after one in ${PLAN}: keep one of them`,
    told: ADJUST,
  },
];

const lists: readonly Broken[] = [
  {
    when: 'a list is there twice',
    file: ADJUST,
    from: 'id: horizon',
    to: 'id: watch',
    field: 'lists[0].id',
    remedy: `is taken by a list in ${COMMUNICATE}: keep one of them`,
  },
  {
    when: 'a list is gone',
    file: ADJUST,
    from: 'id: horizon',
    to: 'id: watch',
    field: 'lists',
    remedy: 'have none with the id horizon: add it to a stage',
    told: 'stages',
  },
  {
    when: 'a list is unknown',
    file: ADJUST,
    from: 'id: horizon',
    to: 'id: ideas',
    field: 'lists[0].id',
    remedy: 'must be one of talks, watch, treatments, sources, actions, horizon, not "ideas"',
  },
  {
    when: 'the name of an entry is a date',
    file: ADJUST,
    from: 'kind: text\n            longest: 100\n            required: true',
    to: 'kind: date\n            required: true',
    field: 'lists[0].forms[0].fields[0]',
    remedy: 'names the entry: make it of kind text with "required: true"',
  },
  {
    when: 'the name of an entry may be left out',
    file: EXECUTE,
    from: '            required: true\n',
    to: '',
    field: 'lists[0].forms[0].fields[0]',
    remedy: 'names the entry: make it of kind text with "required: true"',
  },
  {
    when: 'an acceptance is named by another field',
    file: PLAN,
    from: '- id: measure\n            kind: text\n            longest: 200\n            required: true\n            label:\n              en: What is accepted',
    to: '- id: burden\n            kind: text\n            longest: 200\n            required: true\n            label:\n              en: What is accepted',
    field: 'lists[0].forms[1].fields[0].id',
    remedy: 'must be measure, as in the first form: it names the entry',
  },
  {
    when: 'no form makes an acceptance',
    file: PLAN,
    from: 'for: acceptances',
    to: 'for: measures',
    field: 'lists[0].forms',
    remedy: 'have none that makes acceptances: add one',
  },
  {
    when: 'the first form is kept for a later stage',
    file: PLAN,
    from: '      - id: main\n',
    to: '      - id: main\n        at: adjust\n',
    field: 'lists[0].forms[0].at',
    remedy: 'is for forms that fill an entry, and this one makes it: remove it',
  },
  {
    when: 'a form is kept for an earlier stage',
    file: PLAN,
    from: 'at: adjust',
    to: 'at: assess',
    field: 'lists[0].forms[2].at',
    remedy: 'must be a stage after that of the list, one of execute, adjust, or be left out',
  },
  {
    when: 'a form is offered nowhere',
    file: PLAN,
    from: '        at: adjust\n',
    to: '',
    field: 'lists[0].forms[2].offered',
    remedy: 'needs the stage that offers it: add at, or remove it',
  },
  {
    when: 'a form of actions is for acceptances',
    file: EXECUTE,
    from: '      - id: more\n',
    to: '      - id: more\n        for: acceptances\n',
    field: 'lists[0].forms[1].for',
    remedy: 'is for the list treatments alone: remove it',
  },
  {
    when: 'two forms share an id',
    file: EXECUTE,
    from: '- id: more\n',
    to: '- id: main\n',
    field: 'lists[0].forms[1].id',
    remedy: 'is taken by an entry above: choose another id',
  },
  {
    when: 'a form has a sixth field',
    file: EXECUTE,
    from: '          - id: cost\n',
    to: '          - {id: place, kind: date, label: {en: Day, zh-CN: 日}, hint: {en: Day, zh-CN: 日}}\n          - id: cost\n',
    field: 'lists[0].forms[0].fields',
    remedy: 'has 6 entries: remove some, the most is 5',
  },
];

const fields: readonly Broken[] = [
  {
    when: 'two fields of one list share an id',
    file: EXECUTE,
    from: '- id: note\n',
    to: '- id: cost\n',
    field: 'lists[0].forms[1].fields[3].id',
    remedy: 'is taken by lists[0].forms[0].fields[4]: choose another id',
  },
  {
    when: 'a treatment and an acceptance mean different things by one field',
    file: PLAN,
    from: '- id: until\n',
    to: '- id: reach\n',
    field: 'lists[0].forms[1].fields[3].kind',
    remedy: 'must be choice, as in lists[0].forms[0].fields[3]',
  },
  {
    when: 'a field that the program knows is gone',
    file: COMMUNICATE,
    from: '- id: speaker\n',
    to: '- id: voice\n',
    field: 'lists[0].forms',
    remedy: `have no field speaker of kind people: add it, ${KNOWN}`,
  },
  {
    when: 'a field that the program knows is of another kind',
    file: EXECUTE,
    from: '- id: due\n            kind: date',
    to: '- id: due\n            kind: criteria',
    field: 'lists[0].forms[0].fields[3].kind',
    remedy: 'must be date: the program knows the field by its id',
  },
  {
    when: 'a sector is added',
    file: EXECUTE,
    from: '              - id: public\n',
    to: '              - {id: military, label: {en: Army, zh-CN: 军方}, means: {en: Army, zh-CN: 军方}}\n              - id: public\n',
    field: 'lists[0].forms[1].fields[0].choices',
    remedy: 'must be exactly government, industry, academia, public: the program knows them by their ids',
  },
  {
    when: 'a rank is renamed',
    file: PLAN,
    from: '- id: feasible',
    to: '- id: doable',
    field: 'lists[0].forms[0].fields[4].choices',
    remedy: 'must be exactly urgent, important, feasible: the program knows them by their ids',
  },
  {
    when: 'a reach is there twice',
    file: PLAN,
    from: '- id: likelihood-long',
    to: '- id: likelihood-short',
    field: 'lists[0].forms[0].fields[3].choices[1].id',
    remedy: 'is taken by an entry above: choose another id',
  },
  {
    when: 'a level is watched as often as no choice says',
    file: 'scales/level.yaml',
    from: 'cadence: weekly',
    to: 'cadence: hourly',
    field: '[3].cadence',
    remedy: 'must be one of daily, weekly, fortnightly, monthly, quarterly, not "hourly"',
  },
];

const rules: readonly Broken[] = [
  {
    when: 'an excuse is asked for in no stage',
    file: COMMUNICATE,
    from: 'unless: no-watch',
    to: 'unless: no-time',
    field: 'exit[0].unless',
    remedy: 'must be the id of a prompt in this stage',
  },
  {
    when: 'an excuse is asked for in another stage',
    file: COMMUNICATE,
    from: 'unless: no-watch',
    to: 'unless: meaning',
    field: 'exit[0].unless',
    remedy: 'must be the id of a prompt in this stage',
  },
  {
    when: 'a stage waits for a list of a later one',
    file: COMMUNICATE,
    from: 'list: watch',
    to: 'list: actions',
    field: 'exit[0]',
    remedy: 'waits for the list actions of a later stage: move one of the two',
  },
  {
    when: 'a stage waits for treatments before they are chosen',
    file: COMMUNICATE,
    from: '  - rule: listed\n    list: watch\n    unless: no-watch\n',
    to: '  - rule: criteria-treated\n',
    field: 'exit[0]',
    remedy: 'waits for the list treatments of a later stage: move one of the two',
  },
];

const drivers: readonly Broken[] = [
  {
    when: 'a sign looks at a prompt that is not there',
    file: 'drivers.yaml',
    from: '{prompt: c3,',
    to: '{prompt: c4,',
    field: '[8].signs[0].prompt',
    remedy: 'must be the id of a prompt: no stage has it',
  },
  {
    when: 'a sign looks for a choice that is not there',
    file: 'drivers.yaml',
    from: '[in-force, announced]',
    to: '[in-force, rumoured]',
    field: '[0].signs[0].oneOf[1]',
    remedy: 'must be one of in-force, announced, threat, past-cutoff, none, not "rumoured"',
  },
  {
    when: 'a sign looks for a step that the scale does not have',
    file: 'drivers.yaml',
    from: '[insignificant, minor]',
    to: '[small]',
    field: '[11].signs[0].oneOf[0]',
    remedy: 'must be one of insignificant, minor, moderate, major, catastrophic, not "small"',
  },
  {
    when: 'a sign looks for choices where people write',
    file: 'drivers.yaml',
    from: '{prompt: trigger, oneOf: [in-force, announced]}',
    to: '{prompt: cause, oneOf: [dispute]}',
    field: '[0].signs[0].prompt',
    remedy: 'must have choices, and cause is of kind text',
  },
  {
    when: 'a sign measures in a unit that the prompt does not have',
    file: 'drivers.yaml',
    from: 'unit: percent-abroad',
    to: 'unit: weeks',
    field: '[2].signs[1].unit',
    remedy: 'must be one of percent-abroad, percent-one-country, not "weeks"',
  },
  {
    when: 'a sign leaves its unit open',
    file: 'drivers.yaml',
    from: 'prompt: stock, unit: days, below',
    to: 'prompt: stock, below',
    field: '[10].signs[0].unit',
    remedy: `is missing: add one of ${TIMES}`,
  },
  {
    when: 'a sign measures what is no number',
    file: 'drivers.yaml',
    from: '{prompt: stock, unit: days',
    to: '{prompt: stock-range, unit: days',
    field: '[10].signs[0].prompt',
    remedy: 'must be of kind number, and stock-range is of kind range',
  },
  {
    when: 'a sign counts countries where there are none',
    file: 'drivers.yaml',
    from: '{prompt: sources, countriesAtMost',
    to: '{prompt: stock, countriesAtMost',
    field: '[4].signs[0].prompt',
    remedy: 'must be of kind countries, and stock is of kind number',
  },
  {
    when: 'a sign is misspelt',
    file: 'drivers.yaml',
    from: '{prompt: c3, oneOf:',
    to: '{prompt: c3, anyOf:',
    field: '[8].signs[0].oneOf',
    remedy: 'is missing: add it',
  },
  {
    when: 'an exposure is unknown',
    file: 'drivers.yaml',
    from: 'exposed: [certain, possible]',
    to: 'exposed: [certain, perhaps]',
    field: '[9].signs[0].exposed[1]',
    remedy: 'must be one of certain, possible, none, not "perhaps"',
  },
  {
    when: 'two drivers share an id',
    file: 'drivers.yaml',
    from: '- id: threat\n',
    to: '- id: control\n',
    field: '[1].id',
    remedy: 'is taken by an entry above: choose another id',
  },
  {
    when: 'no treatment works on a driver',
    file: 'drivers.yaml',
    from: '- id: bearable\n',
    to: '- id: dull\n',
    field: '[11].id',
    remedy: 'is named by no treatment: name it in one, or remove it',
  },
];

const treatments: readonly Broken[] = [
  {
    when: 'a treatment names a driver that is not there',
    file: 'treatments/9-accept.yaml',
    from: 'drivers: [bearable, accepted]',
    to: 'drivers: [bearable, accepted, boredom]',
    field: 'drivers[2]',
    remedy:
      'must be one of control, threat, foreign-supply, one-source, no-other-country, home-behind, home-close, stopping, pace-setting, exposed, little-stock, bearable, accepted, not "boredom"',
  },
  {
    when: 'a treatment names no driver',
    file: STOCKPILE,
    from: 'drivers: [little-stock, exposed, threat, no-other-country, stopping]',
    to: 'drivers: []',
    field: 'drivers',
    remedy: 'names none: nobody would be offered it first',
  },
  {
    when: 'a treatment answers no criterion',
    file: STOCKPILE,
    from: 'criteria: [C2]',
    to: 'criteria: []',
    field: 'criteria',
    remedy: 'names none: add what it answers',
  },
  {
    when: 'a treatment does not say how it works',
    file: STOCKPILE,
    from: 'reach: consequence-short\n',
    to: '',
    field: 'reach',
    remedy: 'is missing: add it, only accept goes without',
  },
  {
    when: 'a treatment stands under the name of another',
    file: STOCKPILE,
    from: 'id: stockpile',
    to: 'id: hoard',
    field: 'id',
    remedy: 'must be stockpile in this file, not "hoard"',
  },
  {
    when: 'a source is no section of the paper',
    file: STOCKPILE,
    from: 'source: "2.2.1, 2.2.2"',
    to: 'source: "2.2.1, 2.2.9"',
    field: 'source',
    remedy: 'names 2.2.9, which the paper does not have',
  },
  {
    when: 'an acceptance cannot be closed as one',
    file: 'closings.yaml',
    from: 'id: accepted',
    to: 'id: tolerated',
    field: '',
    remedy: `has none with the id accepted: add it, ${KNOWN}`,
  },
  {
    when: 'a treated risk cannot be closed as one',
    file: 'closings.yaml',
    from: 'id: treated',
    to: 'id: handled',
    field: '',
    remedy: `has none with the id treated: add it, ${KNOWN}`,
  },
  {
    when: 'what turns out to be none cannot be closed as that',
    file: 'closings.yaml',
    from: 'id: no-chokepoint',
    to: 'id: nothing',
    field: '',
    remedy: `has none with the id no-chokepoint: add it, ${KNOWN}`,
  },
];

const broken = [...prompts, ...lists, ...fields, ...rules, ...drivers, ...treatments];

test.each(broken)('told with its place and what to do: $when', async (row) => {
  expect(await faultsAfter(row)).toContainEqual(faultOf(row));
});

test('a treatment whose file name is wrong, doubled or gone is told', async () => {
  const folder = await copyOfShipped();
  await rename(
    join(folder, 'treatments/2-second-source.yaml'),
    join(folder, 'treatments/second-source.yaml'),
  );
  await writeFile(join(folder, 'treatments/1-another.yaml'), 'id: another\n');
  await rm(join(folder, 'treatments/9-accept.yaml'));
  const faults = (await faultsOf(folder)).filter(({ file }) => file.startsWith('treatments'));
  expect(faults).toContainEqual({
    file: 'treatments/second-source.yaml',
    field: '',
    remedy: 'is read by nothing: name it by its place and its id, such as treatments/1-stockpile.yaml',
  });
  expect(faults).toContainEqual({
    file: 'treatments/1-stockpile.yaml',
    field: '',
    remedy: 'has the id or the number of treatments/1-another.yaml: rename or remove one',
  });
  expect(faults).toContainEqual({
    file: 'treatments',
    field: '',
    remedy: 'has none with the id accept: the program knows it, add it again',
  });
});

test('nothing is said to be absent while a file cannot be read', async () => {
  const folder = await copyOfShipped();
  await writeFile(join(folder, ADJUST), 'id: [');
  const faults = await faultsOf(folder);
  expect(new Set(faults.map(({ file }) => file))).toEqual(new Set([ADJUST]));
});
