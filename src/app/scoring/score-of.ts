import { z } from 'zod';
import { corrected } from '../../domain/scoring/correction.ts';
import { Finding } from '../../domain/scoring/evidence.ts';
import type { ScoringScales } from '../../domain/scoring/scales.ts';
import { type Score, score } from '../../domain/scoring/score.ts';
import { settled } from '../../domain/scoring/settled.ts';
import type { Outcome, ReadFinding, ScoreRecord } from './score-record.ts';

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
