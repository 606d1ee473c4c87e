import {
  ACCEPTED,
  CLOSED_AS_ACCEPTED,
  type Framework,
  KNOWN_PROMPTS,
  ratingPrompt,
} from '../framework/framework.ts';
import type { RatingKind } from '../framework/names.ts';
import { PromptId } from '../ids.ts';
import type { Assessment } from './assessment.ts';
import { type Ballot, NO_BALLOT, spreadOf, VOTED } from './ballot.ts';
import type { Concern } from './concern.ts';
import { dissentOn, isAgreementChanged } from './dissent.ts';
import { dateIn, entriesIn, isAcceptance, ownersOf } from './entry.ts';
import { gapsIn } from './gaps.ts';
import { ratingOf } from './rating.ts';

/** All that speaks against closing an assessment, the gravest first; `decision` as what, where that is settled. */
export function concernsAt(
  framework: Framework,
  assessment: Assessment,
  decision: string | undefined,
): readonly Concern[] {
  return [
    ...levelConcerns(framework, assessment),
    ...disagreements(framework, assessment),
    ...expiryConcerns(assessment, decision),
    ...entriesIn(assessment.entries, 'actions')
      .filter((each) => ownersOf(each).length === 0)
      .map((each): Concern => ({ concern: 'unowned-action', entry: each.id })),
    ...framework.stages.flatMap((stage): Concern[] => {
      // What has a concern of its own is not counted twice.
      const gaps = gapsIn(framework, assessment, stage).filter(
        ({ cause }) => cause !== 'unsettled' && cause !== 'no-expiry',
      ).length;
      return gaps === 0 ? [] : [{ concern: 'incomplete', stage: stage.id, gaps }];
    }),
  ];
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

function expiryConcerns(assessment: Assessment, decision: string | undefined): readonly Concern[] {
  const acceptances = entriesIn(assessment.entries, 'treatments').filter(isAcceptance);
  const endless = acceptances.filter((each) => dateIn(each, 'until') === undefined);
  const decided = assessment.answers[KNOWN_PROMPTS.decision]?.current.value;
  const accepted =
    decision === CLOSED_AS_ACCEPTED || (decided?.kind === 'choice' && decided.choice === ACCEPTED);
  return [
    ...endless.map((each): Concern => ({ concern: 'no-expiry', entry: each.id })),
    ...(accepted && acceptances.length === 0 ? [{ concern: 'no-expiry', entry: null } as const] : []),
  ];
}
