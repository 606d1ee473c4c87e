import type { Instant } from '../../domain/ids.ts';
import type { Reading } from '../../domain/monitoring/reading.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import type { MeantReading, ReadingProblem } from './record-form.ts';

/** Which reminder of an item was pressed; `none` where what was pressed is no reminder. */
export type PressedReminder = Instant | 'none';

/** What speaks against a reading that can be understood. */
export type ReadingDoubt =
  /** It differs very much from the reading of another day. */
  | { readonly kind: 'far-off'; readonly from: Reading }
  /** While the form was being filled, somebody recorded something else for the same day. */
  | { readonly kind: 'taken'; readonly by: Reading };

/** What can go wrong with recording a reading and with answering a reminder. */
export type ReadingFailure =
  /** What was typed is kept, and the form opens again with it. */
  | {
      readonly code: 'reading-not-understood';
      readonly item: WatchItem;
      readonly due: PressedReminder;
      readonly problem: ReadingProblem;
    }
  /** The same; it is recorded if the member says that it is meant. */
  | {
      readonly code: 'reading-doubtful';
      readonly item: WatchItem;
      readonly due: PressedReminder;
      readonly meant: MeantReading;
      readonly doubt: ReadingDoubt;
    }
  | { readonly code: 'already-recorded'; readonly item: WatchItem; readonly reading: Reading }
  /** What was typed is recorded already, or forgotten. */
  | { readonly code: 'no-such-reading' }
  /** A reminder is skipped for a reason only. */
  | { readonly code: 'no-reason' };
