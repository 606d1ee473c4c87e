import type { ListFilter } from '../app/assess/list.ts';
import { type Assessment, participants } from '../domain/assessment/assessment.ts';
import { gapsIn } from '../domain/assessment/gaps.ts';
import { standingRating } from '../domain/assessment/rating.ts';
import { stageOf } from '../domain/framework/framework.ts';
import { RATINGS } from '../domain/framework/names.ts';
import { closureLines } from './closing.ts';
import { conclusion } from './conclusion.ts';
import { gapLines } from './gap-lines.ts';
import { headline, progressLines } from './panel.ts';
import { asksForNow } from './rating-blocks.ts';
import { channel, listed, moment, person, type Speech, said } from './speech.ts';
import { inline } from './typed.ts';
import { button, buttons, divider, text, type View } from './view.ts';
import { assessWords } from './words/assess.ts';
import { panelWords } from './words/panel.ts';

const PAGE = 10;

/** Where one assessment stands and what is missing. */
export function statusView(speech: Speech, assessment: Assessment): View {
  const words = assessWords[speech.locale];
  const stage = stageOf(speech.framework, assessment.stage);
  const gaps = gapsIn(speech.framework, assessment, stage, speech.now);
  const people = [...participants(assessment)].slice(0, 20).map(person);
  const { closure, place } = assessment;
  const missing =
    gaps.length === 0 ? [words.noGaps] : [words.gapsLeft, ...gapLines(speech, assessment, gaps)];
  return {
    tone: standingRating(speech.framework, assessment).level ?? 'plain',
    blocks: [
      text(headline(speech, assessment), ...progressLines(speech, assessment, assessment.stage)),
      text(...(closure === null ? missing : closureLines(speech, assessment, closure))),
      text(...conclusion(speech, assessment, RATINGS, asksForNow(stage))),
      divider,
      text(
        `-# ${words.startedBy(person(assessment.startedBy), moment(assessment.startedAt, 'd'))}`,
        `-# ${words.tookPart(listed(speech, people))}`,
        place.thread === null ? `-# ${words.noThread}` : `-# ${words.threadIs(channel(place.thread))}`,
      ),
      buttons(
        button(words.showFresh, { do: 'fresh-panel', assessment: assessment.id }, 'next'),
        button(panelWords[speech.locale].history, { do: 'history', assessment: assessment.id }),
      ),
    ],
  };
}

/** All that were asked for and a member may see, a page of ten at a time. */
export function listView(
  speech: Speech,
  assessments: readonly Assessment[],
  filter: ListFilter,
  unreadable: number,
  wanted: number,
): View {
  const words = assessWords[speech.locale];
  const pageWords = panelWords[speech.locale];
  const pages = Math.max(1, Math.ceil(assessments.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  const shown = assessments.slice(page * PAGE, (page + 1) * PAGE);
  const asked = filterText(speech, filter);
  const turn = (to: number) => ({ do: 'list-page', page: to, ...filter }) as const;
  const empty = asked === '' ? words.listEmpty : words.listNoMatch;
  return {
    tone: 'plain',
    blocks: [
      text(`## ${words.listTitle} (${assessments.length})`, asked !== '' && `-# ${asked}`),
      text(...(shown.length === 0 ? [empty] : shown.map((each) => `- ${listLine(speech, each)}`))),
      ...(shown.length > 0 ? [text(`-# ${words.listHint}`)] : []),
      ...(unreadable > 0 ? [text(`⚠️ ${words.unreadable(unreadable)}`)] : []),
      ...(pages > 1
        ? [
            text(`-# ${pageWords.page(page + 1, pages)}`),
            buttons(
              page > 0 && button(pageWords.previous, turn(page - 1)),
              page < pages - 1 && button(pageWords.following, turn(page + 1)),
            ),
          ]
        : []),
    ],
  };
}

/** What was asked for, empty where everything was. */
function filterText(speech: Speech, { state, level, owner }: ListFilter): string {
  const words = assessWords[speech.locale];
  const step = speech.framework.level.find((each) => each.id === level);
  return [
    state === 'any' ? '' : words.states[state],
    step === undefined ? '' : said(speech, step.label),
    owner === 'any' ? '' : words.ownedBy(person(owner)),
  ]
    .filter((each) => each !== '')
    .join(' · ');
}

function listLine(speech: Speech, assessment: Assessment): string {
  const words = assessWords[speech.locale];
  const { level } = standingRating(speech.framework, assessment);
  const step = speech.framework.level.find((each) => each.id === level);
  const lock = assessment.private ? '🔒 ' : '';
  const stage = said(speech, stageOf(speech.framework, assessment.stage).title);
  return words.listLine(
    `${lock}${inline(assessment.technology, 80)}`,
    assessment.closure === null ? stage : words.states.closed,
    step === undefined ? words.noLevel : said(speech, step.label),
    assessment.place.thread === null ? words.noThread : channel(assessment.place.thread),
  );
}
