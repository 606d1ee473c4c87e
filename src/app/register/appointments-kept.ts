import type { Assessment } from '../../domain/assessment/assessment.ts';
import { AssessmentId, type Instant, type ServerId } from '../../domain/ids.ts';
import { NO_DAYS_OFF } from '../../domain/monitoring/cadence.ts';
import { type Calendar, keptAppointments, timed } from '../../domain/register/appointments.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { App } from '../app.ts';
import type { Documents } from '../documents.ts';
import type { Reading, StoreFailure, Transaction } from '../store.ts';

type Tx = Transaction<Documents>;

/** The server's own days, as far as it has settled them. */
export async function calendarIn(t: Reading<Documents>): Promise<Calendar> {
  const settled = (await t.get('settings', 'server'))?.value;
  return { timezone: settled?.timezone ?? 'UTC', daysOff: settled?.daysOff ?? NO_DAYS_OFF };
}

/** Keeps what an assessment reminds of in step with it, in the transaction that changes it. */
export async function keepAppointments(
  t: Tx,
  before: Assessment,
  after: Assessment,
  now: Instant,
): Promise<void> {
  const stored = await t.get('appointments', after.id);
  const kept = keptAppointments(stored?.value, before, after, now, await calendarIn(t));
  if (stored === undefined && kept.pending.length + kept.told.length === 0) return;
  if (JSON.stringify(kept) === JSON.stringify(stored?.value)) return;
  t.put('appointments', after.id, kept, stored?.revision ?? 0);
}

/** After the server's timezone or its days off have changed. */
export async function retimeAppointments(t: Tx): Promise<void> {
  const calendar = await calendarIn(t);
  for (const { id, value, revision } of await t.list('appointments')) {
    const kept = timed(value, calendar);
    if (kept.next !== value.next) t.put('appointments', id, kept, revision);
  }
}

/**
 * Gives assessments that were there before appointments were what they are to remind of. Safe to do again and again,
 * also beside members who change them. What can't be read is left alone.
 */
export async function adoptAppointments(
  { store, clock }: Pick<App, 'store' | 'clock'>,
  server: ServerId,
  rest: () => Promise<void>,
): Promise<Result<undefined, StoreFailure>> {
  const missing = await store.read(server, async (t): Promise<readonly AssessmentId[]> => {
    const kept = new Set((await t.list('appointments')).map(({ id }) => id));
    const all = [...(await t.names('assessment')).keys()];
    return all.filter((id) => !kept.has(id)).map((id) => AssessmentId.parse(id));
  });
  if (!missing.ok) return missing;
  for (const id of missing.value) {
    await rest();
    const adopted = await store.tx(server, async (t) => {
      const assessment = (await t.get('assessment', id))?.value;
      if (assessment !== undefined) await keepAppointments(t, assessment, assessment, clock.now());
      return ok(undefined);
    });
    if (!adopted.ok && adopted.error.code !== 'damaged') return adopted;
  }
  return ok(undefined);
}
