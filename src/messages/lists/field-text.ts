import type { Assessment } from '../../domain/assessment/assessment.ts';
import {
  type Entry,
  entriesIn,
  type FieldValue,
  formSuits,
  nameOfEntry,
  valueAt,
} from '../../domain/assessment/entry.ts';
import type { EntryField } from '../../domain/framework/entry-list.ts';
import { fieldChoices, listOf } from '../../domain/framework/framework.ts';
import type { ListId } from '../../domain/framework/names.ts';
import type { MemberId } from '../../domain/ids.ts';
import { dayText, numberText, person, type Speech, said } from '../speech.ts';
import { inline } from '../typed.ts';

const NAME = 60;
const MOST_NAMED = 3;

/** What stands in a field as plain text, not yet escaped: parts of it are what people typed. People are ids here. */
export function fieldText(speech: Speech, field: EntryField, value: FieldValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'date':
      return dayText(speech, value.date);
    case 'country':
      return speech.countries.name(value.country, speech.locale);
    case 'number':
      return numberText(speech, field.kind === 'number' ? field.units : [], value.amount, value.unit);
    case 'choice':
      return choiceText(speech, field, value.choice);
    case 'choices':
      return enumerated(
        speech,
        value.choices.map((each) => choiceText(speech, field, each)),
      );
    case 'people':
      return enumerated(speech, value.people);
  }
}

/** The same in one line of a message. */
export function fieldLine(speech: Speech, field: EntryField, value: FieldValue, longest: number): string {
  return value.kind === 'people'
    ? enumerated(speech, value.people.map(person))
    : inline(fieldText(speech, field, value), longest);
}

export function choiceText(speech: Speech, field: EntryField, id: string): string {
  const choice = fieldChoices(speech.framework, field)?.find((each) => each.id === id);
  if (choice === undefined) return id;
  return field.kind === 'criteria' ? `${id} ${said(speech, choice.label)}` : said(speech, choice.label);
}

/** Things one after the other, as the language parts them. */
export function enumerated(speech: Speech, items: readonly string[]): string {
  return items.join(speech.locale === 'zh-CN' ? '、' : ', ');
}

/** A few people, and how many more. */
export function peopleText(people: readonly MemberId[]): string {
  const more = people.length - MOST_NAMED;
  return [...people.slice(0, MOST_NAMED).map(person), ...(more > 0 ? [`+${more}`] : [])].join(' ');
}

/** Every field that an entry of this kind has, form by form, each once. */
export function fieldsOfKind(speech: Speech, entry: Entry): readonly EntryField[] {
  const { list } = listOf(speech.framework, entry.list);
  return list.forms.filter((form) => formSuits(form, entry)).flatMap((form) => form.fields);
}

/** A field of a list by its name. */
export function fieldNamed(speech: Speech, list: ListId, name: string): EntryField | undefined {
  const { forms } = listOf(speech.framework, list).list;
  return forms.flatMap((form) => form.fields).find((each) => each.id === name);
}

/** What stands in a field of an entry in one line, or `undefined` where nothing does. */
export function lineAt(speech: Speech, entry: Entry, name: string, longest: number): string | undefined {
  const field = fieldsOfKind(speech, entry).find((each) => each.id === name);
  const value = valueAt(entry, name);
  return field === undefined || value === undefined ? undefined : fieldLine(speech, field, value, longest);
}

/** The name of an entry, escaped. */
export function shortName(speech: Speech, entry: Pick<Entry, 'list' | 'values'>, longest = NAME): string {
  return inline(nameOfEntry(speech.framework, entry), longest);
}

/** Which one of its list an entry is, from 1. */
export function numberOf({ entries }: Assessment, entry: Entry): number {
  return entriesIn(entries, entry.list).findIndex((each) => each.id === entry.id) + 1;
}
