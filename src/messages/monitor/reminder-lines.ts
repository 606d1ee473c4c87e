import type { ItemFacts } from '../../app/monitor/delivery-facts.ts';
import { dayIn } from '../../domain/monitoring/local-time.ts';
import { firstUnanswered } from '../../domain/monitoring/unanswered.ts';
import type { Occurrence, WatchPlan } from '../../domain/monitoring/watch-item.ts';
import { moment, type Speech } from '../speech.ts';
import { inline, quotation } from '../typed.ts';
import { reminderWords } from '../words/monitor-reminders.ts';
import { ownerText } from './plan-lines.ts';
import { amountText, readingsLine, shortDay } from './reading-text.ts';

export const SHOWN_NAME = 100;

/** What whoever looks an item up has to know, in a few lines. */
export function itemLines(speech: Speech, { item, technology, occurrence }: ItemFacts): readonly string[] {
  const words = reminderWords[speech.locale];
  const { plan, latest, band, open } = item;
  const stands =
    latest.length === 0
      ? words.noReading
      : `${words.lately(readingsLine(speech, plan, latest))} · ${words.stands[band]}`;
  const ignored = open !== null && open.due === occurrence?.due && open.missedCount > 0 ? open : undefined;
  return [
    plan.look === undefined ? '' : quotation(plan.look, 300),
    stands,
    thresholdsLine(speech, plan),
    technology === undefined ? '' : `-# ${words.belongs(inline(technology, SHOWN_NAME))}`,
    occurrence?.late === true ? `-# ${words.late(moment(occurrence.due))}` : '',
    ignored === undefined ? '' : `-# ${words.missed(ignored.missedCount, sinceText(speech, plan, ignored))}`,
  ].filter((line) => line !== '');
}

/** The day of the first one, by the item's own calendar. */
function sinceText(speech: Speech, { timezone }: WatchPlan, open: Occurrence): string | undefined {
  const since = firstUnanswered(open);
  return since && shortDay(speech, dayIn(since, timezone));
}

export function thresholdsLine(speech: Speech, plan: WatchPlan): string {
  const words = reminderWords[speech.locale];
  const { warning, critical } = plan.thresholds;
  const parts = [
    ...(warning === null ? [] : [words.warningFrom(amountText(speech, plan, warning))]),
    ...(critical === null ? [] : [words.criticalFrom(amountText(speech, plan, critical))]),
  ];
  const apart = speech.locale === 'zh-CN' ? '，' : ', ';
  return parts.length === 0 ? '' : `-# ${words.thresholds[plan.worse](parts.join(apart))}`;
}

/** Who is asked to look an item up, and why it is somebody else than its owner. */
export function askLine(speech: Speech, { asked, left }: ItemFacts): string {
  const words = reminderWords[speech.locale];
  if (asked === undefined) return left === undefined ? words.askNobody : words.ownerLeft(ownerText(left));
  return left === undefined ? words.ask(ownerText(asked)) : words.instead(ownerText(left), ownerText(asked));
}
