import { z } from 'zod';
import { LONGEST_TECHNOLOGY } from '../../domain/assessment/assessment.ts';
import { CriterionId } from '../../domain/framework/names.ts';
import { AssessmentId, ChannelId, Instant, MemberId, ScoreId } from '../../domain/ids.ts';
import { CountryCode } from '../../domain/locale.ts';
import { Correction } from '../../domain/scoring/correction.ts';
import { CONFIDENCES } from '../../domain/scoring/criteria.ts';
import { TIERS } from '../../domain/scoring/tier.ts';

/** As much as a form takes. */
export const LONGEST_DESCRIPTION = 4000;

const Offsets = z.tuple([z.int().min(0), z.int().min(1)]);
/** A finding of a text, its quotes as offsets: the words stand in the text once, however many findings rest on them. */
const ReadFinding = z.object({
  said: z.record(z.string(), z.json()),
  at: Offsets,
  words: Offsets.exactOptional(),
});
export type ReadFinding = z.infer<typeof ReadFinding>;

/** What a score came to when it was made, and by which version of the model. */
export const Outcome = z.object({
  model: z.string().min(1).max(32),
  tier: z.enum(TIERS),
  ceiling: z.enum(TIERS),
  total: z.tuple([z.number(), z.number()]).nullable(),
  confidence: z.enum(CONFIDENCES),
  statuses: z.record(CriterionId, z.enum(['met', 'partly', 'not', 'unknown'])),
});
export type Outcome = z.infer<typeof Outcome>;

/** A description that was scored: what was read in it, and apart from that what people said about it. */
export const ScoreRecord = z.object({
  id: ScoreId,
  by: MemberId,
  at: Instant,
  technology: z.string().min(1).max(LONGEST_TECHNOLOGY),
  text: z.string().max(LONGEST_DESCRIPTION * 2),
  lang: z.enum(['en', 'zh']),
  /** The country of reference, where one was given, settled or told from the text. */
  home: z.object({ code: CountryCode, from: z.enum(['given', 'server', 'text']) }).nullable(),
  findings: z.array(ReadFinding),
  corrections: z.array(Correction),
  outcome: Outcome,
  /** What it came to before the description was last edited. */
  before: z
    .object({ technology: z.string(), text: z.string(), home: CountryCode.nullable(), outcome: Outcome })
    .nullable(),
  /** Where it was shown to everybody; seen by nobody but whoever asked while there is none and no assessment. */
  shared: z.array(z.object({ channel: ChannelId, by: MemberId, at: Instant })),
  /** The assessment that was started from it or that it was read for. */
  assessment: AssessmentId.nullable(),
});
export type ScoreRecord = z.infer<typeof ScoreRecord>;
