import { CriterionId, type CriterionStatus } from '../framework/names.ts';
import {
  CONFIDENCES,
  type CriteriaScores,
  type CriterionScore,
  eachCriterion,
  statusOf,
} from './criteria.ts';
import { propose } from './proposal.ts';
import type { Question } from './questions.ts';
import type { ScoringScales } from './scales.ts';
import type { Score } from './score.ts';
import { tierOf, totalOf } from './tier.ts';

/**
 * A score of one item in which people have set the status of a criterion themselves, as a last resort. Tier, ceiling,
 * total and proposal follow from it; what would change the tier is not told any more, since no indicator decides.
 */
export function settled(
  score: Score,
  statuses: Partial<Readonly<Record<CriterionId, CriterionStatus>>>,
  scales: ScoringScales,
): Score {
  if (Object.keys(statuses).length === 0) return score;
  const each = (id: CriterionId): CriterionScore => {
    const status = statuses[id];
    const found = score.rating.criteria[id];
    if (status === undefined) return found;
    // What was found is kept where it says the same, so that the figure is not rounded to the step.
    const agrees = found.value !== null && statusOf(found.value, scales) === status;
    const value = agrees ? (found.value ?? 0) : status === 'not' ? 0 : scales.status[status];
    // They know, but not by a number that others could look up.
    const confidence = found.confidence === 'low' ? 'medium' : found.confidence;
    return { ...found, status, value, least: value, most: value, caps: [], confidence };
  };
  const criteria: CriteriaScores = { C1: each('C1'), C2: each('C2'), C3: each('C3') };
  const { tier, ceiling } = tierOf(criteria, scales);
  const { total: _, ...rest } = score.rating;
  const total = totalOf(criteria, scales);
  const confidences = eachCriterion(criteria).map((each) => each.confidence);
  const confidence = CONFIDENCES.find((each) => confidences.includes(each)) ?? 'low';
  const rating = { ...rest, criteria, tier, ceiling, confidence, ...(total && { total }) };
  return {
    ...score,
    tier,
    ceiling,
    rating,
    items: [rating],
    proposal: propose(score.quantities, criteria, scales),
    questions: score.questions.filter(({ about }) => DECIDES[about].some((id) => statuses[id] === undefined)),
    changes: [],
  };
}

/** Which criteria an answer would tell more of; what none hangs on is asked all the same. */
const DECIDES = {
  share: ['C1', 'C2'],
  homeLag: ['C1'],
  stops: ['C2'],
  iteration: ['C3'],
  bridge: ['C2'],
  sectors: ['C2'],
  event: CriterionId.options,
  demand: CriterionId.options,
} as const satisfies Record<Question['about'], readonly CriterionId[]>;
