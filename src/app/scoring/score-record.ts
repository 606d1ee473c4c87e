import { z } from 'zod';
import { LONGEST_TECHNOLOGY } from '../../domain/assessment/assessment.ts';
import { CriterionId } from '../../domain/framework/names.ts';
import { AssessmentId, ChannelId, Instant, MemberId, ScoreId } from '../../domain/ids.ts';
import { CountryCode } from '../../domain/locale.ts';
import { Correction, corrected } from '../../domain/scoring/correction.ts';
import { CONFIDENCES } from '../../domain/scoring/criteria.ts';
import { Finding } from '../../domain/scoring/evidence.ts';
import type { ScoringScales } from '../../domain/scoring/scales.ts';
import { type Score, score } from '../../domain/scoring/score.ts';
import { settled } from '../../domain/scoring/settled.ts';
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
type ReadFinding = z.infer<typeof ReadFinding>;

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

export function packed(findings: readonly Finding[]): ReadFinding[] {
  return findings.flatMap(({ origin, ...said }) => {
    if (origin.kind !== 'text') return [];
    const { quote, words } = origin;
    return {
      said: z.record(z.string(), z.json()).parse(said),
      at: [quote.start, quote.end],
      ...(words && { words: [words.start, words.end] as [number, number] }),
    };
  });
}

/** What was read of the description, with its quotes. */
export function readIn({ text, findings }: Pick<ScoreRecord, 'text' | 'findings'>): readonly Finding[] {
  const quoted = ([start, end]: readonly [number, number]) => ({ start, end, quote: text.slice(start, end) });
  return findings.map(({ said, at, words }) =>
    Finding.parse({
      ...said,
      origin: { kind: 'text', quote: quoted(at), ...(words && { words: quoted(words) }) },
    }),
  );
}

/** The score of a record as it stands, with all that people said about it. */
export function scoreOf(
  record: Pick<ScoreRecord, 'text' | 'findings' | 'corrections'>,
  scales: ScoringScales,
): Score {
  const { findings, statuses } = corrected(readIn(record), record.corrections);
  return settled(score([findings], scales), statuses, scales);
}

export function outcomeOf({ version, tier, ceiling, rating }: Score): Outcome {
  const { total, confidence, criteria } = rating;
  return {
    model: version,
    tier,
    ceiling,
    total: total === undefined ? null : [...total],
    confidence,
    statuses: { C1: criteria.C1.status, C2: criteria.C2.status, C3: criteria.C3.status },
  };
}

/** Mixed text counts as Chinese where Chinese carries the sentence: a few characters say as much as a long word. */
export function languageOf(text: string): 'en' | 'zh' {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/[A-Za-z]+/g)?.length ?? 0;
  return han > words ? 'zh' : 'en';
}
