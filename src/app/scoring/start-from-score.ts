import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { ChannelId, ScoreId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import { recordOf } from '../assess/audit-record.ts';
import { mayStart, putStarted } from '../assess/start.ts';
import type { Failure } from '../failure.ts';
import { answersFrom } from './carry-over.ts';
import { visibleScore } from './find-score.ts';
import { readIn, scoreOf } from './score-of.ts';
import type { ScoreRecord } from './score-record.ts';
import { type SourceOf, withAnswers } from './stage-proposal.ts';

export interface StartedFromScore {
  readonly assessment: Assessment;
  readonly record: ScoreRecord;
}

/**
 * Starts an assessment with what a score knows: its answers to stages 1 and 2 are signed by whoever starts it, each with
 * what it rests on as its source. From then on the description belongs to the assessment, and is seen by who sees that.
 */
export async function startFromScore(
  app: App,
  actor: Actor,
  id: ScoreId,
  where: { readonly channel: ChannelId; readonly private: boolean },
  sourceOf: SourceOf,
): Promise<Result<StartedFromScore, Failure>> {
  if (!mayStart(actor, where.channel)) return err({ code: 'not-allowed', needs: 'contribute' });
  const { scales } = await app.scoring.ready();
  const at = app.clock.now();
  const by = actor.id;
  const child = app.ids.assessment();
  return app.store.tx<StartedFromScore, Failure>(actor.server, async (t) => {
    const stored = await visibleScore(t, actor, id);
    if (stored === undefined) return err({ code: 'no-such-score' });
    const { value: before } = stored;
    if (before.assessment !== null) return err({ code: 'already-started', assessment: before.assessment });
    const home = before.home?.code ?? null;
    const { technology } = before;
    const empty = putStarted(t, { id: child, technology, home, by, at, ...where });
    const proposed = answersFrom(app.framework, scales, scoreOf(before, scales));
    const answered = withAnswers(app, empty, proposed, actor, (each) => sourceOf(each, readIn(before)), at);
    if (!answered.ok) return answered;
    const { assessment, effects } = answered.value;
    t.put('assessment', child, assessment, (await t.get('assessment', child))?.revision ?? 0);
    for (const effect of effects) t.audit({ at, by, subject: child, ...recordOf(effect) });
    const record = { ...before, assessment: child };
    t.put('score', id, record, stored.revision);
    t.audit({ at, by, subject: id, action: 'score-used', after: child });
    return ok({ assessment, record });
  });
}
