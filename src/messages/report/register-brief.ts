import type { ReportBlock, ReportTile } from '../../app/report/document.ts';
import type { ReportFacts } from '../../app/report/facts.ts';
import { attackOrder, type Target } from '../../domain/register/attack-order.ts';
import { unplannedFor } from '../register/queue-view.ts';
import { riskMatrixPicture } from '../register/risk-matrix.ts';
import { cut } from '../typed.ts';
import { registerWords } from '../words/register.ts';
import { reportDocumentWords } from '../words/report-document.ts';
import { entryTitle } from './entry-words.ts';
import { actionsOf, actionTable, watchTable } from './plan-tables.ts';
import type { ReportSpeech } from './report-speech.ts';
import { countedByLevel, levelText, tierCell } from './risk-words.ts';

type Facts = Extract<ReportFacts, { of: 'register' }>;

/** What one page has room for. */
const GRAVEST = 11;
const WATCHED = 4;
const FIRST = 5;
const ACTIONS = 5;
const NAME = 60;

/** How many risks there are of each level, the gravest of them, what to attack first, and what is late. */
export async function registerBrief(speech: ReportSpeech, facts: Facts): Promise<readonly ReportBlock[]> {
  const words = reportDocumentWords[speech.locale];
  const { risks } = facts;
  const open = risks.filter(({ assessment }) => assessment.closure === null);
  const matrix = riskMatrixPicture(speech, open.length > 0 ? open : risks);
  const heading = (text: string): ReportBlock => ({ kind: 'heading', text });
  const over = facts.watched.filter(({ item }) => item.band !== 'normal');
  const late = actionsOf(open).filter(({ action }) => action.overdue);
  return [
    { kind: 'tiles', tiles: levelTiles(speech, facts) },
    {
      kind: 'beside',
      share: 0.46,
      left: [heading(words.risksWord), gravest(speech, facts)],
      right:
        matrix === undefined
          ? [heading(words.firstOnes), firstOnes(speech, facts)]
          : [
              {
                kind: 'picture',
                // The table beside it has the names.
                wish: { name: 'matrix', data: { ...matrix, legend: [] } },
                otherwise: words.matrixMissing,
              },
            ],
    },
    ...(matrix === undefined ? [] : [heading(words.firstOnes), firstOnes(speech, facts)]),
    ...(late.length === 0
      ? []
      : [
          heading(`${words.seeTo}${words.comma}${words.lateCount(late.length)}`),
          await actionTable(speech, late.slice(0, ACTIONS), true, NAME),
        ]),
    ...(over.length === 0
      ? []
      : [heading(words.alerts), await watchTable(speech, over.slice(0, WATCHED), true, NAME)]),
  ];
}

function levelTiles(speech: ReportSpeech, { risks, watched }: Facts): readonly ReportTile[] {
  const words = reportDocumentWords[speech.locale];
  const closed = risks.filter(({ assessment }) => assessment.closure !== null).length;
  const over = watched.filter(({ item }) => item.band !== 'normal').length;
  const levels = countedByLevel(risks).flatMap(({ level, count }): ReportTile[] =>
    level === undefined ? [] : [{ label: levelText(speech, { level }), value: String(count), tone: level }],
  );
  const unrated = risks.filter(({ standing }) => standing.level === undefined).length;
  return [
    ...levels,
    {
      label: words.risksWord,
      value: String(risks.length),
      note: [
        words.openCount(risks.length - closed, closed),
        ...(unrated === 0 ? [] : [words.unratedCount(unrated)]),
        ...(over === 0 ? [] : [words.colon(words.alerts, String(over))]),
      ].join(words.comma),
      tone: 'plain',
    },
  ];
}

/** The numbers are those of the matrix and of the register. */
function gravest(speech: ReportSpeech, { risks }: Facts): ReportBlock {
  const words = reportDocumentWords[speech.locale];
  const { columns } = words;
  return {
    kind: 'table',
    columns: [
      { title: columns.number, share: 10 },
      { title: columns.technology, share: 44 },
      { title: columns.level, share: 22 },
      { title: columns.tier, share: 20 },
    ],
    rows: risks.slice(0, GRAVEST).map((risk, at) => [
      { text: String(at + 1) },
      { text: cut(risk.assessment.technology, NAME) },
      {
        text: levelText(speech, risk.standing),
        ...(risk.standing.level !== undefined && { tone: risk.standing.level }),
      },
      tierCell(speech, risk.tier),
    ]),
  };
}

function firstOnes(speech: ReportSpeech, { risks }: Facts): ReportBlock {
  const words = reportDocumentWords[speech.locale];
  const targets = attackOrder(risks).slice(0, FIRST);
  if (targets.length === 0) return { kind: 'text', text: words.nothingFirst };
  return { kind: 'list', items: targets.map((each) => targetLine(speech, each)) };
}

function targetLine(speech: ReportSpeech, target: Target): string {
  const { risk, treatment, ranks, actions } = target;
  const words = reportDocumentWords[speech.locale];
  const register = registerWords[speech.locale];
  const technology = cut(risk.assessment.technology, NAME);
  if (treatment === undefined) return unplannedFor(speech, technology, target);
  const done = actions.filter(({ state }) => state === 'done').length;
  const told = [
    ...ranks.map((rank) => register.ranks[rank]),
    register.done(done, actions.length),
    ...(risk.distance === undefined || risk.distance === 0 ? [] : [register.above(risk.distance)]),
  ];
  return words.colon(`${technology} · ${cut(entryTitle(speech, treatment), NAME)}`, told.join(words.comma));
}
