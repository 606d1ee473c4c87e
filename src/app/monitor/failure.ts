import type { WatchId } from '../../domain/ids.ts';
import type { WatchError } from '../../domain/monitoring/watch-events.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import type { ExchangeFailure } from './import/import-failure.ts';
import type { PlanPart, PlanProblem } from './plan-part.ts';
import type { ReadingFailure } from './reading-failure.ts';
import type { WatchRole } from './watch-rights.ts';

/** What can go wrong in an expected way with what is watched. */
export type MonitorFailure =
  | WatchError
  | ExchangeFailure
  /** No such item here, or none that this member may see: the two are never told apart. */
  | { readonly code: 'no-such-watch' }
  /** Several items bear the name that was given. */
  | { readonly code: 'ambiguous-watch'; readonly count: number }
  | { readonly code: 'watch-not-allowed'; readonly needs: WatchRole }
  /** Somebody else changed the item since the panel was drawn. */
  | { readonly code: 'watch-overtaken'; readonly item: WatchItem }
  /** It is private, and its thread is gone: there is no place in which its reminders could come. */
  | { readonly code: 'no-private-thread' }
  /** What was drafted has been started, cancelled or forgotten since. */
  | { readonly code: 'no-such-draft' }
  /** A form of an item could not be taken; it is kept, and opens again as it was typed. */
  | {
      readonly code: 'plan-not-understood';
      readonly watch: WatchId;
      readonly part: PlanPart;
      readonly problem: PlanProblem;
    }
  | ReadingFailure;
