import type { RawData } from 'ws';
import { z } from 'zod';

const frameSchema = z.looseObject({ op: z.number(), d: z.unknown().optional() });

export const identifySchema = z.looseObject({
  token: z.string(),
  intents: z.number(),
  shard: z.tuple([z.number(), z.number()]).default([0, 1]),
});

export const resumeSchema = z.looseObject({ token: z.string(), session_id: z.string(), seq: z.number() });

/** What a client sent over the gateway; null when it cannot be read. */
export function readFrame(data: RawData): z.infer<typeof frameSchema> | null {
  try {
    return frameSchema.parse(JSON.parse(data.toString()));
  } catch {
    return null;
  }
}
