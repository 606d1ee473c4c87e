import type { DeliveryFacts } from '../../app/monitor/delivery-facts.ts';
import { watchesOf } from '../../app/monitor/ledger.ts';
import type { Delivery } from '../../domain/monitoring/delivery.ts';
import { appointmentsView, guardedAppointments } from '../register/appointments-view.ts';
import { channel, type Speech } from '../speech.ts';
import { button, buttons, text, type View } from '../view.ts';
import { deliveryWords } from '../words/deliveries.ts';
import { alertView, easedView } from './alert-view.ts';
import { crossingsView } from './crossings-view.ts';
import { digestView } from './digest-view.ts';
import { escalationView } from './escalation-view.ts';
import { ownerText } from './plan-lines.ts';
import { reminderView } from './reminder-view.ts';
import { undeliveredView } from './undelivered-view.ts';

/** A message that nobody asked for just now: a reminder, an alert, a digest. */
export function deliveryView(speech: Speech, delivery: Delivery, facts: DeliveryFacts): View {
  const { redirected } = delivery;
  if (facts.items.length === 0 && facts.unnamed > 0 && delivery.content.what !== 'appointment')
    return guardedView(speech, delivery, facts);
  const view = contentView(speech, delivery, facts);
  if (redirected === null) return view;
  const words = deliveryWords[speech.locale];
  const moved = text(words.redirected(channel(redirected.from)), words.why[redirected.why]);
  return { ...view, blocks: [...view.blocks, moved] };
}

function contentView(speech: Speech, delivery: Delivery, facts: DeliveryFacts): View {
  const { content } = delivery;
  switch (content.what) {
    case 'reminder':
      return reminderView(speech, facts);
    case 'escalation':
      return escalationView(speech, content, facts);
    case 'alert':
      return alertView(speech, content, facts);
    case 'eased':
      return easedView(speech, content, facts);
    case 'crossings':
      return crossingsView(speech, content, facts);
    case 'digest':
      return digestView(speech, facts, content.since);
    case 'appointment': {
      const { appointments } = facts;
      // Where nothing may be said of them, another view stands in for this one.
      if (appointments === undefined) return guardedAppointments(speech, facts.pings.map(ownerText));
      return appointmentsView(speech, appointments.assessment, appointments.items);
    }
    case 'undelivered':
      return undeliveredView(speech, content, facts);
  }
}

/** Where not everybody may know what it is: that there is something, why it stands here, and nothing more. */
function guardedView(speech: Speech, { content, redirected }: Delivery, { pings }: DeliveryFacts): View {
  const words = deliveryWords[speech.locale];
  const why = content.what === 'undelivered' ? content.why : redirected?.why;
  const [first] = watchesOf(content);
  return {
    tone: 'caution',
    blocks: [
      text(
        pings.map(ownerText).join(' '),
        words.guarded,
        why !== undefined && `${words.unposted} ${words.why[why]}`,
      ),
      buttons(first !== undefined && button(words.show, { do: 'watch', watch: first }, 'next')),
    ],
  };
}
