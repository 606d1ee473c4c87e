import { z } from 'zod';
import type { ScoreId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { type Correction, type Said, type Topic, topicOf, vouched } from '../../domain/scoring/correction.ts';
import type { Finding } from '../../domain/scoring/evidence.ts';
import { type Actor, mayDo } from '../actor.ts';
import type { App } from '../app.ts';
import type { Failure } from '../failure.ts';
import { visibleScore } from './find-score.ts';
import { type Description, type Made, readDescription } from './make-score.ts';
import { outcomeOf, scoreOf } from './score-of.ts';
import type { Outcome, ScoreRecord } from './score-record.ts';

/** Corrections on record, the latest: more say nothing new. */
const MOST_CORRECTIONS = 200;

export interface ChangedScore extends Made {
  readonly before: Outcome;
}

/** What somebody says of one topic. */
export interface Told {
  readonly topic: Topic;
  readonly said: Said;
  readonly note?: string;
}

/**
 * Puts what a member says on record, apart from what was read, and scores anew. Whoever asked for a
 * score speaks to it, and whoever may write where it was shown; of one that belongs to an assessment, who contributes.
 */
export async function tellScore(
  app: App,
  actor: Actor,
  id: ScoreId,
  told: (record: ScoreRecord) => readonly Told[],
): Promise<Result<ChangedScore, Failure>> {
  const scoring = await app.scoring.ready();
  const at = app.clock.now();
  return app.store.tx<ChangedScore, Failure>(actor.server, async (t) => {
    const stored = await visibleScore(t, actor, id);
    if (stored === undefined) return err({ code: 'no-such-score' });
    const { value: before } = stored;
    const of = before.assessment === null ? undefined : await t.get('assessment', before.assessment);
    const contributes =
      of === undefined ? actor.writesHere && actor.contributes : mayDo(actor, of.value, 'contribute');
    if (before.by !== actor.id && !contributes) return err({ code: 'not-allowed', needs: 'contribute' });
    const added = told(before).map((each): Correction => ({ ...each, by: actor.id, at }));
    if (added.length === 0) return err({ code: 'nothing-to-confirm' });
    const corrections = [...before.corrections, ...added].slice(-MOST_CORRECTIONS);
    const outcome = outcomeOf(scoreOf({ ...before, corrections }, scoring.scales));
    const record = { ...before, corrections, outcome };
    t.put('score', id, record, stored.revision);
    for (const { topic, said, note } of added) {
      t.audit({
        at,
        by: actor.id,
        subject: id,
        action: 'score-corrected',
        part: topic,
        after: z.json().parse(said),
        ...(note !== undefined && { reason: note }),
      });
    }
    return ok({ record, scoring, before: before.outcome });
  });
}

/** Vouches for all that a criterion rests on, as it was read. */
export function confirmed(findings: readonly Finding[], actor: Pick<Actor, 'id'>): readonly Told[] {
  const read = findings.filter(({ origin }) => origin.kind !== 'person');
  const groups = Map.groupBy(read, topicOf);
  return [...groups].map(([topic, group]) => {
    const own = group.map((each) => vouched(each, actor.id));
    const distinct = new Map(own.map((each) => [JSON.stringify(each), each]));
    return { topic, said: { kind: 'findings', findings: [...distinct.values()].slice(0, 20) } };
  });
}

/**
 * Reads the description anew as it was edited. What people said about it stands; only whoever wrote it may rewrite it.
 * What it came to before is kept, so that the difference can be shown.
 */
export async function editDescription(
  app: App,
  actor: Actor,
  id: ScoreId,
  described: Description,
): Promise<Result<ChangedScore, Failure>> {
  const seen = await app.store.read(actor.server, (t) => visibleScore(t, actor, id));
  if (!seen.ok) return seen;
  const old = seen.value?.value;
  if (old === undefined) return err({ code: 'no-such-score' });
  if (old.by !== actor.id) return err({ code: 'not-yours' });
  const read = await readDescription(app, actor, described, old.corrections);
  if (!read.ok) return read;
  const scoring = await app.scoring.ready();
  const at = app.clock.now();
  return app.store.tx<ChangedScore, Failure>(actor.server, async (t) => {
    const stored = await t.get('score', id);
    if (stored === undefined) return err({ code: 'no-such-score' });
    const { corrections, technology, text, home, outcome } = stored.value;
    const next = { ...stored.value, ...read.value, corrections, at };
    const record = {
      ...next,
      outcome: outcomeOf(scoreOf(next, scoring.scales)),
      before: { technology, text, home: home?.code ?? null, outcome },
    };
    t.put('score', id, record, stored.revision);
    t.audit({
      at,
      by: actor.id,
      subject: id,
      action: 'score-edited',
      before: outcome,
      after: record.outcome,
    });
    return ok({ record, scoring, before: outcome });
  });
}

/** Notes that a score is shown to everybody in the channel of the member, once for each state of it. */
export async function shareScore(app: App, actor: Actor, id: ScoreId): Promise<Result<ScoreRecord, Failure>> {
  const at = app.clock.now();
  return app.store.tx<ScoreRecord, Failure>(actor.server, async (t) => {
    const stored = await visibleScore(t, actor, id);
    if (stored === undefined) return err({ code: 'no-such-score' });
    if (stored.value.by !== actor.id) return err({ code: 'not-yours' });
    const { corrections, at: asked } = stored.value;
    const changed = [asked, ...corrections.map((each) => each.at)].sort().at(-1) ?? asked;
    const current = stored.value.shared.some((each) => each.channel === actor.here && each.at >= changed);
    if (current) return err({ code: 'already-shared' });
    const others = stored.value.shared.filter(({ channel }) => channel !== actor.here);
    const shared = [...others, { channel: actor.here, by: actor.id, at }].slice(-25);
    const record = { ...stored.value, shared };
    t.put('score', id, record, stored.revision);
    t.audit({ at, by: actor.id, subject: id, action: 'score-shared', after: actor.here });
    return ok(record);
  });
}
