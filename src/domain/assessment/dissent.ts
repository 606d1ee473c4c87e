import type { Framework } from '../framework/framework.ts';
import type { Assessment } from './assessment.ts';
import { type Ballot, dissentIn, isSamePair, type Vote, type Voted } from './ballot.ts';
import { ratingOf } from './rating.ts';

/**
 * The ballot whose agreement stands: the present one, or as long as there is none the latest of the rounds before, if
 * the answers still say what was agreed there.
 */
export function agreedBallot(framework: Framework, assessment: Assessment, of: Voted): Ballot | undefined {
  const present = assessment.ballots[of];
  if (present !== undefined && present.agreed !== null) return present;
  const earlier = assessment.rounds.findLast((round) => round.of === of && round.agreed !== null);
  const answered = ratingOf(framework, assessment, of);
  return earlier?.agreed != null && isSamePair(earlier.agreed, answered) ? earlier : undefined;
}

/** Who disagrees still with the rating that stands, and how they voted. The one rule for that, wherever it is asked. */
export function dissentOn(framework: Framework, assessment: Assessment, of: Voted): readonly Vote[] {
  const ballot = agreedBallot(framework, assessment, of);
  return ballot === undefined ? [] : dissentIn(ballot, ratingOf(framework, assessment, of));
}

/** Whether the answers were changed to something else after what was agreed had answered them. */
export function isAgreementChanged(framework: Framework, assessment: Assessment, of: Voted): boolean {
  const agreed = assessment.ballots[of]?.agreed ?? null;
  return agreed !== null && !isSamePair(agreed, ratingOf(framework, assessment, of));
}

/** Members have rated, and the team has not agreed on what comes of it. */
export function awaitsAgreement({ ballots }: Pick<Assessment, 'ballots'>, of: Voted): boolean {
  const ballot = ballots[of];
  return ballot !== undefined && ballot.votes.length > 0 && ballot.agreed === null;
}
