import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { WatchId } from '../../domain/ids.ts';
import type { Delivery } from '../../domain/monitoring/delivery.ts';
import type { WatchEffect, WatchEvent } from '../../domain/monitoring/watch-events.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { transition } from '../../domain/monitoring/watch-transition.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Failure } from '../failure.ts';
import { settingsIn } from '../settings.ts';
import { followUp } from './effects.ts';
import { linkedTo } from './find-watch.ts';
import { mayWatch, type WatchRole } from './watch-rights.ts';

/** What a member does to an item, as against what time does. */
export type MemberEvent = Exclude<WatchEvent, { kind: 'due' }>;

export interface WatchChanged {
  readonly item: WatchItem;
  readonly linked: Assessment | undefined;
  readonly effects: readonly WatchEffect[];
  /** Messages of reminders that ended with it, as they are to be drawn now; also those that were never posted. */
  readonly reminders: readonly Delivery[];
}

/**
 * Lets one thing happen to an item, if this member may: what follows from it (alerts, ended reminders, readings) and
 * the record of it are written with it. `seen` is the version on the panel that was pressed, where acting on an old one
 * would do what the member did not mean.
 */
export async function changeWatch(
  app: App,
  actor: Actor,
  id: WatchId,
  event: MemberEvent,
  seen?: number,
): Promise<Result<WatchChanged, Failure>> {
  const now = app.clock.now();
  return app.store.tx<WatchChanged, Failure>(actor.server, async (t) => {
    const stored = await t.get('watch', id);
    if (stored === undefined) return err({ code: 'no-such-watch' });
    const linked = await linkedTo(t, stored.value);
    if (!mayWatch(actor, stored.value, linked, 'view')) return err({ code: 'no-such-watch' });
    const needs = roleFor(event);
    if (!mayWatch(actor, stored.value, linked, needs)) return err({ code: 'watch-not-allowed', needs });
    if (seen !== undefined && seen !== stored.value.version) {
      return err({ code: 'watch-overtaken', item: stored.value });
    }
    const { daysOff } = await settingsIn(t, actor);
    const moved = transition(stored.value, event, { now, daysOff });
    if (!moved.ok) return moved;
    const { state: item, effects } = moved.value;
    t.put('watch', id, item, stored.revision);
    const reminders = await followUp(t, app.ids, { item, linked, effects, now, by: event.by });
    return ok({ item, linked, effects, reminders });
  });
}

function roleFor({ kind }: MemberEvent): WatchRole {
  switch (kind) {
    case 'record':
    case 'done':
    case 'skip':
    case 'snooze':
      return 'contribute';
    case 'edit':
    case 'pause':
    case 'resume':
      return 'manage';
  }
}
