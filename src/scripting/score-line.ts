import type { EvidenceReader } from '../app/scoring/evidence-reader.ts';
import { scoreDescription } from '../app/scoring/score-description.ts';
import { languageOf } from '../app/scoring/score-of.ts';
import type { Locale } from '../domain/locale.ts';
import type { RiskMatrix } from '../domain/risk-matrix.ts';
import type { CriterionScore } from '../domain/scoring/criteria.ts';
import type { Finding } from '../domain/scoring/evidence.ts';
import { type FactsCase, findingsOf } from '../domain/scoring/facts.ts';
import { levelProposed } from '../domain/scoring/proposal.ts';
import type { ScoringScales } from '../domain/scoring/scales.ts';
import { type Score, score } from '../domain/scoring/score.ts';
import { changeLines, questionLines } from '../messages/score-lines.ts';
import type { Line } from './json-lines.ts';
import { type BadLine, type LineId, readScoreInput } from './score-input.ts';

export interface ScoreParts {
  readonly reader: EvidenceReader;
  readonly scales: ScoringScales;
  readonly matrix: RiskMatrix;
}

export type ScoreOutput = ReturnType<typeof outputOf> | BadLine;

/** Scores one line of the batch. Whatever is wrong with the line is in the answer; it never throws. */
export async function answerScoreLine(parts: ScoreParts, line: Line): Promise<ScoreOutput> {
  const input = readScoreInput(line);
  if (!input.ok) return input.error;
  const { id } = input.value;
  try {
    if (input.value.kind === 'facts')
      return outputOf(id, scoreCase(input.value.case, parts), parts.matrix, 'en');
    const { description } = input.value;
    const { score } = await scoreDescription(parts.reader, parts.scales, description);
    return outputOf(id, score, parts.matrix, localeOf(description));
  } catch (error) {
    // One line must not end the batch, whatever a reader makes of it.
    return { id, error: `this line could not be scored: ${error instanceof Error ? error.message : error}` };
  }
}

function scoreCase({ event, items }: FactsCase, { scales }: ScoreParts): Score {
  const [first, ...others] = items.map((each) => findingsOf(each, event));
  if (first === undefined) throw new Error('a case has at least one item');
  return score([first, ...others], scales);
}

function outputOf(id: LineId, score: Score, matrix: RiskMatrix, locale: Locale) {
  const { tier, ceiling, rating, proposal, questions, changes } = score;
  const proposed = levelProposed(proposal, matrix);
  return {
    id,
    tier,
    ceiling,
    total: rating.total ?? null,
    confidence: rating.confidence,
    criteria: {
      C1: criterionOf(rating.criteria.C1),
      C2: criterionOf(rating.criteria.C2),
      C3: criterionOf(rating.criteria.C3),
    },
    matrix: proposed ? { ...proposed, likelihood: proposed.likelihood.replaceAll('-', ' ') } : null,
    missing: questionLines(questions, locale),
    changes: changeLines(changes, locale),
  };
}

function criterionOf({ status, value, evidence }: CriterionScore) {
  const shown = new Map(evidence.map((each) => [JSON.stringify(evidenceOf(each)), evidenceOf(each)]));
  return { status, value, evidence: [...shown.values()] };
}

/** The words it rests on, or the fact that was handed over. */
function evidenceOf({ indicator, value, origin }: Finding) {
  if (origin.kind === 'text') {
    const { quote, start, end } = origin.quote;
    return { quote, start, end, indicator };
  }
  switch (value.kind) {
    case 'number':
      return { indicator, fact: value.number };
    case 'step':
      return { indicator, fact: value.step };
    case 'holds':
      return { indicator, fact: value.holds };
    default:
      return { indicator, fact: value };
  }
}

function localeOf({ text, lang }: { readonly text: string; readonly lang?: 'en' | 'zh' }): Locale {
  return (lang ?? languageOf(text)) === 'zh' ? 'zh-CN' : 'en';
}
