import type { Happening, WatchHistory } from '../../app/monitor/watch-history.ts';
import { moment, person, type Speech } from '../speech.ts';
import { inline } from '../typed.ts';
import { button, buttons, divider, text, type View } from '../view.ts';
import { monitorCardWords } from '../words/monitor-card.ts';
import { monitorHistoryWords } from '../words/monitor-history.ts';
import { monitorWatchWords } from '../words/monitor-watch.ts';
import { ownerText } from './plan-lines.ts';
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
        : happenings.map((each) => text(happeningText(speech, history, each)))),
      buttons(
        button(monitorCardWords[speech.locale].back, { do: 'watch-again', watch: item.id }),
        page > 0 && button(words.newer, turn(page - 1)),
        older && button(words.older, turn(page + 1)),
      ),
    ],
  };
}

/** When it was and what, with what was changed below. */
function happeningText(speech: Speech, { linked }: WatchHistory, happening: Happening): string {
  const { at, reason } = happening;
  const changed =
    happening.what === 'edited' ? planDifference(speech, happening.before, happening.after, linked) : [];
  const because = reason === undefined ? [] : [inline(reason, 150)];
  return [
    `${moment(at)} · ${whatHappened(speech, happening)}`,
    ...changed.map((each) => `> ${each}`),
    ...because.map((each) => `-# ${monitorCardWords[speech.locale].because(each)}`),
  ].join('\n');
}

function whatHappened(speech: Speech, happening: Happening): string {
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
      return words.recorded(who, happening.count);
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
