import { z } from 'zod';
import { CriterionId, ListId } from '../framework/names.ts';
import { EntryId, PromptId } from '../ids.ts';

/** Why a stage is not complete. */
export const Gap = z.discriminatedUnion('cause', [
  z.object({ cause: z.enum(['unanswered', 'unknown', 'unsettled']), prompt: PromptId }),
  /** Nothing stands in a list, and nothing says why. */
  z.object({ cause: z.literal('nothing-listed'), list: ListId }),
  /** The risk is to be treated, and no treatment was chosen. */
  z.object({ cause: z.literal('nothing-chosen') }),
  /** A criterion is met, and no treatment answers it. */
  z.object({ cause: z.literal('untreated'), criterion: CriterionId }),
  /** The day of the next review is past. */
  z.object({ cause: z.literal('review-past'), prompt: PromptId }),
  /** The risk was accepted until a day that is past. */
  z.object({ cause: z.literal('expired'), entry: EntryId }),
  /** The risk is accepted without a date on which that ends. */
  z.object({ cause: z.literal('no-expiry'), entry: EntryId }),
  /** Nobody does anything about a treatment. */
  z.object({ cause: z.literal('no-action'), entry: EntryId }),
  /**
   * Actions of a treatment there are; none has both an owner and a due date. `entry` is the one that lacks least; where
   * it lacks both, both are named.
   */
  z.object({ cause: z.enum(['no-owner', 'no-due-date']), entry: EntryId }),
]);
export type Gap = z.infer<typeof Gap>;
