import { z } from 'zod';
import { ACCEPTED, TREATED } from '../framework/framework.ts';
import { ListId, StageId } from '../framework/names.ts';
import { EntryId, PromptId } from '../ids.ts';
import { Level } from '../risk-matrix.ts';
import { Voted } from './ballot.ts';

/** What speaks against closing an assessment. It may be closed all the same, with a reason, on the record. */
export const Concern = z.discriminatedUnion('concern', [
  /** A stage still waits for something. */
  z.object({ concern: z.literal('incomplete'), stage: StageId, gaps: z.int().positive() }),
  /** Several answers stand for one prompt. */
  z.object({ concern: z.literal('unsettled'), prompt: PromptId }),
  /** Members rated otherwise than what was agreed and have not gone along with it, or they differ and nothing was. */
  z.object({ concern: z.literal('disagreement'), of: Voted }),
  /** The answers say something else now than what the team had agreed on. */
  z.object({ concern: z.literal('agreement-changed'), of: Voted }),
  /** Members rated, and nobody has looked at it. */
  z.object({ concern: z.literal('unrevealed'), of: Voted }),
  z.object({ concern: z.literal('no-level') }),
  /** The level rests on this, for which nobody has named a source. */
  z.object({ concern: z.literal('no-evidence'), prompt: PromptId }),
  /** It is to be closed as treated, and there is no treatment, or nobody does anything. */
  z.object({ concern: z.literal('nothing-done'), list: ListId.extract(['treatments', 'actions']) }),
  /** It is to be closed as something else than what was decided in stage 2. */
  z.object({ concern: z.literal('against-decision'), decided: z.enum([TREATED, ACCEPTED]) }),
  /** It is to be closed as no chokepoint, and all three criteria of one were answered as met. */
  z.object({ concern: z.literal('criteria-met') }),
  /** It is to be closed as treated, and the level is still above the target. */
  z.object({ concern: z.literal('above-target'), level: Level, target: Level }),
  z.object({ concern: z.literal('unowned-action'), entry: EntryId }),
  /** A risk was accepted until a day that is past. */
  z.object({ concern: z.literal('expired'), entry: EntryId }),
  /** A risk is accepted without a date on which that ends; `null` where no entry says so, only the decision. */
  z.object({ concern: z.literal('no-expiry'), entry: EntryId.nullable() }),
]);
export type Concern = z.infer<typeof Concern>;
