import type { CountryCode } from '../../domain/locale.ts';
import type { ScoringScales } from '../../domain/scoring/scales.ts';
import { type Score, score } from '../../domain/scoring/score.ts';
import type { Description, EvidenceReader } from './evidence-reader.ts';

export interface ScoredDescription {
  readonly score: Score;
  /** The country of reference that the reading took; absent where nobody said. */
  readonly home?: CountryCode;
}

/** Reads a description and scores what it says. A text without evidence is unrated. */
export async function scoreDescription(
  reader: EvidenceReader,
  scales: ScoringScales,
  description: Description,
): Promise<ScoredDescription> {
  const { home, findings } = await reader.read(description);
  return { score: score([findings], scales), ...(home !== undefined && { home }) };
}
