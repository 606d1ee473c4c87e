import { type Assessment, participants } from '../domain/assessment/assessment.ts';
import type { Gap } from '../domain/assessment/gap.ts';
import { gapsIn } from '../domain/assessment/gaps.ts';
import { ratingOf } from '../domain/assessment/rating.ts';
import { promptOf, stageOf } from '../domain/framework/framework.ts';
import { conclusion } from './conclusion.ts';
import { headline, progressLines } from './panel.ts';
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
  const gaps = gapsIn(assessment, stage);
  const people = [...participants(assessment)].slice(0, 20).map(person);
  const thread = assessment.place.thread;
  return {
    tone: ratingOf(speech.framework, assessment).level ?? 'plain',
    blocks: [
      text(headline(speech, assessment), ...progressLines(speech, assessment, assessment.stage)),
      text(...(gaps.length === 0 ? [words.noGaps] : [words.gapsLeft, ...gapLines(speech, gaps)])),
      text(...conclusion(speech, assessment)),
      divider,
      text(
        `-# ${words.startedBy(person(assessment.startedBy), moment(assessment.startedAt, 'd'))}`,
        `-# ${words.tookPart(listed(speech, people))}`,
        thread === null ? `-# ${words.noThread}` : `-# ${words.threadIs(channel(thread))}`,
      ),
      buttons(button(words.showFresh, { do: 'fresh-panel', assessment: assessment.id }, 'next')),
    ],
  };
}

export function gapLines(speech: Speech, gaps: readonly Gap[]): readonly string[] {
  return gaps.map((gap) => {
    const prompt = promptOf(speech.framework, gap.prompt)?.prompt;
    const title = prompt === undefined ? gap.prompt : said(speech, prompt.title);
    return `- ${panelWords[speech.locale].answered(`**${title}**`, assessWords[speech.locale].gap[gap.cause])}`;
  });
}

/** All that a member may see, a page of ten at a time. */
export function listView(
  speech: Speech,
  assessments: readonly Assessment[],
  unreadable: number,
  wanted: number,
): View {
  const words = assessWords[speech.locale];
  const pageWords = panelWords[speech.locale];
  const pages = Math.max(1, Math.ceil(assessments.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  const shown = assessments.slice(page * PAGE, (page + 1) * PAGE);
  return {
    tone: 'plain',
    blocks: [
      text(`## ${words.listTitle} (${assessments.length})`),
      text(...(shown.length === 0 ? [words.listEmpty] : shown.map((each) => `- ${listLine(speech, each)}`))),
      ...(shown.length > 0 ? [text(`-# ${words.listHint}`)] : []),
      ...(unreadable > 0 ? [text(`⚠️ ${words.unreadable(unreadable)}`)] : []),
      ...(pages > 1
        ? [
            text(`-# ${pageWords.page(page + 1, pages)}`),
            buttons(
              page > 0 && button(pageWords.previous, { do: 'list', page: page - 1 }),
              page < pages - 1 && button(pageWords.following, { do: 'list', page: page + 1 }),
            ),
          ]
        : []),
    ],
  };
}

function listLine(speech: Speech, assessment: Assessment): string {
  const words = assessWords[speech.locale];
  const { level } = ratingOf(speech.framework, assessment);
  const step = speech.framework.level.find((each) => each.id === level);
  const lock = assessment.private ? '🔒 ' : '';
  return words.listLine(
    `${lock}${inline(assessment.technology, 80)}`,
    said(speech, stageOf(speech.framework, assessment.stage).title),
    step === undefined ? words.noLevel : said(speech, step.label),
    assessment.place.thread === null ? words.noThread : channel(assessment.place.thread),
  );
}
