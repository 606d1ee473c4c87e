import { exportRisks } from '../app/exchange/export-risks.ts';
import { strangersOf } from '../app/exchange/strangers.ts';
import type { Failure } from '../app/failure.ts';
import { gatherReport } from '../app/report/facts.ts';
import type { FormatName } from '../app/report/formats.ts';
import { makeReport } from '../app/report/make-report.ts';
import type { Locale } from '../domain/locale.ts';
import { ok, type Result } from '../domain/result.ts';
import { reportCalendar } from '../messages/report/report-calendar.ts';
import { reportDocument } from '../messages/report/report-document.ts';
import { reportView, workingView } from '../messages/report/report-view.ts';
import type { View } from '../messages/view.ts';
import { displayNames } from './display-names.ts';
import { namesFor } from './exchange-help.ts';
import { type Scene, speechIn } from './scene.ts';

export interface Wanted {
  readonly format: FormatName;
  /** The language of the report, which may be another than that of whoever asks. */
  readonly locale: Locale;
}

/** For so long, in ms, what Discord shows by itself of an answer on its way will do. */
const UNSEEN_MS = 12_000;

/** Makes a report of one assessment, or of the whole register, for the member who asks, as files of a message. */
export async function sendReport(
  scene: Scene,
  assessment: string | undefined,
  { format, locale }: Wanted,
): Promise<Result<View, Failure>> {
  const { app, actor, speech } = scene;
  const facts = await gatherReport(app, actor, assessment);
  if (!facts.ok) return facts;
  // Who came with a file is called as there, unless they have joined since.
  const called = new Map([
    ...(await strangersOf(app, actor)),
    ...(await displayNames(scene, facts.value.people)),
  ]);
  const said = {
    ...speechIn(app, locale),
    called,
    timezone: facts.value.timezone,
    breathe: app.tables.breather(),
  };
  const source = {
    ...{ app, facts: facts.value },
    say: () => reportDocument(said, facts.value),
    calendar: () => reportCalendar(said, facts.value, actor.server),
    exchange: () => exportRisks(app, actor, facts.value, namesFor(scene, facts.value, called)),
  };
  const progress = setTimeout(() => {
    shown = scene.meanwhile?.(workingView(speech, facts.value));
  }, UNSEEN_MS);
  let shown: Promise<void> | undefined;
  const made = await makeReport(source, format, locale).finally(() => clearTimeout(progress));
  // The answer comes after it, never before.
  await shown;
  return made.ok ? ok(reportView(speech, facts.value, made.value)) : made;
}
