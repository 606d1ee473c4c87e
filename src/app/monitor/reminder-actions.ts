import { z } from 'zod';
import { AssessmentId, Instant, WatchId } from '../../domain/ids.ts';

const watch = WatchId;
/** Which reminder of the item stands in the message that was pressed; `none` where it is no reminder. */
const due = z.union([Instant, z.literal('none')]);
const version = z.coerce.number().int().nonnegative().max(1_000_000_000);

/** Answering reminders and recording readings. */
export const REMINDING = [
  /** Open the form of a reading. */
  z.object({ do: z.literal('reading'), watch, due }),
  /** Send it; `version` is that of the item when it was opened. */
  z.object({ do: z.literal('reading-told'), watch, due, version }),
  /** Open it again as it was typed. */
  z.object({ do: z.literal('reading-retry'), watch, due }),
  /** Record what was typed although something speaks against it. */
  z.object({ do: z.literal('reading-sure'), watch, due }),
  /** Show the reminder that was picked from several. */
  z.object({ do: z.literal('reminder-pick') }),
  z.object({ do: z.literal('reminder-done'), watch, due: Instant }),
  /** Put it off until what was picked. */
  z.object({ do: z.literal('reminder-snooze'), watch, due: Instant }),
  /** Open the form that asks why it is skipped. */
  z.object({ do: z.literal('reminder-skip'), watch, due: Instant }),
  z.object({ do: z.literal('reminder-skipped'), watch, due: Instant }),
  /** Show the rating of the assessment that an item belongs to, to be given anew. */
  z.object({ do: z.literal('reassess'), assessment: AssessmentId, watch }),
] as const;
