import type { ItemFacts } from '../../app/monitor/delivery-facts.ts';
import type { Reading } from '../../domain/monitoring/reading.ts';
import type { Owner } from '../../domain/monitoring/watch-item.ts';
import { dayText, moment, person, type Speech } from '../speech.ts';
import { inline } from '../typed.ts';
import { deliveryWords } from '../words/deliveries.ts';

/** Somebody who is asked. Only what the message allows to be pinged is. */
export function ownerText(owner: Owner): string {
  return owner.kind === 'member' ? person(owner.id) : `<@&${owner.id}>`;
}

export function readingText(speech: Speech, { item }: ItemFacts, reading: Reading): string {
  const value = new Intl.NumberFormat(speech.locale, { maximumFractionDigits: 6 }).format(reading.value);
  const unit = inline(item.plan.unit, 20);
  return deliveryWords[speech.locale].reading(`${value} ${unit}`.trim(), dayText(speech, reading.day));
}

/** What an item is, what to look at, and how it stood lately. */
export function itemLines(speech: Speech, facts: ItemFacts): readonly string[] {
  const words = deliveryWords[speech.locale];
  const { item, technology, occurrence } = facts;
  return [
    `**${inline(item.plan.name, 100)}**`,
    technology === undefined ? '' : words.about(inline(technology, 100)),
    item.plan.look === undefined ? '' : inline(item.plan.look, 300),
    ...item.latest.map((each) => readingText(speech, facts, each)),
    occurrence?.late === true ? words.late(moment(occurrence.due)) : '',
    occurrence !== undefined && occurrence.missedCount > 0 ? words.missed(occurrence.missedCount) : '',
    askedLine(speech, facts),
  ].filter((line) => line !== '');
}

export function askedLine(speech: Speech, { asked, left }: ItemFacts): string {
  const words = deliveryWords[speech.locale];
  if (left === undefined) return asked === undefined ? '' : words.forWhom(ownerText(asked));
  return asked === undefined ? words.left(ownerText(left)) : words.instead(ownerText(left), ownerText(asked));
}
