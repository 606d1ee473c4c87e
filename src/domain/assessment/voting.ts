import { type Framework, ratingPrompt } from '../framework/framework.ts';
import type { Instant } from '../ids.ts';
import { err, ok } from '../result.ts';
import { type Answer, EVIDENCE } from './answer.ts';
import type { Assessment } from './assessment.ts';
import { type Agreement, type Ballot, dissentIn, NO_BALLOT, type Vote, type Voted } from './ballot.ts';
import { agreedBallot, dissentOn } from './dissent.ts';
import type { AssessmentEffect, EventOf, Outcome } from './events.ts';

/**
 * A rating of one's own. It takes the place of an earlier one by the same member, and is secret until revealed. The
 * same one again changes nothing: it was given in time if the first was.
 */
export function rate(state: Assessment, event: EventOf<'rate'>, now: Instant): Outcome {
  const ballot = state.ballots[event.of] ?? NO_BALLOT;
  const { by, of, likelihood, consequence, evidence, reason } = event;
  const before = ballot.votes.find((each) => each.by === by);
  if (before !== undefined && ratesTheSame(before, event)) return ok({ state, effects: [] });
  const late = ballot.revealed !== null;
  const given = reason === undefined ? {} : { reason };
  const vote: Vote = { by, likelihood, consequence, evidence, ...given, at: now, late };
  const votes = [...ballot.votes.filter((each) => each.by !== by), vote];
  // Who changes their own rating has to say again whether they go along.
  const accords = ballot.accords.filter((each) => each !== by);
  return next(state, of, { ...ballot, votes, accords }, [{ kind: 'rated', of, ...(late && { vote }) }]);
}

function ratesTheSame(a: Vote, b: EventOf<'rate'>): boolean {
  return (['likelihood', 'consequence', 'evidence', 'reason'] as const).every((each) => a[each] === b[each]);
}

export function reveal(state: Assessment, { of, by }: EventOf<'reveal'>, now: Instant): Outcome {
  const ballot = state.ballots[of] ?? NO_BALLOT;
  if (ballot.votes.length === 0) return err({ code: 'nothing-rated', of });
  if (ballot.revealed !== null) return err({ code: 'already-revealed', of });
  const revealed = { ...ballot, revealed: { by, at: now } };
  return next(state, of, revealed, [{ kind: 'revealed', of, votes: ballot.votes }]);
}

/**
 * The value that the team agrees on answers both prompts, with the reason as its source. A form that was opened before
 * the last agreement, or before the ratings that it is about, is refused.
 */
export function agree(
  framework: Framework,
  state: Assessment,
  event: EventOf<'agree'>,
  now: Instant,
): Outcome {
  const { of, by, likelihood, consequence, reason } = event;
  const ballot = state.ballots[of] ?? NO_BALLOT;
  if (ballot.revealed === null) return err({ code: 'not-revealed', of });
  const before = state.rounds.filter((round) => round.of === of).map((round) => round.ended);
  const latest = Math.max(0, ...before, ballot.agreed === null ? 0 : (ballot.agreed.version ?? 1));
  if (event.basedOn < latest || event.basedOn > state.version) {
    return err({ code: 'agreement-overtaken', assessment: state.id, of });
  }
  const version = state.version + 1;
  const agreement: Agreement = { likelihood, consequence, reason, by, at: now, version: version + 1 };
  const choices = { likelihood, consequence };
  const prompts = (['likelihood', 'consequence'] as const).map((half) => {
    const { id } = ratingPrompt(framework, half, of);
    const evidence = EVIDENCE.findLast((each) =>
      ballot.votes.some((vote) => vote[half] === choices[half] && vote.evidence === each),
    );
    // No two answers of one assessment share a version: the two halves make one each.
    const made = half === 'likelihood' ? version : version + 1;
    const value = { kind: 'choice', choice: choices[half] } as const;
    const current: Answer = {
      value,
      evidence: evidence ?? 'fair',
      source: reason,
      by,
      at: now,
      version: made,
    };
    return { id, slot: { current, proposals: [] }, before: state.answers[id] };
  });
  const answers = { ...state.answers, ...Object.fromEntries(prompts.map(({ id, slot }) => [id, slot])) };
  const agreed: Ballot = { ...ballot, agreed: agreement, accords: [] };
  const replaced = prompts.flatMap((each) =>
    each.before === undefined ? [] : [each.before.current, ...each.before.proposals],
  );
  return ok({
    state: { ...state, version: version + 1, answers, ballots: { ...state.ballots, [of]: agreed } },
    effects: [{ kind: 'agreed', of, before: replaced, agreement, dissent: dissentIn(agreed, agreement) }],
  });
}

/** Goes along with the agreement that stands, also where it is one of an earlier round. */
export function accord(framework: Framework, state: Assessment, { of, by }: EventOf<'accord'>): Outcome {
  const ballot = agreedBallot(framework, state, of);
  if (ballot === undefined || !dissentOn(framework, state, of).some((vote) => vote.by === by)) {
    return err({ code: 'nothing-to-accord', of });
  }
  const accords = [...ballot.accords, by];
  if (ballot === state.ballots[of])
    return next(state, of, { ...ballot, accords }, [{ kind: 'accorded', of }]);
  const rounds = state.rounds.map((round) => (round === ballot ? { ...round, accords } : round));
  return ok({ state: { ...state, rounds }, effects: [{ kind: 'accorded', of }] });
}

/** What is on a ballot makes no panel stale: nothing that can be done from one depends on it. */
function next(state: Assessment, of: Voted, ballot: Ballot, effects: readonly AssessmentEffect[]): Outcome {
  const ballots = { ...state.ballots, [of]: ballot };
  return ok({ state: { ...state, ballots }, effects });
}
