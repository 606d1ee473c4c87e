import type { DeliveryFacts } from '../../app/monitor/delivery-facts.ts';
import type { DeliveryContent } from '../../domain/monitoring/delivery.ts';
import { channel, type Speech } from '../speech.ts';
import { inline } from '../typed.ts';
import { button, buttons, text, type View } from '../view.ts';
import { deliveryWords } from '../words/deliveries.ts';
import { ownerText } from './plan-lines.ts';

type Undelivered = Extract<DeliveryContent, { what: 'undelivered' }>;

/** Another message can be posted nowhere. Where it must not be named, only that is said. */
export function undeliveredView(speech: Speech, content: Undelivered, facts: DeliveryFacts): View {
  const words = deliveryWords[speech.locale];
  const names = facts.items.map(({ item }) => `**${inline(item.plan.name, 100)}**`);
  const [first] = content.watches;
  return {
    tone: 'caution',
    blocks: [
      text(
        words.undelivered(channel(content.channel)),
        ...names,
        words.why[content.why],
        words.keptTrying,
        facts.pings.length > 0 && facts.pings.map(ownerText).join(' '),
      ),
      buttons(first !== undefined && button(words.show, { do: 'watch', watch: first }, 'next')),
    ],
  };
}
