import type { ReportBlock } from '../../app/report/document.ts';
import type { ReportFacts } from '../../app/report/facts.ts';
import { driversOf } from '../../domain/assessment/drivers.ts';
import { gapsIn } from '../../domain/assessment/gaps.ts';
import { criterionOf } from '../../domain/framework/framework.ts';
import { CRITERIA, type CriterionId } from '../../domain/framework/names.ts';
import { gapLines } from '../gap-lines.ts';
import { riskMatrixPicture } from '../register/risk-matrix.ts';
import { backed, distinctQuotes, findingText } from '../score-findings.ts';
import { changeLines, questionLines } from '../score-lines.ts';
import { said } from '../speech.ts';
import { cut } from '../typed.ts';
import { reportDocumentWords } from '../words/report-document.ts';
import { scoreWords } from '../words/score.ts';
import { actionsOf, actionTable, watchTable } from './plan-tables.ts';
import { onPaper, type ReportSpeech } from './report-speech.ts';
import { contradiction, flawTexts, riskTiles } from './risk-words.ts';
import { simulationLines } from './simulation-part.ts';

type Facts = Extract<ReportFacts, { of: 'assessment' }>;

/** What one page has room for. */
const QUOTES = 2;
const QUOTE = 150;
const ACTIONS = 6;
const ACTION = 110;
const OPEN = 6;
const OPEN_LINE = 190;
const WATCHED = 3;
const CHANGES = 2;

/** Decision, level, what drives it, the plan and what is open: what fits one page, the rest is on record. */
export async function assessmentBrief(speech: ReportSpeech, facts: Facts): Promise<readonly ReportBlock[]> {
  const words = reportDocumentWords[speech.locale];
  const { risk, proposal } = facts;
  const matrix = riskMatrixPicture(speech, [risk]);
  const survival = simulationLines(speech, risk.assessment);
  const against = contradiction(speech, risk);
  const heading = (text: string): ReportBlock => ({ kind: 'heading', text });
  return [
    { kind: 'tiles', tiles: riskTiles(speech, risk, proposal?.score.ceiling) },
    ...(against === undefined ? [] : [{ kind: 'text', text: against } as const]),
    {
      kind: 'beside',
      share: 0.46,
      left: [
        heading(words.drivers),
        ...driverBlocks(speech, facts),
        ...(matrix === undefined ? [] : [heading(words.survival), ...paragraphs(survival)]),
      ],
      right:
        matrix === undefined
          ? [heading(words.survival), ...paragraphs(survival)]
          : [
              {
                ...{ kind: 'picture', wish: { name: 'matrix', data: matrix } },
                otherwise: words.matrixMissing,
              },
            ],
    },
    heading(words.plan),
    ...(await planBlocks(speech, facts)),
    ...(await watchBlocks(speech, facts)),
    heading(words.open),
    ...openBlocks(speech, facts),
    ...changeBlocks(speech, facts),
  ];
}

function paragraphs(lines: readonly string[]): readonly ReportBlock[] {
  return lines.map((text) => ({ kind: 'text', text, muted: true }));
}

/** Each criterion with what it rests on, and what else is at work. */
function driverBlocks(speech: ReportSpeech, { risk, proposal }: Facts): readonly ReportBlock[] {
  const words = reportDocumentWords[speech.locale];
  const settled = CRITERIA.map((id): ReportBlock => {
    const { title } = criterionOf(speech.framework, id);
    const status = scoreWords[speech.locale].statuses[risk.statuses[id]];
    return {
      ...{ kind: 'item', name: words.colon(`${id} ${said(speech, title)}`, status), text: '' },
      notes: proposal === undefined ? [] : groundsOf(speech, proposal, id),
    };
  });
  const drivers = driversOf(speech.framework, risk.assessment).map(({ label }) => said(speech, label));
  return [
    ...settled,
    ...(drivers.length === 0
      ? []
      : [
          {
            ...({ kind: 'text', muted: true } as const),
            text: words.alsoDriven(drivers.join(words.semicolon)),
          },
        ]),
  ];
}

/** The words that a criterion rests on, exactly as they were written; without any, what was read. */
function groundsOf(
  speech: ReportSpeech,
  { score, read, scales }: NonNullable<Facts['proposal']>,
  id: CriterionId,
): readonly string[] {
  const words = reportDocumentWords[speech.locale];
  const { evidence } = score.rating.criteria[id];
  const quotes = distinctQuotes(backed(evidence, read)).slice(0, QUOTES);
  if (quotes.length > 0) {
    return quotes.map((each) => words.quote(cut(each.replace(/\s+/g, ' '), QUOTE)));
  }
  const told = [...new Set(evidence.map((each) => findingText(speech, scales, each)))];
  return told.length === 0 ? [] : [cut(told.slice(0, QUOTES).join(words.semicolon), QUOTE)];
}

/** What is not done yet first. */
async function planBlocks(speech: ReportSpeech, { risk }: Facts): Promise<readonly ReportBlock[]> {
  const words = reportDocumentWords[speech.locale];
  const all = actionsOf([risk]);
  if (all.length === 0) return [{ kind: 'text', text: words.noPlan }];
  const open = all.filter(({ action }) => action.state !== 'done');
  const done = all.filter(({ action }) => action.state === 'done');
  const shown = [...open, ...done].slice(0, ACTIONS);
  const more = all.length - shown.length;
  return [
    await actionTable(speech, shown, false, ACTION),
    ...(more > 0 ? [{ kind: 'text', text: words.morePlan(more), muted: true } as const] : []),
  ];
}

/** What would decide most, then what somebody should see to, then what the present stage still waits for. */
function openBlocks(speech: ReportSpeech, { risk, proposal }: Facts): readonly ReportBlock[] {
  const words = reportDocumentWords[speech.locale];
  const { framework } = speech;
  const { assessment } = risk;
  const stage = framework.stages.find(({ id }) => id === assessment.stage);
  const gaps = stage === undefined ? [] : gapsIn(framework, assessment, stage, speech.now);
  const lines = [
    ...(proposal === undefined ? [] : questionLines(proposal.score.questions, speech.locale).slice(0, 3)),
    ...flawTexts(speech, risk),
    ...gapLines(speech, assessment, gaps).map((line) => onPaper(speech, line)),
  ];
  const items = [...new Set(lines)].slice(0, OPEN).map((line) => cut(line, OPEN_LINE));
  return [items.length === 0 ? { kind: 'text', text: words.nothingOpen } : { kind: 'list', items }];
}

/** What stands past a limit first. */
async function watchBlocks(speech: ReportSpeech, { watched }: Facts): Promise<readonly ReportBlock[]> {
  if (watched.length === 0) return [];
  const words = reportDocumentWords[speech.locale];
  const over = watched.filter(({ item }) => item.band !== 'normal');
  const within = watched.filter(({ item }) => item.band === 'normal');
  const shown = [...over, ...within].slice(0, WATCHED);
  return [{ kind: 'heading', text: words.watchedBrief }, await watchTable(speech, shown, false, ACTION)];
}

function changeBlocks(speech: ReportSpeech, { proposal }: Facts): readonly ReportBlock[] {
  const changes = changeLines(proposal?.score.changes ?? [], speech.locale).slice(0, CHANGES);
  if (changes.length === 0) return [];
  const words = reportDocumentWords[speech.locale];
  return [
    { kind: 'heading', text: words.changes },
    { kind: 'list', items: changes },
  ];
}
