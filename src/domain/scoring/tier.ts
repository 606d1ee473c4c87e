import { CriterionStatus } from '../framework/names.ts';
import { type CriteriaScores, eachCriterion, type ScoredStatus, statusOf } from './criteria.ts';
import type { ScoringScales } from './scales.ts';

/**
 * From least to gravest. Unrated stands between low and moderate, because it is what would be low if the unknown did
 * not leave room for high or critical.
 */
export const TIERS = ['low', 'unrated', 'moderate', 'high', 'critical'] as const;
export type Tier = (typeof TIERS)[number];
export type RatedTier = Exclude<Tier, 'unrated'>;

export function tierRank(tier: Tier): number {
  return TIERS.indexOf(tier);
}

export interface Statuses {
  readonly C1: ScoredStatus;
  readonly C2: ScoredStatus;
  readonly C3: ScoredStatus;
}

const POINTS = { met: 2, partly: 1, not: 0, unknown: 0 } as const satisfies Record<ScoredStatus, number>;

/** A look-up for every triple of statuses. Unknown gives no points and is told apart by `tierOf`. */
export function tierTable({ C1, C2, C3 }: Statuses): RatedTier {
  const met = [C1, C2, C3].filter((each) => each === 'met').length;
  const sum = POINTS[C1] + POINTS[C2] + POINTS[C3];
  if (met === 3) return 'critical';
  if (POINTS[C1] > 0 && POINTS[C2] > 0 && met >= 2) return 'high';
  if (sum <= 1 || (C2 === 'not' && sum <= 2)) return 'low';
  return 'moderate';
}

export interface TierOfScore {
  readonly tier: Tier;
  /** The worst tier that any filling of what is unknown gives; never less than the tier. */
  readonly ceiling: Tier;
}

/** Low is not said while the unknown leaves room for high: that is unrated, as is knowing nothing at all. */
export function tierOf({ C1, C2, C3 }: CriteriaScores, scales: ScoringScales): TierOfScore {
  const could = { C1: possible(C1, scales), C2: possible(C2, scales), C3: possible(C3, scales) };
  return tierWhere({ C1: C1.status, C2: C2.status, C3: C3.status }, could);
}

const ANYTHING = ['met', 'partly', 'not'] as const;

/** The same where statuses are all that is known: what is unknown may turn out anything. */
export function tierOfStatuses(statuses: Statuses): Tier {
  const could = (status: ScoredStatus) => (status === 'unknown' ? ANYTHING : [status]);
  const { C1, C2, C3 } = statuses;
  return tierWhere(statuses, { C1: could(C1), C2: could(C2), C3: could(C3) }).tier;
}

function tierWhere(
  statuses: Statuses,
  could: { readonly [C in keyof Statuses]: readonly ScoredStatus[] },
): TierOfScore {
  const tier = tierTable(statuses);
  const ceiling = worst([
    tier,
    ...could.C1.flatMap((C1) => could.C2.flatMap((C2) => could.C3.map((C3) => tierTable({ C1, C2, C3 })))),
  ]);
  const nothing = Object.values(statuses).every((each) => each === 'unknown');
  const open = tier === 'low' && tierRank(ceiling) >= tierRank('high');
  return { tier: nothing || open ? 'unrated' : tier, ceiling };
}

export function worst<T extends Tier>(tiers: readonly [T, ...T[]]): T {
  return tiers.reduce((a, b) => (tierRank(b) > tierRank(a) ? b : a));
}

function possible({ least, most }: CriteriaScores['C1'], scales: ScoringScales): readonly CriterionStatus[] {
  const order = CriterionStatus.options;
  const from = order.indexOf(statusOf(most, scales));
  return order.slice(from, order.indexOf(statusOf(least, scales)) + 1);
}

/**
 * 100 x the geometric mean of the criteria, from the least to the most that it can be, rounded to a tenth; `undefined`
 * where nothing is known.
 */
export function totalOf(
  criteria: CriteriaScores,
  { floor }: ScoringScales,
): readonly [number, number] | undefined {
  const all = eachCriterion(criteria);
  if (all.every(({ status }) => status === 'unknown')) return undefined;
  const mean = (values: readonly number[]) => {
    const product = values.reduce((sum, value) => sum * Math.max(value, floor), 1);
    return Math.round(1000 * product ** (1 / values.length)) / 10;
  };
  return [mean(all.map(({ least }) => least)), mean(all.map(({ most }) => most))];
}
