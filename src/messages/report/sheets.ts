import type { ReportSheet, SheetCell } from '../../app/report/document.ts';
import type { ReportFacts } from '../../app/report/facts.ts';
import type { Risk } from '../../domain/register/risk.ts';
import { CONSEQUENCES, LIKELIHOODS } from '../../domain/risk-matrix.ts';
import { isFull, stepName } from '../rating-text.ts';
import { said } from '../speech.ts';
import { reportDocumentWords } from '../words/report-document.ts';
import { legendLines, legendSentences } from './legend.ts';
import { actionSheet, registerSheet, sourceSheet, watchSheet } from './list-sheets.ts';
import { stageRows } from './record-rows.ts';
import { memberName, type ReportSpeech, wallClock } from './report-speech.ts';
import { countedByLevel, levelText, riskTiles } from './risk-words.ts';

/** A workbook: how it stands, the lists, the matrix, the record of one assessment, and how to read all that. */
export async function reportSheets(
  speech: ReportSpeech,
  facts: ReportFacts,
  about: readonly (readonly [string, string])[],
): Promise<readonly ReportSheet[]> {
  const risks = facts.of === 'register' ? facts.risks : [facts.risk];
  return [
    summarySheet(speech, facts, about),
    await registerSheet(speech, risks),
    matrixSheet(speech, risks),
    await actionSheet(speech, risks),
    await watchSheet(speech, facts.watched),
    await sourceSheet(speech, risks),
    ...(facts.of === 'assessment' ? [recordSheet(speech, facts.risk)] : []),
    legendSheet(speech),
  ];
}

function summarySheet(
  speech: ReportSpeech,
  facts: ReportFacts,
  about: readonly (readonly [string, string])[],
): ReportSheet {
  const { sheets, columns } = reportDocumentWords[speech.locale];
  const tiles =
    facts.of === 'assessment'
      ? riskTiles(speech, facts.risk, facts.proposal?.score.ceiling).map(
          ({ label, value, note = '', tone }): readonly SheetCell[] => [label, { text: value, tone }, note],
        )
      : countedByLevel(facts.risks).map(({ level, count }): readonly SheetCell[] => [
          { text: levelText(speech, { ...(level !== undefined && { level }) }), tone: level ?? 'plain' },
          count,
          null,
        ]);
  return {
    name: sheets.summary,
    columns: [
      { title: columns.what, width: 28 },
      { title: columns.text, width: 48 },
      { title: columns.note, width: 60 },
    ],
    rows: [...about.map(([name, text]): readonly SheetCell[] => [name, text, null]), ...tiles],
  };
}

/** The matrix with the numbers of the register in its cells. */
function matrixSheet(speech: ReportSpeech, risks: readonly Risk[]): ReportSheet {
  const { sheets, matrixCorner } = reportDocumentWords[speech.locale];
  const { matrix } = speech.framework;
  return {
    name: sheets.matrix,
    columns: [
      { title: matrixCorner, width: 26 },
      ...CONSEQUENCES.map((id) => ({ title: stepName(speech, 'consequence', id), width: 26 })),
    ],
    rows: LIKELIHOODS.map((row) => [
      stepName(speech, 'likelihood', row),
      ...CONSEQUENCES.map((column): SheetCell => {
        const tone = matrix[row][column];
        const here = risks.flatMap(({ standing, assessment }, at) =>
          isFull(standing) && standing.likelihood === row && standing.consequence === column
            ? [`${at + 1} ${assessment.technology}`]
            : [],
        );
        return { text: [stepName(speech, 'level', tone), ...here].join('\n'), tone };
      }),
    ]),
  };
}

function recordSheet(speech: ReportSpeech, { assessment }: Risk): ReportSheet {
  const { sheets, columns, kinds } = reportDocumentWords[speech.locale];
  return {
    ...{ name: sheets.record, file: 'record' },
    columns: [
      { title: columns.stage, width: 20 },
      { title: columns.kind, width: 18 },
      { title: columns.name, width: 34 },
      { title: columns.text, width: 70 },
      { title: columns.evidence, width: 14 },
      { title: columns.ground, width: 44 },
      { title: columns.by, width: 20 },
      { title: columns.when, width: 18 },
    ],
    rows: speech.framework.stages.flatMap((stage) =>
      stageRows(speech, assessment, stage).map((row): readonly SheetCell[] => [
        said(speech, stage.title),
        row.group === '' ? kinds[row.kind] : `${kinds[row.kind]} (${row.group})`,
        row.name,
        row.text,
        row.evidence ?? null,
        row.source ?? null,
        memberName(speech, row.by),
        { at: wallClock(speech, row.at) },
      ]),
    ),
  };
}

function legendSheet(speech: ReportSpeech): ReportSheet {
  const { sheets, columns, legend } = reportDocumentWords[speech.locale];
  return {
    name: sheets.legend,
    columns: [
      { title: columns.term, width: 40 },
      { title: columns.means, width: 100 },
    ],
    rows: [
      ...legendSentences(speech).map((sentence): readonly SheetCell[] => [legend.title, sentence]),
      ...legendLines(speech).map(({ term, means }): readonly SheetCell[] => [term, means]),
    ],
  };
}
