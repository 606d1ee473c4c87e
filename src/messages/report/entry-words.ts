import type { Assessment } from '../../domain/assessment/assessment.ts';
import { type Entry, type FieldValue, nameOfEntry, valueAt } from '../../domain/assessment/entry.ts';
import type { EntryField } from '../../domain/framework/entry-list.ts';
import type { EntryId } from '../../domain/ids.ts';
import { enumerated, fieldsOfKind, fieldText } from '../lists/field-text.ts';
import { said } from '../speech.ts';
import { memberName, type ReportSpeech } from './report-speech.ts';

export function entryTitle({ framework }: ReportSpeech, entry: Entry): string {
  return nameOfEntry(framework, entry);
}

/** The name of an entry by its id; nothing where it was removed. */
export function titleOfEntry(speech: ReportSpeech, { entries }: Assessment, id: EntryId | null): string {
  const entry = entries.find((each) => each.id === id);
  return entry === undefined ? '' : entryTitle(speech, entry);
}

/** What stands in a field of an entry; empty where nothing does. */
export function fieldAt(speech: ReportSpeech, entry: Entry, name: string): string {
  const field = fieldsOfKind(speech, entry).find((each) => each.id === name);
  const value = valueAt(entry, name);
  return field === undefined || value === undefined ? '' : valueOnPaper(speech, field, value);
}

/** All that an entry says beside its name, field by field. */
export function fieldsOnPaper(
  speech: ReportSpeech,
  entry: Entry,
): readonly { readonly label: string; readonly text: string }[] {
  const [, ...fields] = fieldsOfKind(speech, entry);
  return fields.flatMap((field) => {
    const value = valueAt(entry, field.id);
    return value === undefined
      ? []
      : [{ label: said(speech, field.label), text: valueOnPaper(speech, field, value) }];
  });
}

function valueOnPaper(speech: ReportSpeech, field: EntryField, value: FieldValue): string {
  return value.kind === 'people'
    ? enumerated(
        speech,
        value.people.map((each) => memberName(speech, each)),
      )
    : fieldText(speech, field, value);
}
