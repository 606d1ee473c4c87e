import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { ChannelId } from '../../domain/ids.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { type Actor, mayDo } from '../actor.ts';

/** What somebody may do with one item: see it, answer its reminders and give readings, change or end it. */
export const WATCH_ROLES = ['view', 'contribute', 'manage'] as const;
export type WatchRole = (typeof WATCH_ROLES)[number];

/**
 * An item of an assessment is seen and answered by those who see and contribute to that one; another by those who see and
 * may write in its channel, where the server gave that to a role those of them who have it, and its own people. It is
 * managed by whoever owns or created it and by those who moderate or facilitate there. Where the
 * channel is gone, those and administrators keep it, so that nothing becomes unreachable. `linked` is the assessment it
 * belongs to. Where it belongs to one that is not at hand, deleted or damaged, nobody knows who may see that: then only
 * those and administrators see the item.
 */
export function mayWatch(
  actor: Actor,
  item: WatchItem,
  linked: Assessment | undefined,
  role: WatchRole,
): boolean {
  const { plan, createdBy } = item;
  const own = createdBy === actor.id || (plan.owner.kind === 'member' && plan.owner.id === actor.id);
  if (linked !== undefined) {
    if (role !== 'manage') return mayDo(actor, linked, role);
    return mayDo(actor, linked, 'contribute') && (own || mayDo(actor, linked, 'facilitate'));
  }
  if (plan.link !== null) return own || actor.administers;
  const rights = actor.rightsIn(plan.channel);
  if (rights === 'gone') return own || actor.administers;
  const { see, write, moderate } = rights;
  switch (role) {
    case 'view':
      return see;
    case 'contribute':
      return see && (moderate || (write && (own || actor.contributes)));
    case 'manage':
      return see && (moderate || actor.facilitates || (own && write));
  }
}

/** Where messages about an item go: those of a private assessment into its thread and nowhere else. */
export function channelOf({ plan }: WatchItem, linked: Assessment | undefined): ChannelId {
  return linked?.private === true ? (linked.place.thread ?? plan.channel) : plan.channel;
}
