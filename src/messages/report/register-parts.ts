import type { Watched } from '../../app/monitor/find-watch.ts';
import type { ReportBlock, ReportPart } from '../../app/report/document.ts';
import type { ReportFacts } from '../../app/report/facts.ts';
import { driversOf } from '../../domain/assessment/drivers.ts';
import { entriesIn } from '../../domain/assessment/entry.ts';
import type { AssessmentId } from '../../domain/ids.ts';
import type { Risk } from '../../domain/register/risk.ts';
import { exposureLines } from '../exposure.ts';
import { dayText, said } from '../speech.ts';
import { reportDocumentWords } from '../words/report-document.ts';
import { entryTitle } from './entry-words.ts';
import { inTurns } from './in-turns.ts';
import { legendPart } from './legend.ts';
import { actionsOf, actionTable, sourcesIn, sourceTable, watchTable } from './plan-tables.ts';
import { memberName, onPaper, type ReportSpeech, tableDay } from './report-speech.ts';
import { flawTexts, levelText, riskTiles, stageText, tierCell } from './risk-words.ts';

type Facts = Extract<ReportFacts, { of: 'register' }>;

/** The register as a table, what is to be done over all risks, what is watched, and each risk in half a page. */
export async function registerParts(speech: ReportSpeech, facts: Facts): Promise<readonly ReportPart[]> {
  const words = reportDocumentWords[speech.locale];
  const { risks, watched } = facts;
  const open = risks.filter(({ assessment }) => assessment.closure === null);
  const actions = actionsOf(open).filter(({ action }) => action.state !== 'done');
  const sources = sourcesIn(open);
  const linked = Map.groupBy(watched, (each) => each.linked?.id);
  return [
    { heading: words.registerTable, blocks: [await registerTable(speech, risks)] },
    {
      heading: words.allActions,
      blocks: [
        actions.length === 0
          ? { kind: 'text', text: words.noActions }
          : await actionTable(speech, actions, true),
      ],
    },
    ...(watched.length === 0
      ? []
      : [{ heading: words.watched, blocks: [await watchTable(speech, watched, true)] }]),
    ...(sources.length === 0
      ? []
      : [{ heading: words.otherSources, blocks: [await sourceTable(speech, sources, true)] }]),
    {
      heading: words.profiles,
      apart: true,
      blocks: [{ kind: 'text', text: words.fullRecord, muted: true }],
      parts: await profiles(speech, risks, linked),
    },
    legendPart(speech),
  ];
}

async function registerTable(speech: ReportSpeech, risks: readonly Risk[]): Promise<ReportBlock> {
  const words = reportDocumentWords[speech.locale];
  const { columns } = words;
  return {
    kind: 'table',
    columns: [
      { title: columns.number, share: 8 },
      { title: columns.technology, share: 40 },
      { title: columns.level, share: 17 },
      { title: columns.target, share: 17 },
      { title: columns.tier, share: 15 },
      { title: columns.stage, share: 24 },
      { title: columns.review, share: 22 },
    ],
    rows: await inTurns(speech, risks, (risk, at) => [
      { text: String(at + 1) },
      { text: risk.assessment.technology },
      {
        text: levelText(speech, risk.standing),
        ...(risk.standing.level !== undefined && { tone: risk.standing.level }),
      },
      { text: risk.target.level === undefined ? words.none : levelText(speech, risk.target) },
      tierCell(speech, risk.tier),
      { text: stageText(speech, risk) },
      { text: risk.review === undefined ? words.none : tableDay(speech, risk.review) },
    ]),
  };
}

async function profiles(
  speech: ReportSpeech,
  risks: readonly Risk[],
  watched: ReadonlyMap<AssessmentId | undefined, readonly Watched[]>,
): Promise<readonly ReportPart[]> {
  const parts: ReportPart[] = [];
  for (const risk of risks) {
    const { id } = risk.assessment;
    parts.push(await profile(speech, risk, parts.length + 1, watched.get(id) ?? []));
    await speech.breathe();
  }
  return parts;
}

/** One risk by itself: what it is, how it stands, the plan, and what somebody should see to. */
async function profile(
  speech: ReportSpeech,
  risk: Risk,
  number: number,
  watched: readonly Watched[],
): Promise<ReportPart> {
  const words = reportDocumentWords[speech.locale];
  const { assessment } = risk;
  const drivers = driversOf(speech.framework, assessment).map(({ label }) => said(speech, label));
  const survival = exposureLines(speech, assessment).map((line) => onPaper(speech, line));
  const treatments = entriesIn(assessment.entries, 'treatments').map((each) => entryTitle(speech, each));
  const actions = actionsOf([risk]);
  const flaws = flawTexts(speech, risk);
  const begun = words.startedBy(
    memberName(speech, assessment.startedBy),
    dayText(speech, assessment.startedAt.slice(0, 10)),
  );
  return {
    heading: `${number} ${assessment.technology}`,
    blocks: [
      {
        kind: 'text',
        text: [begun, ...(assessment.private ? [words.privately] : [])].join(' · '),
        muted: true,
      },
      { kind: 'tiles', tiles: riskTiles(speech, risk) },
      ...(drivers.length === 0
        ? []
        : [{ kind: 'text', text: words.colon(words.drivers, drivers.join(words.semicolon)) } as const]),
      ...(survival.length === 0 ? [] : [{ kind: 'text', text: survivalText(speech, survival) } as const]),
      ...(treatments.length === 0
        ? []
        : [{ kind: 'text', text: words.colon(words.plan, treatments.join(words.semicolon)) } as const]),
      ...(actions.length === 0 ? [] : [await actionTable(speech, actions, false)]),
      ...(watched.length === 0 ? [] : [await watchTable(speech, watched, false)]),
      ...(flaws.length === 0 ? [] : [{ kind: 'list', items: flaws } as const]),
    ],
  };
}

/** How long supply lasts, until when a substitute delivers, and what that comes to, in one paragraph. */
function survivalText({ locale }: ReportSpeech, lines: readonly string[]): string {
  const words = reportDocumentWords[locale];
  const [, survive, recover, outcome] = lines;
  if (survive === undefined || recover === undefined || outcome === undefined) return lines[0] ?? '';
  return `${survive}${words.semicolon}${recover}${words.stop}${outcome}`;
}
