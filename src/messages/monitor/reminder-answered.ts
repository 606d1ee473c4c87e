import type { Instant } from '../../domain/ids.ts';
import type { Reminded } from '../../domain/monitoring/delivery.ts';
import type { Reading } from '../../domain/monitoring/reading.ts';
import { LONGEST_REASON, type WatchItem } from '../../domain/monitoring/watch-item.ts';
import { moment, person, type Speech } from '../speech.ts';
import { inline } from '../typed.ts';
import { type Block, button, buttons, type Tone, text, type View } from '../view.ts';
import { reminderWords } from '../words/monitor-reminders.ts';
import { amountText, shortDay } from './reading-text.ts';
import { SHOWN_NAME } from './reminder-lines.ts';

export type ReminderEnd = NonNullable<Reminded['ended']>;
/** How one reminder of an item ended; `undefined` where it is over and nobody knows any more how. */
export interface Ended {
  readonly item: WatchItem;
  readonly due: Instant;
  readonly ended: ReminderEnd | undefined;
}

const MARKS = { recorded: '✅', done: '☑️', skipped: '⏭️', snoozed: '💤', overtaken: '⏩' } as const;
const TONES: Readonly<Record<ReminderEnd['how'], Tone>> = {
  recorded: 'good',
  done: 'good',
  skipped: 'plain',
  snoozed: 'plain',
  overtaken: 'plain',
};

/** A reminder of which nothing else can be said: what it was about was removed. */
export function overView(speech: Speech): View {
  return { tone: 'plain', blocks: [text(`-# ${reminderWords[speech.locale].answered.over}`)] };
}

/** How it ended, at a glance. */
export function endMark(ended: ReminderEnd | undefined): string {
  return ended === undefined ? '⏩' : MARKS[ended.how];
}

/** How it ended, in half a sentence, with so much of a reason. */
export function endText(speech: Speech, { item, ended }: Ended, longest = LONGEST_REASON): string {
  const words = reminderWords[speech.locale].answered;
  switch (ended?.how) {
    case undefined:
      return words.over;
    case 'recorded': {
      const { value, day, by } = ended.reading;
      return words.recorded(amountText(speech, item.plan, value), shortDay(speech, day), person(by));
    }
    case 'done':
      return words.done(person(ended.by));
    case 'skipped':
      return words.skipped(person(ended.by), inline(ended.reason, longest));
    case 'snoozed': {
      const { by, until } = ended;
      return until === null ? words.snoozedForGood(person(by)) : words.snoozed(person(by), moment(until));
    }
    case 'overtaken':
      return item.paused === null ? words.overtaken : words.paused;
  }
}

/** The same beside others: who recorded it, and not what, since the value may be corrected while the message stands. */
export function shortEndText(speech: Speech, answered: Ended, longest: number): string {
  const { ended } = answered;
  return ended?.how === 'recorded'
    ? reminderWords[speech.locale].answered.recordedBy(person(ended.reading.by))
    : endText(speech, answered, longest);
}

/** What an answered reminder says afterwards: who did what. What was only put off can still be answered. */
export function answeredView(speech: Speech, answered: Ended): View {
  const words = reminderWords[speech.locale];
  const { item, due, ended } = answered;
  const { nextDue, id } = item;
  const putOff = ended?.how === 'snoozed';
  const record = button(words.record, { do: 'reading', watch: id, due });
  return {
    tone: ended === undefined ? 'plain' : TONES[ended.how],
    blocks: [
      text(
        `${endMark(ended)} **${inline(item.plan.name, SHOWN_NAME)}**`,
        endText(speech, answered),
        ...afterwards(speech, answered),
        nextDue !== null && !putOff && `-# ${words.next(moment(nextDue))}`,
      ),
      ...(putOff ? [buttons(record)] : []),
    ] satisfies readonly Block[],
  };
}

/** What came with the reading, and what became of it since. */
function afterwards(speech: Speech, { item, ended }: Ended): readonly string[] {
  const words = reminderWords[speech.locale];
  const { latest, plan } = item;
  const last = latest.at(-1);
  if (ended?.how !== 'recorded') {
    const tells = ended === undefined || ended.how === 'overtaken' || ended.how === 'snoozed';
    return tells && last !== undefined ? [`-# ${latestText(speech, item, last)}`] : [];
  }
  const { reading } = ended;
  const now = latest.find(({ day }) => day === reading.day);
  const corrected = now !== undefined && now.at > reading.at && now.value !== reading.value;
  return [
    ...originLines(speech, corrected ? now : reading),
    ...(corrected ? [words.corrected(amountText(speech, plan, now.value), person(now.by))] : []),
  ];
}

function latestText(speech: Speech, { plan }: WatchItem, { value, day, by }: Reading): string {
  const words = reminderWords[speech.locale];
  return words.latestIs(amountText(speech, plan, value), shortDay(speech, day), person(by));
}

/** Where a reading comes from, and what was said beside it. */
export function originLines(speech: Speech, { source, note }: Reading): readonly string[] {
  const words = reminderWords[speech.locale];
  return [
    ...(source === undefined ? [] : [`-# ${words.source(inline(source, 200))}`]),
    ...(note === undefined ? [] : [`-# ${words.note(inline(note, 300))}`]),
  ];
}
