import type { History } from '../app/assess/history.ts';
import type { AuditEntry } from '../app/audit.ts';
import { changeLines } from './change-lines.ts';
import { moment, type Speech } from './speech.ts';
import { inline } from './typed.ts';
import { button, buttons, divider, text, type View } from './view.ts';
import { assessWords } from './words/assess.ts';
import { historyWords } from './words/history.ts';

/** Room for all changes of a page, well inside what a message holds, in Chinese too. */
const ROOM = { characters: 3500, bytes: 8000 } as const;
/** How much of each change is shown where not all of them fit in full, tried in turn. */
const SHARES = [
  { room: 330, most: 20 },
  { room: 240, most: 12 },
  { room: 160, most: 8 },
  { room: 100, most: 6 },
  { room: 60, most: 4 },
  { room: 30, most: 3 },
  { room: 16, most: 2 },
  { room: 16, most: 1 },
  { room: 16, most: 0 },
] as const;

/** Who changed what, from what to what, when and why; a page, the newest first. Each of the changes is on it. */
export function historyView(speech: Speech, history: History): View {
  const words = historyWords[speech.locale];
  const { assessment, page, entries, older } = history;
  const turn = (to: number) => ({ do: 'history-page', assessment: assessment.id, page: to }) as const;
  return {
    tone: 'plain',
    blocks: [
      text(`### ${words.title(inline(assessment.technology, 80))}`),
      divider,
      ...(entries.length === 0 ? [text(words.nothing)] : fitting(speech, history).map((each) => text(each))),
      ...(page > 0 || older
        ? [
            buttons(
              page > 1 && button(words.newest, turn(0)),
              page > 0 && button(words.newer, turn(page - 1)),
              older && button(words.older, turn(page + 1)),
            ),
          ]
        : []),
    ],
  };
}

/** The changes as full as all of them fit together. */
function fitting(speech: Speech, { assessment, entries }: History): readonly string[] {
  let shown: readonly string[] = [];
  for (const { room, most } of SHARES) {
    shown = entries.map((entry) => changeText(speech, assessment, entry, room, most));
    const all = shown.join('\n');
    if (all.length <= ROOM.characters && new TextEncoder().encode(all).length <= ROOM.bytes) break;
  }
  return shown;
}

function changeText(
  speech: Speech,
  assessment: History['assessment'],
  entry: AuditEntry,
  room: number,
  most: number,
): string {
  const [first = '', ...more] = changeLines(speech, assessment, entry, room, most);
  const why = entry.reason === undefined ? [] : [inline(entry.reason, Math.min(150, room))];
  return [
    `${moment(entry.at)} · ${first}`,
    ...more.map((line) => `> ${line}`),
    ...why.map((each) => `-# ${assessWords[speech.locale].because(each)}`),
  ].join('\n');
}
