import { z } from 'zod';
import { AssessmentId, ChannelId, Instant, MemberId, WatchId } from '../../domain/ids.ts';

const asLoaded = { version: z.int().positive() };

/** The worked example as it was loaded into a channel: what belongs to it, and how it stood then. One a channel, under the channel's id. */
export const ExampleRecord = z.object({
  channel: ChannelId,
  by: MemberId,
  at: Instant,
  assessments: z.array(z.object({ id: AssessmentId, ...asLoaded })),
  watches: z.array(z.object({ id: WatchId, ...asLoaded })),
});
export type ExampleRecord = z.infer<typeof ExampleRecord>;
