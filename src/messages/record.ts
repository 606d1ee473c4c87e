import type { Answer } from '../domain/assessment/answer.ts';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { entriesIn } from '../domain/assessment/entry.ts';
import { STAGES, type StageId } from '../domain/framework/names.ts';
import type { Prompt } from '../domain/framework/prompt.ts';
import type { Stage } from '../domain/framework/stage.ts';
import { markOf } from './answer-line.ts';
import { gapLines } from './gap-lines.ts';
import { entryRecord } from './lists/entry-record.ts';
import { PIECE_ESCAPED, pieces } from './pieces.ts';
import { moment, person, type Speech, said, valueText } from './speech.ts';
import { inline, quotation } from './typed.ts';
import { button, buttons, divider, text, type View } from './view.ts';
import { assessWords } from './words/assess.ts';
import { listWords } from './words/lists.ts';
import { panelWords } from './words/panel.ts';

/** Room on a page, well inside the characters and the bytes that a message holds. */
const PAGE = { characters: 3000, bytes: 7500 } as const;

/**
 * Every answer of an assessment in full and every entry of its lists, stage by stage, with who gave it, when, how strong
 * it is and where it comes from, and why a stage was left with gaps. Opens at a stage, and turns page by page.
 */
export function recordView(
  speech: Speech,
  assessment: Assessment,
  at: { readonly stage: StageId } | { readonly page: number },
): View {
  const words = panelWords[speech.locale];
  const pages = paged(speech.framework.stages.flatMap((stage) => stageEntries(speech, assessment, stage)));
  const opened =
    'page' in at ? at.page : pages.findIndex((page) => page.some((each) => each.stage === at.stage));
  const page = Math.max(0, Math.min(opened, pages.length - 1));
  const turn = (to: number) => ({ do: 'turn', assessment: assessment.id, page: to }) as const;
  const shown = pages[page]?.map((each) => each.text) ?? [words.noAnswers];
  return {
    tone: 'plain',
    blocks: [
      text(`### ${words.recordTitle(inline(assessment.technology, 80))}`),
      divider,
      text(...shown),
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

interface Entry {
  readonly stage: StageId;
  readonly text: string;
}

function stageEntries(speech: Speech, assessment: Assessment, stage: Stage): readonly Entry[] {
  const answers = stage.prompts.flatMap((prompt) => {
    const slot = assessment.answers[prompt.id];
    const given = slot === undefined ? [] : [slot.current, ...slot.proposals];
    return given.flatMap((each) => entry(speech, prompt, each));
  });
  const left = assessment.passages
    .filter((each) => each.stage === stage.id && each.reason !== undefined)
    .flatMap(({ by, at, gaps, reason = '' }) => [
      `⚠️ ${assessWords[speech.locale].movedOnWithGaps(person(by), said(speech, stage.title), gaps.length)}`,
      ...gapLines(speech, assessment, gaps),
      ...pieces(reason).map((each) => quotation(each, PIECE_ESCAPED)),
      `-# ${moment(at)}`,
    ]);
  const listed = stage.lists.flatMap((list) => {
    const entries = entriesIn(assessment.entries, list.id);
    const lines = entries.flatMap((each) => entryRecord(speech, assessment, each));
    return lines.length === 0
      ? []
      : [listWords[speech.locale].listTitle(said(speech, list.title), entries.length), ...lines];
  });
  const lines = [...answers, ...listed, ...left];
  const heading = `**${STAGES.indexOf(stage.id) + 1} ${said(speech, stage.title)}**`;
  return (lines.length === 0 ? [] : [heading, ...lines]).map((each) => ({ stage: stage.id, text: each }));
}

/** One answer in pieces, each of which fits a page: who and how strong, the words, then when and from where. */
function entry(speech: Speech, prompt: Prompt, answer: Answer): readonly string[] {
  const words = panelWords[speech.locale];
  const sources = answer.source === undefined ? [] : pieces(answer.source);
  const [first = '', ...more] = pieces(valueText(speech, prompt, answer.value)).map((each) =>
    quotation(each, PIECE_ESCAPED),
  );
  return [
    `${markOf(answer)} **${said(speech, prompt.title)}** · ${words.evidence[answer.evidence]}\n${first}`,
    ...more,
    `-# ${assessWords[speech.locale].by(person(answer.by), moment(answer.at))}`,
    ...sources.map((each) => `-# ${words.recordSource(inline(each, PIECE_ESCAPED))}`),
  ];
}

function paged(entries: readonly Entry[]): readonly Entry[][] {
  const pages: Entry[][] = [];
  const room = { characters: 0, bytes: 0 };
  for (const each of entries) {
    const bytes = new TextEncoder().encode(each.text).length;
    if (each.text.length > room.characters || bytes > room.bytes || pages.length === 0) {
      pages.push([]);
      Object.assign(room, PAGE);
    }
    pages.at(-1)?.push(each);
    room.characters -= each.text.length + 1;
    room.bytes -= bytes + 1;
  }
  return pages;
}
