import { z } from 'zod';
import { Instant, MemberId, WatchId } from '../../domain/ids.ts';
import { WatchPlan } from '../../domain/monitoring/watch-item.ts';
import { PlanPart } from './plan-part.ts';

/** A form as it was typed, and the version of what was on it. */
export const TypedPart = z.object({
  basedOn: z.int().nonnegative(),
  fields: z.record(z.string().max(32), z.string().max(4000)),
});
export type TypedPart = z.infer<typeof TypedPart>;

/**
 * What a member has begun and not finished: an item that is not watched yet, or forms of one that is. Kept under the
 * member and the item, so that neither a dismissed form nor a restart loses anything.
 */
export const WatchDraft = z.object({
  member: MemberId,
  /** The item that it is about; of one that has not started, the id that it will bear. */
  watch: WatchId,
  at: Instant,
  /** What is to start. `version` grows with each change, so that nobody starts what they have not seen. */
  starts: z.object({ plan: WatchPlan, version: z.int().positive() }).nullable(),
  /** Forms that could not be taken as they were. */
  typed: z.partialRecord(PlanPart, TypedPart),
});
export type WatchDraft = z.infer<typeof WatchDraft>;

/** A draft of an item that has not started. */
export type NewWatch = WatchDraft & { readonly starts: NonNullable<WatchDraft['starts']> };

export function draftIdOf(member: MemberId, watch: WatchId): string {
  return `${member}_${watch}`;
}
