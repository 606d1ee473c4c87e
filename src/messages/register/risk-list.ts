import { queryText, type RiskQuery } from '../../app/register/query.ts';
import { stageOf } from '../../domain/framework/framework.ts';
import type { Risk } from '../../domain/register/risk.ts';
import { LEVEL_MARKS, stepName } from '../rating-text.ts';
import { dayText, person, type Speech, said } from '../speech.ts';
import { inline, label } from '../typed.ts';
import { type Block, text, type View } from '../view.ts';
import { registerWords } from '../words/register.ts';
import { scoreWords } from '../words/score.ts';
import { pageTurns } from './page-turns.ts';

/** As many as a phone shows without much scrolling. */
const PAGE = 8;

/** The risks that were asked for and a member may see, a page at a time. */
export function riskListView(speech: Speech, risks: readonly Risk[], query: RiskQuery, wanted: number): View {
  const words = registerWords[speech.locale];
  const pages = Math.max(1, Math.ceil(risks.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  const shown = risks.slice(page * PAGE, (page + 1) * PAGE);
  const asked = queryLine(speech, query);
  const turn = (to: number) => ({ do: 'risks', query: queryText(query), page: to }) as const;
  const empty = Object.keys(query).length > 1 ? words.noMatch : words.none;
  return {
    tone: 'plain',
    blocks: [
      text(`## ${words.title(risks.length)}`, `-# ${asked}`),
      text(...(shown.length === 0 ? [empty] : shown.map((risk) => riskLine(speech, risk)))),
      ...(shown.length === 0 ? [] : [pick(speech, shown)]),
      ...pageTurns(words, page, pages, turn),
    ],
  };
}

function pick(speech: Speech, risks: readonly Risk[]): Block {
  const options = risks.map(({ assessment }) => ({
    value: assessment.id,
    label: label(assessment.technology, 100),
  }));
  return { kind: 'select', action: { do: 'risk-picked' }, hint: registerWords[speech.locale].open, options };
}

/** One risk in two short lines: its level and name, then where it stands. */
export function riskLine(speech: Speech, risk: Risk): string {
  const words = registerWords[speech.locale];
  const { assessment, standing, tier, review, flaws } = risk;
  const { level } = standing;
  const mark = level === undefined ? '▫️' : LEVEL_MARKS[level];
  const lock = assessment.private ? words.lock : '';
  const stage =
    assessment.closure === null
      ? said(speech, stageOf(speech.framework, assessment.stage).title)
      : words.closed;
  const facts = [
    level === undefined ? words.noLevel : stepName(speech, 'level', level),
    words.tier(scoreWords[speech.locale].tiers[tier]),
    stage,
    review === undefined ? undefined : words.review(dayText(speech, review)),
    flaws.length === 0 ? undefined : words.flaws(flaws.length),
  ].filter((each) => each !== undefined);
  return `${mark} **${lock}${inline(assessment.technology, 80)}**\n-# ${facts.join(' · ')}`;
}

/** What was asked for, and in which order. */
function queryLine(speech: Speech, query: RiskQuery): string {
  const words = registerWords[speech.locale];
  const { state, level, tier, stage, owner, overdue, ranks = [], by } = query;
  return [
    words.sortedBy(words.sorts[by]),
    state && words.states[state],
    level && (level === 'unrated' ? words.noLevel : stepName(speech, 'level', level)),
    tier && words.tier(scoreWords[speech.locale].tiers[tier]),
    stage && said(speech, stageOf(speech.framework, stage).title),
    owner && words.ownedBy(person(owner)),
    overdue === true ? words.overdue : undefined,
    ...ranks.map((each) => words.ranks[each]),
  ]
    .filter((each) => each !== undefined)
    .join(' · ');
}
