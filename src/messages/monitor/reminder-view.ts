import type { DeliveryFacts } from '../../app/monitor/delivery-facts.ts';
import type { Delivery } from '../../domain/monitoring/delivery.ts';
import type { Speech } from '../speech.ts';
import { button, buttons, text, type View } from '../view.ts';
import { deliveryWords } from '../words/deliveries.ts';
import { itemLines } from './item-lines.ts';

export function reminderView(speech: Speech, _delivery: Delivery, facts: DeliveryFacts): View {
  const words = deliveryWords[speech.locale];
  const [first] = facts.items;
  return {
    tone: 'plain',
    blocks: [
      text(`### ${words.due}`),
      ...facts.items.map((each) => text(...itemLines(speech, each))),
      ...(facts.unreadable > 0 ? [text(words.unreadable(facts.unreadable))] : []),
      buttons(first !== undefined && button(words.show, { do: 'watch', watch: first.item.id }, 'next')),
    ],
  };
}
