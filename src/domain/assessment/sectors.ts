import { SECTORS, type Sector } from '../framework/names.ts';
import type { Assessment } from './assessment.ts';
import { entriesIn, sectorsOf } from './entry.ts';

/** One sector's part in the plan (paper, section 4 and figure 5). */
export interface Part {
  readonly sector: Sector;
  readonly actions: number;
  readonly helps: readonly Sector[];
}

/** What each of the four sectors does, and whom it helps. One with no action has no part in the plan. */
export function partsOf({ entries }: Assessment): readonly Part[] {
  const actions = entriesIn(entries, 'actions');
  return SECTORS.map((sector) => {
    const own = actions.filter((each) => sectorsOf(each, 'sector').includes(sector));
    const helped = new Set(own.flatMap((each) => sectorsOf(each, 'helps')));
    return {
      sector,
      actions: own.length,
      helps: SECTORS.filter((each) => each !== sector && helped.has(each)),
    };
  });
}

/** How many actions of one sector help another. */
export interface Help {
  readonly from: Sector;
  readonly to: Sector;
  readonly actions: number;
}

/** Who helps whom, each pair that occurs once, in a fixed order. What a sector does for itself is no help to others. */
export function helpsAmong({ entries }: Assessment): readonly Help[] {
  const actions = entriesIn(entries, 'actions');
  return SECTORS.flatMap((from) => {
    const own = actions.filter((each) => sectorsOf(each, 'sector').includes(from));
    return SECTORS.filter((to) => to !== from).flatMap((to): Help[] => {
      const count = own.filter((each) => sectorsOf(each, 'helps').includes(to)).length;
      return count === 0 ? [] : [{ from, to, actions: count }];
    });
  });
}
