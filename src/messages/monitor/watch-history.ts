import type { Happening, WatchHistory } from '../../app/monitor/watch-history.ts';
import type { WatchPlan } from '../../domain/monitoring/watch-item.ts';
import { listed, moment, person, type Speech } from '../speech.ts';
import { inline } from '../typed.ts';
import { button, buttons, divider, text, type View } from '../view.ts';
import { monitorCardWords } from '../words/monitor-card.ts';
import { monitorHistoryWords } from '../words/monitor-history.ts';
import { monitorWatchWords } from '../words/monitor-watch.ts';
import { lineText, ownerText } from './plan-lines.ts';
import { amountText, shortDay } from './reading-text.ts';
import { planDifference } from './watch-changes.ts';

/** What happened to an item, the newest first. */
export function watchHistoryView(speech: Speech, history: WatchHistory): View {
  const words = monitorHistoryWords[speech.locale];
  const { item, happenings, page, older } = history;
  const turn = (to: number) => ({ do: 'watch-history', watch: item.id, page: to }) as const;
  return {
    tone: 'plain',
    blocks: [
      text(`### ${words.title(inline(item.plan.name, 80))}`),
      divider,
      ...(happenings.length === 0
        ? [text(words.nothing)]
        : happeningTexts(speech, history).map((each) => text(each))),
      buttons(
        button(monitorCardWords[speech.locale].back, { do: 'watch-again', watch: item.id }),
        page > 0 && button(words.newer, turn(page - 1)),
        older && button(words.older, turn(page + 1)),
      ),
    ],
  };
}

/** Room for all of a page, well inside what a message holds, in Chinese too. */
const ROOM = { characters: 3500, bytes: 8000 } as const;

/** All of a page; of what was edited only the names of what was changed, where not all of it fits in full. */
function happeningTexts(speech: Speech, history: WatchHistory): readonly string[] {
  const inFull = history.happenings.map((each) => happeningText(speech, history, each, true));
  const all = inFull.join('\n');
  const fits = all.length <= ROOM.characters && new TextEncoder().encode(all).length <= ROOM.bytes;
  return fits ? inFull : history.happenings.map((each) => happeningText(speech, history, each, false));
}

/** When it was and what, with what was changed below. */
function happeningText(
  speech: Speech,
  { item, linked }: WatchHistory,
  happening: Happening,
  inFull: boolean,
): string {
  const { at, reason } = happening;
  const changed =
    happening.what === 'edited' ? planDifference(speech, happening.before, happening.after, linked) : [];
  const because = reason === undefined ? [] : [inline(reason, 150)];
  const lines = inFull
    ? changed.map((each) => `> ${lineText(speech, each)}`)
    : changed.length > 0
      ? [
          `> ${listed(
            speech,
            changed.map(({ label }) => label),
          )}`,
        ]
      : [];
  return [
    `${moment(at)} · ${whatHappened(speech, happening, item.plan)}`,
    ...lines,
    ...because.map((each) => `-# ${monitorCardWords[speech.locale].because(each)}`),
  ].join('\n');
}

const SHOWN_READINGS = 3;

function recordedText(
  speech: Speech,
  plan: WatchPlan,
  { by, readings }: Extract<Happening, { what: 'recorded' }>,
): string {
  const words = monitorHistoryWords[speech.locale];
  if (readings.length > SHOWN_READINGS) return words.recordedMany(person(by), readings.length);
  const each = readings.map(({ value, day }) =>
    words.reading(amountText(speech, plan, value), shortDay(speech, day)),
  );
  return words.recorded(person(by), listed(speech, each));
}

function whatHappened(speech: Speech, happening: Happening, plan: WatchPlan): string {
  const words = monitorHistoryWords[speech.locale];
  const { bands } = monitorWatchWords[speech.locale];
  const who = person(happening.by);
  switch (happening.what) {
    case 'started':
    case 'edited':
    case 'paused':
    case 'resumed':
    case 'removed':
      return words[happening.what](who);
    case 'recorded':
      return recordedText(speech, plan, happening);
    case 'reminded':
      return happening.again ? words.remindedAgain : words.reminded;
    case 'escalated':
      return words.escalated(ownerText(happening.to));
    case 'ended':
      return happening.how === 'overtaken' ? words.ended.overtaken : words.ended[happening.how](who);
    case 'crossed':
      return words.crossed(bands[happening.from], bands[happening.to]);
    case 'other':
      return words.other(who, inline(happening.action, 64));
  }
}
