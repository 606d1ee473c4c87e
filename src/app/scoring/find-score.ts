import type { ScoreId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { type Actor, mayDo } from '../actor.ts';
import type { App } from '../app.ts';
import type { Documents } from '../documents.ts';
import type { Failure } from '../failure.ts';
import type { Reading, Versioned } from '../store.ts';
import { typedLine } from '../typed-text.ts';
import type { ScoreRecord } from './score-record.ts';

/**
 * A score that this member may see: their own, one that was shown to everybody where they are, or one of an assessment
 * that they may see. What they may not see is as if it did not exist.
 */
export async function visibleScore(
  t: Reading<Documents>,
  actor: Actor,
  id: ScoreId,
): Promise<Versioned<ScoreRecord> | undefined> {
  const stored = await t.get('score', id);
  if (stored === undefined) return undefined;
  const { by, shared, assessment } = stored.value;
  if (by === actor.id || shared.some(({ channel }) => channel === actor.here)) return stored;
  if (assessment === null) return undefined;
  const of = await t.get('assessment', assessment);
  return of !== undefined && mayDo(actor, of.value, 'view') ? stored : undefined;
}

export async function findScore(app: App, actor: Actor, id: ScoreId): Promise<Result<ScoreRecord, Failure>> {
  const read = await app.store.read(actor.server, (t) => visibleScore(t, actor, id));
  if (!read.ok) return read;
  return read.value === undefined ? err({ code: 'no-such-score' }) : ok(read.value.value);
}

/** A member's own scores that are still there, the newest first: those whose name holds what is typed. */
export async function ownScores(
  app: App,
  actor: Actor,
  typed: string,
  limit: number,
): Promise<readonly ScoreRecord[]> {
  const read = await app.store.read(actor.server, (t) => t.list('score'));
  const wanted = typedLine(typed).toLowerCase();
  return (read.ok ? read.value : [])
    .map(({ value }) => value)
    .filter(({ by, technology }) => by === actor.id && technology.toLowerCase().includes(wanted))
    .sort((a, b) => b.at.localeCompare(a.at))
    .slice(0, limit);
}
