import {
  ACCEPTED,
  CLOSED_AS_ACCEPTED,
  CLOSED_AS_NO_CHOKEPOINT,
  CLOSED_AS_TREATED,
  type Framework,
  KNOWN_PROMPTS,
  ratingPrompt,
  TREATED,
} from '../framework/framework.ts';
import type { CriterionStatus, RatingKind } from '../framework/names.ts';
import { type Instant, PromptId } from '../ids.ts';
import { LEVELS } from '../risk-matrix.ts';
import type { Assessment } from './assessment.ts';
import { type Ballot, NO_BALLOT, spreadOf, VOTED } from './ballot.ts';
import type { Concern } from './concern.ts';
import { dissentOn, isAgreementChanged } from './dissent.ts';
import { entriesIn, isAcceptance, ownersOf } from './entry.ts';
import type { Gap } from './gap.ts';
import { gapsIn, validity } from './gaps.ts';
import { ratingOf, standingRating } from './rating.ts';

const MET: CriterionStatus = 'met';

/** All that speaks against closing an assessment at an instant, the gravest first; `decision` as what, where that is settled. */
export function concernsAt(
  framework: Framework,
  assessment: Assessment,
  decision: string | undefined,
  now: Instant,
): readonly Concern[] {
  return [
    ...levelConcerns(framework, assessment),
    ...disagreements(framework, assessment),
    ...decisionConcerns(framework, assessment, decision),
    ...expiryConcerns(assessment, decision, now),
    ...entriesIn(assessment.entries, 'actions')
      .filter((each) => ownersOf(each).length === 0)
      .map((each): Concern => ({ concern: 'unowned-action', entry: each.id })),
    ...framework.stages.flatMap((stage): Concern[] => {
      const gaps = gapsIn(framework, assessment, stage, now).filter(
        (gap) => !isConcernByItself(framework, assessment, decision, gap),
      ).length;
      return gaps === 0 ? [] : [{ concern: 'incomplete', stage: stage.id, gaps }];
    }),
  ];
}

/** What has a concern of its own is not counted twice. */
function isConcernByItself(
  framework: Framework,
  assessment: Assessment,
  decision: string | undefined,
  gap: Gap,
): boolean {
  switch (gap.cause) {
    case 'unsettled':
    case 'no-expiry':
    case 'expired':
    case 'no-owner':
      return true;
    case 'nothing-chosen':
      return decision === CLOSED_AS_TREATED;
    case 'unanswered':
    case 'unknown': {
      const halves = (['likelihood', 'consequence'] as const).map((half) =>
        ratingPrompt(framework, half, 'inherent'),
      );
      const rates = halves.some(({ id }) => id === gap.prompt);
      return rates && levelConcerns(framework, assessment).some(({ concern }) => concern === 'no-level');
    }
    case 'nothing-listed':
    case 'untreated':
    case 'no-action':
    case 'no-due-date':
    case 'review-past':
      return false;
  }
}

/** What speaks against this decision rather than another one. */
function decisionConcerns(
  framework: Framework,
  assessment: Assessment,
  decision: string | undefined,
): readonly Concern[] {
  const decided = decidedIn(assessment);
  const treated = decision === CLOSED_AS_TREATED;
  const none = decision === CLOSED_AS_NO_CHOKEPOINT;
  const against =
    ((treated || none) && decided === ACCEPTED) ||
    ((decision === CLOSED_AS_ACCEPTED || none) && decided === TREATED);
  const { level } = standingRating(framework, assessment);
  const { level: target } = ratingOf(framework, assessment, 'target');
  const above =
    treated && level !== undefined && target !== undefined && LEVELS.indexOf(level) > LEVELS.indexOf(target);
  const measures = entriesIn(assessment.entries, 'treatments').filter((each) => !isAcceptance(each));
  const list = measures.length === 0 ? 'treatments' : 'actions';
  const done = measures.length > 0 && entriesIn(assessment.entries, 'actions').length > 0;
  return [
    ...(none && areAllMet(framework, assessment) ? [{ concern: 'criteria-met' } as const] : []),
    ...(against && decided !== undefined ? [{ concern: 'against-decision', decided } as const] : []),
    ...(treated && !done ? [{ concern: 'nothing-done', list } as const] : []),
    ...(above ? [{ concern: 'above-target', level, target } as const] : []),
  ];
}

function areAllMet({ stages }: Framework, { answers }: Assessment): boolean {
  const prompts = stages.flatMap((stage) => stage.prompts).filter(({ kind }) => kind === 'criterion');
  return prompts.every(({ id }) => {
    const value = answers[id]?.current.value;
    return value?.kind === 'choice' && value.choice === MET;
  });
}

function decidedIn({ answers }: Assessment): typeof ACCEPTED | typeof TREATED | undefined {
  const decided = answers[KNOWN_PROMPTS.decision]?.current.value;
  if (decided?.kind !== 'choice') return undefined;
  return ([ACCEPTED, TREATED] as const).find((each) => each === decided.choice);
}

function levelConcerns(framework: Framework, assessment: Assessment): readonly Concern[] {
  const counted: RatingKind =
    ratingOf(framework, assessment, 'current').level === undefined ? 'inherent' : 'current';
  if (ratingOf(framework, assessment, counted).level === undefined) return [{ concern: 'no-level' }];
  return (['likelihood', 'consequence'] as const).flatMap((half): Concern[] => {
    const { id } = ratingPrompt(framework, half, counted);
    return assessment.answers[id]?.current.source === undefined
      ? [{ concern: 'no-evidence', prompt: id }]
      : [];
  });
}

function disagreements(framework: Framework, assessment: Assessment): readonly Concern[] {
  const unsettled = Object.entries(assessment.answers).filter(([, slot]) => slot.proposals.length > 0);
  return [
    ...unsettled.map(([prompt]): Concern => ({ concern: 'unsettled', prompt: PromptId.parse(prompt) })),
    ...VOTED.flatMap((of): Concern[] => {
      const ballot = assessment.ballots[of] ?? NO_BALLOT;
      const secret = ballot.votes.length > 0 && ballot.revealed === null;
      return [
        ...(isAgreementChanged(framework, assessment, of)
          ? [{ concern: 'agreement-changed', of } as const]
          : []),
        ...(secret ? [{ concern: 'unrevealed', of } as const] : []),
        ...(isOpen(ballot) || dissentOn(framework, assessment, of).length > 0
          ? [{ concern: 'disagreement', of } as const]
          : []),
      ];
    }),
  ];
}

/** Shown, not the same, and nothing was agreed. */
function isOpen(ballot: Ballot): boolean {
  if (ballot.revealed === null || ballot.agreed !== null) return false;
  const { likelihood, consequence } = spreadOf(ballot);
  return likelihood + consequence > 0;
}

function expiryConcerns(
  assessment: Assessment,
  decision: string | undefined,
  now: Instant,
): readonly Concern[] {
  const acceptances = entriesIn(assessment.entries, 'treatments').filter(isAcceptance);
  const accepted = decision === CLOSED_AS_ACCEPTED || decidedIn(assessment) === ACCEPTED;
  return [
    ...acceptances.flatMap((each): Concern[] => {
      const concern = validity(each, now);
      return concern === 'holds' ? [] : [{ concern, entry: each.id }];
    }),
    ...(accepted && acceptances.length === 0 ? [{ concern: 'no-expiry', entry: null } as const] : []),
  ];
}
