import { type Entry, type FieldValue, valueAt } from '../../domain/assessment/entry.ts';
import type { EntryField } from '../../domain/framework/entry-list.ts';
import { difference } from '../diff.ts';
import { type Speech, said } from '../speech.ts';
import { inline } from '../typed.ts';
import { listWords } from '../words/lists.ts';
import { fieldLine, fieldsOfKind, fieldText } from './field-text.ts';

const NOTHING = '—';

/** Every field that changed, from what to what, each in a line; about `room` characters in all. */
export function changeTexts(speech: Speech, before: Entry, after: Entry, room: number): readonly string[] {
  const changed = fieldsOfKind(speech, after).flatMap((field) => {
    const [was, is] = [valueAt(before, field.id), valueAt(after, field.id)];
    return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ field, was, is }];
  });
  const share = Math.floor(room / Math.max(1, changed.length));
  return changed.map(({ field, was, is }) =>
    listWords[speech.locale].field(said(speech, field.label), change(speech, field, was, is, share)),
  );
}

function change(
  speech: Speech,
  field: EntryField,
  before: FieldValue | undefined,
  after: FieldValue | undefined,
  room: number,
): string {
  if (before?.kind === 'text' && after?.kind === 'text') {
    return difference(before.text, after.text, speech.locale, room);
  }
  const shown = (value: FieldValue | undefined) =>
    value === undefined ? undefined : fieldLine(speech, field, value, Math.floor(room / 2));
  const [was, is] = [shown(before), shown(after)];
  return [was === undefined ? NOTHING : `~~${was}~~`, is === undefined ? NOTHING : `**${is}**`].join(' → ');
}

/** Every field that holds something, each in a line; about `room` characters in all. */
export function contentTexts(speech: Speech, entry: Entry, room: number): readonly string[] {
  const words = listWords[speech.locale];
  const held = fieldsOfKind(speech, entry).flatMap((field) => {
    const value = valueAt(entry, field.id);
    return value === undefined ? [] : [{ field, value }];
  });
  const share = Math.floor(room / Math.max(1, held.length));
  return held.map(({ field, value }) => {
    const shown =
      value.kind === 'text'
        ? inline(fieldText(speech, field, value), share)
        : fieldLine(speech, field, value, share);
    return words.field(said(speech, field.label), shown);
  });
}
