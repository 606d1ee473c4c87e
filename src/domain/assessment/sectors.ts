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
