import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aboutOf, belongingAt } from '../../src/app/assess/about.ts';
import { fieldsOfEntry, readEntryForm } from '../../src/app/assess/entry-form.ts';
import { type Belonging, FieldValues } from '../../src/domain/assessment/entry.ts';
import type { EntryForm } from '../../src/domain/framework/entry-list.ts';
import { listOf } from '../../src/domain/framework/framework.ts';
import { LISTS, type ListId } from '../../src/domain/framework/names.ts';
import { EntryId } from '../../src/domain/ids.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { ADA, countries, framework, JUN, MINA } from '../support/examples-assessment.ts';
import { longChinese } from '../support/examples-generated.ts';
import { fieldValueFor } from '../support/examples-generated-parts.ts';

function formOf(list: ListId, name: string): EntryForm {
  const form = listOf(framework, list).list.forms.find((each) => each.id === name);
  return form ?? expect.fail(`${list} has no form ${name}`);
}

const talk = formOf('talks', 'main');
const treatment = formOf('treatments', 'main');
const action = formOf('actions', 'main');
const source = formOf('sources', 'main');

describe('a filled form of an entry', () => {
  test('becomes what stands in its fields; what is empty has no value', () => {
    const typed = {
      about: '  Can open\u0000 orders still ship? ',
      side: 'source',
      speaker: `${MINA},${JUN}`,
      partner: '',
      due: '2026年12月4日',
    };
    expect(readEntryForm(talk, typed, countries)).toEqual({
      ok: true,
      value: {
        about: { kind: 'text', text: 'Can open orders still ship?' },
        side: { kind: 'choice', choice: 'source' },
        speaker: { kind: 'people', people: [MINA, JUN] },
        due: { kind: 'date', date: '2026-12-04' },
      },
    });
  });

  test('takes several picks, criteria among them', () => {
    const typed = { measure: 'Stockpile', criteria: 'C1,C3', ranks: 'urgent', reach: 'consequence-short' };
    expect(readEntryForm(treatment, typed, countries)).toMatchObject({
      value: {
        criteria: { kind: 'choices', choices: ['C1', 'C3'] },
        ranks: { kind: 'choices', choices: ['urgent'] },
      },
    });
  });

  test.each([
    [{ switch: '6 weeks', share: '25' }, 6, 'weeks', 25],
    [{ switch: '６个月', share: '25%' }, 6, 'months', 25],
    [{ switch: '1.5 months', share: '12.5 %' }, 1.5, 'months', 12.5],
    [{ switch: '90天', share: '0' }, 90, 'days', 0],
  ])('takes a country by its name and numbers with their units: %o', (typed, amount, unit, share) => {
    for (const named of ['Belgium', 'BE', '比利时']) {
      expect(readEntryForm(source, { supplier: 'x', country: named, ...typed }, countries)).toEqual({
        ok: true,
        value: {
          supplier: { kind: 'text', text: 'x' },
          country: { kind: 'country', country: 'BE' },
          switch: { kind: 'number', amount, unit },
          share: { kind: 'number', amount: share, unit: 'percent' },
        },
      });
    }
  });

  test.each([
    ['the field that names it is empty', talk, { about: ' \u200B ' }, { field: 'about', what: 'empty' }],
    ['it was not filled at all', talk, {}, { field: 'about', what: 'empty' }],
    [
      'a date is none',
      talk,
      { about: 'x', due: 'next week' },
      { field: 'due', what: 'not-a-date', typed: 'next week' },
    ],
    [
      'the day does not exist',
      action,
      { what: 'x', due: '2027-02-29' },
      { field: 'due', what: 'not-a-date', typed: '2027-02-29' },
    ],
    [
      'a text is too long',
      talk,
      { about: '料'.repeat(201) },
      { field: 'about', what: 'too-long', most: 200 },
    ],
    [
      'a country is none',
      source,
      { supplier: 'x', country: 'Atlantis' },
      { field: 'country', what: 'not-a-country', typed: 'Atlantis' },
    ],
    [
      'a number is none',
      source,
      { supplier: 'x', switch: 'soon' },
      { field: 'switch', what: 'not-a-number', typed: 'soon' },
    ],
    [
      'nobody can tell days from months',
      source,
      { supplier: 'x', switch: '6' },
      { field: 'switch', what: 'no-unit' },
    ],
    [
      'a share is past all',
      source,
      { supplier: 'x', share: '101' },
      { field: 'share', what: 'out-of-range', least: 0, most: 100 },
    ],
    [
      'more people than one own it',
      action,
      { what: 'x', owner: `${MINA},${ADA}` },
      { field: 'owner', what: 'too-many', most: 1 },
    ],
  ])('is not taken where %s, and says which field', (_, form, typed, problem) => {
    expect(readEntryForm(form, typed, countries)).toEqual({ ok: false, error: problem });
  });

  test('an emoji counts as one character, as Discord counts it', () => {
    expect(readEntryForm(talk, { about: '😀'.repeat(200) }, countries).ok).toBe(true);
  });

  test('any entry reads the same again as it stands on its form', () => {
    const forms = LISTS.flatMap((list) => listOf(framework, list).list.forms);
    const filled = fc.constantFrom(...forms).chain((form) =>
      fc.tuple(...form.fields.map((field) => fieldValueFor(framework, field, longChinese))).map((values) => ({
        form,
        values: FieldValues.parse(
          Object.fromEntries(form.fields.map((field, index) => [field.id, values[index]])),
        ),
      })),
    );
    fc.assert(
      fc.property(filled, fc.constantFrom(...LOCALES), ({ form, values }, locale) => {
        const tidy = (all: FieldValues) => JSON.stringify(all).replace(/(\\n|\s)+/g, ' ');
        const again = readEntryForm(form, fieldsOfEntry(form, values, { countries, locale }), countries);
        expect(again.ok && tidy(again.value)).toBe(tidy(values));
      }),
      { numRuns: 60 },
    );
  });
});

const BELONGINGS: readonly Belonging[] = [
  { list: 'talks' },
  { list: 'watch' },
  { list: 'sources' },
  { list: 'horizon' },
  { list: 'treatments', option: null },
  { list: 'treatments', option: 'stockpile' },
  { list: 'actions', serves: null },
  { list: 'actions', serves: EntryId.parse(17) },
];

test.each(BELONGINGS)('what an entry belongs to travels in a word: %o', (belonging) => {
  expect(belongingAt(belonging.list, aboutOf(belonging))).toEqual(belonging);
});

test.each(['', 'x', '0', '-1', '1.5'])('an action is for no treatment called %j', (about) => {
  expect(belongingAt('actions', about)).toBeUndefined();
});
