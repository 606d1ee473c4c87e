import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { Ballot } from '../../domain/assessment/ballot.ts';
import type { MemberId } from '../../domain/ids.ts';
import { type Documents, documents } from '../documents.ts';
import type { ScoreRecord } from '../scoring/score-record.ts';
import { type DocumentOf, type KindOf, NAMES } from '../store.ts';

/** Pages of names only repeat what stands in other documents, and follow them. */
export type Kind = Exclude<KindOf<Documents>, typeof NAMES>;
// The keys of a constant are all of its names and no others.
export const KINDS = Object.keys(documents).filter((each) => each !== NAMES) as readonly Kind[];

/** Kinds of which each document is one member's alone: forms not finished, questions asked. */
const PERSONAL = [
  'draft',
  'questions',
  'watch-draft',
  'reading-draft',
  'import',
  'exchange',
] as const satisfies Kind[];
export type Personal = (typeof PERSONAL)[number];

export function isPersonal(kind: Kind): kind is Personal {
  return PERSONAL.some((each) => each === kind);
}

/** Kinds that carry a file as it was handed in, packed: what stands in it cannot be told from the document. */
const PACKED = ['import', 'exchange'] as const satisfies Personal[];

/** Whether a document holds a file that its member handed in, and into which nobody else may look. */
export function isPacked(kind: Kind): boolean {
  return PACKED.some((each) => each === kind);
}

/** Whether a document is a member's own and nobody else's, so that it goes when they go. */
export function isOwn<K extends Kind>(kind: K, value: DocumentOf<Documents, K>, member: MemberId): boolean {
  if (isPersonal(kind)) return 'member' in value && value.member === member;
  // A score's record is told by its kind; the type of `value` follows `kind` only for the compiler's eyes.
  return kind === 'score' && isUnshown(value as ScoreRecord, member);
}

function isUnshown({ by, shared, assessment }: ScoreRecord, member: MemberId): boolean {
  return by === member && shared.length === 0 && assessment === null;
}

/** An assessment without the secret votes of whom `goes` says so, and how many those were. */
export function withoutSecretVotes(
  assessment: Assessment,
  goes: (by: MemberId) => boolean,
): { readonly assessment: Assessment; readonly votes: number } {
  let votes = 0;
  const opened = <B extends Ballot>(ballot: B): B => {
    if (ballot.revealed !== null) return ballot;
    const left = ballot.votes.filter(({ by }) => !goes(by));
    votes += ballot.votes.length - left.length;
    return { ...ballot, votes: left };
  };
  const { inherent, current, target } = assessment.ballots;
  const ballots = {
    ...(inherent !== undefined && { inherent: opened(inherent) }),
    ...(current !== undefined && { current: opened(current) }),
    ...(target !== undefined && { target: opened(target) }),
  };
  const rounds = assessment.rounds.map(opened);
  return { assessment: { ...assessment, ballots, rounds }, votes };
}
