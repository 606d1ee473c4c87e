import { bridgeNeeded, dependenceOf, supplyOf } from './criteria.ts';
import type { Quantities } from './quantities.ts';
import { rate } from './rate.ts';
import type { ScoringScales } from './scales.ts';
import { type Supposed, stepsOf, suppose } from './suppose.ts';
import { tierRank } from './tier.ts';

/** What is missing. `confirm` where something is said, but hedged, disputed or contradicted. */
export type Question =
  | { readonly about: 'share' | 'homeLag' | 'stops' | 'iteration'; readonly why: 'unknown' | 'confirm' }
  /** How long stock lasts, how long until a substitute or a qualified source delivers, or both. */
  | { readonly about: 'bridge'; readonly lacks: 'stock' | 'substitute' | 'both' }
  | { readonly about: 'event' | 'sectors' | 'demand'; readonly why: 'unknown' };

/**
 * What to ask, the most decisive first: whose answers lie furthest apart in the worst tier that is left, then in the
 * tier as things are known, then in the total. Questions that the tier does not hang on come last.
 */
export function questionsOf(quantities: Quantities, scales: ScoringScales): readonly Question[] {
  return open(quantities, scales)
    .map((question, index) => ({ question, index, spread: spreadOf(question, quantities, scales) }))
    .toSorted(
      (a, b) =>
        b.spread.ceiling - a.spread.ceiling ||
        b.spread.tier - a.spread.tier ||
        b.spread.total - a.spread.total ||
        a.index - b.index,
    )
    .map(({ question }) => question);
}

function open(quantities: Quantities, scales: ScoringScales): readonly Question[] {
  const { own, homeLag, stops, iteration, event, demand, severalSectors, otherSource } = quantities;
  const questions: Question[] = [];
  const unsure = (firmness: string | undefined) => firmness === 'unsure';
  const supply = supplyOf(quantities);
  const dependence = dependenceOf(quantities);
  if (own === undefined && (supply === undefined || dependence === undefined)) {
    questions.push({ about: 'share', why: 'unknown' });
  } else if (unsure(supply?.firmness) || unsure(dependence?.firmness)) {
    questions.push({ about: 'share', why: 'confirm' });
  }
  const scaled = { homeLag, stops, iteration };
  for (const about of ['homeLag', 'stops', 'iteration'] as const) {
    if (scaled[about] === undefined) questions.push({ about, why: 'unknown' });
    else if (unsure(scaled[about].firmness)) questions.push({ about, why: 'confirm' });
  }
  const c2 = rate(quantities, scales).criteria.C2.status;
  const [stock, needed] = [quantities.stockDays, bridgeNeeded(quantities)];
  if (c2 === 'met' && (stock === undefined || needed === undefined)) {
    const lacks = stock !== undefined ? 'substitute' : needed !== undefined ? 'stock' : 'both';
    questions.push({ about: 'bridge', lacks });
  }
  if (event === undefined) questions.push({ about: 'event', why: 'unknown' });
  const bothKnown = severalSectors !== undefined && otherSource !== undefined;
  const sectorsDecide = !bothKnown && severalSectors?.value !== false && otherSource?.value !== true;
  if (c2 === 'met' && sectorsDecide) questions.push({ about: 'sectors', why: 'unknown' });
  if (demand === undefined) questions.push({ about: 'demand', why: 'unknown' });
  return questions;
}

interface Spread {
  readonly ceiling: number;
  readonly tier: number;
  readonly total: number;
}

function spreadOf(question: Question, quantities: Quantities, scales: ScoringScales): Spread {
  const ratings = answersTo(question, scales).map((answer) =>
    rate(suppose(quantities, answer, scales), scales),
  );
  const apart = (figures: readonly number[]) => Math.max(0, ...figures) - Math.min(100, ...figures);
  if (ratings.length === 0) return { ceiling: 0, tier: 0, total: 0 };
  return {
    ceiling: apart(ratings.map(({ ceiling }) => tierRank(ceiling))),
    tier: apart(ratings.map(({ tier }) => tierRank(tier))),
    total: apart(ratings.map(({ total }) => total?.[1] ?? 0)),
  };
}

/** The answers at both ends. */
function answersTo(question: Question, scales: ScoringScales): readonly Supposed[] {
  switch (question.about) {
    case 'share':
    case 'homeLag':
    case 'stops':
    case 'iteration': {
      const steps = stepsOf(question.about === 'share' ? 'ownShare' : question.about, scales);
      return [...steps.slice(0, 1), ...steps.slice(-1)];
    }
    case 'bridge':
      return [true, false].map((bridged) => ({ indicator: 'bridge', bridged }));
    case 'event':
    case 'sectors':
    case 'demand':
      return [];
  }
}
