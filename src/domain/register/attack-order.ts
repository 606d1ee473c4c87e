import { choicesIn, type EntryOf, entriesIn, isAcceptance } from '../assessment/entry.ts';
import { RANKS } from '../framework/entry-list.ts';
import { LEVELS } from '../risk-matrix.ts';
import { tierRank } from '../scoring/tier.ts';
import { isCarriedOut, type PlannedAction } from './planned-action.ts';
import type { Risk } from './risk.ts';

export type Rank = (typeof RANKS)[number];

/** Something to attack: a treatment that is not carried out yet, or a risk for which nothing, or too little, is planned. */
export interface Target {
  readonly risk: Risk;
  /** `undefined`: nothing is planned against this risk, or all of it is done and the risk still above its target. */
  readonly treatment: EntryOf<'treatments'> | undefined;
  readonly ranks: readonly Rank[];
  /** What is done about it. */
  readonly actions: readonly PlannedAction[];
}

/**
 * What to attack first (paper, section 5(5)): what is urgent, then what is important, then what can be done; of equals
 * the risk that is furthest above its target, then of the highest level, then of the gravest tier. Open risks only;
 * what is done is left out where that was enough, and so is what the team lives with.
 */
export function attackOrder(risks: readonly Risk[]): readonly Target[] {
  return risks
    .filter(({ assessment }) => assessment.closure === null)
    .flatMap(targetsOf)
    .toSorted((a, b) => weigh(b).reduce((found, each, at) => found || each - (weigh(a)[at] ?? 0), 0));
}

function targetsOf(risk: Risk): readonly Target[] {
  const { entries } = risk.assessment;
  const chosen = entriesIn(entries, 'treatments');
  const measures = chosen.filter((each) => !isAcceptance(each));
  if (chosen.length === 0) return [{ risk, treatment: undefined, ranks: [], actions: [] }];
  if (risk.flaws.some(({ concern }) => concern === 'plan-more')) {
    return [{ risk, treatment: undefined, ranks: [], actions: risk.actions }];
  }
  return measures.flatMap((treatment): Target[] => {
    const actions = risk.actions.filter(({ entry }) => entry.serves === treatment.id);
    if (isCarriedOut(treatment.id, actions)) return [];
    return [{ risk, treatment, ranks: ranksOf(treatment), actions }];
  });
}

export function ranksOf(treatment: EntryOf<'treatments'>): readonly Rank[] {
  const said = choicesIn(treatment, 'ranks');
  return RANKS.filter((each) => said.includes(each));
}

/** From what weighs most to what weighs least. A risk that waits for a plan counts as urgent. */
function weigh({ risk, treatment, ranks }: Target): readonly number[] {
  const { standing, distance, tier } = risk;
  const level = standing.level === undefined ? -1 : LEVELS.indexOf(standing.level);
  const has = (rank: Rank) => (ranks.includes(rank) ? 1 : 0);
  return [
    ...[treatment === undefined ? 1 : has('urgent'), has('important'), has('feasible')],
    ...[distance ?? 0, level, tierRank(tier)],
  ];
}
