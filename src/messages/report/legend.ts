import type { ReportPart } from '../../app/report/document.ts';
import { said } from '../speech.ts';
import { reportDocumentWords } from '../words/report-document.ts';
import type { ReportSpeech } from './report-speech.ts';

export interface LegendLine {
  readonly term: string;
  readonly means: string;
}

/** What the words of a report mean, in the order in which they are looked for. */
export function legendLines(speech: ReportSpeech): readonly LegendLine[] {
  const words = reportDocumentWords[speech.locale];
  const { framework } = speech;
  const steps = (title: string, all: readonly (typeof framework.level)[number][]) =>
    all.map(({ label, means }) => ({
      term: words.colon(title, said(speech, label)),
      means: said(speech, means),
    }));
  return [
    ...steps(words.columns.level, framework.level),
    ...framework.likelihood.map(({ label, means }) => ({
      term: words.colon(words.columns.likelihood, said(speech, label)),
      means: said(speech, means),
    })),
    ...framework.consequence.map(({ label, means }) => ({
      term: words.colon(words.columns.consequence, said(speech, label)),
      means: said(speech, means),
    })),
    ...framework.criteria.map(({ id, title, statement }) => ({
      term: `${id} ${said(speech, title)}`,
      means: said(speech, statement),
    })),
  ];
}

export function legendSentences(speech: ReportSpeech): readonly string[] {
  const { legend } = reportDocumentWords[speech.locale];
  return [
    legend.level(said(speech, speech.framework.model)),
    legend.tier,
    legend.evidence,
    legend.quotes,
    legend.clock(speech.timezone),
    legend.now,
  ];
}

export function legendPart(speech: ReportSpeech): ReportPart {
  const { legend, columns } = reportDocumentWords[speech.locale];
  return {
    heading: legend.title,
    blocks: [
      { kind: 'list', items: legendSentences(speech) },
      {
        kind: 'table',
        columns: [
          { title: columns.term, share: 34 },
          { title: columns.means, share: 66 },
        ],
        rows: legendLines(speech).map(({ term, means }) => [{ text: term }, { text: means }]),
      },
    ],
  };
}
