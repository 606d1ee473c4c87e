import type { DeliveryFacts } from '../../app/monitor/delivery-facts.ts';
import { moment, type Speech } from '../speech.ts';
import { button, buttons, text, type View } from '../view.ts';
import { deliveryWords } from '../words/deliveries.ts';
import { itemLines } from './item-lines.ts';

export function escalationView(speech: Speech, { items }: DeliveryFacts): View {
  const words = deliveryWords[speech.locale];
  return {
    tone: 'caution',
    blocks: items.flatMap((each) => [
      text(each.occurrence && words.unanswered(moment(each.occurrence.due)), ...itemLines(speech, each)),
      buttons(button(words.show, { do: 'watch', watch: each.item.id }, 'next')),
    ]),
  };
}
