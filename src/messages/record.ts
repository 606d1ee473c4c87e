import type { Answer } from '../domain/assessment/answer.ts';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { type Prompt, type StageId, stageOf } from '../domain/framework.ts';
import { markOf } from './panel.ts';
import { moment, person, type Speech, said, valueText } from './speech.ts';
import { inline, quotation } from './typed.ts';
import { button, buttons, divider, text, type View } from './view.ts';
import { assessWords } from './words/assess.ts';
import { panelWords } from './words/panel.ts';

/** Room on a page, well inside the characters and the bytes that a message holds. */
const PAGE = { characters: 3000, bytes: 7500 } as const;
/** What somebody typed is quoted in pieces of so many characters; escaped, and in any script, one fits a page. */
const PIECE = 800;

/** Every answer of a stage in full, with who gave it, when, how strong it is and where it comes from, page by page. */
export function recordView(speech: Speech, assessment: Assessment, viewed: StageId, wanted: number): View {
  const words = panelWords[speech.locale];
  const stage = stageOf(speech.framework, viewed);
  const entries = stage.prompts.flatMap((prompt) => {
    const slot = assessment.answers[prompt.id];
    return slot === undefined
      ? []
      : [slot.current, ...slot.proposals].flatMap((each) => entry(speech, prompt, each));
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

/** One answer in pieces, each of which fits a page: who and how strong, the words, then when and from where. */
function entry(speech: Speech, prompt: Prompt, answer: Answer): readonly string[] {
  const words = panelWords[speech.locale];
  const sources = answer.source === undefined ? [] : pieces(answer.source);
  const [first = '', ...more] = pieces(valueText(speech, prompt, answer.value)).map((each) =>
    quotation(each, PIECE * 2),
  );
  return [
    `${markOf(answer)} **${said(speech, prompt.title)}** · ${words.evidence[answer.evidence]}\n${first}`,
    ...more,
    `-# ${assessWords[speech.locale].by(person(answer.by), moment(answer.at))}`,
    ...sources.map((each) => `-# ${words.recordSource(inline(each, PIECE * 2))}`),
  ];
}

function pieces(typed: string): readonly string[] {
  const found: string[] = [];
  let piece = '';
  for (const line of typed.split(/(?<=\n)/)) {
    for (const part of chunked(line)) {
      if (piece.length + part.length > PIECE || piece.split('\n').length > LINES) {
        found.push(piece);
        piece = '';
      }
      piece += part;
    }
  }
  return [...found, piece].filter((each) => each.trim() !== '');
}

/** Lines of a piece: each costs two characters more as a quotation. */
const LINES = 200;
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function chunked(line: string): readonly string[] {
  if (line.length <= PIECE) return [line];
  const found = [''];
  for (const { segment } of graphemes.segment(line)) {
    const last = found.at(-1) ?? '';
    if (last.length + segment.length > PIECE) found.push(segment.slice(0, PIECE));
    else found[found.length - 1] = last + segment;
  }
  return found;
}

function paged(entries: readonly string[]): readonly string[][] {
  const pages: string[][] = [];
  const room = { characters: 0, bytes: 0 };
  for (const each of entries) {
    const bytes = new TextEncoder().encode(each).length;
    if (each.length > room.characters || bytes > room.bytes || pages.length === 0) {
      pages.push([]);
      Object.assign(room, PAGE);
    }
    pages.at(-1)?.push(each);
    room.characters -= each.length + 1;
    room.bytes -= bytes + 1;
  }
  return pages;
}
