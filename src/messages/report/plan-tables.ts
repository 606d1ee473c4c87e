import type { Watched } from '../../app/monitor/find-watch.ts';
import type { ReportBlock, ReportCell } from '../../app/report/document.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { type EntryOf, entriesIn } from '../../domain/assessment/entry.ts';
import type { PlannedAction } from '../../domain/register/planned-action.ts';
import type { Risk } from '../../domain/register/risk.ts';
import { cadenceText } from '../monitor/cadence-text.ts';
import { amountLabel } from '../monitor/reading-text.ts';
import { cut } from '../typed.ts';
import { registerActionWords } from '../words/register-actions.ts';
import { reportDocumentWords } from '../words/report-document.ts';
import { entryTitle, fieldAt, titleOfEntry } from './entry-words.ts';
import { inTurns } from './in-turns.ts';
import { memberName, onPaper, ownerName, type ReportSpeech, tableDay } from './report-speech.ts';

/** An action and the risk that it works on. */
export interface Acted {
  readonly risk: Risk;
  readonly action: PlannedAction;
}

/** What is due first comes first, what has no day last. */
export function actionsOf(risks: readonly Risk[]): readonly Acted[] {
  return risks
    .flatMap((risk) => risk.actions.map((action): Acted => ({ risk, action })))
    .toSorted((a, b) => byDay(a.action.due, b.action.due));
}

function byDay(a = '9', b = '9'): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A table of actions; `named`: with the technology that each works on. Texts are cut to `longest` characters. */
export async function actionTable(
  speech: ReportSpeech,
  all: readonly Acted[],
  named: boolean,
  longest = 300,
): Promise<ReportBlock> {
  const words = reportDocumentWords[speech.locale];
  const { columns } = words;
  return {
    kind: 'table',
    columns: [
      ...(named ? [{ title: columns.technology, share: 22 }] : []),
      { title: columns.what, share: 36 },
      { title: columns.owner, share: 16 },
      { title: columns.due, share: 16 },
      { title: columns.state, share: 22 },
    ],
    rows: await inTurns(speech, all, ({ risk, action }) => [
      ...(named ? [{ text: cut(risk.assessment.technology, longest) }] : []),
      { text: cut(entryTitle(speech, action.entry), longest) },
      { text: cut(ownersText(speech, action), longest) },
      { text: action.due === undefined ? words.none : tableDay(speech, action.due) },
      stateCell(speech, action),
    ]),
  };
}

export function ownersText(speech: ReportSpeech, { owners }: PlannedAction): string {
  const words = reportDocumentWords[speech.locale];
  return owners.length === 0
    ? words.none
    : owners.map((each) => memberName(speech, each)).join(speech.locale === 'en' ? ', ' : '、');
}

export function stateText(speech: ReportSpeech, { state }: PlannedAction): string {
  return registerActionWords[speech.locale].states[state];
}

function stateCell(speech: ReportSpeech, action: PlannedAction): ReportCell {
  const words = reportDocumentWords[speech.locale];
  const said = stateText(speech, action);
  return action.overdue
    ? { text: `${said}${words.comma}${words.columns.overdue.toLocaleLowerCase(speech.locale)}`, tone: 'high' }
    : { text: said };
}

/** What is watched, with how it stands. */
export async function watchTable(
  speech: ReportSpeech,
  all: readonly Watched[],
  named: boolean,
  longest = 300,
): Promise<ReportBlock> {
  const { columns, none, bands, withDay } = reportDocumentWords[speech.locale];
  return {
    kind: 'table',
    columns: [
      ...(named ? [{ title: columns.technology, share: 20 }] : []),
      { title: columns.what, share: 28 },
      { title: columns.latest, share: 25 },
      { title: columns.standing, share: 12 },
      { title: columns.cadence, share: 24 },
      { title: columns.owner, share: 16 },
    ],
    rows: await inTurns(speech, all, ({ item, linked }) => {
      const { plan, band } = item;
      const latest = item.latest.at(-1);
      return [
        ...(named ? [{ text: cut(linked?.technology ?? none, longest) }] : []),
        { text: cut(plan.name, longest) },
        {
          text:
            latest === undefined
              ? none
              : withDay(amountLabel(speech, plan, latest.value), tableDay(speech, latest.day)),
        },
        {
          text: latest === undefined ? none : bands[band],
          ...(band === 'critical' && { tone: 'extreme' as const }),
          ...(band === 'warning' && { tone: 'moderate' as const }),
        },
        { text: onPaper(speech, cadenceText(speech, plan.cadence)) },
        { text: cut(ownerName(speech, plan.owner), longest) },
      ];
    }),
  };
}

/** Another source and whose it is. */
export interface Sourced {
  readonly assessment: Assessment;
  readonly source: EntryOf<'sources'>;
}

export function sourcesIn(risks: readonly Risk[]): readonly Sourced[] {
  return risks.flatMap(({ assessment }) =>
    entriesIn(assessment.entries, 'sources').map((source) => ({ assessment, source })),
  );
}

const SOURCE_FIELDS = ['country', 'state', 'switch', 'share', 'bound', 'expires'] as const;

export async function sourceTable(
  speech: ReportSpeech,
  all: readonly Sourced[],
  named: boolean,
): Promise<ReportBlock> {
  const { columns, none } = reportDocumentWords[speech.locale];
  return {
    kind: 'table',
    columns: [
      ...(named ? [{ title: columns.technology, share: 18 }] : []),
      { title: columns.source, share: 24 },
      ...SOURCE_FIELDS.map((field) => ({ title: columns[field], share: 14 })),
    ],
    rows: await inTurns(speech, all, ({ assessment, source }) => [
      ...(named ? [{ text: cut(assessment.technology, 300) }] : []),
      { text: cut(entryTitle(speech, source), 300) },
      ...SOURCE_FIELDS.map((field) => ({ text: fieldAt(speech, source, field) || none })),
    ]),
  };
}

/** The treatment that an action carries out; empty where it serves none in particular. */
export function servesText(speech: ReportSpeech, { risk, action }: Acted): string {
  return titleOfEntry(speech, risk.assessment, action.entry.serves);
}
