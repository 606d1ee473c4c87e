import type { Assessment } from '../assessment/assessment.ts';
import type { Concern } from '../assessment/concern.ts';
import { concernsAt } from '../assessment/concerns.ts';
import { dateIn, entriesIn, isAcceptance } from '../assessment/entry.ts';
import { isPast } from '../assessment/past.ts';
import { type Rating, ratingOf, standingRating } from '../assessment/rating.ts';
import { ACCEPTED, type Framework, KNOWN_PROMPTS } from '../framework/framework.ts';
import { type CRITERIA, CriterionStatus } from '../framework/names.ts';
import type { Prompt } from '../framework/prompt.ts';
import type { Instant } from '../ids.ts';
import { LEVELS } from '../risk-matrix.ts';
import type { ScoredStatus } from '../scoring/criteria.ts';
import { type Statuses, type Tier, tierOfStatuses } from '../scoring/tier.ts';
import { isCarriedOut, type PlannedAction, plannedActions } from './planned-action.ts';

/** Something about a risk that somebody should see to; the register shows it wherever it shows the risk. */
export type Flaw =
  | Concern
  /** The day of the next review is past. */
  | { readonly concern: 'review-overdue'; readonly day: string }
  /** Actions are past their day and not done. */
  | { readonly concern: 'actions-overdue'; readonly count: number }
  /** All that was planned is done, nobody has accepted the rest, and it is still so many levels above its target. */
  | { readonly concern: 'plan-more'; readonly distance: number };

/** One technology as the register of a server holds it: what its assessment says today, in figures. */
export interface Risk {
  readonly assessment: Assessment;
  readonly inherent: Rating;
  /** After what has been done so far; empty until a review rates it. */
  readonly current: Rating;
  readonly target: Rating;
  /** What counts today. */
  readonly standing: Rating;
  /** How many levels it is above its target; `undefined` where one of the two is not known. */
  readonly distance: number | undefined;
  readonly statuses: Statuses;
  readonly tier: Tier;
  readonly actions: readonly PlannedAction[];
  /** The day of the next review. */
  readonly review: string | undefined;
  /** The last day until which the risk is accepted, where it is. */
  readonly acceptedUntil: string | undefined;
  readonly flaws: readonly Flaw[];
}

export function riskOf(framework: Framework, assessment: Assessment, now: Instant): Risk {
  const inherent = ratingOf(framework, assessment, 'inherent');
  const target = ratingOf(framework, assessment, 'target');
  const standing = standingRating(framework, assessment);
  const statuses = statusesOf(framework, assessment);
  const actions = plannedActions(assessment, now);
  const review = reviewDay(assessment);
  const distance = distanceBetween(standing, target);
  return {
    ...{ assessment, inherent, target, standing, distance, statuses, actions, review },
    current: ratingOf(framework, assessment, 'current'),
    tier: tierOfStatuses(statuses),
    acceptedUntil: acceptedUntil(assessment),
    flaws: flawsOf(framework, assessment, { actions, review, distance, now }),
  };
}

function distanceBetween({ level: from }: Rating, { level: to }: Rating): number | undefined {
  if (from === undefined || to === undefined) return undefined;
  return Math.max(0, LEVELS.indexOf(from) - LEVELS.indexOf(to));
}

/** What the team has settled of each criterion in stage 2; unknown where it has not. */
export function statusesOf(framework: Framework, { answers }: Assessment): Statuses {
  const prompts = framework.stages.flatMap((stage) => stage.prompts);
  const statusOf = (id: (typeof CRITERIA)[number]): ScoredStatus => {
    const asks = (prompt: Prompt) => prompt.kind === 'criterion' && prompt.criterion === id;
    const prompt = prompts.find(asks);
    const value = prompt && answers[prompt.id]?.current.value;
    return (value?.kind === 'choice' && CriterionStatus.safeParse(value.choice).data) || 'unknown';
  };
  return { C1: statusOf('C1'), C2: statusOf('C2'), C3: statusOf('C3') };
}

function reviewDay({ answers }: Assessment): string | undefined {
  const value = answers[KNOWN_PROMPTS.review]?.current.value;
  return value?.kind === 'date' ? value.date : undefined;
}

function acceptedUntil({ entries }: Assessment): string | undefined {
  const days = entriesIn(entries, 'treatments')
    .filter(isAcceptance)
    .flatMap((each) => dateIn(each, 'until') ?? []);
  return days.toSorted().at(-1);
}

/** What any assessment on its way still waits for is no flaw of the risk: its panel leads there. */
const ON_THE_WAY: ReadonlySet<Concern['concern']> = new Set([
  'incomplete',
  'no-level',
  'nothing-done',
  'against-decision',
  'criteria-met',
  'above-target',
]);

function flawsOf(
  framework: Framework,
  assessment: Assessment,
  {
    actions,
    review,
    distance,
    now,
  }: Pick<Risk, 'actions' | 'review' | 'distance'> & { readonly now: Instant },
): readonly Flaw[] {
  const overdue = actions.filter((each) => each.overdue).length;
  const decision = assessment.closure?.decision;
  return [
    ...concernsAt(framework, assessment, decision, now).filter(({ concern }) => !ON_THE_WAY.has(concern)),
    ...(review !== undefined && isPast(review, now)
      ? [{ concern: 'review-overdue', day: review } as const]
      : []),
    ...(overdue > 0 ? [{ concern: 'actions-overdue', count: overdue } as const] : []),
    ...(distance !== undefined && distance > 0 && isAllDone(assessment, actions)
      ? [{ concern: 'plan-more', distance } as const]
      : []),
  ];
}

/** Every measure of an open risk is carried out, and the team does not live with what is left. */
function isAllDone({ answers, entries, closure }: Assessment, actions: readonly PlannedAction[]): boolean {
  const chosen = entriesIn(entries, 'treatments');
  const decided = answers[KNOWN_PROMPTS.decision]?.current.value;
  const accepted = chosen.some(isAcceptance) || (decided?.kind === 'choice' && decided.choice === ACCEPTED);
  if (closure !== null || accepted || chosen.length === 0) return false;
  return chosen.every(({ id }) => isCarriedOut(id, actions));
}
