import type { ReportDocument } from '../../app/report/document.ts';
import type { ReportFacts } from '../../app/report/facts.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { KNOWN_PROMPTS, promptOf } from '../../domain/framework/framework.ts';
import { dayText, valueText } from '../speech.ts';
import { cut } from '../typed.ts';
import { reportDocumentWords } from '../words/report-document.ts';
import { assessmentBrief } from './assessment-brief.ts';
import { assessmentParts } from './assessment-parts.ts';
import { registerBrief } from './register-brief.ts';
import { registerParts } from './register-parts.ts';
import { instantText, memberName, type ReportSpeech } from './report-speech.ts';
import { reportSheets } from './sheets.ts';

/** What fits beside the number of the page. */
const FOOT = 48;

/** A report in words: the same for every format, which takes of it what it has room for. */
export async function reportDocument(speech: ReportSpeech, facts: ReportFacts): Promise<ReportDocument> {
  const words = reportDocumentWords[speech.locale];
  const { locale } = speech;
  const title = facts.of === 'register' ? words.registerTitle : facts.risk.assessment.technology;
  const risks = facts.of === 'register' ? facts.risks : [facts.risk];
  const secret = risks.filter(({ assessment }) => assessment.private).length;
  const day = dayText(speech, facts.at.slice(0, 10));
  const about = [words.asOf(instantText(speech, facts.at), speech.timezone), ...aboutLines(speech, facts)];
  return {
    ...{ locale, title, maker: words.maker, madeAt: facts.at, pages: words.pages },
    ...(secret > 0 && { warning: facts.of === 'register' ? words.privateCount(secret) : words.privately }),
    subtitle: about.join(' · '),
    kicker: words.subject[facts.of],
    subject: words.subject[facts.of],
    foot: words.foot(cut(title, FOOT), day),
    brief: {
      heading: words.brief,
      blocks:
        facts.of === 'register' ? await registerBrief(speech, facts) : await assessmentBrief(speech, facts),
    },
    parts:
      facts.of === 'register' ? await registerParts(speech, facts) : await assessmentParts(speech, facts),
    sheets: await reportSheets(speech, facts, [
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
  ];
}

function homeText(speech: ReportSpeech, { answers }: Assessment): string | undefined {
  const prompt = promptOf(speech.framework, KNOWN_PROMPTS.home)?.prompt;
  const value = answers[KNOWN_PROMPTS.home]?.current.value;
  return prompt === undefined || value === undefined || value.kind === 'unknown'
    ? undefined
    : valueText(speech, prompt, value);
}
