import { lengthOf } from '../../domain/assessment/answer.ts';
import type { FieldValue, FieldValues } from '../../domain/assessment/entry.ts';
import type { EntryField, EntryForm } from '../../domain/framework/entry-list.ts';
import { type FieldId, MemberId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { FormFields } from '../documents.ts';
import { typedText } from '../typed-text.ts';
import { readDate } from './read-date.ts';

/** Why a form of an entry could not be taken, and which of its fields it is about. */
export type EntryFormProblem = { readonly field: FieldId } & (
  | { readonly what: 'empty' }
  | { readonly what: 'not-a-date'; readonly typed: string }
  | { readonly what: 'too-long' | 'too-many'; readonly most: number }
);

/** Several picks of one field travel as one text; ids hold no comma. */
const BETWEEN = ',';

/** Reads a filled form of an entry. A field that is left empty has no value; nothing is guessed. */
export function readEntryForm(form: EntryForm, fields: FormFields): Result<FieldValues, EntryFormProblem> {
  const values: FieldValues = {};
  for (const field of form.fields) {
    const read = readField(field, typedText(fields[field.id] ?? ''));
    if (!read.ok) return read;
    if (read.value !== undefined) values[field.id] = read.value;
  }
  return ok(values);
}

function readField(field: EntryField, typed: string): Result<FieldValue | undefined, EntryFormProblem> {
  const { id } = field;
  if (typed === '') return field.required ? err({ field: id, what: 'empty' }) : ok(undefined);
  switch (field.kind) {
    case 'text':
      return lengthOf(typed) > field.longest
        ? err({ field: id, what: 'too-long', most: field.longest })
        : ok({ kind: 'text', text: typed });
    case 'date': {
      const date = readDate(typed);
      return date === undefined ? err({ field: id, what: 'not-a-date', typed }) : ok({ kind: 'date', date });
    }
    case 'choice':
      return ok({ kind: 'choice', choice: typed });
    case 'choices':
    case 'criteria':
      return ok({ kind: 'choices', choices: typed.split(BETWEEN) });
    case 'people': {
      const people = typed.split(BETWEEN).map((each) => MemberId.parse(each));
      return people.length > field.most
        ? err({ field: id, what: 'too-many', most: field.most })
        : ok({ kind: 'people', people });
    }
  }
}

/** What an entry looks like on one of its forms, so that editing starts from it; `readEntryForm` reads it back. */
export function fieldsOfEntry(form: EntryForm, values: FieldValues): FormFields {
  return Object.fromEntries(
    form.fields.flatMap(({ id }) => {
      const value = values[id];
      return value === undefined ? [] : [[id, asTyped(value)]];
    }),
  );
}

function asTyped(value: FieldValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'date':
      return value.date;
    case 'choice':
      return value.choice;
    case 'choices':
      return value.choices.join(BETWEEN);
    case 'people':
      return value.people.join(BETWEEN);
  }
}

/** The picks of a field, as a form holds them. */
export function picksIn(fields: FormFields, field: FieldId): readonly string[] {
  return (fields[field] ?? '').split(BETWEEN).filter((each) => each !== '');
}

/** Picks as a form holds them. */
export function asPicks(picks: readonly string[]): string {
  return picks.join(BETWEEN);
}
