import type { Assessment } from '../domain/assessment/assessment.ts';
import type { StageId } from '../domain/framework/names.ts';
import type { RecordItem } from './pieces.ts';
import { closureItems, stageItems } from './record-items.ts';
import type { Speech } from './speech.ts';
import { inline } from './typed.ts';
import { button, buttons, divider, text, type View } from './view.ts';
import { panelWords } from './words/panel.ts';
import { recordWords } from './words/record.ts';

/** Room on a page, well inside the characters and the bytes that a message holds. */
const PAGE = { characters: 3000, bytes: 7500 } as const;

/**
 * Everything that people gave to an assessment, in full: every answer, revealed rating and entry, stage by stage, with
 * who gave it, when, how strong it is and where it comes from, why a stage was left with gaps, earlier reviews, and the
 * end. Opens at a stage, and turns page by page.
 */
export function recordView(
  speech: Speech,
  assessment: Assessment,
  at: { readonly stage: StageId } | { readonly page: number },
): View {
  const words = panelWords[speech.locale];
  const pages = paged(speech, assessment);
  const opened =
    'page' in at ? at.page : pages.findIndex((page) => page.some((each) => each.stage === at.stage));
  const page = Math.max(0, Math.min(opened, pages.length - 1));
  const turn = (to: number) => ({ do: 'turn', assessment: assessment.id, page: to }) as const;
  const shown = pages[page]?.map((each) => each.part) ?? [words.noAnswers];
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

interface Part {
  readonly stage: StageId;
  readonly part: string;
}

/** What fits a page stays together; what does not says on each further page what it is. */
function paged(speech: Speech, assessment: Assessment): readonly (readonly Part[])[] {
  const pages: Part[][] = [];
  const room = { characters: 0, bytes: 0 };
  const turn = () => {
    pages.push([]);
    Object.assign(room, PAGE);
  };
  const put = (part: string, stage: StageId) => {
    pages.at(-1)?.push({ stage, part });
    room.characters -= part.length + 1;
    room.bytes -= bytesOf(part) + 1;
  };
  for (const { stage, item } of itemsOf(speech, assessment)) {
    const whole = item.parts.join('\n');
    if (fits(whole, PAGE) && !fits(whole, room)) turn();
    for (const [index, part] of item.parts.entries()) {
      if (!fits(part, room)) {
        turn();
        if (index > 0) put(recordWords[speech.locale].goesOn(item.name), stage);
      }
      put(part, stage);
    }
  }
  return pages;
}

function itemsOf(
  speech: Speech,
  assessment: Assessment,
): readonly { readonly stage: StageId; readonly item: RecordItem }[] {
  const stages = speech.framework.stages.flatMap((stage) =>
    stageItems(speech, assessment, stage).map((item) => ({ stage: stage.id, item })),
  );
  return [...stages, ...closureItems(speech, assessment).map((item) => ({ stage: 'adjust' as const, item }))];
}

function fits(part: string, room: { readonly characters: number; readonly bytes: number }): boolean {
  return part.length <= room.characters && bytesOf(part) <= room.bytes;
}

function bytesOf(part: string): number {
  return new TextEncoder().encode(part).length;
}
