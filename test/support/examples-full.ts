import { type Entry, type FieldValue, formSuits } from '../../src/domain/assessment/entry.ts';
import type { EntryField } from '../../src/domain/framework/entry-list.ts';
import { fieldChoices, listOf } from '../../src/domain/framework/framework.ts';
import { framework, MINA } from './examples-assessment.ts';
import { country, day, fields, number, people, pick, picks, words } from './examples-entries.ts';

function fullest(field: EntryField, typed: string): FieldValue {
  const choices = fieldChoices(framework, field)?.map((each) => each.id) ?? [];
  switch (field.kind) {
    case 'text':
      return words(typed.repeat(field.longest).slice(0, field.longest));
    case 'date':
      return day('2027-03-01');
    case 'country':
      return country('GB');
    case 'number':
      return number(field.most, field.units.at(-1)?.id ?? '');
    case 'people':
      return people(MINA);
    case 'choice':
      return pick(choices.at(-1) ?? '');
    case 'choices':
    case 'criteria':
      return picks(...choices);
  }
}

/** An entry of which every field is as full as it may be. */
export function fieldsFull<E extends Entry>(entry: E, typed: string): E {
  const asked = listOf(framework, entry.list).list.forms.filter((form) => formSuits(form, entry));
  const values = asked.flatMap((form) => form.fields).map((field) => [field.id, fullest(field, typed)]);
  return { ...entry, values: fields(Object.fromEntries(values)) };
}
