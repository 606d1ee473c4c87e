import type { ChannelId, DeliveryId, Instant, ServerId } from '../../domain/ids.ts';
import { deliver } from '../../domain/monitoring/delivering.ts';
import {
  type Delivery,
  type DeliveryContent,
  newDelivery,
  type PostTrouble,
} from '../../domain/monitoring/delivery.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Documents } from '../documents.ts';
import type { StoreFailure, Transaction } from '../store.ts';
import { drop, isNeedless, type Sender, type Sent } from './delivery-claim.ts';
import { ledgerEntry, watchesOf } from './ledger.ts';
import type { PostProblem } from './notifier.ts';

type Tx = Transaction<Documents>;

/**
 * Notes that a delivery could not be posted, as long as the claim holds. Where Discord refused it, it goes to another
 * place at once: where its items belong by now, or the server's fallback. Where there is none, or an earlier attempt may
 * stand where it was, it is kept and tried again there, and those it is for are told once.
 */
export async function noteTrouble(
  { app, notifier, name: by }: Sender,
  server: ServerId,
  { id, attempts: attempt }: Delivery,
  problem: PostProblem & { readonly notThere?: boolean },
  homes: readonly ChannelId[],
): Promise<Result<Sent, StoreFailure>> {
  return app.store.tx<Sent>(server, async (t) => {
    const now = app.clock.now();
    const stored = await t.get('delivery', id);
    if (stored === undefined) return ok('lost-claim');
    const settled = (await t.get('settings', 'server'))?.value;
    const fallback = settled?.fallback ?? undefined;
    const next = problem.why === 'unreachable' ? undefined : untried(stored.value, [...homes, fallback]);
    const noted = deliver(stored.value, { kind: 'failed', by, attempt, elsewhere: next, ...problem }, now);
    if (!noted.ok) return ok('lost-claim');
    const elsewhere = noted.value.channel === stored.value.channel ? undefined : next;
    if (await isNeedless(t, noted.value)) {
      drop(t, { ...stored, value: noted.value }, now, notifier);
      return ok('dropped');
    }
    const where = needsTelling(noted.value, problem.why, elsewhere)
      ? untried(noted.value, [fallback, settled?.channel ?? undefined, notifier.commonChannel(server)])
      : undefined;
    if (where !== undefined) tell(t, app.ids.delivery(), noted.value, problem.why, where, now);
    const told = noted.value.told || where !== undefined;
    t.put('delivery', id, { ...noted.value, told }, stored.revision);
    const action = elsewhere === undefined ? 'delivery-failed' : 'delivery-redirected';
    t.audit(ledgerEntry(action, noted.value, now, notifier.self));
    return ok(elsewhere === undefined ? 'failed' : 'redirected');
  });
}

/** The first place that is none of those where it was refused. */
function untried(
  { channel, redirected }: Delivery,
  places: readonly (ChannelId | undefined)[],
): ChannelId | undefined {
  return places.find((each) => each !== undefined && each !== channel && each !== redirected?.from);
}

function needsTelling({ told, content }: Delivery, why: PostTrouble, elsewhere: ChannelId | undefined) {
  return !told && elsewhere === undefined && why !== 'unreachable' && content.what !== 'undelivered';
}

function tell(
  t: Tx,
  id: DeliveryId,
  { id: of, channel, redirected, content }: Delivery,
  why: PostTrouble,
  where: ChannelId,
  now: Instant,
): void {
  const meantFor = redirected?.from ?? channel;
  const watches = [...watchesOf(content)];
  const told: DeliveryContent = { what: 'undelivered', of, watches, channel: meantFor, why };
  t.put('delivery', id, newDelivery(id, where, told, now, now), 0);
}
