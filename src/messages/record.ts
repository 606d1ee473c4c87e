import type { Answer } from '../domain/assessment/answer.ts';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { type Prompt, type StageId, stageOf } from '../domain/framework.ts';
import { markOf } from './panel.ts';
import { moment, person, type Speech, said, valueText } from './speech.ts';
import { inline, quotation } from './typed.ts';
import { button, buttons, divider, text, type View } from './view.ts';
import { assessWords } from './words/assess.ts';
import { panelWords } from './words/panel.ts';

/** Room for text on a page, well inside the 4,000 characters of a message. */
const PAGE = 3000;
const LONGEST_ANSWER = 2400;

/** Every answer of a stage in full, with who gave it, when, how strong it is and where it comes from, page by page. */
export function recordView(speech: Speech, assessment: Assessment, viewed: StageId, wanted: number): View {
  const words = panelWords[speech.locale];
  const stage = stageOf(speech.framework, viewed);
  const entries = stage.prompts.flatMap((prompt) => {
    const slot = assessment.answers[prompt.id];
    return slot === undefined
      ? []
      : [slot.current, ...slot.proposals].map((each) => entry(speech, prompt, each));
  });
  const pages = paged(entries);
  const page = Math.min(wanted, pages.length - 1);
  const turn = (to: number) =>
    ({ do: 'turn', assessment: assessment.id, stage: stage.id, page: to }) as const;
  const title = words.recordTitle(said(speech, stage.title), inline(assessment.technology, 80));
  return {
    tone: 'plain',
    blocks: [
      text(`### ${title}`),
      divider,
      text(...(pages[page] ?? [words.noAnswers])),
      ...(pages.length > 1
        ? [
            text(`-# ${words.page(page + 1, pages.length)}`),
            buttons(
              page > 0 && button(words.previous, turn(page - 1)),
              page < pages.length - 1 && button(words.following, turn(page + 1)),
            ),
          ]
        : []),
    ],
  };
}

function entry(speech: Speech, prompt: Prompt, answer: Answer): string {
  const words = panelWords[speech.locale];
  const source = answer.source === undefined ? [] : [`-# ${words.recordSource(inline(answer.source, 300))}`];
  return [
    `${markOf(answer)} **${said(speech, prompt.title)}** · ${words.evidence[answer.evidence]}`,
    quotation(valueText(speech, prompt, answer.value), LONGEST_ANSWER),
    `-# ${assessWords[speech.locale].by(person(answer.by), moment(answer.at))}`,
    ...source,
  ].join('\n');
}

function paged(entries: readonly string[]): readonly string[][] {
  const pages: string[][] = [];
  let room = 0;
  for (const each of entries) {
    if (each.length > room || pages.length === 0) {
      pages.push([]);
      room = PAGE;
    }
    pages.at(-1)?.push(each);
    room -= each.length + 1;
  }
  return pages;
}
