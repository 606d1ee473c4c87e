import type { Instant, WatchId } from '../../domain/ids.ts';
import { Reminded } from '../../domain/monitoring/delivery.ts';
import type { Snooze } from '../../domain/monitoring/watch-events.ts';
import { LONGEST_REASON } from '../../domain/monitoring/watch-item.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Failure } from '../failure.ts';
import type { StoreFailure } from '../store.ts';
import { typedText, within } from '../typed-text.ts';
import { changeWatch, type WatchChanged } from './change-watch.ts';

type Answered = Promise<Result<WatchChanged, Failure>>;

/** Somebody looked, and there is nothing to record. */
export async function reminderDone(app: App, actor: Actor, id: WatchId, due: Instant): Answered {
  return changeWatch(app, actor, id, { kind: 'done', by: actor.id, due });
}

export async function reminderPutOff(
  app: App,
  actor: Actor,
  id: WatchId,
  due: Instant,
  until: Snooze,
): Answered {
  return changeWatch(app, actor, id, { kind: 'snooze', by: actor.id, due, until });
}

/** Skips one, for a reason that everybody reads. */
export async function reminderSkipped(
  app: App,
  actor: Actor,
  id: WatchId,
  due: Instant,
  typed: string,
): Answered {
  const reason = within(typedText(typed), LONGEST_REASON);
  if (reason === '') return err({ code: 'no-reason' });
  return changeWatch(app, actor, id, { kind: 'skip', by: actor.id, due, reason });
}

/** How far back the record of an item is looked through for the end of one reminder. */
const LOOKED_THROUGH = 200;

/** How a reminder ended, as it is on record; `null` where it has not, or so long ago that nobody asks any more. */
export async function endOfReminder(
  app: Pick<App, 'store'>,
  { server }: Pick<Actor, 'server'>,
  id: WatchId,
  due: Instant,
): Promise<Result<Reminded['ended'], StoreFailure>> {
  const trail = await app.store.auditTrail(server, { subject: id, limit: LOOKED_THROUGH });
  if (!trail.ok) return trail;
  const entry = trail.value.find((each) => each.action === 'watch-ended' && each.part === due);
  return ok(Reminded.shape.ended.safeParse(entry?.after).data ?? null);
}
