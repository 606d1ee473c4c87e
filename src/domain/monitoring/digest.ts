import { z } from 'zod';
import { ChannelId, Instant } from '../ids.ts';
import { Cadence } from './cadence.ts';

/** When and where a server gets its digest by itself. */
export const DigestPlan = z.object({
  cadence: Cadence,
  timezone: z.string().min(1).max(64),
  channel: ChannelId,
  nextDue: Instant.nullable(),
  /** When the last one was made: what is new is counted from here. */
  lastAt: Instant.nullable(),
});
export type DigestPlan = z.infer<typeof DigestPlan>;
