import { z } from 'zod';

/** What a client may send over the gateway. */
export const frameSchema = z.looseObject({ op: z.number(), d: z.unknown() });

export const identifySchema = z.looseObject({
  token: z.string(),
  intents: z.number(),
  shard: z.tuple([z.number(), z.number()]).default([0, 1]),
});

export const resumeSchema = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.number() });
