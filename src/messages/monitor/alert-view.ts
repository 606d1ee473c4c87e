import type { DeliveryFacts, ItemFacts } from '../../app/monitor/delivery-facts.ts';
import type { DeliveryContent } from '../../domain/monitoring/delivery.ts';
import { person, type Speech } from '../speech.ts';
import { inline, quotation } from '../typed.ts';
import { button, buttons, text, type View } from '../view.ts';
import { reminderWords } from '../words/monitor-reminders.ts';
import { ownerText } from './plan-lines.ts';
import { amountText, shortDay } from './reading-text.ts';
import { originLines } from './reminder-answered.ts';
import { SHOWN_NAME } from './reminder-lines.ts';
import { trendPicture } from './trend-picture.ts';

type Crossing<W extends 'alert' | 'eased'> = Extract<DeliveryContent, { what: W }>;

/** A threshold was crossed for the worse: what was read, how it came to that, and the way to rate the risk anew. */
export function alertView(
  speech: Speech,
  crossing: Crossing<'alert'>,
  { items, history }: DeliveryFacts,
): View {
  const words = reminderWords[speech.locale];
  return {
    tone: crossing.to === 'critical' ? 'extreme' : 'moderate',
    blocks: items.flatMap((facts) => {
      const { item, technology, asked } = facts;
      const { plan, id: watch } = item;
      const { link } = plan;
      const reassess =
        link !== null &&
        technology !== undefined &&
        button(words.reassess, { do: 'reassess', assessment: link.assessment, watch }, 'next');
      const picture = trendPicture(speech, item, history);
      return [
        text(
          `### ${words.alert[crossing.to](inline(plan.name, SHOWN_NAME))}`,
          crossedText(speech, facts, crossing),
          asked !== undefined && words.alertAsk(ownerText(asked)),
          ...originLines(speech, crossing.reading),
          `-# ${words.recordedBy(person(crossing.reading.by))}`,
          technology !== undefined && `-# ${words.belongs(inline(technology, SHOWN_NAME))}`,
        ),
        ...(picture === undefined ? [] : [picture]),
        buttons(reassess, button(words.show, { do: 'watch', watch }, reassess === false ? 'next' : 'other')),
      ];
    }),
  };
}

function crossedText(
  speech: Speech,
  { item: { plan } }: ItemFacts,
  { from, to, reading }: Crossing<'alert' | 'eased'>,
): string {
  const words = reminderWords[speech.locale];
  const amount = amountText(speech, plan, reading.value);
  const crossed = words.crossed(amount, shortDay(speech, reading.day), words.band[from], words.band[to]);
  const threshold = to === 'normal' ? null : plan.thresholds[to];
  if (threshold === null) return crossed;
  const said = words.past(amountText(speech, plan, threshold));
  return speech.locale === 'zh-CN' ? `${crossed}${said}` : `${crossed} ${said}`;
}

/** It is less bad than it was, or well again: said once, and to nobody in particular. */
export function easedView(speech: Speech, crossing: Crossing<'eased'>, { items }: DeliveryFacts): View {
  const words = reminderWords[speech.locale];
  return {
    tone: 'good',
    blocks: items.flatMap((facts) => {
      const { plan, id: watch } = facts.item;
      return [
        text(
          `### ${words.eased[crossing.to](inline(plan.name, SHOWN_NAME))}`,
          crossedText(speech, facts, crossing),
          crossing.reading.note !== undefined && quotation(crossing.reading.note, 300),
          `-# ${words.recordedBy(person(crossing.reading.by))}`,
        ),
        buttons(button(words.show, { do: 'watch', watch })),
      ];
    }),
  };
}
