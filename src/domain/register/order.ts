import { entriesIn, ownersOf } from '../assessment/entry.ts';
import type { StageId } from '../framework/names.ts';
import type { MemberId } from '../ids.ts';
import type { Level } from '../risk-matrix.ts';
import { LEVELS } from '../risk-matrix.ts';
import { type Tier, tierRank } from '../scoring/tier.ts';
import { type Rank, ranksOf } from './attack-order.ts';
import type { Risk } from './risk.ts';

export const SORTS = ['level', 'tier', 'distance', 'review', 'name', 'newest'] as const;
export type Sort = (typeof SORTS)[number];

/** Which risks are asked for; what is absent asks for all. */
export interface RiskFilter {
  readonly state?: 'open' | 'closed';
  readonly level?: Level | 'unrated';
  readonly tier?: Tier;
  readonly stage?: StageId;
  /** Who started it, or has something to do in it. */
  readonly owner?: MemberId;
  /** Something about it is past its day. */
  readonly overdue?: boolean;
  /** It has a treatment that is all of these. */
  readonly ranks?: readonly Rank[];
}

export function suits(risk: Risk, filter: RiskFilter): boolean {
  const { assessment, standing, tier } = risk;
  const { state, level, stage, owner, overdue, ranks = [] } = filter;
  return (
    (state === undefined || (state === 'closed') === (assessment.closure !== null)) &&
    (level === undefined || (standing.level ?? 'unrated') === level) &&
    (filter.tier === undefined || tier === filter.tier) &&
    (stage === undefined || assessment.stage === stage) &&
    (owner === undefined || isOwnedBy(risk, owner)) &&
    (overdue === undefined || isOverdue(risk) === overdue) &&
    (ranks.length === 0 || isRanked(risk, ranks))
  );
}

function isOwnedBy({ assessment }: Risk, member: MemberId): boolean {
  const { startedBy, entries } = assessment;
  return startedBy === member || entries.some((entry) => ownersOf(entry).includes(member));
}

const PAST: ReadonlySet<string> = new Set(['actions-overdue', 'review-overdue', 'expired']);

export function isOverdue({ flaws }: Risk): boolean {
  return flaws.some(({ concern }) => PAST.has(concern));
}

function isRanked({ assessment }: Risk, ranks: readonly Rank[]): boolean {
  return entriesIn(assessment.entries, 'treatments').some((each) => {
    const said = ranksOf(each);
    return ranks.every((rank) => said.includes(rank));
  });
}

/** The gravest, furthest, earliest or newest first; of equals by level, then tier, then name. */
export function sorted(risks: readonly Risk[], by: Sort): readonly Risk[] {
  const usual = ['level', 'tier', 'name'] as const;
  return risks.toSorted((a, b) => [by, ...usual].reduce((found, each) => found || compare(a, b, each), 0));
}

function compare(a: Risk, b: Risk, by: Sort): number {
  switch (by) {
    case 'level':
      return levelRank(b) - levelRank(a);
    case 'tier':
      return tierRank(b.tier) - tierRank(a.tier);
    case 'distance':
      return (b.distance ?? -1) - (a.distance ?? -1);
    case 'review':
      return earlier(a.review, b.review);
    case 'name':
      return a.assessment.technology.localeCompare(b.assessment.technology);
    case 'newest':
      return earlier(b.assessment.startedAt, a.assessment.startedAt);
  }
}

function levelRank({ standing }: Risk): number {
  return standing.level === undefined ? -1 : LEVELS.indexOf(standing.level);
}

/** What has no day comes last. */
function earlier(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}
