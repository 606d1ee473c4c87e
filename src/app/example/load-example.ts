import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { Course } from '../../domain/example/course.ts';
import { instantOf, type Played, play } from '../../domain/example/play.ts';
import type { ChannelId, MemberId, WatchId } from '../../domain/ids.ts';
import { LOCALES, type Locale } from '../../domain/locale.ts';
import { transition } from '../../domain/monitoring/watch-transition.ts';
import { allTold } from '../../domain/register/appointments.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { type Actor, mayDo } from '../actor.ts';
import type { App } from '../app.ts';
import { recordOf } from '../assess/audit-record.ts';
import { mayStart, newAssessment } from '../assess/start.ts';
import type { Documents, ServerSettings } from '../documents.ts';
import type { Failure } from '../failure.ts';
import { followUp } from '../monitor/effects.ts';
import { followWatchList, watchOf } from '../monitor/from-entry.ts';
import { settingsIn } from '../settings.ts';
import type { Reading, Transaction } from '../store.ts';
import { type ExampleRecord, markOf } from './example-record.ts';

type Tx = Transaction<Documents>;

export interface Loaded {
  readonly channel: ChannelId;
  readonly assessments: readonly Assessment[];
  /** It had been loaded before: nothing was added. */
  readonly wasThere: boolean;
  /** This member may remove it. */
  readonly removable: boolean;
  /** What its texts are in; `undefined` where somebody has called all of it something else since. */
  readonly language: Locale | undefined;
}

/**
 * Puts the worked example into a channel, in the server's language, all of it or nothing; where this member sees one that
 * is there already, that is it. Everything happens through the same transitions as what teams do, on the days of which it
 * tells, in the name of `standIn`, the bot itself. Nothing of it reminds or alarms anybody: what is watched is paused, and
 * its days count as told. It opens no thread; each of its assessments gets one when somebody resumes it.
 */
export async function loadExample(
  app: App,
  actor: Actor,
  { channel, standIn }: { readonly channel: ChannelId; readonly standIn: MemberId },
): Promise<Result<Loaded, Failure>> {
  const courses = await app.example.ready();
  return app.store.tx<Loaded, Failure>(actor.server, async (t) => {
    const there = await seenBy(t, actor);
    if (there !== undefined) {
      return ok({ ...there, wasThere: true, language: languageOf(courses, there.assessments) });
    }
    if (!mayStart(actor, channel)) return err({ code: 'not-allowed', needs: 'contribute' });
    const settings = await settingsIn(t, actor);
    const at = app.clock.now();
    const around: Around = { app, actor, channel, standIn, settings };
    const added: Added[] = [];
    for (const course of courses) added.push(await add(t, course, around));
    const loaded = added.map(({ assessment: { id, version } }) => ({ id, version }));
    const before = await t.get('example', channel);
    const earlier = await leftOf(t, before?.value);
    const record: ExampleRecord = {
      ...{ channel, by: actor.id, at },
      assessments: [...earlier.assessments, ...loaded],
      watches: [...earlier.watches, ...added.flatMap(({ watches }) => watches)],
    };
    t.put('example', channel, record, before?.revision ?? 0);
    t.audit({ at, by: actor.id, subject: 'example', action: 'example-loaded', after: loaded });
    const assessments = added.map(({ assessment }) => assessment);
    return ok({ channel, assessments, wasThere: false, removable: true, language: settings.language });
  });
}

function languageOf(courses: readonly Course[], assessments: readonly Assessment[]): Locale | undefined {
  const called = new Set(assessments.map(({ technology }) => technology));
  return LOCALES.find((locale) => courses.some(({ technology }) => called.has(technology[locale])));
}

/** What is still there of one that was loaded before and that this member sees nothing of: others may yet remove it. */
async function leftOf(
  t: Reading<Documents>,
  record: ExampleRecord | undefined,
): Promise<Pick<ExampleRecord, 'assessments' | 'watches'>> {
  const assessments: ExampleRecord['assessments'] = [];
  const watches: ExampleRecord['watches'] = [];
  for (const each of record?.assessments ?? [])
    if ((await t.get('assessment', each.id)) !== undefined) assessments.push(each);
  for (const each of record?.watches ?? [])
    if ((await t.get('watch', each.id)) !== undefined) watches.push(each);
  return { assessments, watches };
}

/** The example that this member sees, where there is one; `undefined` also where it cannot be read just now. */
export async function exampleSeen(
  { store }: Pick<App, 'store'>,
  actor: Actor,
): Promise<Pick<Loaded, 'channel' | 'removable'> | undefined> {
  const seen = await store.read(actor.server, (t) => seenBy(t, actor));
  return seen.ok ? seen.value : undefined;
}

/** An example that this member sees something of, in any channel. */
async function seenBy(
  t: Reading<Documents>,
  actor: Actor,
): Promise<Omit<Loaded, 'wasThere' | 'language'> | undefined> {
  for (const { value } of await t.list('example')) {
    const found = await Promise.all(value.assessments.map(({ id }) => t.get('assessment', id)));
    const there = found.flatMap((each) => (each === undefined ? [] : [each.value]));
    const assessments = there.filter((each) => mayDo(actor, each, 'view'));
    if (assessments.length === 0) continue;
    const removable = assessments.every((each) => mayDo(actor, each, 'facilitate'));
    return { channel: value.channel, assessments, removable };
  }
  return undefined;
}

interface Around {
  readonly app: App;
  readonly actor: Actor;
  readonly channel: ChannelId;
  readonly standIn: MemberId;
  readonly settings: ServerSettings;
}

interface Added {
  readonly assessment: Assessment;
  readonly watches: ExampleRecord['watches'];
}

async function add(t: Tx, course: Course, around: Around): Promise<Added> {
  const { app, actor, channel, standIn, settings } = around;
  const locale = settings.language;
  const technology = course.technology[locale];
  const id = app.ids.assessment();
  const at = instantOf(course.days[0]?.on ?? app.clock.now().slice(0, 10));
  const { home } = course;
  const started = { id, technology, private: false, home, channel, by: standIn, at };
  // Whoever loaded it facilitates it; what it tells was said by nobody here.
  const begun = { ...newAssessment(started), startedBy: actor.id, people: [actor.id, standIn] };
  t.audit({ at, by: standIn, subject: id, action: 'started', after: { technology, home } });
  const played = play(app.framework, begun, course, { locale, standIn });
  if (!played.ok)
    throw new Error(`the example ${course.id} was checked and cannot happen: ${played.error.why}`);
  let assessment = begun;
  for (const each of played.value) {
    if (each.kind === 'moved') assessment = each.state;
    await follow(t, assessment, each, around);
  }
  t.put('assessment', id, assessment, 0);
  t.put('appointments', id, allTold(assessment), 0);
  const watched = assessment.entries.filter(({ list }) => list === 'watch');
  const watches: ExampleRecord['watches'] = [];
  for (const entry of watched) watches.push(await rest(t, watchOf(assessment, entry), around));
  return { assessment, watches };
}

async function follow(t: Tx, assessment: Assessment, played: Played, around: Around): Promise<void> {
  const { app, standIn: by, settings } = around;
  if (played.kind === 'moved') {
    const { at: now, effects } = played;
    for (const effect of effects) t.audit({ at: now, by, subject: assessment.id, ...recordOf(effect) });
    await followWatchList(t, app, { assessment, by, now, settings }, effects);
    return;
  }
  const { reading } = played;
  const stored = await t.get('watch', watchOf(assessment, { id: played.entry }));
  if (stored === undefined) throw new Error('what is read is watched: the course was checked');
  const event = { kind: 'record', by, readings: [reading] } as const;
  const moved = transition(stored.value, event, { now: reading.at, daysOff: settings.daysOff });
  if (!moved.ok) throw new Error(`a reading of the example cannot be recorded: ${moved.error.code}`);
  const { state: item } = moved.value;
  t.put('watch', item.id, item, stored.revision);
  // What was alarming then alarms nobody today.
  const effects = moved.value.effects.filter(({ kind }) => kind === 'recorded');
  await followUp(t, app.ids, { item, linked: assessment, effects, now: reading.at, by });
}

/** Nobody is reminded of it; its readings and their trend stay. */
async function rest(t: Tx, id: WatchId, { app, standIn: by, settings }: Around) {
  const stored = await t.get('watch', id);
  if (stored === undefined) throw new Error('what stands on a watch list is watched');
  const now = app.clock.now();
  const moved = transition(stored.value, { kind: 'pause', by }, { now, daysOff: settings.daysOff });
  if (!moved.ok) throw new Error(`an item of the example cannot be paused: ${moved.error.code}`);
  const { state: item, effects } = moved.value;
  t.put('watch', id, item, stored.revision);
  await followUp(t, app.ids, { item, linked: undefined, effects, now, by });
  return { id, mark: markOf(item) };
}
