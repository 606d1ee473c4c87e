import { z } from 'zod';
import { Instant, MemberId } from '../ids.ts';

export const LONGEST_SOURCE = 200;
export const LONGEST_NOTE = 300;

/** What somebody read off, for which day, where, and when they said so. */
export const Reading = z.object({
  value: z.number(),
  /** The day it holds for, by the calendar of the item's zone. */
  day: z.iso.date(),
  source: z.string().min(1).max(LONGEST_SOURCE).exactOptional(),
  note: z.string().min(1).max(LONGEST_NOTE).exactOptional(),
  by: MemberId,
  at: Instant,
});
export type Reading = z.infer<typeof Reading>;

/** Later days first come later; of one day, what was said later. One day holds one reading: the last one said. */
export function inOrderOfDays(readings: readonly Reading[]): readonly Reading[] {
  return readings.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.at < b.at ? -1 : 1));
}
