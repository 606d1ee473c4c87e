import type { DeliveryId, Instant, MemberId } from '../ids.ts';
import type { Result } from '../result.ts';
import type { DaysOff } from './cadence.ts';
import type { Reading } from './reading.ts';
import type { Band } from './threshold.ts';
import type { Occurrence, Owner, WatchItem, WatchPlan } from './watch-item.ts';

export type Snooze = 'a-day' | 'three-days' | 'next-time';

/** What can happen to an item. Those with `by` are done by a member, the others by time. */
export type WatchEvent =
  /** Something is due: the next occurrence, an escalation, or the end of a snooze. */
  | { readonly kind: 'due'; readonly delivery: DeliveryId }
  | { readonly kind: 'edit'; readonly by: MemberId; readonly plan: WatchPlan }
  | { readonly kind: 'pause'; readonly by: MemberId; readonly reason?: string }
  | { readonly kind: 'resume'; readonly by: MemberId }
  /**
   * Readings that are new, in any order. They answer the open reminder where they were given to it (`reminder` is when it
   * was due), or hold for its day or a later one: what is said of years ago is no answer to what is asked today.
   */
  | {
      readonly kind: 'record';
      readonly by: MemberId;
      readonly readings: readonly Reading[];
      readonly reminder?: Instant;
    }
  | { readonly kind: 'done'; readonly by: MemberId; readonly due: Instant }
  | { readonly kind: 'skip'; readonly by: MemberId; readonly due: Instant; readonly reason: string }
  | { readonly kind: 'snooze'; readonly by: MemberId; readonly due: Instant; readonly until: Snooze };
export type WatchEventOf<K extends WatchEvent['kind']> = Extract<WatchEvent, { kind: K }>;

/** How a reminder ended. */
export type Ending =
  | { readonly how: 'recorded'; readonly by: MemberId; readonly reading: Reading }
  | { readonly how: 'done'; readonly by: MemberId }
  | { readonly how: 'skipped'; readonly by: MemberId; readonly reason: string }
  | { readonly how: 'snoozed'; readonly by: MemberId; readonly until: Instant | null }
  /** The next one came, or the item was paused. */
  | { readonly how: 'overtaken' };

/** What has to follow, or be put on record. */
export type WatchEffect =
  /** Remind the owner with this occurrence. */
  | { readonly kind: 'remind'; readonly occurrence: Occurrence; readonly again: boolean }
  | { readonly kind: 'escalate'; readonly occurrence: Occurrence; readonly to: Owner; readonly step: number }
  | { readonly kind: 'ended'; readonly occurrence: Occurrence; readonly ending: Ending }
  | { readonly kind: 'alert'; readonly reading: Reading; readonly from: Band; readonly to: Band }
  /** It is less bad than it was, or well again. */
  | { readonly kind: 'eased'; readonly reading: Reading; readonly from: Band; readonly to: Band }
  | { readonly kind: 'recorded'; readonly readings: readonly Reading[] }
  | { readonly kind: 'edited'; readonly before: WatchPlan; readonly after: WatchPlan }
  | { readonly kind: 'paused'; readonly reason?: string }
  | { readonly kind: 'resumed' };

export type WatchError =
  /** The reminder was answered, or the next one has come. */
  | { readonly code: 'reminder-over'; readonly item: WatchItem }
  | { readonly code: 'already-paused' }
  | { readonly code: 'not-paused' }
  | { readonly code: 'nothing-changed' };

export interface Moved {
  readonly state: WatchItem;
  readonly effects: readonly WatchEffect[];
}
export type WatchOutcome = Result<Moved, WatchError>;
export interface Surroundings {
  readonly now: Instant;
  readonly daysOff: DaysOff;
}
