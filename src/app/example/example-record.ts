import { z } from 'zod';
import { AssessmentId, ChannelId, Instant, MemberId, WatchId } from '../../domain/ids.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { fingerprint } from '../fingerprint.ts';

/**
 * The worked example as it was loaded into a channel: what belongs to it, and how it stood then. One a channel, under the
 * channel's id; where it was loaded again because somebody saw nothing of the first, both belong to it. `by` and `at` tell
 * of the last time.
 */
export const ExampleRecord = z.object({
  channel: ChannelId,
  by: MemberId,
  at: Instant,
  assessments: z.array(z.object({ id: AssessmentId, version: z.int().positive() })),
  watches: z.array(z.object({ id: WatchId, mark: z.string().regex(/^[0-9a-f]{8}$/) })),
});
export type ExampleRecord = z.infer<typeof ExampleRecord>;

/** Tells an item as it was loaded from one that somebody has worked on; where it posts to moves along with a thread. */
export function markOf({ plan: { channel: _, ...plan }, paused, latest }: WatchItem): string {
  return fingerprint(JSON.stringify([plan, paused, latest]));
}
