import type { Watched } from '../../app/monitor/find-watch.ts';
import type { ReportSheet, SheetCell } from '../../app/report/document.ts';
import { dateIn } from '../../domain/assessment/entry.ts';
import type { Rating } from '../../domain/assessment/rating.ts';
import type { Risk } from '../../domain/register/risk.ts';
import { cadenceText } from '../monitor/cadence-text.ts';
import { unitText } from '../monitor/reading-text.ts';
import { stepName } from '../rating-text.ts';
import { said } from '../speech.ts';
import { reportDocumentWords } from '../words/report-document.ts';
import { entryTitle, fieldAt } from './entry-words.ts';
import { inTurns } from './in-turns.ts';
import { actionsOf, ownersText, servesText, sourcesIn, stateText } from './plan-tables.ts';
import { memberName, onPaper, ownerName, type ReportSpeech, wallClock } from './report-speech.ts';
import { decisionText, flawTexts, stageText, tierCell } from './risk-words.ts';

const day = (date: string | undefined): SheetCell => (date === undefined ? null : { day: date });

function levelCell(speech: ReportSpeech, { level }: Rating): SheetCell {
  return level === undefined ? null : { text: stepName(speech, 'level', level), tone: level };
}

/** One row for each risk, numbered as everywhere in the report. */
export async function registerSheet(speech: ReportSpeech, risks: readonly Risk[]): Promise<ReportSheet> {
  const { sheets, columns, yes } = reportDocumentWords[speech.locale];
  const step = (scale: 'likelihood' | 'consequence', id: string | undefined) =>
    id === undefined ? null : stepName(speech, scale, id);
  return {
    ...{ name: sheets.register, file: 'register' },
    columns: [
      { title: columns.number, width: 6 },
      { title: columns.technology, width: 34 },
      { title: columns.level, width: 12 },
      { title: columns.likelihood, width: 16 },
      { title: columns.consequence, width: 16 },
      { title: columns.inherent, width: 14 },
      { title: columns.target, width: 12 },
      { title: columns.distance, width: 12 },
      { title: columns.tier, width: 12 },
      { title: columns.stage, width: 24 },
      { title: columns.decision, width: 22 },
      { title: columns.actions, width: 10 },
      { title: columns.done, width: 10 },
      { title: columns.overdue, width: 10 },
      { title: columns.review, width: 13 },
      { title: columns.acceptedUntil, width: 13 },
      { title: columns.startedBy, width: 20 },
      { title: columns.startedAt, width: 17 },
      { title: columns.private, width: 10 },
      { title: columns.toSee, width: 60 },
      { title: columns.id, width: 14 },
    ],
    rows: await inTurns(speech, risks, (risk, at): readonly SheetCell[] => {
      const { assessment, standing, inherent, target, actions } = risk;
      return [
        at + 1,
        assessment.technology,
        levelCell(speech, standing),
        step('likelihood', standing.likelihood),
        step('consequence', standing.consequence),
        levelCell(speech, inherent),
        levelCell(speech, target),
        risk.distance ?? null,
        tierCell(speech, risk.tier),
        stageText(speech, risk),
        decisionText(speech, risk) ?? null,
        actions.length,
        actions.filter(({ state }) => state === 'done').length,
        actions.filter(({ overdue }) => overdue).length,
        day(risk.review),
        day(risk.acceptedUntil),
        memberName(speech, assessment.startedBy),
        { at: wallClock(speech, assessment.startedAt) },
        assessment.private ? yes : null,
        flawTexts(speech, risk).join('\n'),
        assessment.id,
      ];
    }),
  };
}

export async function actionSheet(speech: ReportSpeech, risks: readonly Risk[]): Promise<ReportSheet> {
  const { sheets, columns, yes } = reportDocumentWords[speech.locale];
  return {
    ...{ name: sheets.actions, file: 'actions' },
    columns: [
      { title: columns.technology, width: 30 },
      { title: columns.what, width: 44 },
      { title: columns.serves, width: 30 },
      { title: columns.owner, width: 24 },
      { title: columns.sector, width: 14 },
      { title: columns.due, width: 13 },
      { title: columns.state, width: 13 },
      { title: columns.overdue, width: 10 },
      { title: columns.cost, width: 18 },
      { title: columns.helps, width: 20 },
      { title: columns.note, width: 40 },
    ],
    rows: await inTurns(speech, actionsOf(risks), (each): readonly SheetCell[] => {
      const { entry, due, overdue } = each.action;
      const at = (field: string) => fieldAt(speech, entry, field);
      return [
        each.risk.assessment.technology,
        entryTitle(speech, entry),
        servesText(speech, each),
        ownersText(speech, each.action),
        at('sector'),
        day(due),
        stateText(speech, each.action),
        overdue ? yes : null,
        at('cost'),
        at('helps'),
        at('note'),
      ];
    }),
  };
}

export async function watchSheet(speech: ReportSpeech, watched: readonly Watched[]): Promise<ReportSheet> {
  const { sheets, columns, bands, yes } = reportDocumentWords[speech.locale];
  return {
    ...{ name: sheets.watch, file: 'watch' },
    columns: [
      { title: columns.what, width: 34 },
      { title: columns.technology, width: 30 },
      { title: columns.indicator, width: 22 },
      { title: columns.value, width: 12 },
      { title: columns.unit, width: 12 },
      { title: columns.day, width: 13 },
      { title: columns.warning, width: 12 },
      { title: columns.critical, width: 12 },
      { title: columns.standing, width: 12 },
      { title: columns.cadence, width: 34 },
      { title: columns.next, width: 17 },
      { title: columns.owner, width: 22 },
      { title: columns.paused, width: 10 },
    ],
    rows: await inTurns(speech, watched, ({ item, linked }): readonly SheetCell[] => {
      const { plan, band, paused, nextDue } = item;
      const latest = item.latest.at(-1);
      const indicator = speech.indicators.find(({ id }) => id === plan.indicator);
      return [
        plan.name,
        linked?.technology ?? null,
        indicator === undefined ? plan.indicator : said(speech, indicator.label),
        latest?.value ?? null,
        unitText(speech, plan),
        day(latest?.day),
        plan.thresholds.warning,
        plan.thresholds.critical,
        latest === undefined ? null : bands[band],
        onPaper(speech, cadenceText(speech, plan.cadence)),
        nextDue === null ? null : { at: wallClock(speech, nextDue) },
        ownerName(speech, plan.owner),
        paused === null ? null : yes,
      ];
    }),
  };
}

export async function sourceSheet(speech: ReportSpeech, risks: readonly Risk[]): Promise<ReportSheet> {
  const { sheets, columns } = reportDocumentWords[speech.locale];
  return {
    ...{ name: sheets.sources, file: 'sources' },
    columns: [
      { title: columns.technology, width: 30 },
      { title: columns.source, width: 34 },
      { title: columns.country, width: 20 },
      { title: columns.state, width: 20 },
      { title: columns.switch, width: 18 },
      { title: columns.share, width: 14 },
      { title: columns.bound, width: 20 },
      { title: columns.expires, width: 20 },
      { title: columns.owner, width: 22 },
    ],
    rows: await inTurns(speech, sourcesIn(risks), ({ assessment, source }): readonly SheetCell[] => [
      assessment.technology,
      entryTitle(speech, source),
      ...(['country', 'state', 'switch', 'share', 'bound'] as const).map((field) =>
        fieldAt(speech, source, field),
      ),
      day(dateIn(source, 'expires')),
      fieldAt(speech, source, 'owner'),
    ]),
  };
}
