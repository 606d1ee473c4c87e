import type { DeliveryFacts } from '../../app/monitor/delivery-facts.ts';
import type { Speech } from '../speech.ts';
import { inline } from '../typed.ts';
import { text, type View } from '../view.ts';
import { deliveryWords } from '../words/deliveries.ts';

export function digestView(speech: Speech, { items }: DeliveryFacts): View {
  const words = deliveryWords[speech.locale];
  const lines = items.slice(0, 40).map(({ item }) => `- ${inline(item.plan.name, 80)}`);
  return {
    tone: 'plain',
    blocks: [text(`### ${words.digest}`), text(...(lines.length === 0 ? [words.nothingWatched] : lines))],
  };
}
