import type { WatchId } from '../../domain/ids.ts';
import type { Reading } from '../../domain/monitoring/reading.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { yearOf } from '../../domain/monitoring/yearly-readings.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { FormFields } from '../documents.ts';
import type { Failure } from '../failure.ts';
import { changeWatch, type WatchChanged } from './change-watch.ts';
import { readingsId } from './effects.ts';
import { findWatch } from './find-watch.ts';
import { dropReadingDraft, findReadingDraft, keepReadingDraft } from './kept-reading.ts';
import type { PressedReminder, ReadingDoubt } from './reading-failure.ts';
import { type MeantReading, readReading } from './record-form.ts';

/** A value that differs from the one before by more than this factor is asked about once more. */
const FAR_OFF = 10;
/** How often others may be quicker before somebody is told so. */
const TRIES = 5;

export interface Recording {
  readonly fields: FormFields;
  readonly due: PressedReminder;
  /** The version of the item when the form was opened. */
  readonly seen?: number;
  /** The member was told what speaks against it, and means it. */
  readonly sure?: boolean;
}

export interface Recorded extends WatchChanged {
  readonly reading: Reading;
  /** What was on record for the same day until now. */
  readonly replaced: Reading | undefined;
}

/**
 * Takes a reading as a member typed it. What cannot be understood, and what is doubtful until the member says that it is
 * meant, is kept as a draft first, so that nothing has to be typed again.
 */
export async function recordReading(
  app: App,
  actor: Actor,
  id: WatchId,
  recording: Recording,
): Promise<Result<Recorded, Failure>> {
  for (let tries = 1; ; tries += 1) {
    const found = await findWatch(app, actor, id, 'contribute');
    if (!found.ok) return found;
    const { item } = found.value;
    const { due } = recording;
    const now = app.clock.now();
    const read = readReading(item.plan, recording.fields, { indicators: app.indicators, now });
    if (!read.ok) {
      return kept(app, actor, recording, { code: 'reading-not-understood', item, due, problem: read.error });
    }
    const meant = read.value;
    const around = await nearby(app, actor, item, meant);
    if (!around.ok) return around;
    const { sameDay } = around.value;
    const doubt = recording.sure === true ? undefined : doubtAbout(meant, recording, item, around.value);
    if (doubt !== undefined) {
      return kept(app, actor, recording, { code: 'reading-doubtful', item, due, meant, doubt });
    }
    if (sameDay !== undefined && item.open === null && saysNothingNew(meant, sameDay)) {
      return err({ code: 'already-recorded', item, reading: sameDay });
    }
    const reading: Reading = { ...meant, by: actor.id, at: now };
    const reminder = due === 'none' ? {} : { reminder: due };
    const event = { kind: 'record', by: actor.id, readings: [reading], ...reminder } as const;
    const changed = await changeWatch(app, actor, id, event, item.version);
    if (changed.ok) {
      await dropReadingDraft(app, actor, id);
      return ok({ ...changed.value, reading, replaced: sameDay });
    }
    // What is on record for the day has to be looked at again.
    if (changed.error.code !== 'watch-overtaken' || tries === TRIES) return changed;
  }
}

/** Takes the reading that is kept as a draft although something speaks against it. */
export async function recordDraft(
  app: App,
  actor: Actor,
  id: WatchId,
  due: PressedReminder,
): Promise<Result<Recorded, Failure>> {
  const draft = await findReadingDraft(app, actor, id);
  if (draft === undefined) return err({ code: 'no-such-reading' });
  return recordReading(app, actor, id, { fields: draft.fields, due, sure: true });
}

async function kept(
  app: App,
  actor: Actor,
  { fields }: Recording,
  failure: Extract<Failure, { code: 'reading-not-understood' | 'reading-doubtful' }>,
): Promise<Result<never, Failure>> {
  const done = await keepReadingDraft(app, actor, failure.item.id, fields);
  if (done.ok) return err(failure);
  return err({ code: 'form-not-taken', why: done.error, typed: Object.values(fields) });
}

interface Nearby {
  readonly sameDay: Reading | undefined;
  /** The reading of the day before that has one, else of the day after. */
  readonly otherDay: Reading | undefined;
}

async function nearby(
  app: App,
  { server }: Actor,
  { id, latest }: WatchItem,
  { day }: MeantReading,
): Promise<Result<Nearby, Failure>> {
  const year = Number(day.slice(0, 4));
  const read = await app.store.read(server, (t) => t.get('readings', readingsId(id, year)));
  if (!read.ok) return read;
  const ofYear = read.value?.value.readings ?? [];
  const known = [...latest.filter((each) => yearOf(each) !== year), ...ofYear];
  const before = known.filter((each) => each.day < day).toSorted(byDay);
  const after = known.filter((each) => each.day > day).toSorted(byDay);
  return ok({ sameDay: ofYear.find((each) => each.day === day), otherDay: before.at(-1) ?? after[0] });
}

function byDay(a: Reading, b: Reading): number {
  return a.day < b.day ? -1 : 1;
}

function doubtAbout(
  meant: MeantReading,
  { seen }: Recording,
  { version }: WatchItem,
  { sameDay, otherDay }: Nearby,
): ReadingDoubt | undefined {
  const overtaken = seen !== undefined && version > seen;
  if (overtaken && sameDay !== undefined && sameDay.value !== meant.value) {
    return { kind: 'taken', by: sameDay };
  }
  return otherDay !== undefined && isFarOff(meant.value, otherDay.value)
    ? { kind: 'far-off', from: otherDay }
    : undefined;
}

/** From or to nothing is no factor at all: stock runs out, a supplier is the first. */
function isFarOff(value: number, from: number): boolean {
  if (value === 0 || from === 0) return false;
  const factor = value / from;
  return factor < 0 || factor > FAR_OFF || factor < 1 / FAR_OFF;
}

function saysNothingNew({ value, source, note }: MeantReading, there: Reading): boolean {
  const same = (said: string | undefined, before: string | undefined) =>
    said === undefined || said === before;
  return value === there.value && same(source, there.source) && same(note, there.note);
}
