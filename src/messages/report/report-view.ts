import type { ReportFacts } from '../../app/report/facts.ts';
import { type FormatName, REPORT_FORMATS } from '../../app/report/formats.ts';
import type { Report } from '../../app/report/make-report.ts';
import type { Speech } from '../speech.ts';
import { inline } from '../typed.ts';
import { type Block, text, type View } from '../view.ts';
import { reportWords } from '../words/report.ts';

/** What is said while a report is being made. */
export function workingView(speech: Speech, facts: ReportFacts): View {
  const words = reportWords[speech.locale];
  return { tone: 'plain', blocks: [text(words.working(titleOf(speech, facts)))] };
}

/** A report that was made, with its files. */
export function reportView(speech: Speech, facts: ReportFacts, { format, files }: Report): View {
  const words = reportWords[speech.locale];
  const secret = assessmentsIn(facts).filter((each) => each.private).length;
  const lines = text(
    `## ${titleOf(speech, facts)}`,
    words.made(words.formatNames[format], files.length),
    isSplit(format, files.length) && (format === 'json' ? words.splitData : words.split),
    secret > 0 && words.private(secret),
    words.onlyYours,
  );
  const attached = files.map(
    ({ name, bytes }): Block => ({ kind: 'file', name, bytes, otherwise: words.notAttached }),
  );
  return { tone: 'plain', blocks: [lines, ...attached] };
}

/** CSV comes in several files by itself: one for each table. */
function isSplit(format: FormatName, files: number): boolean {
  return files > 1 && REPORT_FORMATS[format].extension !== 'csv';
}

function assessmentsIn(facts: ReportFacts) {
  return facts.of === 'register' ? facts.risks.map(({ assessment }) => assessment) : [facts.risk.assessment];
}

function titleOf(speech: Speech, facts: ReportFacts): string {
  const words = reportWords[speech.locale];
  if (facts.of === 'register') return words.titleAll(facts.risks.length);
  return words.titleOf(inline(facts.risk.assessment.technology, 100));
}
