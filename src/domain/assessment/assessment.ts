import { z } from 'zod';
import { StageId } from '../framework/names.ts';
import { AssessmentId, ChannelId, Instant, MemberId, MessageId, PromptId } from '../ids.ts';
import { Slot } from './answer.ts';

export const LONGEST_TECHNOLOGY = 100;

/** Why a prompt keeps its stage from being complete. */
export const GapCause = z.enum(['unanswered', 'unknown', 'unsettled']);
export const Gap = z.object({ prompt: PromptId, cause: GapCause });
export type Gap = z.infer<typeof Gap>;

/** The team went on from a stage; what was missing then, and why it went on all the same, stays on the record. */
export const Passage = z.object({
  stage: StageId,
  by: MemberId,
  at: Instant,
  gaps: z.array(Gap),
  reason: z.string().min(1).max(1000).exactOptional(),
});
export type Passage = z.infer<typeof Passage>;

/** Where the assessment lives in Discord. All of it can vanish there without anything being lost here. */
export const Place = z.object({
  channel: ChannelId,
  thread: ChannelId.nullable(),
  panel: MessageId.nullable(),
});
export type Place = z.infer<typeof Place>;

/**
 * One technology on its way through the six stages. `version` grows by one with each change of what people said, and
 * not with where the panel stands, so that a panel can tell whether it still shows the truth.
 */
export const Assessment = z.object({
  id: AssessmentId,
  technology: z.string().min(1).max(LONGEST_TECHNOLOGY),
  private: z.boolean(),
  startedBy: MemberId,
  startedAt: Instant,
  place: Place,
  version: z.int().positive(),
  stage: StageId,
  passages: z.array(Passage),
  answers: z.record(PromptId, Slot),
});
export type Assessment = z.infer<typeof Assessment>;

/** What stands for a prompt by any name, also one that no framework asks: `constructor` is an own key of nothing. */
export function slotAt({ answers }: Assessment, prompt: PromptId): Slot | undefined {
  return Object.hasOwn(answers, prompt) ? answers[prompt] : undefined;
}

/** Everybody who has put something into the assessment, whoever started it first. */
export function participants(assessment: Assessment): ReadonlySet<MemberId> {
  const slots = Object.values(assessment.answers);
  return new Set([
    assessment.startedBy,
    ...slots.flatMap((slot) => [slot.current.by, ...slot.proposals.map((proposal) => proposal.by)]),
    ...assessment.passages.map((passage) => passage.by),
  ]);
}
