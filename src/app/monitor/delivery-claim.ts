import type { DeliveryId, Instant, ServerId } from '../../domain/ids.ts';
import { deliver } from '../../domain/monitoring/delivering.ts';
import type { Delivery } from '../../domain/monitoring/delivery.ts';
import { ok } from '../../domain/result.ts';
import type { App } from '../app.ts';
import type { Documents } from '../documents.ts';
import type { Ids } from '../ports.ts';
import { standing } from '../register/appointments-due.ts';
import type { Transaction, Versioned } from '../store.ts';
import { DIGEST } from './digest.ts';
import { ledgerEntry } from './ledger.ts';
import type { Notifier } from './notifier.ts';

/** Who sends. */
export interface Sender {
  readonly app: Pick<App, 'store' | 'clock'> & { readonly ids: Pick<Ids, 'delivery'> };
  readonly notifier: Notifier;
  /** What tells this process from all others that ever sent here. */
  readonly name: string;
  /** Nobody else sends: whoever else holds a claim is gone. */
  readonly alone: boolean;
}

export type Sent =
  | 'sent'
  /** It can't be posted there: it goes elsewhere, at once. */
  | 'redirected'
  /** It can't be posted now: it is tried again later. */
  | 'failed'
  /** Nobody needs it any more. */
  | 'dropped'
  /** It is not there, posted already, not to be tried yet, or another process is at it. */
  | 'not-ours'
  /** The lease was over before it was posted, or another process took it over: whoever finds it next sends it. */
  | 'lost-claim';

type Tx = Transaction<Documents>;

export interface Claimed {
  readonly delivery: Delivery;
  /** Nobody needs it any more, but it may stand in Discord since an attempt that nobody heard the end of. */
  readonly needless: boolean;
}

/** Claims a delivery to be sent now; where there is nothing to be sent, why. */
export async function claim(sender: Sender, server: ServerId, id: DeliveryId) {
  const { app, notifier, name, alone } = sender;
  return app.store.tx<Claimed | Sent>(server, async (t) => {
    const now = app.clock.now();
    const stored = await t.get('delivery', id);
    if (stored === undefined) return ok('not-ours');
    const claimed = deliver(homeward(stored.value), { kind: 'claim', by: name, alone }, now);
    if (!claimed.ok) return ok('not-ours');
    const needless = await isNeedless(t, stored.value);
    if (needless && stored.value.unsure === null) {
      drop(t, stored, now, notifier);
      return ok('dropped');
    }
    t.put('delivery', id, claimed.value, stored.revision);
    return ok({ delivery: claimed.value, needless });
  });
}

/**
 * What was redirected and could not be posted there either begins again where it belongs: that may be in order by now.
 * Not where a message may stand in the other place.
 */
function homeward(delivery: Delivery): Delivery {
  const { redirected, failures, unsure, notBefore } = delivery;
  const last = failures.at(-1);
  const refusedTwice = redirected !== null && last !== undefined && notBefore > last.at;
  if (!refusedTwice || last.why === 'unreachable' || unsure !== null) return delivery;
  return { ...delivery, channel: redirected.from, redirected: null };
}

/** Whether all reminders of a message have ended, or what it tells of is settled. */
export async function isNeedless(t: Tx, { content }: Delivery): Promise<boolean> {
  if (content.what === 'reminder') return content.items.every(({ ended }) => ended !== null);
  if (content.what === 'escalation') {
    const item = (await t.get('watch', content.watch))?.value;
    return item?.open?.due !== content.due;
  }
  if (content.what === 'appointment') {
    const assessment = (await t.get('assessment', content.assessment))?.value;
    return assessment === undefined || standing(assessment, content.items).length === 0;
  }
  if (content.what === 'digest') return (await t.get('digest', DIGEST)) === undefined;
  if (content.what !== 'undelivered') return false;
  const waiting = await t.get('delivery', content.of);
  return waiting === undefined || waiting.value.posted !== null;
}

export function drop(t: Tx, { id, value, revision }: Versioned<Delivery>, now: Instant, by: Notifier): void {
  t.delete('delivery', id, revision);
  t.audit(ledgerEntry('delivery-dropped', value, now, by.self));
}

/** Lets go of a message of which nothing is left, as long as the claim holds. */
export async function dropHeld({ app, notifier, name }: Sender, server: ServerId, held: Delivery) {
  return app.store.tx<Sent>(server, async (t) => {
    const stored = await t.get('delivery', held.id);
    const ours = stored?.value.claim?.by === name && stored.value.attempts === held.attempts;
    if (!ours) return ok('lost-claim');
    drop(t, stored, app.clock.now(), notifier);
    return ok('dropped');
  });
}
