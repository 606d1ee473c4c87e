import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { Instant, MemberId } from '../../domain/ids.ts';
import { NO_DAYS_OFF } from '../../domain/monitoring/cadence.ts';
import { transition } from '../../domain/monitoring/watch-transition.ts';
import type { App } from '../app.ts';
import type { Documents } from '../documents.ts';
import type { Transaction } from '../store.ts';
import { followUp } from './effects.ts';
import { itemsOf } from './linked-items.ts';

/**
 * An assessment has moved to another thread: its items that were reminded of where it was are from now on where it is.
 * What somebody placed elsewhere stays there. Written with the move.
 */
export async function moveItems(
  t: Transaction<Documents>,
  { ids }: Pick<App, 'ids'>,
  { before, after }: { readonly before: Assessment; readonly after: Assessment },
  by: MemberId,
  now: Instant,
): Promise<void> {
  const from = before.place.thread ?? before.place.channel;
  const channel = after.place.thread ?? after.place.channel;
  if (from === channel) return;
  const daysOff = (await t.get('settings', 'server'))?.value.daysOff ?? NO_DAYS_OFF;
  for (const { id, plan } of await itemsOf(t, after.id)) {
    const stored = await t.get('watch', id);
    if (stored === undefined || plan.channel !== from) continue;
    const event = { kind: 'edit', by, plan: { ...plan, channel } } as const;
    const moved = transition(stored.value, event, { now, daysOff });
    if (!moved.ok) continue;
    const { state: item, effects } = moved.value;
    t.put('watch', id, item, stored.revision);
    await followUp(t, ids, { item, linked: after, effects, now, by });
  }
}
