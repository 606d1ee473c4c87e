import type { ScoreRecord } from '../app/scoring/score-record.ts';
import type { Scoring } from '../app/scoring/scoring.ts';
import type { Score } from '../domain/scoring/score.ts';

export interface ShownScore {
  readonly record: ScoreRecord;
  readonly score: Score;
  readonly scoring: Scoring;
}

/** Who sees the card: the member alone, or everybody in the channel. */
export type Seen = 'alone' | 'all';
