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

type EntryEffect = EffectOf<'entry-added' | 'entry-changed' | 'entry-removed' | 'pursued'>;

/** What the thread is told of what happened to an entry, or `undefined` where the panel says it all. */
export function entryNotice(speech: Speech, effect: EntryEffect, by: MemberId): View | undefined {
  const words = listWords[speech.locale];
  switch (effect.kind) {
    case 'entry-added':
    // Told by whoever opens its thread, which is known only then.
    case 'pursued':
      return undefined;
    case 'entry-changed': {
      const { before } = effect;
      const heading = words.entryChanged(person(by), listTitle(speech, before), shortName(speech, before));
      return { tone: 'plain', blocks: [text(heading, ...changes(speech, effect))] };
    }
    case 'entry-removed': {
      const { entry } = effect;
      const heading = words.entryRemoved(person(by), listTitle(speech, entry), shortName(speech, entry));
      return { tone: 'caution', blocks: [text(heading, ...contents(speech, entry))] };
    }
  }
}

function listTitle(speech: Speech, { list }: Entry): string {
  return said(speech, listOf(speech.framework, list).list.title);
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
