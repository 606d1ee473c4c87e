import type { ChannelId, Instant, ServerId, WatchId } from '../../domain/ids.ts';
import { asksAboutItem, type Delivery, LATE_MS, type Reminded } from '../../domain/monitoring/delivery.ts';
import type { Reading as ItemReading } from '../../domain/monitoring/reading.ts';
import type { Owner, WatchItem } from '../../domain/monitoring/watch-item.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Documents, UnchokeStore } from '../documents.ts';
import type { AppointmentFacts } from '../register/appointments-due.ts';
import type { Reading, StoreFailure } from '../store.ts';
import { linkedTo, type Watched } from './find-watch.ts';
import { watchesOf } from './ledger.ts';
import { readReadings } from './readings.ts';
import { channelOf } from './watch-rights.ts';

/** One item as a message needs it: its latest readings and band stand on the item itself. */
export interface ItemFacts {
  readonly item: WatchItem;
  /** What the assessment is about that the item belongs to, where it belongs to one. */
  readonly technology: string | undefined;
  /** Of a reminder or an escalation: which occurrence; `undefined` in all other messages. */
  readonly occurrence: OccurrenceFacts | undefined;
  /** Who is meant by the message; `undefined` where nobody of those who could be is in the server any more. */
  readonly asked: Owner | undefined;
  /** The one who should be asked and is no longer there: in the server, or in the private thread. */
  readonly left: Owner | undefined;
}

export interface OccurrenceFacts {
  readonly due: Instant;
  /** It comes back after it was put off. */
  readonly again: boolean;
  /** It is said clearly after it was due. */
  readonly late: boolean;
  /** The latest occurrences before it that nobody answered, and how many there are in all. */
  readonly missed: readonly Instant[];
  readonly missedCount: number;
  /** How it has ended meanwhile, where it has. */
  readonly ended: Reminded['ended'];
}

/** All that a message says beside its content, as it stands when it is written. */
export interface DeliveryFacts {
  readonly now: Instant;
  /** In the order of the content; of a digest all items that everybody in its channel may know of. */
  readonly items: readonly ItemFacts[];
  /**
   * Items that not everybody who reads the message may know of: of a private assessment outside of its thread, or in
   * another channel than their own. Nothing of them may be said but that there is something to be seen to. Where `items`
   * is empty and this is not 0, that is the whole message.
   */
  readonly unnamed: number;
  /** Items whose documents can't be read at the moment. */
  readonly unreadable: number;
  /** Who is pinged by the message, and nobody else. */
  readonly pings: readonly Owner[];
  /** Of appointments: what their assessment says by now. */
  readonly appointments?: AppointmentFacts;
  /** Of an alert: the readings of its item up to the one that crossed, oldest first. */
  readonly history: readonly ItemReading[];
}

/**
 * Whether somebody, or a role, is there to be asked; with a private thread, whether they are in that: a ping would let
 * them in again whom somebody removed.
 */
export type IsThere = (server: ServerId, owner: Owner, privateThread?: ChannelId) => Promise<boolean>;

/** What it takes to know whom a message asks, and what it may tell where it is read. */
export interface Audience {
  readonly isThere: IsThere;
  /** Whether everybody who reads the one channel may also read the other; false where nobody can tell. */
  readonly everybodySees: (server: ServerId, reading: ChannelId, other: ChannelId) => Promise<boolean>;
}

export interface Gathered {
  readonly facts: DeliveryFacts;
  /** Where the items belong by now, best first: they, or the thread of their assessment, may have moved since. */
  readonly homes: readonly ChannelId[];
}

/**
 * What any message but a digest is to say now, or `undefined` where there is nothing left to say: its items were removed. An item that
 * can't be read does not hold up the others; where none can be, the failure is the answer.
 */
export async function gatherFacts(
  store: Pick<UnchokeStore, 'read'>,
  server: ServerId,
  delivery: Delivery,
  now: Instant,
  { isThere, everybodySees }: Audience,
): Promise<Result<Gathered | undefined, StoreFailure>> {
  const { content } = delivery;
  const found = await readEach(store, server, watchesOf(content));
  if (!found.ok) return found;
  const { watched, unreadable } = found.value;
  const over = watched.length === 0 && unreadable === 0;
  if (over && content.what !== 'undelivered') return ok(undefined);
  const all = await Promise.all(
    watched.map(async (each) => ({
      facts: await factsOf(server, delivery, each, now, isThere),
      said: await maySay(server, each, delivery.channel, everybodySees),
    })),
  );
  const named = all.filter(({ said }) => said);
  const pings = unique(
    all.flatMap(({ facts }) => (asksAboutItem(content, facts.item.id) ? (facts.asked ?? []) : [])),
  );
  const items = named.map(({ facts }) => facts);
  const history = await historyOf(store, server, delivery, items);
  const unnamed = all.length - named.length;
  return ok({ facts: { now, items, unnamed, unreadable, pings, history }, homes: homesOf(watched) });
}

/**
 * What was known when the threshold was crossed, whatever was read since. An alert says enough without its picture:
 * readings that can't be read do not hold it up.
 */
async function historyOf(
  store: Pick<UnchokeStore, 'read'>,
  server: ServerId,
  { content }: Delivery,
  items: readonly ItemFacts[],
): Promise<readonly ItemReading[]> {
  const [facts] = items;
  if (content.what !== 'alert' || facts === undefined) return [];
  const read = await readReadings({ store }, server, facts.item);
  if (!read.ok) return [];
  const { reading } = content;
  return [...read.value.filter(({ day, at }) => day < reading.day && at <= reading.at), reading];
}

/** Only where all of them belong: what was planned for one place is not told to those of another. */
function homesOf(watched: readonly Watched[]): readonly ChannelId[] {
  const places = watched.map(({ item, linked }) => [
    channelOf(item, linked),
    linked?.place.thread ?? undefined,
  ]);
  return [0, 1].flatMap((nth) => {
    const [first, ...others] = places.map((each) => each[nth]);
    return first !== undefined && others.every((each) => each === first) ? [first] : [];
  });
}

/**
 * Of what belongs to a private assessment, or to one that is not there, nothing is said outside of its thread. Of
 * anything else nothing where somebody reads along who may not see it.
 */
async function maySay(
  server: ServerId,
  { item, linked }: Watched,
  channel: ChannelId,
  everybodySees: Audience['everybodySees'],
): Promise<boolean> {
  const { plan } = item;
  if (linked === undefined && plan.link !== null) return false;
  if (linked?.private === true) return linked.place.thread === channel;
  if (channel === plan.channel) return true;
  return everybodySees(server, channel, linked?.place.channel ?? plan.channel);
}

interface Found {
  readonly watched: readonly Watched[];
  readonly unreadable: number;
}

async function readEach(
  store: Pick<UnchokeStore, 'read'>,
  server: ServerId,
  ids: readonly WatchId[],
): Promise<Result<Found, StoreFailure>> {
  const together = await store.read(server, (t) => readAll(t, ids));
  if (together.ok) return ok({ watched: together.value, unreadable: 0 });
  const watched: Watched[] = [];
  let failure: StoreFailure | undefined;
  let unreadable = 0;
  for (const id of ids) {
    const alone = await store.read(server, (t) => readAll(t, [id]));
    if (alone.ok) watched.push(...alone.value);
    else {
      failure = alone.error;
      unreadable += 1;
    }
  }
  return failure !== undefined && watched.length === 0 ? err(failure) : ok({ watched, unreadable });
}

async function readAll(t: Reading<Documents>, ids: readonly WatchId[]): Promise<readonly Watched[]> {
  const watched: Watched[] = [];
  for (const id of ids) {
    const item = (await t.get('watch', id))?.value;
    if (item !== undefined) watched.push({ item, linked: await linkedTo(t, item) });
  }
  return watched;
}

async function factsOf(
  server: ServerId,
  delivery: Delivery,
  watched: Watched,
  now: Instant,
  isThere: IsThere,
): Promise<ItemFacts> {
  const { item } = watched;
  const [first, ...others] = chainOf(delivery, item);
  const occurrence = occurrenceOf(delivery, item, now);
  const technology = watched.linked?.technology;
  const plain = { item, technology, occurrence, asked: undefined, left: undefined } as const;
  if (first === undefined) return plain;
  const inside = watched.linked?.private === true && watched.linked.place.thread === delivery.channel;
  const where = inside ? delivery.channel : undefined;
  if (await isThere(server, first, where)) return { ...plain, asked: first };
  for (const other of others) {
    if (await isThere(server, other, where)) {
      return { ...plain, asked: other, left: first };
    }
  }
  return { ...plain, left: first };
}

/** Who is to be asked, and who instead where they have left: the chain of escalation, then whoever made the item. */
function chainOf({ content }: Delivery, { plan, createdBy }: WatchItem): readonly Owner[] {
  const chain = plan.escalation?.to ?? [];
  const creator: Owner = { kind: 'member', id: createdBy };
  if (content.what === 'escalation') return [content.to, ...chain.slice(content.step), creator];
  return [plan.owner, ...chain, creator];
}

function occurrenceOf({ content }: Delivery, item: WatchItem, now: Instant): OccurrenceFacts | undefined {
  if (content.what !== 'reminder' && content.what !== 'escalation') return undefined;
  const reminded =
    content.what === 'reminder' ? content.items.find(({ watch }) => watch === item.id) : undefined;
  const due = content.what === 'escalation' ? content.due : reminded?.due;
  if (due === undefined) return undefined;
  const open = item.open?.due === due ? item.open : undefined;
  const again = reminded?.again ?? false;
  const late = content.what === 'reminder' && !again && Date.parse(now) - Date.parse(due) > LATE_MS;
  return {
    ...{ due, again, late, ended: reminded?.ended ?? null },
    ...{ missed: open?.missed ?? [], missedCount: open?.missedCount ?? 0 },
  };
}

function unique(owners: readonly Owner[]): readonly Owner[] {
  return owners.filter((each, at) => owners.findIndex(({ id }) => id === each.id) === at);
}
