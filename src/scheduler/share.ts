import type { UnchokeStore } from '../app/documents.ts';
import type { StoreFailure } from '../app/store.ts';
import type { Instant } from '../domain/ids.ts';
import { later } from '../domain/monitoring/watch-due.ts';
import { ok, type Result } from '../domain/result.ts';
import { isIn, type Share } from '../domain/shard.ts';
import type { Limit } from './pace.ts';
import type { Found } from './tasks.ts';

/**
 * How late it is when the process that should have seen to something is taken to be gone. With the lease of what it had
 * begun, others have taken over within 30 seconds.
 */
const GRACE_MS = 5_000;

/**
 * What a process with this share sees to by `until`: what is due in it, and what is late anywhere. So processes leave
 * each other's work alone as long as they do it, and nothing waits for one that is gone.
 */
export async function dueFor(
  store: UnchokeStore,
  share: Share | undefined,
  until: Instant,
  limit: number,
): Promise<Result<readonly Found[], StoreFailure>> {
  if (share === undefined) return store.due(until, limit);
  const [mine, late] = await Promise.all([
    store.due(until, limit, share),
    store.due(later(until, -GRACE_MS), limit),
  ]);
  if (!mine.ok || !late.ok) return mine.ok ? late : mine;
  return ok([...mine.value, ...late.value.filter(({ server }) => !isIn(share, server))]);
}

/** When a process with this share would see to it at the latest. */
export function seenTo({ at, server }: Found, share: Share | undefined): Instant {
  return share === undefined || isIn(share, server) ? at : later(at, GRACE_MS);
}

/** What of a limit is a share's: all processes together are one bot to Discord. */
export function partOf({ count, ms }: Limit, share: Share | undefined): Limit {
  const part = share === undefined ? 1 : share.shards.length / share.of;
  return { count: Math.max(1, Math.floor(count * part)), ms };
}
