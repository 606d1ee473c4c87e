import type { DeliveryFacts, ItemFacts } from '../../app/monitor/delivery-facts.ts';
import type { DeliveryContent } from '../../domain/monitoring/delivery.ts';
import type { Owner } from '../../domain/monitoring/watch-item.ts';
import { listed, moment, type Speech } from '../speech.ts';
import { inline } from '../typed.ts';
import { text, type View } from '../view.ts';
import { reminderWords } from '../words/monitor-reminders.ts';
import { ownerText } from './plan-lines.ts';
import { answeredView } from './reminder-answered.ts';
import { reminderButtons } from './reminder-buttons.ts';
import { itemLines, SHOWN_NAME } from './reminder-lines.ts';

type Escalated = Extract<DeliveryContent, { what: 'escalation' }>;

/** A reminder that nobody has answered, for whoever comes next: who has had it, and since when. */
export function escalationView(speech: Speech, content: Escalated, { items }: DeliveryFacts): View {
  const words = reminderWords[speech.locale];
  const [facts] = items;
  // Where nothing may be said of the item, another view stands in for this one.
  if (facts === undefined) return { tone: 'caution', blocks: [text(words.turnOfAny)] };
  const { item, asked } = facts;
  const { due } = content;
  if (item.open?.due !== due) return answeredView(speech, { item, due, ended: undefined });
  return {
    tone: 'caution',
    blocks: [
      text(
        `### ${words.escalation(inline(item.plan.name, SHOWN_NAME))}`,
        asked === undefined ? words.turnOfAny : words.yourTurn(ownerText(asked)),
        hadIt(speech, facts, content.step),
        ...itemLines(speech, { ...facts, occurrence: undefined }),
      ),
      ...reminderButtons(speech, item, due),
    ],
  };
}

function hadIt(speech: Speech, { item }: ItemFacts, step: number): string {
  const words = reminderWords[speech.locale];
  const { plan, open } = item;
  const before: readonly Owner[] = [plan.owner, ...(plan.escalation?.to ?? []).slice(0, step - 1)];
  const since = moment(open?.since ?? speech.now);
  const who = listed(speech, before.map(ownerText));
  return before.length === 1 ? words.hadIt(who, since) : words.haveHadIt(who, since);
}
