import type { Day } from '../../../domain/monitoring/local-time.ts';
import type { PlanProblem } from '../plan-part.ts';
import type { ImportColumn } from './columns.ts';
import type { FigureProblem } from './figures.ts';

/** Why a row could not be taken as it stands. */
export type RowProblem =
  | { readonly what: 'too-many-cells'; readonly cells: number }
  | { readonly what: 'empty-cell'; readonly column: ImportColumn }
  | { readonly what: FigureProblem; readonly column: ImportColumn; readonly typed: string }
  | { readonly what: 'below-zero'; readonly typed: string }
  | { readonly what: 'not-a-date'; readonly typed: string }
  | { readonly what: 'not-a-period'; readonly typed: string }
  | { readonly what: 'in-the-future'; readonly typed: string; readonly today: Day }
  /** The figures of a period that is not over say nothing of the whole of it. */
  | { readonly what: 'period-not-over'; readonly typed: string }
  | { readonly what: 'not-a-country'; readonly typed: string }
  | { readonly what: 'no-such-item'; readonly typed: string }
  | { readonly what: 'several-items'; readonly typed: string; readonly count: number }
  | { readonly what: 'may-not-contribute'; readonly typed: string }
  | { readonly what: 'may-not-manage'; readonly typed: string }
  | { readonly what: 'may-not-write-here' }
  | { readonly what: 'out-of-range'; readonly value: number; readonly least: number; readonly most: number }
  /** Another row says something else of the same. */
  | { readonly what: 'contradicts'; readonly row: number }
  /** Another row says the same of the same partner and period: added up it would count twice. */
  | { readonly what: 'said-twice'; readonly row: number }
  | { readonly what: 'named-twice'; readonly row: number }
  /** Two periods, such as a year and its last month, end on the same day. */
  | { readonly what: 'periods-overlap'; readonly row: number }
  | { readonly what: 'nothing-supplied' }
  /** The shares go to an item that counts something else. */
  | { readonly what: 'not-a-share'; readonly typed: string }
  | {
      readonly what: 'no-such-owner' | 'several-owners';
      readonly column: 'owner' | 'escalate';
      readonly typed: string;
    }
  | { readonly what: 'not-a-wait' | 'not-for-days-off'; readonly typed: string }
  | { readonly what: 'no-such-channel'; readonly typed: string }
  | { readonly what: 'no-such-assessment'; readonly typed: string }
  | { readonly what: 'not-a-direction'; readonly typed: string }
  | { readonly what: 'too-many-items'; readonly most: number }
  | { readonly what: 'plan'; readonly problem: PlanProblem };

export interface RowFault {
  readonly row: number;
  readonly problem: RowProblem;
}

/** What is said of a file beside its faults. */
export type ImportNote =
  /** A number that could be read in two ways, as it was read. */
  | { readonly what: 'number-read'; readonly row: number; readonly typed: string; readonly value: number }
  /** Rows of the whole world: what came from all partners together is added up here. */
  | { readonly what: 'totals-left-out'; readonly count: number }
  /** Without a home country nobody knows what comes from abroad. */
  | { readonly what: 'no-home' }
  /** Rows that say word for word what another row says. */
  | { readonly what: 'repeated'; readonly count: number };
