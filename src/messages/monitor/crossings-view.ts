import type { DeliveryFacts, ItemFacts } from '../../app/monitor/delivery-facts.ts';
import type { Crossing, DeliveryContent } from '../../domain/monitoring/delivery.ts';
import { isWorse } from '../../domain/monitoring/threshold.ts';
import type { Speech } from '../speech.ts';
import { inline, label } from '../typed.ts';
import { type Option, text, type View } from '../view.ts';
import { reminderWords } from '../words/monitor-reminders.ts';
import { ownerText } from './plan-lines.ts';
import { amountText, shortDay } from './reading-text.ts';

/** Several together name each of them shorter. */
const SHOWN_TOGETHER = 60;

type Crossings = Extract<DeliveryContent, { what: 'crossings' }>;

/** Thresholds that several items crossed with one import, the worst first, with one to open. */
export function crossingsView(
  speech: Speech,
  { of }: Crossings,
  { items, pings, unnamed, unreadable }: DeliveryFacts,
): View {
  const words = reminderWords[speech.locale];
  const shown = of.flatMap((crossing) => {
    const facts = items.find(({ item }) => item.id === crossing.watch);
    return facts === undefined ? [] : [{ crossing, facts }];
  });
  const worse = shown.filter(({ crossing: { from, to } }) => isWorse(to, from));
  const who = pings.map(ownerText).join(' ');
  const options = shown.map(
    ({ facts: { item } }): Option => ({ value: item.id, label: label(item.plan.name, 100) }),
  );
  return {
    tone:
      worse.length === 0
        ? 'good'
        : worse.some(({ crossing }) => crossing.to === 'critical')
          ? 'extreme'
          : 'moderate',
    blocks: [
      text(
        `### ${worse.length === 0 ? words.easedTogether(shown.length) : words.crossedTogether(worse.length, shown.length - worse.length)}`,
        who !== '' && words.alertAsk(who),
      ),
      text(
        ...shown.map(({ facts, crossing }) => crossingLine(speech, facts, crossing)),
        ...(unnamed > 0 ? [`-# ${words.unnamed(unnamed)}`] : []),
        ...(unreadable > 0 ? [`-# ${words.unreadable(unreadable)}`] : []),
      ),
      ...(options.length === 0
        ? []
        : [{ kind: 'select', action: { do: 'watch-open' }, hint: words.openOne, options } as const]),
    ],
  };
}

function crossingLine(
  speech: Speech,
  { item: { plan } }: ItemFacts,
  { from, to, reading }: Crossing,
): string {
  const words = reminderWords[speech.locale];
  const name = inline(plan.name, SHOWN_TOGETHER);
  const crossed = words.crossed(
    amountText(speech, plan, reading.value),
    shortDay(speech, reading.day),
    words.band[from],
    words.band[to],
  );
  return `${isWorse(to, from) ? words.alert[to](`**${name}**`) : words.eased[to](`**${name}**`)} · ${crossed}`;
}
