import type { Assessment } from '../../domain/assessment/assessment.ts';
import { ownersOf } from '../../domain/assessment/entry.ts';
import type { AssessmentId, ServerId } from '../../domain/ids.ts';
import { newDelivery } from '../../domain/monitoring/delivery.ts';
import type { Owner } from '../../domain/monitoring/watch-item.ts';
import {
  type Appointment,
  appointmentsOf,
  MOST_APPOINTMENTS,
  markOf,
  pressing,
  takeDue,
} from '../../domain/register/appointments.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { App } from '../app.ts';
import type { Ids } from '../ports.ts';
import type { StoreFailure } from '../store.ts';
import { calendarIn } from './appointments-kept.ts';

/** As a message needs them: of a private assessment only in its thread. */
export interface AppointmentFacts {
  readonly assessment: Assessment;
  /** Those of the message that still stand. */
  readonly items: readonly Appointment[];
}

/**
 * Turns what an assessment reminds of by now into messages to be sent, in one transaction with noting that it did. What
 * falls on one day comes together.
 */
export async function planAppointments(
  { store, clock, ids }: Pick<App, 'store' | 'clock'> & { readonly ids: Pick<Ids, 'delivery'> },
  server: ServerId,
  id: AssessmentId,
): Promise<Result<undefined, StoreFailure>> {
  return store.tx(server, async (t) => {
    const stored = await t.get('appointments', id);
    if (stored === undefined) return ok(undefined);
    const now = clock.now();
    const assessment = (await t.get('assessment', id))?.value;
    if (assessment === undefined) {
      t.delete('appointments', id, stored.revision);
      return ok(undefined);
    }
    const { due, left } = takeDue(stored.value, now, await calendarIn(t));
    t.put('appointments', id, left, stored.revision);
    const { thread, channel } = assessment.place;
    for (let at = 0; at < due.length; at += MOST_APPOINTMENTS) {
      const items = due.slice(at, at + MOST_APPOINTMENTS);
      const content = { what: 'appointment', assessment: id, items } as const;
      const delivery = ids.delivery();
      const since = stored.value.next ?? now;
      t.put(
        'delivery',
        delivery,
        newDelivery(delivery, thread ?? channel, { ...content, items: [...items] }, since, now),
        0,
      );
    }
    return ok(undefined);
  });
}

/** What a message of today would hold, by the days of the server. */
export async function pressingToday(
  { store, clock }: Pick<App, 'store' | 'clock'>,
  server: ServerId,
  assessment: Assessment,
): Promise<readonly Appointment[]> {
  const calendar = await store.read(server, calendarIn);
  return pressing(assessment, clock.now(), calendar.ok ? calendar.value.timezone : 'UTC');
}

/** Those that still stand: not done, and on the same day as when they were planned. */
export function standing(assessment: Assessment, items: readonly Appointment[]): readonly Appointment[] {
  const wanted = new Set(appointmentsOf(assessment).map(markOf));
  return items.filter((each) => wanted.has(markOf(each)));
}

/** Who is to see to one: who owns the action or the source, who accepted the risk; whoever began the assessment where nobody does. */
export function askedFor(assessment: Assessment, { what, entry: id }: Appointment): readonly Owner[] {
  const entry = assessment.entries.find((each) => each.id === id);
  const named = entry === undefined ? [] : what === 'acceptance' ? [entry.by] : ownersOf(entry);
  const asked = named.length === 0 ? [assessment.startedBy] : named;
  return asked.map((member) => ({ kind: 'member', id: member }));
}
