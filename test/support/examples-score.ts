import type { Made } from '../../src/app/scoring/make-score.ts';
import { outcomeOf, packed, scoreOf } from '../../src/app/scoring/score-of.ts';
import type { ScoreRecord } from '../../src/app/scoring/score-record.ts';
import type { Scoring } from '../../src/app/scoring/scoring.ts';
import { type MemberId, ScoreId } from '../../src/domain/ids.ts';
import type { Correction, Said, Topic } from '../../src/domain/scoring/correction.ts';
import { Finding, type FindingDraft } from '../../src/domain/scoring/evidence.ts';
import type { ShownScore } from '../../src/messages/shown-score.ts';
import { builtInReader } from '../../src/reader/reader.ts';
import { JUN, MINA, NOW } from './examples-assessment.ts';
import { scales } from './examples-scoring.ts';

export const scoring: Scoring = { reader: builtInReader(), scales };

export const RESIST =
  'According to KITA, 91.9 % of our photoresist comes from Japan. Domestic producers are a generation behind. Without it our fab line stops. Stock lasts 90 days; a substitute takes 18 months.';

/** A score that Mina asked for, as if it had been read. */
export async function recordOf(text: string, more: Partial<ScoreRecord> = {}): Promise<ScoreRecord> {
  const { findings } = await scoring.reader.read({ text, home: 'KR' });
  return recordWith(text, findings, more);
}

export function recordWith(
  text: string,
  findings: readonly Finding[],
  more: Partial<ScoreRecord> = {},
): ScoreRecord {
  const read = { text, findings: packed(findings), corrections: more.corrections ?? [] };
  return {
    id: ScoreId.parse('s000000001'),
    by: MINA,
    at: NOW,
    technology: 'Photoresist',
    lang: 'en',
    home: { code: 'KR', from: 'given' },
    outcome: outcomeOf(scoreOf(read, scales)),
    before: null,
    shared: [],
    assessment: null,
    ...read,
    ...more,
  };
}

export function shown(record: ScoreRecord): ShownScore & Made {
  return { record, scoring, score: scoreOf(record, scales) };
}

export function corrected(topic: Topic, said: Said, by: MemberId = JUN, note?: string): Correction {
  return { topic, said, by, at: NOW, ...(note !== undefined && { note }) };
}

/** What a member says of an indicator. */
export function told(indicator: string, value: unknown, by: MemberId = JUN): Said {
  const draft = { indicator, value, attributed: true, origin: { kind: 'person', by } };
  return { kind: 'findings', findings: [Finding.parse(draft as FindingDraft)] };
}
