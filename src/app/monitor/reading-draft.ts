import { z } from 'zod';
import { Instant, MemberId, WatchId } from '../../domain/ids.ts';

/** The form of a reading that could not be taken as it was typed. One a member and item. */
export const ReadingDraft = z.object({
  member: MemberId,
  watch: WatchId,
  fields: z.record(z.string().max(32), z.string().max(4000)),
  at: Instant,
});
export type ReadingDraft = z.infer<typeof ReadingDraft>;
