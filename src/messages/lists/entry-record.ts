import type { Assessment } from '../../domain/assessment/assessment.ts';
import { type Entry, nameOfEntry, valueAt } from '../../domain/assessment/entry.ts';
import type { EntryField } from '../../domain/framework/entry-list.ts';
import { PIECE_ESCAPED, pieces, type RecordItem } from '../pieces.ts';
import { moment, person, type Speech, said } from '../speech.ts';
import { inline, quotation } from '../typed.ts';
import { assessWords } from '../words/assess.ts';
import { listWords } from '../words/lists.ts';
import { entryMark } from './entry-line.ts';
import { belongingLines } from './entry-view.ts';
import { fieldLine, fieldsOfKind, fieldText, numberOf, shortName } from './field-text.ts';

/** An entry in full for the record: what it is and who added and changed it first, then all that it says. */
export function entryRecord(speech: Speech, assessment: Assessment, entry: Entry): RecordItem {
  const { by, addedBy, addedAt, at, version } = entry;
  const words = assessWords[speech.locale];
  const number = numberOf(assessment, entry);
  const name = inline(nameOfEntry(speech.framework, entry), PIECE_ESCAPED);
  const [, ...fields] = fieldsOfKind(speech, entry);
  const changed = version === entry.id ? [] : [listWords[speech.locale].changedBy(person(by), moment(at))];
  const head = [
    `${entryMark(speech, entry)} **${number} ${name}**`,
    ...belongingLines(speech, assessment, entry),
    `-# ${[words.by(person(addedBy), moment(addedAt)), ...changed].join(' · ')}`,
  ];
  return {
    name: `**${number} ${shortName(speech, entry)}**`,
    parts: [head.join('\n'), ...fields.flatMap((field) => fieldRecord(speech, entry, field))],
  };
}

function fieldRecord(speech: Speech, entry: Entry, field: EntryField): readonly string[] {
  const value = valueAt(entry, field.id);
  if (value === undefined) return [];
  const label = said(speech, field.label);
  if (value.kind !== 'text') {
    return [listWords[speech.locale].field(label, fieldLine(speech, field, value, PIECE_ESCAPED))];
  }
  const [first = '', ...more] = pieces(fieldText(speech, field, value)).map((each) =>
    quotation(each, PIECE_ESCAPED),
  );
  return [`**${label}**\n${first}`, ...more];
}
