import type { ChannelId, DeliveryId, Instant, MemberId, ServerId, WatchId } from '../../domain/ids.ts';
import { type DaysOff, NO_DAYS_OFF } from '../../domain/monitoring/cadence.ts';
import {
  type Delivery,
  MOST_TOGETHER,
  newDelivery,
  type Reminded,
} from '../../domain/monitoring/delivery.ts';
import { nextOccurrence, occurrencesUntil } from '../../domain/monitoring/occurrences.ts';
import { later } from '../../domain/monitoring/watch-due.ts';
import { transition } from '../../domain/monitoring/watch-transition.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Documents } from '../documents.ts';
import type { Reading, StoreFailure, Transaction, Versioned } from '../store.ts';
import type { Sender } from './delivery-claim.ts';
import { followUp } from './effects.ts';
import { linkedTo, type Watched } from './find-watch.ts';
import { channelOf } from './watch-rights.ts';

type Tx = Transaction<Documents>;
type Planning = Sender['app'];

/** What the index named in one server: items, and whether its digest is among it. */
export interface DueHere {
  readonly watches: readonly WatchId[];
  readonly digest: boolean;
}

export interface Planned {
  /** Items of which nothing was due after all: looking again at once would find the same. */
  readonly idle: readonly WatchId[];
  /** Items that can't be read, or of which nobody can tell who may know; they stay due. */
  readonly unreadable: readonly WatchId[];
}

/**
 * Turns what is due in one server into messages to be sent, in one transaction: reminders that go to the same place
 * together. Nothing is sent here. An item that can't be read does not hold up the others.
 */
export async function planDue(
  app: Planning,
  by: MemberId,
  server: ServerId,
  due: DueHere,
): Promise<Result<Planned, StoreFailure>> {
  const together = await plan(app, by, server, due);
  if (together.ok) return ok({ idle: together.value, unreadable: [] });
  if (!isUnreadable(together.error)) return together;
  const watches: WatchId[] = [];
  for (const id of due.watches) {
    const read = await app.store.read(server, (t) => watchedAt(t, id));
    if (read.ok) watches.push(id);
    else if (!isUnreadable(read.error)) return read;
  }
  if (watches.length === due.watches.length) return together;
  const rest = await plan(app, by, server, { ...due, watches });
  if (!rest.ok) return rest;
  return ok({ idle: rest.value, unreadable: due.watches.filter((id) => !watches.includes(id)) });
}

function isUnreadable({ code }: StoreFailure): boolean {
  return code === 'damaged' || code === 'too-new';
}

async function watchedAt(t: Reading<Documents>, id: WatchId) {
  const stored = await t.get('watch', id);
  if (stored === undefined) return undefined;
  return { item: stored.value, linked: await linkedTo(t, stored.value), revision: stored.revision };
}

async function plan({ store, clock, ids }: Planning, by: MemberId, server: ServerId, due: DueHere) {
  return store.tx<readonly WatchId[]>(server, async (t) => {
    const now = clock.now();
    const daysOff = (await t.get('settings', 'server'))?.value.daysOff ?? NO_DAYS_OFF;
    const messages = new Messages(() => ids.delivery());
    const idle: WatchId[] = [];
    for (const id of due.watches) {
      const found = await watchedAt(t, id);
      if (found === undefined) continue;
      const { item: before, linked, revision } = found;
      const message = messages.for(found);
      const moved = transition(before, { kind: 'due', delivery: message.id }, { now, daysOff });
      if (!moved.ok) throw new Error(`time did to ${id} what only members do: ${moved.error.code}`);
      const { state: item, effects } = moved.value;
      if (item === before) {
        idle.push(id);
        continue;
      }
      t.put('watch', id, item, revision);
      await followUp(t, ids, { item, linked, effects, now, by });
      for (const effect of effects) {
        if (effect.kind !== 'remind') continue;
        const { occurrence, again } = effect;
        message.items.push({ watch: id, due: occurrence.due, again, ended: null });
      }
    }
    messages.write(t, now);
    if (due.digest) await planDigest(t, () => ids.delivery(), daysOff, now);
    return ok(idle);
  });
}

interface Message {
  readonly id: DeliveryId;
  readonly channel: ChannelId;
  readonly items: Reminded[];
}

/** The messages that begin with this transaction, by where they go and what they may be read together with. */
class Messages {
  readonly #newId: () => DeliveryId;
  readonly #latest = new Map<string, Message>();
  readonly #all: Message[] = [];

  constructor(newId: () => DeliveryId) {
    this.#newId = newId;
  }

  /** The one that a reminder of this item would stand in. */
  for({ item, linked }: Watched): Message {
    const channel = channelOf(item, linked);
    const key = linked?.private === true ? `${channel} ${linked.id}` : channel;
    const known = this.#latest.get(key);
    if (known !== undefined && known.items.length < MOST_TOGETHER) return known;
    const fresh: Message = { id: this.#newId(), channel, items: [] };
    this.#latest.set(key, fresh);
    this.#all.push(fresh);
    return fresh;
  }

  write(t: Tx, now: Instant): void {
    for (const { id, channel, items } of this.#all) {
      const [due] = items.map((each) => (each.again ? now : each.due)).sort();
      if (due !== undefined) {
        t.put('delivery', id, newDelivery(id, channel, { what: 'reminder', items }, due, now), 0);
      }
    }
  }
}

/**
 * One digest, however many were missed. One that still waits to be posted tells what it stands for as well: what a digest
 * says is read when it is written.
 */
async function planDigest(t: Tx, newId: () => DeliveryId, daysOff: DaysOff, now: Instant): Promise<void> {
  const stored = await t.get('digest', 'server');
  if (stored === undefined) return;
  const { cadence, timezone, channel, nextDue, lastAt } = stored.value;
  if (nextDue === null || nextDue > now) return;
  const timetable = { cadence, timezone, daysOff };
  const next = nextOccurrence(timetable, now) ?? null;
  if (occurrencesUntil(timetable, later(nextDue, -1), now, 1).count === 0) {
    // The team has made it a day off since.
    t.put('digest', 'server', { ...stored.value, nextDue: next }, stored.revision);
    return;
  }
  const waiting = (await t.list('delivery')).find(
    ({ value: { content, posted } }) => content.what === 'digest' && posted === null,
  );
  if (waiting === undefined) {
    const id = newId();
    t.put('delivery', id, newDelivery(id, channel, { what: 'digest', since: lastAt }, nextDue, now), 0);
  } else if (!isFree(waiting.value)) {
    // That one may have been read already, so the next tells from where it ended.
    t.put('digest', 'server', { ...stored.value, nextDue: next }, stored.revision);
    return;
  } else moveTo(t, waiting, channel, now);
  t.put('digest', 'server', { ...stored.value, nextDue: next, lastAt: now }, stored.revision);
}

function isFree({ claim, unsure }: Delivery): boolean {
  return claim === null && unsure === null;
}

/** A digest that nobody could post yet goes where the server wants it by now; whether anybody was told begins anew. */
function moveTo(t: Tx, { id, value, revision }: Versioned<Delivery>, channel: ChannelId, now: Instant): void {
  const { content, due, redirected } = value;
  if ((redirected?.from ?? value.channel) === channel) return;
  t.put('delivery', id, newDelivery(value.id, channel, content, due, now), revision);
}
