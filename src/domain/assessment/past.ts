import type { Instant } from '../ids.ts';

/** The latest offset from UTC at which it can still be the day before. */
const WESTERNMOST_MS = 12 * 60 * 60 * 1000;

/** Whether a calendar day (ISO 8601) has ended everywhere on Earth. */
export function isPast(date: string, now: Instant): boolean {
  return date < new Date(Date.parse(now) - WESTERNMOST_MS).toISOString().slice(0, 10);
}
