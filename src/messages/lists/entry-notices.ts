import type { Assessment } from '../../domain/assessment/assessment.ts';
import { type Entry, type FieldValue, valueAt } from '../../domain/assessment/entry.ts';
import type { EffectOf } from '../../domain/assessment/events.ts';
import type { EntryField } from '../../domain/framework/entry-list.ts';
import { listOf } from '../../domain/framework/framework.ts';
import type { MemberId } from '../../domain/ids.ts';
import { difference } from '../diff.ts';
import { channel, person, type Speech, said } from '../speech.ts';
import { inline } from '../typed.ts';
import { text, type View } from '../view.ts';
import { listWords } from '../words/lists.ts';
import { fieldLine, fieldsOfKind, fieldText, shortName } from './field-text.ts';

/** Room for all that a notice quotes, in Chinese too. */
const ROOM = 1800;
const NOTHING = '—';

/** What the thread is told of an entry that somebody changed or removed. */
export function entryNotice(
  speech: Speech,
  effect: EffectOf<'entry-changed' | 'entry-removed'>,
  by: MemberId,
): View {
  const words = listWords[speech.locale];
  const entry = effect.kind === 'entry-changed' ? effect.before : effect.entry;
  const list = said(speech, listOf(speech.framework, entry.list).list.title);
  const name = shortName(speech, entry);
  const lines = effect.kind === 'entry-changed' ? changes(speech, effect) : contents(speech, entry);
  const heading = effect.kind === 'entry-changed' ? words.entryChanged : words.entryRemoved;
  return {
    tone: effect.kind === 'entry-changed' ? 'plain' : 'caution',
    blocks: [text(heading(person(by), list, name), ...lines)],
  };
}

function changes(speech: Speech, { before, after, fields }: EffectOf<'entry-changed'>): readonly string[] {
  const words = listWords[speech.locale];
  const changed = fieldsOfKind(speech, after).filter((field) => fields.includes(field.id));
  const room = Math.floor(ROOM / Math.max(1, changed.length));
  return changed.map((field) =>
    words.field(
      said(speech, field.label),
      change(speech, field, valueAt(before, field.id), valueAt(after, field.id), room),
    ),
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

/** What was removed is told once more, so that nobody has to look for it. */
function contents(speech: Speech, entry: Entry): readonly string[] {
  const words = listWords[speech.locale];
  const fields = fieldsOfKind(speech, entry);
  const room = Math.floor(ROOM / Math.max(1, fields.length));
  return fields.flatMap((field) => {
    const value = valueAt(entry, field.id);
    if (value === undefined) return [];
    const shown =
      value.kind === 'text'
        ? inline(fieldText(speech, field, value), room)
        : fieldLine(speech, field, value, room);
    return [words.field(said(speech, field.label), shown)];
  });
}

/** What the thread is told when a chokepoint on its horizon gets an assessment of its own. */
export function pursuedNotice(speech: Speech, started: Assessment): View {
  const words = listWords[speech.locale];
  const { thread } = started.place;
  const [who, technology] = [person(started.startedBy), inline(started.technology, 100)];
  const line =
    started.private || thread === null
      ? words.pursuedPrivately(who, technology)
      : words.pursued(who, technology, channel(thread));
  return { tone: 'good', blocks: [text(line)] };
}
