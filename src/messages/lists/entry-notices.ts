import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { Entry } from '../../domain/assessment/entry.ts';
import type { EffectOf } from '../../domain/assessment/events.ts';
import { listOf } from '../../domain/framework/framework.ts';
import type { MemberId } from '../../domain/ids.ts';
import { channel, person, type Speech, said } from '../speech.ts';
import { inline } from '../typed.ts';
import { text, type View } from '../view.ts';
import { assessWords } from '../words/assess.ts';
import { listWords } from '../words/lists.ts';
import { changeTexts, contentTexts } from './entry-contents.ts';
import { shortName } from './field-text.ts';

/** Room for all that a notice quotes, in Chinese too. */
const ROOM = 1800;

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
      const { before, after } = effect;
      const heading = words.entryChanged(person(by), listTitle(speech, before), shortName(speech, before));
      return { tone: 'plain', blocks: [text(heading, ...changeTexts(speech, before, after, ROOM))] };
    }
    case 'entry-removed': {
      const { entry } = effect;
      const heading = words.entryRemoved(person(by), listTitle(speech, entry), shortName(speech, entry));
      return { tone: 'caution', blocks: [text(heading, ...contentTexts(speech, entry, ROOM))] };
    }
  }
}

function listTitle(speech: Speech, { list }: Entry): string {
  return said(speech, listOf(speech.framework, list).list.title);
}

/** What the thread is told when a chokepoint on its horizon gets an assessment of its own. */
export function pursuedNotice(speech: Speech, started: Assessment): View {
  const words = listWords[speech.locale];
  const { thread } = started.place;
  const [who, technology] = [person(started.startedBy), inline(started.technology, 100)];
  if (started.private) return told(words.pursuedPrivately(who, technology));
  return thread === null
    ? told(assessWords[speech.locale].startedWithoutThread(technology))
    : told(words.pursued(who, technology, channel(thread)));
}

function told(line: string): View {
  return { tone: 'good', blocks: [text(line)] };
}
