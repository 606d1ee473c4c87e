import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { Instant, MemberId, WatchId } from '../../domain/ids.ts';
import type { DaysOff } from '../../domain/monitoring/cadence.ts';
import type { Delivery } from '../../domain/monitoring/delivery.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { transition } from '../../domain/monitoring/watch-transition.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Documents } from '../documents.ts';
import type { Failure } from '../failure.ts';
import { settingsIn } from '../settings.ts';
import type { Transaction, Versioned } from '../store.ts';
import { followUp } from './effects.ts';
import { linkedTo, type Watched } from './find-watch.ts';
import { yearsOf } from './readings.ts';
import { mayWatch } from './watch-rights.ts';

/** What was removed, and the messages of reminders that ended with it, as they are to be drawn now. */
export interface WatchRemoved extends Watched {
  readonly reminders: readonly Delivery[];
}

/**
 * Removes an item with its readings, for good. What stays is the record: who removed it, when, and what its plan was.
 * A reminder that is open ends with it. `seen` is the version that was on the question.
 */
export async function removeWatch(
  app: App,
  actor: Actor,
  watch: WatchId,
  seen: number,
): Promise<Result<WatchRemoved, Failure>> {
  const now = app.clock.now();
  return app.store.tx<WatchRemoved, Failure>(actor.server, async (t) => {
    const stored = await t.get('watch', watch);
    if (stored === undefined) return err({ code: 'no-such-watch' });
    const { value: item } = stored;
    const linked = await linkedTo(t, item);
    if (!mayWatch(actor, item, linked, 'view')) return err({ code: 'no-such-watch' });
    if (!mayWatch(actor, item, linked, 'manage')) return err({ code: 'watch-not-allowed', needs: 'manage' });
    if (item.version !== seen) return err({ code: 'watch-overtaken', item });
    const { daysOff } = await settingsIn(t, actor);
    const reminders = await takeAway(t, app, stored, { linked, now, by: actor.id, daysOff });
    let readings = 0;
    for (const each of await yearsOf(t, item)) {
      readings += each.value.readings.length;
      t.delete('readings', each.id, each.revision);
    }
    const { plan: before } = item;
    t.audit({ at: now, by: actor.id, subject: watch, action: 'watch-removed', before, after: { readings } });
    return ok({ item, linked, reminders });
  });
}

interface TakingAway {
  readonly linked: Assessment | undefined;
  readonly now: Instant;
  readonly by: MemberId;
  readonly daysOff: DaysOff;
}

/**
 * Deletes an item in the caller's transaction and ends its reminder where one is open: the answer is the message of that,
 * to be drawn anew. Its readings, and what the record says of it, are left to the caller.
 */
export async function takeAway(
  t: Transaction<Documents>,
  { ids }: Pick<App, 'ids'>,
  { id, value: item, revision }: Versioned<WatchItem>,
  { linked, now, by, daysOff }: TakingAway,
): Promise<readonly Delivery[]> {
  const quiet = transition(item, { kind: 'pause', by }, { now, daysOff });
  const effects = quiet.ok ? quiet.value.effects.filter(({ kind }) => kind === 'ended') : [];
  const reminders = await followUp(t, ids, { item, linked, effects, now, by });
  t.delete('watch', id, revision);
  return reminders;
}
