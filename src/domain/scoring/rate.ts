import {
  CONFIDENCES,
  type Confidence,
  type CriteriaScores,
  eachCriterion,
  scoreCriteria,
} from './criteria.ts';
import type { Quantities } from './quantities.ts';
import type { ScoringScales } from './scales.ts';
import { type Tier, tierOf, totalOf } from './tier.ts';

/** What the quantities of one technology come to. */
export interface Rating {
  readonly criteria: CriteriaScores;
  readonly tier: Tier;
  readonly ceiling: Tier;
  /** From 0 to 100, least and most; they are one number where nothing is unknown. Absent where nothing is known. */
  readonly total?: readonly [number, number];
  /** The lowest of the criteria's. */
  readonly confidence: Confidence;
}

export function rate(quantities: Quantities, scales: ScoringScales): Rating {
  const criteria = scoreCriteria(quantities, scales);
  const total = totalOf(criteria, scales);
  const found = eachCriterion(criteria).map(({ confidence }) => confidence);
  return {
    criteria,
    ...tierOf(criteria, scales),
    ...(total && { total }),
    confidence: CONFIDENCES.find((each) => found.includes(each)) ?? 'low',
  };
}
