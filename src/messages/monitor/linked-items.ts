import type { StageId } from '../../domain/framework/names.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { moment, type Speech } from '../speech.ts';
import { inline } from '../typed.ts';
import { type Block, text } from '../view.ts';
import { monitorCaseWords } from '../words/monitor-case.ts';
import { monitorListWords } from '../words/monitor-list.ts';
import { monitorWatchWords } from '../words/monitor-watch.ts';
import { timetableText } from './cadence-text.ts';
import { amountText, shortDay } from './reading-text.ts';
import { markOf, trendOf } from './watch-card.ts';

const MOST_SHOWN = 5;
const NAME = 40;

/** On the panel of an assessment: at stage 3 that reminders run, at the review what was read, as evidence beside it. */
export function linkedBlocks(speech: Speech, stage: StageId, items: readonly WatchItem[]): readonly Block[] {
  if (items.length === 0) return [];
  const words = monitorCaseWords[speech.locale];
  switch (stage) {
    case 'communicate': {
      const [next] = items.flatMap(({ nextDue }) => nextDue ?? []).sort();
      const running = items.filter(({ paused }) => paused === null).length;
      return next === undefined ? [] : [text(words.reminds(running, moment(next, 'd')))];
    }
    case 'adjust': {
      const more = items.length - MOST_SHOWN;
      return [
        text(
          words.panelTitle,
          ...items.slice(0, MOST_SHOWN).map((each) => evidenceLine(speech, each)),
          more > 0 && words.panelMore(more),
        ),
      ];
    }
    default:
      return [];
  }
}

function evidenceLine(speech: Speech, item: WatchItem): string {
  return `${markOf(item)} ${inline(item.plan.name, NAME)} · ${lastReading(speech, item)}`;
}

/** How the item of an entry stands, a line each: when it comes, and what was read last. */
export function standingLines(speech: Speech, item: WatchItem | undefined): readonly string[] {
  const words = monitorCaseWords[speech.locale];
  if (item === undefined) return [words.notBegun];
  const { plan, paused, nextDue } = item;
  return [
    paused === null
      ? words.schedule(timetableText(speech, plan, nextDue))
      : `${markOf(item)} ${monitorListWords[speech.locale].states.paused}`,
    words.last(lastReading(speech, item)),
  ];
}

/** What is told once reminders of an entry have begun. */
export function begunNote(speech: Speech, { nextDue }: WatchItem): string {
  const words = monitorCaseWords[speech.locale];
  return nextDue === null ? words.begunNever : words.begun(moment(nextDue, 'd'));
}

/** The last value, the way it went, its day, and its band unless all is well. */
function lastReading(speech: Speech, { plan, latest, band }: WatchItem): string {
  const last = latest.at(-1);
  if (last === undefined) return monitorCaseWords[speech.locale].noReading;
  const { bands } = monitorWatchWords[speech.locale];
  const value = `**${amountText(speech, plan, last.value)}** ${trendOf(latest)}`.trim();
  return [value, shortDay(speech, last.day), ...(band === 'normal' ? [] : [bands[band]])].join(' · ');
}
