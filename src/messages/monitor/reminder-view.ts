import type { DeliveryFacts, ItemFacts } from '../../app/monitor/delivery-facts.ts';
import type { Speech } from '../speech.ts';
import { inline, label } from '../typed.ts';
import { type Option, text, type View } from '../view.ts';
import { reminderWords } from '../words/monitor-reminders.ts';
import { ownerText } from './plan-lines.ts';
import { amountLabel, amountText, arrowBetween, withDay } from './reading-text.ts';
import { answeredView, endMark, shortEndText } from './reminder-answered.ts';
import { reminderButtons } from './reminder-buttons.ts';
import { askLine, itemLines, SHOWN_NAME } from './reminder-lines.ts';
import { markOf } from './watch-card.ts';

/** Several together name each of them shorter. */
const SHOWN_TOGETHER = 70;

/** A reminder of one item, or of all that are due in one place, as far as each has been answered. */
export function reminderView(speech: Speech, facts: DeliveryFacts): View {
  const [only] = facts.items;
  const alone = facts.items.length === 1 && facts.unreadable === 0 && facts.unnamed === 0;
  return only !== undefined && alone ? oneReminderView(speech, only) : togetherView(speech, facts);
}

/** One item: what to look at, how it stood lately, and what to do. Once it is answered, what became of it. */
export function oneReminderView(speech: Speech, facts: ItemFacts): View {
  const words = reminderWords[speech.locale];
  const { item, occurrence } = facts;
  const name = inline(item.plan.name, SHOWN_NAME);
  const due = occurrence?.due;
  if (due !== undefined && isOver(facts)) {
    return answeredView(speech, { item, due, ended: occurrence?.ended ?? undefined });
  }
  const title = occurrence?.again === true ? words.dueAgain(name) : words.due(name);
  return {
    tone: item.band === 'normal' ? 'plain' : 'caution',
    blocks: [
      text(`### ${title}`, askLine(speech, facts), ...itemLines(speech, facts)),
      ...(due === undefined ? [] : reminderButtons(speech, item, due)),
    ],
  };
}

function isOver({ item, occurrence }: ItemFacts): boolean {
  return occurrence === undefined || occurrence.ended !== null || item.open?.due !== occurrence.due;
}

function togetherView(speech: Speech, { items, pings, unreadable, unnamed }: DeliveryFacts): View {
  const words = reminderWords[speech.locale];
  const open = items.filter((each) => !isOver(each));
  const asked = open.flatMap((each) => each.asked ?? []);
  const whoever = open.length === items.length ? pings : asked;
  const who = [...new Set(whoever.map(ownerText))].join(' ');
  const asking = who === '' ? words.askSomebody : words.askTogether(who);
  const hidden = [
    ...(unnamed > 0 ? [`-# ${words.unnamed(unnamed)}`] : []),
    ...(unreadable > 0 ? [`-# ${words.unreadable(unreadable)}`] : []),
  ];
  return {
    tone: open.length === 0 ? 'good' : open.some(({ item }) => item.band !== 'normal') ? 'caution' : 'plain',
    blocks: [
      text(
        `### ${open.length === 0 ? words.allAnswered(items.length) : words.dueTogether(items.length, items.length - open.length)}`,
        open.length > 0 && asking,
      ),
      text(...items.flatMap((each) => shortLines(speech, each)), ...hidden),
      ...(open.length === 0
        ? []
        : [
            {
              kind: 'select' as const,
              action: { do: 'reminder-pick' as const },
              hint: words.which,
              options: items.map((each) => optionOf(speech, each)),
            },
          ]),
    ],
  };
}

function shortLines(speech: Speech, facts: ItemFacts): readonly string[] {
  const words = reminderWords[speech.locale];
  const { item, occurrence, asked, left } = facts;
  const name = `**${inline(item.plan.name, SHOWN_TOGETHER)}**`;
  if (isOver(facts)) {
    const ended = occurrence?.ended ?? undefined;
    const due = occurrence?.due ?? item.createdAt;
    return [`${endMark(ended)} ${name} · ${shortEndText(speech, { item, due, ended }, SHOWN_TOGETHER)}`];
  }
  const parts = [name, latestText(speech, facts), asked === undefined ? '' : ownerText(asked)];
  const beside = [
    left === undefined ? '' : words.leftShort(ownerText(left)),
    occurrence?.late === true ? words.lateShort : '',
    occurrence !== undefined && occurrence.missedCount > 0 ? words.missedShort(occurrence.missedCount) : '',
  ].filter((each) => each !== '');
  const apart = speech.locale === 'zh-CN' ? '；' : '; ';
  return [
    `${markOf(item)} ${parts.filter((each) => each !== '').join(' · ')}`,
    ...(beside.length > 0 ? [`-# ${beside.join(apart)}`] : []),
  ];
}

function latestText(speech: Speech, { item }: ItemFacts): string {
  const [before, last] = item.latest.length < 2 ? [undefined, item.latest[0]] : item.latest.slice(-2);
  if (last === undefined) return reminderWords[speech.locale].noReading;
  const way = before === undefined ? '' : ` ${arrowBetween(before, last)}`;
  return withDay(speech, `${amountText(speech, item.plan, last.value)}${way}`, last.day);
}

function optionOf(speech: Speech, facts: ItemFacts): Option {
  const words = reminderWords[speech.locale];
  const { item, occurrence } = facts;
  const last = item.latest.at(-1);
  const over = isOver(facts);
  const stood =
    last === undefined
      ? words.noReading
      : withDay(speech, amountLabel(speech, item.plan, last.value), last.day);
  return {
    value: `${item.id} ${occurrence?.due ?? 'none'}`,
    label: label(item.plan.name, 100) || item.id,
    means: over ? words.answeredShort[occurrence?.ended?.how ?? 'overtaken'] : stood,
    mark: over ? endMark(occurrence?.ended ?? undefined) : markOf(item),
  };
}
