import { Field } from './field.ts';
import type { Violation } from './violation.ts';

const ARCHIVE_MINUTES = [60, 1440, 4320, 10_080];
const THREAD_TYPES = [10, 11, 12];
const MAX_SLOWMODE_SECONDS = 21_600;

/** The documented limits that the body which opens a thread breaks. */
export function checkThread(body: unknown): Violation[] {
  const found: Violation[] = [];
  const thread = new Field(body, found);
  if (!thread.isObject({ required: true })) return found;
  thread.at('name').text({ min: 1, max: 100, required: true });
  thread.at('auto_archive_duration').oneOf(ARCHIVE_MINUTES);
  thread.at('type').oneOf(THREAD_TYPES);
  thread.at('rate_limit_per_user').integer({ min: 0, max: MAX_SLOWMODE_SECONDS });
  thread.at('invitable').boolean();
  return found;
}
