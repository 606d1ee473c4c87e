import { lengthOf } from '../../domain/assessment/answer.ts';
import type { FieldValue, FieldValues } from '../../domain/assessment/entry.ts';
import type { EntryField, EntryForm } from '../../domain/framework/entry-list.ts';
import { type FieldId, MemberId } from '../../domain/ids.ts';
import type { Locale } from '../../domain/locale.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { FormFields } from '../documents.ts';
import type { Countries } from '../ports.ts';
import { typedText } from '../typed-text.ts';
import { readDate } from './read-date.ts';
import { readMeasure } from './read-measure.ts';

/** Why a form of an entry could not be taken, and which of its fields it is about. */
export type EntryFormProblem = { readonly field: FieldId } & (
  | { readonly what: 'empty' }
  | { readonly what: 'not-a-date'; readonly typed: string }
  | { readonly what: 'not-a-country' | 'not-a-number'; readonly typed: string }
  | { readonly what: 'no-unit' }
  | { readonly what: 'out-of-range'; readonly least: number; readonly most: number }
  | { readonly what: 'too-long' | 'too-many'; readonly most: number }
);

/** Digits that `readMeasure` reads back, without groups and powers of ten. */
const PLAIN = new Intl.NumberFormat('en', { maximumFractionDigits: 15, useGrouping: false });

/** Several picks of one field travel as one text; ids hold no comma. */
const BETWEEN = ',';

/** Reads a filled form of an entry. A field that is left empty has no value; nothing is guessed. */
export function readEntryForm(
  form: EntryForm,
  fields: FormFields,
  countries: Pick<Countries, 'find'>,
): Result<FieldValues, EntryFormProblem> {
  const values: FieldValues = {};
  for (const field of form.fields) {
    const read = readField(field, typedText(fields[field.id] ?? ''), countries);
    if (!read.ok) return read;
    if (read.value !== undefined) values[field.id] = read.value;
  }
  return ok(values);
}

function readField(
  field: EntryField,
  typed: string,
  countries: Pick<Countries, 'find'>,
): Result<FieldValue | undefined, EntryFormProblem> {
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
    case 'country': {
      const country = countries.find(typed);
      return country === undefined
        ? err({ field: id, what: 'not-a-country', typed })
        : ok({ kind: 'country', country });
    }
    case 'number':
      return readNumberField(field, typed);
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

/** Of several units one has to be written: three days and three months are far apart. */
function readNumberField(
  field: Extract<EntryField, { kind: 'number' }>,
  typed: string,
): Result<FieldValue, EntryFormProblem> {
  const { id, units } = field;
  const read = readMeasure(field, typed, units.length === 1 ? undefined : '');
  if (!read.ok) return err({ field: id, ...read.error });
  const { amount, unit } = read.value;
  return unit === '' ? err({ field: id, what: 'no-unit' }) : ok({ kind: 'number', amount, unit });
}

/** What an entry looks like on one of its forms, so that editing starts from it; `readEntryForm` reads it back. */
export function fieldsOfEntry(
  form: EntryForm,
  values: FieldValues,
  { countries, locale }: { readonly countries: Pick<Countries, 'name'>; readonly locale: Locale },
): FormFields {
  const asTyped = (field: EntryField, value: FieldValue) => valueAsTyped(field, value, countries, locale);
  return Object.fromEntries(
    form.fields.flatMap((field) => {
      const value = values[field.id];
      return value === undefined ? [] : [[field.id, asTyped(field, value)]];
    }),
  );
}

function valueAsTyped(
  field: EntryField,
  value: FieldValue,
  countries: Pick<Countries, 'name'>,
  locale: Locale,
): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'date':
      return value.date;
    case 'country':
      return countries.name(value.country, locale);
    case 'number': {
      const number = PLAIN.format(value.amount);
      const units = field.kind === 'number' ? field.units : [];
      // The label of a lone unit says what it is.
      if (units.length === 1) return number;
      return `${number} ${units.find(({ id }) => id === value.unit)?.label[locale] ?? value.unit}`;
    }
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
