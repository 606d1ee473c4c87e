import type { Assessment } from '../../domain/assessment/assessment.ts';
import { type Ballot, NO_BALLOT, VOTED, type Voted } from '../../domain/assessment/ballot.ts';
import type { Stage } from '../../domain/framework/stage.ts';
import { levelOf } from '../../domain/risk-matrix.ts';
import { type Pair, stepName } from '../rating-text.ts';
import { panelWords } from '../words/panel.ts';
import { reportDocumentWords } from '../words/report-document.ts';
import type { RecordRow } from './record-row.ts';
import { memberName, type ReportSpeech } from './report-speech.ts';

/**
 * The independent ratings that a stage asks for, each with its reason, and what was agreed. Of ratings that are still
 * secret only how many there are.
 */
export function ballotRows(speech: ReportSpeech, assessment: Assessment, stage: Stage): readonly RecordRow[] {
  const words = reportDocumentWords[speech.locale];
  const asked = VOTED.filter((of) =>
    stage.prompts.some((prompt) => prompt.kind === 'likelihood' && prompt.rates === of),
  );
  return asked.flatMap((of) => [
    ...assessment.rounds
      .filter((round) => round.of === of)
      .flatMap((round) => rowsOf(speech, round, `${words.ratings[of]}${words.comma}${words.earlierRound}`)),
    ...rowsOf(speech, assessment.ballots[of] ?? NO_BALLOT, title(speech, of)),
  ]);
}

function title({ locale }: ReportSpeech, of: Voted): string {
  return reportDocumentWords[locale].ratings[of];
}

function rowsOf(speech: ReportSpeech, ballot: Ballot, group: string): readonly RecordRow[] {
  const words = reportDocumentWords[speech.locale];
  const { votes, revealed, agreed, accords } = ballot;
  const [first] = votes;
  if (first === undefined) return [];
  if (revealed === null) {
    // Nothing of a secret ballot: neither who has voted nor when.
    return [];
  }
  const rows = votes.map(
    (vote): RecordRow => ({
      ...{ kind: 'ballot', group, name: memberName(speech, vote.by), by: vote.by, at: vote.at },
      text: lines(pairText(speech, vote), vote.reason),
      evidence: panelWords[speech.locale].evidence[vote.evidence],
    }),
  );
  if (agreed === null) return rows;
  const who = accords.map((each) => memberName(speech, each)).join(words.comma);
  const along = who === '' ? undefined : words.accords(who);
  return [
    ...rows,
    {
      ...{ kind: 'agreement', group, name: words.agreed, by: agreed.by, at: agreed.at },
      text: lines(pairText(speech, agreed), agreed.reason, along),
    },
  ];
}

function lines(...all: readonly (string | undefined)[]): string {
  return all.filter((each) => each !== undefined).join('\n');
}

function pairText(speech: ReportSpeech, { likelihood, consequence }: Pair): string {
  return reportDocumentWords[speech.locale].pair(
    stepName(speech, 'likelihood', likelihood),
    stepName(speech, 'consequence', consequence),
    stepName(speech, 'level', levelOf(speech.framework.matrix, likelihood, consequence)),
  );
}
