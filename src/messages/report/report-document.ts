import type { ReportDocument } from '../../app/report/document.ts';
import type { ReportFacts } from '../../app/report/facts.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { KNOWN_PROMPTS, promptOf } from '../../domain/framework/framework.ts';
import { dayText, valueText } from '../speech.ts';
import { reportDocumentWords } from '../words/report-document.ts';
import { assessmentBrief } from './assessment-brief.ts';
import { assessmentParts } from './assessment-parts.ts';
import { registerBrief } from './register-brief.ts';
import { registerParts } from './register-parts.ts';
import { instantText, memberName, type ReportSpeech } from './report-speech.ts';
import { reportSheets } from './sheets.ts';

/** A report in words: the same for every format, which takes of it what it has room for. */
export function reportDocument(speech: ReportSpeech, facts: ReportFacts): ReportDocument {
  const words = reportDocumentWords[speech.locale];
  const { locale } = speech;
  const title = facts.of === 'register' ? words.registerTitle : facts.risk.assessment.technology;
  const day = dayText(speech, facts.at.slice(0, 10));
  const about = [words.asOf(instantText(speech, facts.at), speech.timezone), ...aboutLines(speech, facts)];
  return {
    ...{ locale, title, maker: words.maker, madeAt: facts.at, pages: words.pages },
    subtitle: about.join(' · '),
    subject: words.subject[facts.of],
    foot: words.foot(title, day),
    brief: {
      heading: words.brief,
      blocks: facts.of === 'register' ? registerBrief(speech, facts) : assessmentBrief(speech, facts),
    },
    parts: facts.of === 'register' ? registerParts(speech, facts) : assessmentParts(speech, facts),
    sheets: reportSheets(speech, facts, [
      [words.summaryOf, title],
      ...about.map((line): readonly [string, string] => ['', line]),
    ]),
  };
}

function aboutLines(speech: ReportSpeech, facts: ReportFacts): readonly string[] {
  const words = reportDocumentWords[speech.locale];
  if (facts.of === 'register') {
    const secret = facts.risks.filter(({ assessment }) => assessment.private).length;
    return [...(secret === 0 ? [] : [words.privateCount(secret)])];
  }
  const { assessment } = facts.risk;
  const { startedBy, startedAt } = assessment;
  const home = homeText(speech, assessment);
  return [
    ...(home === undefined ? [] : [words.home(home)]),
    words.startedBy(memberName(speech, startedBy), dayText(speech, startedAt.slice(0, 10))),
    ...(assessment.private ? [words.privately] : []),
  ];
}

function homeText(speech: ReportSpeech, { answers }: Assessment): string | undefined {
  const prompt = promptOf(speech.framework, KNOWN_PROMPTS.home)?.prompt;
  const value = answers[KNOWN_PROMPTS.home]?.current.value;
  return prompt === undefined || value === undefined || value.kind === 'unknown'
    ? undefined
    : valueText(speech, prompt, value);
}
