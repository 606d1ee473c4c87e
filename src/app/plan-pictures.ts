import type { ActionState } from '../domain/register/planned-action.ts';
import type { Headed } from './headed.ts';

/** What the mark of an action says: how far it has come, or that its day is past. */
export type PlanSign = ActionState | 'overdue';

export interface PlanRow {
  readonly name: string;
  /** ISO 8601. */
  readonly day: string;
  readonly state: ActionState;
  readonly overdue: boolean;
  /** The day, said. */
  readonly when: string;
  /** What is wrong with it in a word or two, or else how soon it helps and what it costs; empty where nothing is said. */
  readonly remark: string;
}

/** Actions on the days that they are due, in groups with a name each. */
export interface PlanPicture extends Headed {
  readonly today: { readonly day: string; readonly words: string };
  readonly groups: readonly { readonly name: string; readonly rows: readonly PlanRow[] }[];
  /** What the kinds of mark stand for, as far as they occur. */
  readonly signs: readonly { readonly kind: PlanSign; readonly words: string }[];
}

/** A corner of the quadruple helix: one sector, and what it does. */
export interface HelixNode {
  readonly name: string;
  readonly note: string;
  /** It does nothing in the plan. */
  readonly empty: boolean;
}

/** Who helps whom: four sectors, and how many actions of each are there for which other. */
export interface HelixPicture extends Headed {
  /** Upper left, upper right, lower left, lower right. */
  readonly nodes: readonly [HelixNode, HelixNode, HelixNode, HelixNode];
  /** From one node to another, by their places. */
  readonly helps: readonly { readonly from: number; readonly to: number; readonly count: number }[];
}
