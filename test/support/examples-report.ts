import type { App } from '../../src/app/app.ts';
import type { ReportDocument } from '../../src/app/report/document.ts';
import { gatherReport, type ReportFacts } from '../../src/app/report/facts.ts';
import type { ReportSource } from '../../src/app/report/formats.ts';
import { breather } from '../../src/csv/breath.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { AssessmentId } from '../../src/domain/ids.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { reportDocument } from '../../src/messages/report/report-document.ts';
import { actor, memoryApp, stored } from './examples-app.ts';
import { ADA, JUN, MINA, speechIn } from './examples-assessment.ts';
import { photoresistClosed } from './examples-photoresist.ts';
import { must } from './store-examples.ts';

export const CALLED: ReadonlyMap<string, string> = new Map([
  [MINA, 'Mina Park'],
  [JUN, '李俊'],
  [ADA, '김아다'],
]);

/** What is said of some facts, by the names of the examples. */
export function documentOf(facts: ReportFacts, locale: Locale): Promise<ReportDocument> {
  const speech = { ...speechIn(locale), called: CALLED, timezone: 'Asia/Seoul', breathe: breather() };
  return reportDocument(speech, facts);
}

/** An app that holds the photoresist case to its end, and so many more like it. */
export async function appWith(more = 0, change: Partial<Assessment> = {}): Promise<App> {
  const app = memoryApp();
  const closed = photoresistClosed();
  await stored(app, { ...closed, ...change });
  for (let at = 0; at < more; at += 1) {
    const id = AssessmentId.parse(`r${String(at).padStart(9, '0')}`);
    const technology = at % 2 === 0 ? `Photoresist grade ${at}` : `第${at}号光刻胶`;
    await stored(app, {
      ...closed,
      ...change,
      id,
      technology,
      closure: at % 3 === 0 ? closed.closure : null,
    });
  }
  return app;
}

export async function factsOf(app: App, named?: string): Promise<ReportFacts> {
  return must(await gatherReport(app, actor(), named));
}

/** For formats that say something; the others have examples of their own. */
export function sourceOf(app: App, facts: ReportFacts, locale: Locale): ReportSource {
  const elsewhere = () => {
    throw new Error('this format does not say anything');
  };
  return { app, facts, say: () => documentOf(facts, locale), calendar: elsewhere, exchange: elsewhere };
}
