import type { Instant } from '../ids.ts';
import type { Occurrence } from './watch-item.ts';

type Unanswered = Pick<Occurrence, 'due' | 'missed' | 'missedCount' | 'since'>;

/**
 * When the first of the occurrences was due that nobody has answered. Only the latest of many are known by their days:
 * where an older one is known to have been sent, the answer is when that was; `undefined` where nobody can tell.
 */
export function firstUnanswered({ due, missed, missedCount, since }: Unanswered): Instant | undefined {
  const [first = due] = missed;
  if (missedCount <= missed.length) return first;
  return since < first ? since : undefined;
}
