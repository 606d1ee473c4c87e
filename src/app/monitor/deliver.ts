import type { DeliveryId, Instant, MessageId, ServerId } from '../../domain/ids.ts';
import { deliver, mayStandUnnoted } from '../../domain/monitoring/delivering.ts';
import type { Delivery } from '../../domain/monitoring/delivery.ts';
import { ok, type Result } from '../../domain/result.ts';
import { gatherAppointments } from '../register/appointment-facts.ts';
import type { StoreFailure } from '../store.ts';
import { claim, dropHeld, type Sender, type Sent } from './delivery-claim.ts';
import { gatherFacts } from './delivery-facts.ts';
import { gatherDigest } from './digest-facts.ts';
import { ledgerEntry } from './ledger.ts';
import type { Notifier } from './notifier.ts';
import { noteTrouble } from './post-trouble.ts';

/**
 * Sends one delivery, exactly once whatever happens to this process on the way: it is claimed in the store, posted under
 * its id, which Discord knows for some minutes, looked for where that may be too long ago, and noted as long as the
 * claim holds. A failure of the store is the answer where one stopped it; the claim then runs out by itself.
 */
export async function sendDelivery(
  sender: Sender,
  server: ServerId,
  id: DeliveryId,
): Promise<Result<Sent, StoreFailure>> {
  const { app, notifier } = sender;
  const claimed = await claim(sender, server, id);
  if (!claimed.ok) return claimed;
  if (typeof claimed.value === 'string') return ok(claimed.value);
  const { delivery, needless } = claimed.value;
  if (needless) return settle(sender, server, delivery);
  const isThere: Notifier['isThere'] = (...asked) => notifier.isThere(...asked);
  const everybodySees: Notifier['everybodySees'] = (...asked) => notifier.everybodySees(...asked);
  const now = app.clock.now();
  const { content } = delivery;
  const gathered =
    content.what === 'digest'
      ? await gatherDigest(app.store, server, delivery, now, { everybodySees })
      : content.what === 'appointment'
        ? await gatherAppointments(app.store, server, { ...delivery, content }, now, isThere)
        : await gatherFacts(app.store, server, delivery, now, { isThere, everybodySees });
  if (!gathered.ok) return gathered;
  if (gathered.value === undefined) return dropHeld(sender, server, delivery);
  const { facts, homes } = gathered.value;
  const looked = mayStandUnnoted(delivery, app.clock.now());
  const stands = looked ? await notifier.find(server, delivery) : ok(undefined);
  if (!stands.ok) return noteTrouble(sender, server, delivery, stands.error, homes);
  if (stands.value !== undefined) return notePosted(sender, server, delivery, stands.value);
  const left = leaseLeft(delivery, app.clock.now());
  if (left <= 0) return ok('lost-claim');
  const posted = await notifier.post(server, delivery, facts, left);
  if (!posted.ok) return noteTrouble(sender, server, delivery, { ...posted.error, notThere: looked }, homes);
  return notePosted(sender, server, delivery, posted.value);
}

/** What nobody needs is not sent any more; but the record says so where it was. */
async function settle(sender: Sender, server: ServerId, delivery: Delivery) {
  const stands = await sender.notifier.find(server, delivery);
  if (!stands.ok) return noteTrouble(sender, server, delivery, stands.error, []);
  if (stands.value === undefined) return dropHeld(sender, server, delivery);
  return notePosted(sender, server, delivery, stands.value);
}

function leaseLeft({ claim: held }: Delivery, now: Instant): number {
  return held === null ? 0 : Date.parse(held.until) - Date.parse(now);
}

/** A reminder stays until all of it has ended, so that its buttons find it; everything else has done its work. */
async function notePosted(
  { app, notifier, name: by }: Sender,
  server: ServerId,
  { id, channel, attempts: attempt }: Delivery,
  message: MessageId,
) {
  return app.store.tx<Sent>(server, async (t) => {
    const now = app.clock.now();
    const stored = await t.get('delivery', id);
    if (stored === undefined) return ok('lost-claim');
    const noted = deliver(stored.value, { kind: 'posted', by, attempt, channel, message }, now);
    if (!noted.ok) return ok('lost-claim');
    const { content } = noted.value;
    const stays = content.what === 'reminder' && content.items.some(({ ended }) => ended === null);
    if (stays) t.put('delivery', id, noted.value, stored.revision);
    else t.delete('delivery', id, stored.revision);
    t.audit(ledgerEntry('delivery-sent', noted.value, now, notifier.self));
    return ok('sent');
  });
}
