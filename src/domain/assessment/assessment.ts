import { z } from 'zod';
import { StageId } from '../framework/names.ts';
import { AssessmentId, ChannelId, Instant, MemberId, MessageId, PromptId } from '../ids.ts';
import { Slot } from './answer.ts';
import { Ballots, Round } from './ballot.ts';
import { Concern } from './concern.ts';
import { Entry } from './entry.ts';
import { Gap } from './gap.ts';

export const LONGEST_TECHNOLOGY = 100;

const reason = z.string().min(1).max(1000).exactOptional();

/** The team went on from a stage; what was missing then, and why it went on all the same, stays on the record. */
export const Passage = z.object({ stage: StageId, by: MemberId, at: Instant, gaps: z.array(Gap), reason });
export type Passage = z.infer<typeof Passage>;

/** The end of an assessment: as what it was closed, what spoke against that, and why it was closed all the same. */
export const Closure = z.object({
  decision: z.string().min(1).max(32),
  by: MemberId,
  at: Instant,
  concerns: z.array(Concern),
  reason,
});
export type Closure = z.infer<typeof Closure>;

/** What a review found: the answers of the last stage as they stood when the assessment was opened again. */
export const Review = z.object({ by: MemberId, at: Instant, answers: z.record(PromptId, Slot) });
export type Review = z.infer<typeof Review>;

/** Where the assessment lives in Discord. All of it can vanish there without anything being lost here. */
export const Place = z.object({
  channel: ChannelId,
  thread: ChannelId.nullable(),
  panel: MessageId.nullable(),
});
export type Place = z.infer<typeof Place>;

/**
 * One technology on its way through the six stages. `version` grows with each change of answers, entries and stage, and
 * not with where the panel stands nor with who votes, so that a panel can tell whether acting on it does what it shows.
 */
export const Assessment = z.object({
  id: AssessmentId,
  technology: z.string().min(1).max(LONGEST_TECHNOLOGY),
  private: z.boolean(),
  startedBy: MemberId,
  startedAt: Instant,
  place: Place,
  /** Everybody who has taken part, in the order in which they began to. Nobody ever leaves it. */
  people: z.array(MemberId),
  version: z.int().positive(),
  stage: StageId,
  /** One for each stage that the team is past, in their order: a stage that is reopened loses its own. */
  passages: z.array(Passage),
  answers: z.record(PromptId, Slot),
  entries: z.array(Entry),
  ballots: Ballots,
  /** Ballots that made room for new ones, oldest first. */
  rounds: z.array(Round),
  /** Earlier reviews, oldest first; the present one is among the answers. */
  reviews: z.array(Review),
  closure: Closure.nullable(),
});
export type Assessment = z.infer<typeof Assessment>;

/** What stands for a prompt by any name, also one that no framework asks: `constructor` is an own key of nothing. */
export function slotAt({ answers }: Assessment, prompt: PromptId): Slot | undefined {
  return Object.hasOwn(answers, prompt) ? answers[prompt] : undefined;
}

/** Everybody who has put something into the assessment, whoever started it first. */
export function participants({
  startedBy,
  people,
}: Pick<Assessment, 'startedBy' | 'people'>): ReadonlySet<MemberId> {
  return new Set([startedBy, ...people]);
}
