import { z } from 'zod';
import { AssessmentId, WatchId } from '../../domain/ids.ts';
import { Rhythm } from '../../domain/monitoring/cadence.ts';

const counted = z.coerce.number().int().nonnegative().max(1_000_000_000);

/** What joins items to their assessments, and the ledger of what was sent. */
export const OF_CASES = [
  /** Begin to watch an entry of a watch list that nobody is reminded of yet. */
  z.object({ do: z.literal('watch-begin'), assessment: AssessmentId, entry: counted.positive() }),
  /** Watch all items of an assessment as often as was proposed; `watch` is the item it was pressed on. */
  z.object({
    do: z.literal('watch-rhythm'),
    assessment: AssessmentId,
    every: Rhythm,
    watch: z.union([WatchId, z.literal('none')]),
  }),
  /** Turn to another page of the ledger. */
  z.object({ do: z.literal('ledger'), page: counted }),
] as const;
