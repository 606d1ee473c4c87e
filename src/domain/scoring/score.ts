import { type Items, rateCase } from './case.ts';
import { type Change, changesOf } from './changes.ts';
import type { Finding, Tag } from './evidence.ts';
import type { Proposal } from './proposal.ts';
import { type Known, type Quantities, quantitiesOf } from './quantities.ts';
import { type Question, questionsOf } from './questions.ts';
import type { Rating } from './rate.ts';
import type { ScoringScales } from './scales.ts';
import { bare } from './suppose.ts';
import type { Tier } from './tier.ts';

/** All that is said of a technology, or of a case of several items, that can be said from its evidence alone. */
export interface Score {
  /** Of the scales that it was made with. */
  readonly version: string;
  readonly tier: Tier;
  /** The worst tier that any filling of what is unknown gives. */
  readonly ceiling: Tier;
  /** Of the item that decides the tier: its criteria, total and confidence, and what it is known by. */
  readonly rating: Rating;
  readonly quantities: Quantities;
  /** Which item that is, of all in the order they were given. */
  readonly worst: number;
  readonly items: readonly Rating[];
  readonly proposal: Proposal;
  /** What is missing of the deciding item, most decisive first. */
  readonly questions: readonly Question[];
  readonly changes: readonly Change[];
  readonly tags: readonly Known<Tag>[];
}

/** Findings of one item each; the order of findings within an item makes no difference. */
export function score(
  items: readonly [readonly Finding[], ...(readonly Finding[])[]],
  scales: ScoringScales,
): Score {
  const [first, ...others] = items;
  const quantities: Items = [
    quantitiesOf(first, scales),
    ...others.map((findings) => quantitiesOf(findings, scales)),
  ];
  const rated = rateCase(quantities, scales);
  const deciding = quantities[rated.worst] ?? quantities[0];
  const supposable: Items = [bare(quantities[0]), ...quantities.slice(1).map(bare)];
  return {
    version: scales.version,
    tier: rated.tier,
    ceiling: rated.ceiling,
    rating: rated.items[rated.worst] ?? rated.items[0],
    quantities: deciding,
    worst: rated.worst,
    items: rated.items,
    proposal: rated.proposal,
    questions: questionsOf(bare(deciding), scales),
    changes: changesOf(supposable, scales),
    tags: deciding.tags,
  };
}
