import type { History } from '../app/assess/history.ts';
import { changeLines } from './change-lines.ts';
import { moment, type Speech } from './speech.ts';
import { inline } from './typed.ts';
import { button, buttons, divider, text, type View } from './view.ts';
import { assessWords } from './words/assess.ts';
import { historyWords } from './words/history.ts';

/** Who changed what, from what to what, when and why; a page, the newest first. */
export function historyView(speech: Speech, { assessment, page, entries, older }: History): View {
  const words = historyWords[speech.locale];
  const turn = (to: number) => ({ do: 'history-page', assessment: assessment.id, page: to }) as const;
  return {
    tone: 'plain',
    blocks: [
      text(`### ${words.title(inline(assessment.technology, 80))}`),
      divider,
      ...(entries.length === 0 ? [text(words.nothing)] : []),
      ...entries.map((entry) => {
        const [first = '', ...more] = changeLines(speech, entry);
        return text(
          `${moment(entry.at)} · ${first}`,
          ...more.map((line) => `> ${line}`),
          entry.reason !== undefined && `-# ${assessWords[speech.locale].because(inline(entry.reason, 150))}`,
        );
      }),
      ...(page > 0 || older
        ? [
            buttons(
              page > 0 && button(words.newer, turn(page - 1)),
              older && button(words.older, turn(page + 1)),
            ),
          ]
        : []),
    ],
  };
}
