import type { CriterionId } from '../framework/names.ts';
import { CONSEQUENCES, LIKELIHOODS } from '../risk-matrix.ts';
import { eachCriterion, type ScoredStatus } from './criteria.ts';
import { type Proposal, propose } from './proposal.ts';
import type { Quantities } from './quantities.ts';
import { type Rating, rate } from './rate.ts';
import type { ScoringScales } from './scales.ts';
import { type Tier, tierRank, worst } from './tier.ts';

/** What several items of one case come to together, such as the three materials of 2019. */
export interface CaseRating {
  readonly tier: Tier;
  readonly ceiling: Tier;
  /** The item that decides: the worst tier, of those the highest total. */
  readonly worst: number;
  readonly items: readonly [Rating, ...Rating[]];
  /** The highest likelihood and the highest consequence of any item. */
  readonly proposal: Proposal;
}

/** One technology is a case of one item. */
export type Items = readonly [Quantities, ...Quantities[]];

export function rateCase(quantities: Items, scales: ScoringScales): CaseRating {
  const [first, ...others] = quantities;
  const items: [Rating, ...Rating[]] = [rate(first, scales), ...others.map((each) => rate(each, scales))];
  const [leader, ...rest] = items;
  const deciding = rest.reduce((worse, each) => (graver(each, worse) ? each : worse), leader);
  const proposals = quantities.flatMap((each, index) => {
    const rating = items[index];
    return rating === undefined ? [] : [propose(each, rating.criteria, scales)];
  });
  return {
    tier: deciding.tier,
    ceiling: worst([leader.ceiling, ...rest.map(({ ceiling }) => ceiling)]),
    worst: items.indexOf(deciding),
    items,
    proposal: highest(proposals),
  };
}

/** How risks are ordered: by tier, then by what the total can be at most, then at least. */
function graver(a: Rating, b: Rating): boolean {
  const order = (rating: Rating) => [tierRank(rating.tier), rating.total?.[1] ?? 0, rating.total?.[0] ?? 0];
  const [left, right] = [order(a), order(b)];
  const index = left.findIndex((each, at) => each !== right[at]);
  return index >= 0 && (left[index] ?? 0) > (right[index] ?? 0);
}

function highest(proposals: readonly Proposal[]): Proposal {
  const likelihoods = proposals.flatMap(({ likelihood }) => likelihood ?? []);
  const consequences = proposals.flatMap(({ consequence }) => consequence ?? []);
  const likelihood = LIKELIHOODS.map((id) => likelihoods.find((each) => each.likelihood === id)).find(
    Boolean,
  );
  const consequence = CONSEQUENCES.toReversed()
    .map((id) => consequences.find((each) => each.consequence === id))
    .find(Boolean);
  return { ...(likelihood && { likelihood }), ...(consequence && { consequence }) };
}

export interface StatusChange {
  readonly id: CriterionId;
  readonly from: ScoredStatus;
  readonly to: ScoredStatus;
}

/** Which criteria of the deciding item stand otherwise than before. */
export function statusChanges(before: Rating, after: Rating): readonly StatusChange[] {
  return eachCriterion(before.criteria).flatMap(({ id, status: from }) => {
    const to = after.criteria[id].status;
    return from === to ? [] : [{ id, from, to }];
  });
}
