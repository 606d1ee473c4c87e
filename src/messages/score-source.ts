import type { ProposedAnswer } from '../app/scoring/carry-over.ts';
import { LONGEST_NOTE, lengthOf } from '../domain/assessment/answer.ts';
import type { Finding } from '../domain/scoring/evidence.ts';
import type { ScoringScales } from '../domain/scoring/scales.ts';
import { backed, distinctQuotes, findingText } from './score-findings.ts';
import { proposalLines } from './score-lines.ts';
import type { Speech } from './speech.ts';
import { cut } from './typed.ts';
import { scoreWords } from './words/score.ts';
import { scoreCardWords } from './words/score-card.ts';
import { scoreProposalWords } from './words/score-proposal.ts';

const QUOTE = 200;

/**
 * The source of an answer that a score gives, as it stands on the record: the reason, the words of the description that
 * it rests on, what people said, and the version of the model. Plain text.
 */
export function sourceText(
  speech: Speech,
  scales: ScoringScales,
  answer: ProposedAnswer,
  of: 'description' | 'answers',
  /** What was read, where somebody may have vouched for it since. */
  read: readonly Finding[] = [],
): string {
  const words = scoreCardWords[speech.locale];
  const quotes = distinctQuotes(backed(answer.findings, read)).map((quote) =>
    words.quote(cut(quote.replace(/\s+/g, ' '), QUOTE)),
  );
  const own = answer.findings.filter(({ origin }) => origin.kind !== 'text');
  const told = [...new Set(own.map((each) => findingText(speech, scales, each)))];
  const parts = [...reasonLines(speech, scales, answer), ...quotes, ...told];
  const lead =
    of === 'description'
      ? scoreProposalWords[speech.locale].source
      : scoreProposalWords[speech.locale].sourceOfAnswers;
  // As many as fit with the version behind them, whole ones first.
  const version = ` (${scales.version})`;
  const fitting: string[] = [];
  for (const part of parts) {
    if (lengthOf(lead([...fitting, part].join(' · ')) + version) > LONGEST_NOTE) break;
    fitting.push(part);
  }
  return lead(fitting.join(' · ')) + version;
}

/** Why it is proposed, a sentence or none. */
export function reasonLines(
  speech: Speech,
  scales: ScoringScales,
  { reason }: ProposedAnswer,
): readonly string[] {
  switch (reason.of) {
    case 'quantity':
      return [];
    case 'criterion': {
      const { id, status } = reason.criterion;
      return [`${id}: ${scoreWords[speech.locale].statuses[status]}`];
    }
    case 'likelihood':
      return proposalLines({ likelihood: reason.proposal }, speech.framework, scales, speech.locale);
    case 'consequence':
      return proposalLines({ consequence: reason.proposal }, speech.framework, scales, speech.locale);
  }
}
