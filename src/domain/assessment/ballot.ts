import { z } from 'zod';
import { RatingKind } from '../framework/names.ts';
import { Instant, MemberId } from '../ids.ts';
import { CONSEQUENCES, Consequence, LIKELIHOODS, Likelihood } from '../risk-matrix.ts';
import { EVIDENCE, Evidence, LONGEST_NOTE } from './answer.ts';

/** How one member rates the risk, without having seen how the others do. */
export const Vote = z.object({
  by: MemberId,
  likelihood: Likelihood,
  consequence: Consequence,
  evidence: Evidence,
  reason: z.string().min(1).max(LONGEST_NOTE).exactOptional(),
  at: Instant,
  /** Given, or given anew, when the others' were known already. */
  late: z.boolean(),
});
export type Vote = z.infer<typeof Vote>;

/** What the team agreed on, by whom it was recorded, and why. */
export const Agreement = z.object({
  likelihood: Likelihood,
  consequence: Consequence,
  reason: z.string().min(1).max(LONGEST_NOTE),
  by: MemberId,
  at: Instant,
  /** The version of the assessment which that made; agreements of earlier versions of Unchoke lack it. */
  version: z.int().positive().exactOptional(),
});
export type Agreement = z.infer<typeof Agreement>;

/**
 * Independent ratings of one risk. Nobody sees a vote but who gave it until they are revealed all at once; the one
 * agreed value is then recorded with its reason, and whoever rated otherwise goes along with it or stays on record.
 */
export const Ballot = z.object({
  votes: z.array(Vote),
  revealed: z.object({ by: MemberId, at: Instant }).nullable(),
  agreed: Agreement.nullable(),
  /** Who rated otherwise and goes along with what was agreed. */
  accords: z.array(MemberId),
});
export type Ballot = z.infer<typeof Ballot>;

/**
 * A ballot that made room for a new one when its stage was opened again. What had not been revealed stays secret for
 * good: it is kept, and shown to nobody.
 */
export const Round = Ballot.extend({
  of: RatingKind.extract(['inherent', 'current']),
  /** The version of the assessment which that made. */
  ended: z.int().positive(),
});
export type Round = z.infer<typeof Round>;

export const Ballots = z.partialRecord(RatingKind, Ballot);
export type Ballots = z.infer<typeof Ballots>;

/** What may be rated by vote: where the team wants to get to is a decision, not an observation. */
export const VOTED = ['inherent', 'current'] as const satisfies readonly RatingKind[];
export const Voted = z.enum(VOTED);
export type Voted = z.infer<typeof Voted>;

export const NO_BALLOT: Ballot = { votes: [], revealed: null, agreed: null, accords: [] };

/** How far apart the votes are, in steps of each scale, and whose evidence weighs most. */
export interface Spread {
  readonly likelihood: number;
  readonly consequence: number;
  readonly strongest: readonly MemberId[];
  /** The weight of the strongest evidence; `undefined` where nobody has rated. */
  readonly evidence: Evidence | undefined;
}

export function spreadOf({ votes }: Ballot): Spread {
  const evidence = EVIDENCE.findLast((each) => votes.some((vote) => vote.evidence === each));
  return {
    likelihood: width(votes.map((vote) => LIKELIHOODS.indexOf(vote.likelihood))),
    consequence: width(votes.map((vote) => CONSEQUENCES.indexOf(vote.consequence))),
    strongest: votes.filter((vote) => vote.evidence === evidence).map((vote) => vote.by),
    evidence,
  };
}

function width(steps: readonly number[]): number {
  return steps.length === 0 ? 0 : Math.max(...steps) - Math.min(...steps);
}

/**
 * The votes that say something else than what was agreed, and whose givers have not gone along with it. `answered`: what
 * the answers say now, which can be edited after an agreement: who votes as they do does not disagree.
 */
export function dissentIn(
  { votes, agreed, accords }: Ballot,
  answered: Partial<Pair> | undefined,
): readonly Vote[] {
  if (agreed === null) return [];
  return votes.filter(
    (vote) =>
      !accords.includes(vote.by) &&
      !isSamePair(vote, agreed) &&
      !(answered !== undefined && isSamePair(vote, answered)),
  );
}

export type Pair = Pick<Vote, 'likelihood' | 'consequence'>;

export function isSamePair(a: Pair, b: Partial<Pair>): boolean {
  return a.likelihood === b.likelihood && a.consequence === b.consequence;
}
