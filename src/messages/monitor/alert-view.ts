import type { DeliveryFacts } from '../../app/monitor/delivery-facts.ts';
import type { DeliveryContent } from '../../domain/monitoring/delivery.ts';
import type { Speech } from '../speech.ts';
import { button, buttons, text, type View } from '../view.ts';
import { deliveryWords } from '../words/deliveries.ts';
import { itemLines, readingText } from './item-lines.ts';

type Crossing = Extract<DeliveryContent, { what: 'alert' | 'eased' }>;

/** A threshold was crossed, for the worse or for the better. */
export function alertView(speech: Speech, crossing: Crossing, { items }: DeliveryFacts): View {
  const words = deliveryWords[speech.locale];
  return {
    tone: crossing.what === 'eased' ? 'good' : 'bad',
    blocks: items.flatMap((each) => [
      text(words.past[crossing.to], readingText(speech, each, crossing.reading), ...itemLines(speech, each)),
      buttons(button(words.show, { do: 'watch', watch: each.item.id }, 'next')),
    ]),
  };
}
