import type { Assessment } from '../../domain/assessment/assessment.ts';
import { standingRating } from '../../domain/assessment/rating.ts';
import type { Framework } from '../../domain/framework/framework.ts';
import type { AssessmentId } from '../../domain/ids.ts';
import { Rhythm } from '../../domain/monitoring/cadence.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { transition } from '../../domain/monitoring/watch-transition.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Level } from '../../domain/risk-matrix.ts';
import { type Actor, mayDo } from '../actor.ts';
import type { App } from '../app.ts';
import type { Documents } from '../documents.ts';
import type { Failure } from '../failure.ts';
import { settingsIn } from '../settings.ts';
import type { Reading } from '../store.ts';
import { followUp } from './effects.ts';
import { itemsOf } from './linked-items.ts';
import { mayWatch } from './watch-rights.ts';

/** Items that run on another rhythm than is usual at the level of their assessment. Never acted on by itself. */
export interface CadenceProposal {
  readonly assessment: AssessmentId;
  readonly level: Level;
  readonly every: Rhythm;
  readonly items: readonly WatchItem[];
}

/**
 * What is to be proposed of these items, `undefined` where each runs as is usual at the present level, or there is no
 * level yet. What is paused, and what runs by an expression, which somebody thought about, is left alone.
 */
export function cadenceProposal(
  framework: Framework,
  assessment: Assessment,
  items: readonly WatchItem[],
): CadenceProposal | undefined {
  const { level } = standingRating(framework, assessment);
  const every = Rhythm.safeParse(framework.level.find((each) => each.id === level)?.cadence).data;
  if (level === undefined || every === undefined) return undefined;
  const others = items.filter(
    ({ plan, paused }) =>
      plan.link?.assessment === assessment.id &&
      paused === null &&
      plan.cadence.every !== 'expression' &&
      plan.cadence.every !== every,
  );
  return others.length === 0 ? undefined : { assessment: assessment.id, level, every, items: others };
}

/** The same after a change of an assessment, where its level is another one than before. */
export async function proposalAfter(
  t: Reading<Documents>,
  framework: Framework,
  before: Assessment,
  after: Assessment,
): Promise<CadenceProposal | undefined> {
  const { level } = standingRating(framework, after);
  if (level === undefined || level === standingRating(framework, before).level) return undefined;
  return cadenceProposal(framework, after, await itemsOf(t, after.id));
}

export type RhythmTaken =
  | {
      readonly what: 'changed';
      readonly every: Rhythm;
      readonly items: readonly WatchItem[];
      /** How many others this member may not change. */
      readonly left: number;
    }
  /** The level is another one by now, or nothing is left to change: what is to be proposed instead, if anything. */
  | { readonly what: 'overtaken'; readonly proposal: CadenceProposal | undefined };

/**
 * Lets all items of an assessment run on the rhythm that was proposed, as far as this member may change them; the time
 * of day, and the day they are counted from, stay.
 */
export async function takeRhythm(
  app: App,
  actor: Actor,
  id: AssessmentId,
  every: Rhythm,
): Promise<Result<RhythmTaken, Failure>> {
  const now = app.clock.now();
  return app.store.tx<RhythmTaken, Failure>(actor.server, async (t) => {
    const linked = (await t.get('assessment', id))?.value;
    if (linked === undefined || !mayDo(actor, linked, 'view')) return err({ code: 'no-such-assessment' });
    const proposal = cadenceProposal(app.framework, linked, await itemsOf(t, id));
    if (proposal?.every !== every) return ok({ what: 'overtaken', proposal });
    const mine = proposal.items.filter((item) => mayWatch(actor, item, linked, 'manage'));
    if (mine.length === 0) return err({ code: 'watch-not-allowed', needs: 'manage' });
    const { daysOff } = await settingsIn(t, actor);
    const items: WatchItem[] = [];
    for (const { id: watch } of mine) {
      const stored = await t.get('watch', watch);
      if (stored === undefined || stored.value.plan.cadence.every === 'expression') continue;
      const plan = { ...stored.value.plan, cadence: { ...stored.value.plan.cadence, every } };
      const moved = transition(stored.value, { kind: 'edit', by: actor.id, plan }, { now, daysOff });
      if (!moved.ok) continue;
      const { state: item, effects } = moved.value;
      t.put('watch', watch, item, stored.revision);
      await followUp(t, app.ids, { item, linked, effects, now, by: actor.id });
      items.push(item);
    }
    return ok({ what: 'changed', every, items, left: proposal.items.length - mine.length });
  });
}
