import type { ReportDocument } from '../../app/report/document.ts';
import type { ReportFacts } from '../../app/report/facts.ts';
import { dayText } from '../speech.ts';
import { reportDocumentWords } from '../words/report-document.ts';
import { instantText, type ReportSpeech } from './report-speech.ts';

/** A report in words: the same for every format, which takes of it what it has room for. */
export function reportDocument(speech: ReportSpeech, facts: ReportFacts): ReportDocument {
  const words = reportDocumentWords[speech.locale];
  const title = facts.of === 'register' ? words.registerTitle : facts.risk.assessment.technology;
  return {
    ...{ locale: speech.locale, title, maker: words.maker, madeAt: facts.at, pages: words.pages },
    subtitle: words.asOf(instantText(speech, facts.at), speech.timezone),
    subject: words.subject[facts.of],
    foot: words.foot(title, dayText(speech, facts.at.slice(0, 10))),
    brief: { heading: title, blocks: [] },
    parts: [],
    sheets: [],
  };
}
