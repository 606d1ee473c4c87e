import type { ReportBlock, ReportPart } from '../../app/report/document.ts';
import type { ReportFacts } from '../../app/report/facts.ts';
import { VOTED } from '../../domain/assessment/ballot.ts';
import { type RatedThen, ratingHistory, ratingOf } from '../../domain/assessment/rating.ts';
import type { Stage } from '../../domain/framework/stage.ts';
import type { Instant } from '../../domain/ids.ts';
import { planPictureOf } from '../register/plan-picture.ts';
import { dayText, said } from '../speech.ts';
import { reportDocumentWords } from '../words/report-document.ts';
import { legendPart } from './legend.ts';
import { actionsOf, actionTable, sourcesIn, sourceTable, watchTable } from './plan-tables.ts';
import { rowNotes, stageRows } from './record-rows.ts';
import { instantText, type ReportSpeech } from './report-speech.ts';
import { levelText, ratingText } from './risk-words.ts';
import { simulationPart } from './simulation-part.ts';

type Facts = Extract<ReportFacts, { of: 'assessment' }>;

/** Everything in full: the level and its course, the plan, what is watched, and stage by stage what everybody gave. */
export async function assessmentParts(speech: ReportSpeech, facts: Facts): Promise<readonly ReportPart[]> {
  const words = reportDocumentWords[speech.locale];
  return [
    { heading: words.ratingsTitle, blocks: ratingBlocks(speech, facts) },
    { heading: words.plan, blocks: await planBlocks(speech, facts) },
    simulationPart(speech, facts.risk.assessment),
    {
      heading: words.watched,
      blocks:
        facts.watched.length === 0
          ? [{ kind: 'text', text: words.nothingWatched }]
          : [await watchTable(speech, facts.watched, false)],
    },
    {
      heading: words.record,
      apart: true,
      blocks: [],
      parts: speech.framework.stages.map((stage, at) => stagePart(speech, facts, stage, at + 1)),
    },
    legendPart(speech),
  ];
}

/** Every rating there has been, in the order of time, and the target. */
function ratingBlocks(speech: ReportSpeech, { risk }: Facts): readonly ReportBlock[] {
  const words = reportDocumentWords[speech.locale];
  const history = ratingHistory(speech.framework, risk.assessment);
  const target = ratingOf(speech.framework, risk.assessment, 'target');
  const last = history.findLast(({ kind }) => kind === 'current');
  const row = (kind: RatedThen['kind'] | 'review', rating: typeof target, when: string) => [
    { text: words.ratingKinds[kind] },
    { text: ratingText(speech, rating) },
    { text: levelText(speech, rating), ...(rating.level !== undefined && { tone: rating.level }) },
    { text: when },
  ];
  const rows = [
    ...history.map((each) => {
      const kind = each.kind === 'current' && each !== last ? 'review' : each.kind;
      return row(kind, each, dayText(speech, each.at.slice(0, 10)));
    }),
    ...(target.level === undefined ? [] : [row('target', target, words.none)]),
  ];
  if (rows.length === 0) return [{ kind: 'text', text: words.notRated }];
  const { columns } = words;
  return [
    {
      kind: 'table',
      columns: [
        { title: columns.kind, share: 18 },
        { title: columns.pair, share: 42 },
        { title: columns.level, share: 16 },
        { title: columns.when, share: 24 },
      ],
      rows,
    },
  ];
}

async function planBlocks(speech: ReportSpeech, { risk }: Facts): Promise<readonly ReportBlock[]> {
  const words = reportDocumentWords[speech.locale];
  const actions = actionsOf([risk]);
  const sources = sourcesIn([risk]);
  const picture = planPictureOf(speech, actions);
  return [
    ...(actions.length === 0
      ? [{ kind: 'text', text: words.noPlan } as const]
      : [await actionTable(speech, actions, false)]),
    ...(picture === undefined
      ? []
      : [
          {
            ...({ kind: 'picture', wish: { name: 'plan', data: picture } } as const),
            share: 0.62,
            otherwise: words.pictureMissing,
          },
        ]),
    ...(sources.length === 0
      ? []
      : [{ kind: 'heading', text: words.otherSources } as const, await sourceTable(speech, sources, false)]),
  ];
}

function stagePart(speech: ReportSpeech, { risk }: Facts, stage: Stage, number: number): ReportPart {
  const words = reportDocumentWords[speech.locale];
  const rows = stageRows(speech, risk.assessment, stage);
  const when = (at: Instant) => instantText(speech, at);
  const blocks: ReportBlock[] = [];
  let group = '';
  for (const row of rows) {
    if (row.group !== group && row.group !== '') blocks.push({ kind: 'heading', text: row.group });
    group = row.group;
    if (row.kind === 'review') continue;
    blocks.push({ kind: 'item', name: row.name, text: row.text, notes: rowNotes(speech, row, when) });
  }
  blocks.push(...secretBallots(speech, risk.assessment, stage));
  if (blocks.length === 0) blocks.push({ kind: 'text', text: words.nothingRecorded, muted: true });
  return { heading: `${number} ${said(speech, stage.title)}`, blocks };
}

/** Of ratings that are still secret only how many there are. */
function secretBallots(
  { locale }: ReportSpeech,
  { ballots }: Facts['risk']['assessment'],
  stage: Stage,
): readonly ReportBlock[] {
  const words = reportDocumentWords[locale];
  return VOTED.flatMap((of): ReportBlock[] => {
    const ballot = ballots[of];
    const here = stage.prompts.some((prompt) => prompt.kind === 'likelihood' && prompt.rates === of);
    if (!here || ballot === undefined || ballot.revealed !== null || ballot.votes.length === 0) return [];
    return [
      { kind: 'heading', text: words.ratings[of] },
      { kind: 'text', text: words.unrevealed(ballot.votes.length) },
    ];
  });
}
