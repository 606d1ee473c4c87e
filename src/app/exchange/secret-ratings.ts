import type { Assessment } from '../../domain/assessment/assessment.ts';
import { type Ballot, type Round, VOTED } from '../../domain/assessment/ballot.ts';

type Rated = Pick<Assessment, 'ballots' | 'rounds'>;

/**
 * The ratings of a file that takes the place of what is here, with those of here that nobody has seen: they are in no
 * file, and what is taken in must not lose them. Where such a ballot is open here and another one stands in the file,
 * that one goes among the rounds, as it does when a stage is opened again.
 */
export function withSecretRatings(
  given: Rated & Pick<Assessment, 'version'>,
  here: Rated | undefined,
): Pick<Assessment, 'ballots' | 'rounds'> {
  if (here === undefined) return { ballots: given.ballots, rounds: given.rounds };
  const secret = here.rounds.filter(isSecret);
  const ballots = { ...given.ballots };
  const before: Round[] = [];
  for (const of of VOTED) {
    const [open, other] = [here.ballots[of], ballots[of]];
    if (open === undefined || !isSecret(open)) continue;
    if (other !== undefined && other.revealed !== null) before.push({ ...other, of, ended: given.version });
    ballots[of] = open;
  }
  // An agreement must not look newer than the assessment that comes with it: nobody could agree anew.
  const kept = secret.map((round) => ({ ...round, ended: Math.min(round.ended, given.version) }));
  const left = given.rounds.filter((round) => !secret.some((each) => isAmong(round, each)));
  return { ballots, rounds: [...left, ...before, ...kept].toSorted((a, b) => a.ended - b.ended) };
}

function isSecret({ revealed, votes }: Ballot): boolean {
  return revealed === null && votes.length > 0;
}

/** Files hold such a round without its votes, but for those of whoever asked for the file. */
function isAmong(round: Round, secret: Round): boolean {
  return (
    round.of === secret.of &&
    round.revealed === null &&
    round.votes.every(({ by, at }) => secret.votes.some((each) => each.by === by && each.at === at))
  );
}
