import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { ChannelId, Instant } from '../../domain/ids.ts';
import { nextOccurrence } from '../../domain/monitoring/occurrences.ts';
import { bandOf } from '../../domain/monitoring/threshold.ts';
import { latestOf } from '../../domain/monitoring/watch-answers.ts';
import { timetableOf, type WatchItem } from '../../domain/monitoring/watch-item.ts';
import { withReadings, type YearlyReadings } from '../../domain/monitoring/yearly-readings.ts';
import { allTold, quietly } from '../../domain/register/appointments.ts';
import type { Actor } from '../actor.ts';
import type { AuditEntry } from '../audit.ts';
import type { Documents, ServerSettings } from '../documents.ts';
import { type ExampleRecord, markOf } from '../example/example-record.ts';
import { calendarIn } from '../register/appointments-kept.ts';
import type { ScoreRecord } from '../scoring/score-record.ts';
import type { Transaction } from '../store.ts';
import type { Bundle, Head } from './exchange-file.ts';
import type { Known } from './known.ts';
import type { Planned } from './plan-exchange.ts';
import { withSecretRatings } from './secret-ratings.ts';

type Tx = Transaction<Documents>;

export interface Taking {
  readonly actor: Actor;
  readonly head: Head;
  readonly settings: ServerSettings;
  readonly known: Known;
  /** Where what comes from a channel that is not here is put. */
  readonly channel: ChannelId;
  /** Said of items that begin paused. */
  readonly reason: string;
  readonly now: Instant;
  /** The record as it is here, by subject. */
  readonly trail: ReadonlyMap<string, readonly AuditEntry[]>;
}

/** Writes one assessment, or item, with all that belongs to it. Answers how many items were paused for it. */
export async function takeIn(t: Tx, { bundle, state }: Planned, taking: Taking): Promise<number> {
  const { actor, head, now, trail } = taking;
  const [root] = bundle.documents;
  let paused = 0;
  for (const each of bundle.documents) {
    if (each.kind === 'assessment') await putAssessment(t, each.value, taking);
    if (each.kind === 'watch') paused += (await putWatch(t, each.value, bundle, taking)) ? 1 : 0;
    if (each.kind === 'readings') await putReadings(t, each.id, each.value);
    if (each.kind === 'score') await putScore(t, each.value, taking);
  }
  if (root.kind === 'assessment' && isExample(head, root.value)) await keepExample(t, bundle, taking);
  const there = new Set((trail.get(root.id) ?? []).map((entry) => JSON.stringify(entry)));
  for (const { id } of bundle.documents) {
    if (id === root.id) continue;
    for (const entry of trail.get(id) ?? []) there.add(JSON.stringify(entry));
  }
  for (const entry of bundle.audit) if (!there.has(JSON.stringify(entry))) t.audit(entry);
  const after = { from: head.from.server, at: head.at, replaced: state === 'differs' };
  t.audit({ at: now, by: actor.id, subject: root.id, action: 'imported', after });
  return paused;
}

async function putAssessment(t: Tx, given: Assessment, { head, known, channel, now }: Taking): Promise<void> {
  const stored = await t.get('assessment', given.id);
  const here = known.channel(given.place.channel) ? given.place : { channel, thread: null, panel: null };
  const ratings = withSecretRatings(given, stored?.value);
  const assessment = { ...given, ...ratings, place: stored?.value.place ?? here };
  t.put('assessment', given.id, assessment, stored?.revision ?? 0);
  const kept = await t.get('appointments', given.id);
  const days =
    stored === undefined && isExample(head, given)
      ? allTold(assessment)
      : quietly(kept?.value, assessment, now, await calendarIn(t));
  t.put('appointments', given.id, days, kept?.revision ?? 0);
}

function isExample({ example = [] }: Head, { id }: Assessment): boolean {
  return example.includes(id);
}

/** What belongs to the worked example can be removed with it here too. */
async function keepExample(t: Tx, { documents }: Bundle, { actor, channel, now }: Taking): Promise<void> {
  const assessments: ExampleRecord['assessments'] = [];
  const watches: ExampleRecord['watches'] = [];
  for (const { kind, id } of documents) {
    const assessment = kind === 'assessment' ? await t.get('assessment', id) : undefined;
    const watch = kind === 'watch' ? await t.get('watch', id) : undefined;
    if (assessment !== undefined)
      assessments.push({ id: assessment.value.id, version: assessment.value.version });
    if (watch !== undefined) watches.push({ id: watch.value.id, mark: markOf(watch.value) });
  }
  for (const { value } of await t.list('example')) {
    if (value.assessments.some(({ id }) => assessments.some((each) => each.id === id))) return;
  }
  const before = await t.get('example', channel);
  const record: ExampleRecord = {
    ...{ channel, by: actor.id, at: now },
    assessments: [...(before?.value.assessments ?? []), ...assessments],
    watches: [...(before?.value.watches ?? []), ...watches],
  };
  t.put('example', channel, record, before?.revision ?? 0);
}

/** Where whoever owns it, or its channel, is not here, nobody could be reminded: it is paused until somebody sees to it. */
async function putWatch(t: Tx, given: WatchItem, { documents }: Bundle, taking: Taking): Promise<boolean> {
  const { actor, head, known, settings, now, reason } = taking;
  const stored = await t.get('watch', given.id);
  if (stored !== undefined) {
    const { channel } = stored.value.plan;
    const version = Math.max(given.version, stored.value.version) + 1;
    const standing = standingOf(given, stored.value, now);
    const item = { ...stored.value, plan: { ...given.plan, channel }, ...standing, version };
    t.put('watch', given.id, item, stored.revision);
    return false;
  }
  const [root] = documents;
  const linked = root.kind === 'assessment' ? (await t.get('assessment', root.id))?.value.place : undefined;
  const isHere = known.channel(given.plan.channel);
  const channel = isHere ? given.plan.channel : (linked?.thread ?? linked?.channel ?? taking.channel);
  const plan = { ...given.plan, channel };
  const runs =
    given.paused === null && isHere && head.from.server === actor.server && known.owner(plan.owner);
  const next = runs ? nextOccurrence(timetableOf(plan, settings.daysOff), now) : undefined;
  const paused = runs ? null : (given.paused ?? { by: actor.id, at: now, reason });
  t.put('watch', given.id, { ...given, plan, open: null, nextDue: next ?? null, paused }, 0);
  return !runs && given.paused === null;
}

/** Where it stands by the readings of both, by the thresholds of the file. */
function standingOf(
  given: WatchItem,
  here: WatchItem,
  now: Instant,
): Pick<WatchItem, 'latest' | 'band' | 'bandSince'> {
  const latest = [...latestOf([...here.latest, ...given.latest])];
  const last = latest.at(-1);
  const { thresholds, worse } = given.plan;
  const band = last === undefined ? given.band : bandOf(last.value, thresholds, worse);
  const since = [given, here].find((each) => each.band === band);
  return { latest, band, bandSince: since === undefined ? now : since.bandSince };
}

/** Readings of here stay beside those of the file: of one day the one said last holds. */
async function putReadings(t: Tx, id: string, given: YearlyReadings): Promise<void> {
  const stored = await t.get('readings', id);
  const all = stored === undefined ? given : withReadings(stored.value, given.readings);
  t.put('readings', id, all, stored?.revision ?? 0);
}

async function putScore(t: Tx, given: ScoreRecord, { known }: Taking): Promise<void> {
  const stored = await t.get('score', given.id);
  const shared = stored?.value.shared ?? given.shared.filter((each) => known.channel(each.channel));
  t.put('score', given.id, { ...given, shared }, stored?.revision ?? 0);
}
