import type { Assessment } from '../../domain/assessment/assessment.ts';
import { DeliveryId, type Instant, type MemberId } from '../../domain/ids.ts';
import {
  type Delivery,
  type DeliveryContent,
  newDelivery,
  type Reminded,
} from '../../domain/monitoring/delivery.ts';
import type { Reading } from '../../domain/monitoring/reading.ts';
import type { Ending, WatchEffect } from '../../domain/monitoring/watch-events.ts';
import type { Occurrence, WatchItem } from '../../domain/monitoring/watch-item.ts';
import { withReadings, yearOf } from '../../domain/monitoring/yearly-readings.ts';
import type { Documents } from '../documents.ts';
import type { Ids } from '../ports.ts';
import type { Transaction } from '../store.ts';
import { recordOf } from './audit-record.ts';
import type { Crossings } from './crossings.ts';
import { ledgerEntry } from './ledger.ts';
import { channelOf } from './watch-rights.ts';

type Tx = Transaction<Documents>;

/** What happened to an item, and who or what did it. */
export interface Happened {
  readonly item: WatchItem;
  readonly linked: Assessment | undefined;
  readonly effects: readonly WatchEffect[];
  readonly now: Instant;
  /** Who did it; the bot itself where time did. */
  readonly by: MemberId;
  /** Takes crossings of thresholds in the place of a message for each; whoever hands it in writes them. */
  readonly crossings?: Crossings;
}

/**
 * Writes what follows from what happened to an item, with the same commit: messages to be sent, reminders that have
 * ended, readings, and the record. Reminders that begin are left to whoever makes them, since several of them share a
 * message. The answer are the messages of reminders that have ended: what stands in Discord is to be drawn anew.
 */
export async function followUp(
  t: Tx,
  ids: Pick<Ids, 'delivery'>,
  happened: Happened,
): Promise<readonly Delivery[]> {
  const { item, effects, now, by } = happened;
  const ended: Delivery[] = [];
  for (const effect of effects) {
    t.audit({ at: now, by, subject: item.id, ...recordOf(effect) });
    switch (effect.kind) {
      case 'ended': {
        const message = await endReminder(t, happened, effect.occurrence, effect.ending);
        if (message !== undefined) ended.push(message);
        break;
      }
      case 'alert':
      case 'eased': {
        const { reading, from, to } = effect;
        if (happened.crossings !== undefined) {
          happened.crossings.add(happened, { watch: item.id, reading, from, to });
          break;
        }
        post(t, ids, happened, { what: effect.kind, watch: item.id, reading, from, to });
        break;
      }
      case 'escalate': {
        const { step, to, occurrence } = effect;
        post(t, ids, happened, { what: 'escalation', watch: item.id, due: occurrence.due, step, to });
        break;
      }
      case 'recorded':
        await keepReadings(t, item, effect.readings);
        break;
      case 'edited':
        await hasten(t, happened);
        break;
      case 'remind':
      case 'paused':
      case 'resumed':
        break;
    }
  }
  return ended;
}

function post(
  t: Tx,
  ids: Pick<Ids, 'delivery'>,
  { item, linked, now }: Happened,
  content: DeliveryContent,
): void {
  const id = ids.delivery();
  t.put('delivery', id, newDelivery(id, channelOf(item, linked), content, now, now), 0);
}

/**
 * Notes on the message how a reminder ended. Once all of a message's have, nobody needs it any more; one that was not
 * sent by then is not sent at all, unless somebody is just doing so, or may have: whoever sends clears it away.
 */
async function endReminder(
  t: Tx,
  { item, now, by }: Happened,
  { delivery: id }: Occurrence,
  ending: Ending,
): Promise<Delivery | undefined> {
  const stored = await t.get('delivery', DeliveryId.parse(id));
  if (stored?.value.content.what !== 'reminder') return undefined;
  const items = stored.value.content.items.map((each) =>
    each.watch === item.id && isAnswerable(each, ending) ? { ...each, ended: ending } : each,
  );
  const delivery = { ...stored.value, content: { what: 'reminder' as const, items } };
  const mayStand = delivery.claim !== null || delivery.unsure !== null;
  if (items.some((each) => each.ended === null) || mayStand) {
    t.put('delivery', id, delivery, stored.revision);
    return delivery;
  }
  t.delete('delivery', id, stored.revision);
  if (delivery.posted === null) t.audit(ledgerEntry('delivery-dropped', delivery, now, by));
  return delivery;
}

/** What was only put off can still be answered. */
function isAnswerable({ ended }: Reminded, { how }: Ending): boolean {
  return ended === null || (ended.how === 'snoozed' && how !== 'overtaken');
}

/** A reminder that waits because it could not be posted is tried again at once: it may belong somewhere else now. */
async function hasten(t: Tx, { item, now }: Happened): Promise<void> {
  const stored = item.open === null ? undefined : await t.get('delivery', item.open.delivery);
  if (stored === undefined || stored.value.posted !== null || stored.value.failures.length === 0) return;
  if (stored.value.notBefore > now)
    t.put('delivery', stored.id, { ...stored.value, notBefore: now }, stored.revision);
}

/** Readings by year. */
async function keepReadings(t: Tx, { id: watch }: WatchItem, readings: readonly Reading[]): Promise<void> {
  for (const [year, ofYear] of Map.groupBy(readings, yearOf)) {
    const id = readingsId(watch, year);
    const stored = await t.get('readings', id);
    const before = stored?.value ?? { watch, year, readings: [] };
    t.put('readings', id, withReadings(before, ofYear), stored?.revision ?? 0);
  }
}

export function readingsId(watch: WatchItem['id'], year: number): string {
  return `${watch}-y${year}`;
}
