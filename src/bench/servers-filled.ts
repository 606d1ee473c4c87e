import type { documents, UnchokeStore } from '../app/documents.ts';
import { ChannelId, Instant, MemberId, ServerId, WatchId } from '../domain/ids.ts';
import type { Reading } from '../domain/monitoring/reading.ts';
import { YearlyReadings } from '../domain/monitoring/yearly-readings.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Movable } from '../store/movable.ts';
import { itemOf } from './watched.ts';

export type WholeStore = Movable<typeof documents>;

export const ITEMS_EACH = 10;
export const READINGS_EACH = 10;
/** How many transactions are under way at once while a store is filled. */
const AT_ONCE = 16;
const OWNER = MemberId.parse('200000000000000001');

/** The `n`th server, and the channel of one of its items. */
export const serverAt = (n: number): ServerId => ServerId.parse(String(100000000000000000n + BigInt(n)));
const channelAt = (server: number, item: number): ChannelId =>
  ChannelId.parse(String(300000000000000000n + BigInt(server * ITEMS_EACH + item)));
export const itemAt = (n: number): WatchId => WatchId.parse(`w${String(n).padStart(9, '0')}`);
export const yearOfItem = (n: number): string => `${itemAt(n)}-y2026`;

/** When the `n`th item of the `server`th server is to be due. */
export type DueAt = (server: number, n: number) => Date;

/** Servers from `from` to before `to`, each with ten watch items in channels of their own and ten readings of each. */
export async function fillServers(
  store: Pick<UnchokeStore, 'tx'>,
  { from, to, dueAt }: { readonly from: number; readonly to: number; readonly dueAt: DueAt },
): Promise<void> {
  let next = from;
  const work = async () => {
    for (let server = next++; server < to; server = next++) await fillServer(store, server, dueAt);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function fillServer(store: Pick<UnchokeStore, 'tx'>, server: number, dueAt: DueAt): Promise<void> {
  const filled = await store.tx(serverAt(server), async (t) => {
    for (let n = 0; n < ITEMS_EACH; n += 1) {
      const channel = channelAt(server, n);
      const item = itemOf({ server: serverAt(server), channel, owner: OWNER, due: dueAt(server, n) }, n);
      t.put('watch', item.id, item, 0);
      const readings = Array.from({ length: READINGS_EACH }, (_, day) => readingOf(day, day));
      t.put('readings', yearOfItem(n), YearlyReadings.parse({ watch: item.id, year: 2026, readings }), 0);
      t.audit({ at: item.createdAt, by: OWNER, subject: item.id, action: 'started' });
    }
    return ok(undefined);
  });
  must(filled);
}

/** Makes the first `count` items of a server due, whatever became of them. */
export async function makeDue(
  store: Pick<UnchokeStore, 'tx'>,
  server: number,
  due: Date,
  count: number,
): Promise<void> {
  const made = await store.tx(serverAt(server), async (t) => {
    for (let n = 0; n < count; n += 1) {
      const stored = await t.get('watch', itemAt(n));
      const item = itemOf({ server: serverAt(server), channel: channelAt(server, n), owner: OWNER, due }, n);
      t.put('watch', item.id, item, stored?.revision ?? 0);
    }
    return ok(undefined);
  });
  must(made);
}

/** Of a day of the year, counted from 0. */
export function readingOf(day: number, value: number): Reading {
  const at = new Date(Date.UTC(2026, 0, 1 + day)).toISOString();
  return {
    value: 60 + (value % 100),
    day: at.slice(0, 10),
    source: 'Monday report of the warehouse',
    by: OWNER,
    at: Instant.parse(at),
  };
}

/**
 * What an answer to an interaction asks of the store: looks at an item, reads its readings and writes them with one
 * more, and one line of the record.
 */
export async function interact(
  store: Pick<UnchokeStore, 'tx'>,
  server: number,
  round: number,
): Promise<void> {
  const item = itemAt(round % ITEMS_EACH);
  const done = await store.tx(serverAt(server), async (t) => {
    await t.get('watch', item);
    const id = yearOfItem(round % ITEMS_EACH);
    const stored = await t.get('readings', id);
    if (stored === undefined) throw new Error('a server of the bench is not filled');
    const readings = [...stored.value.readings.slice(0, READINGS_EACH - 1), readingOf(300, round)];
    t.put('readings', id, { ...stored.value, readings }, stored.revision);
    t.audit({ at: Instant.parse('2026-11-23T05:30:00.000Z'), by: OWNER, subject: item, action: 'recorded' });
    return ok(undefined);
  });
  must(done);
}

/** What an answer that only shows something asks: the names of all that is watched, and one item with its readings. */
export async function look(store: Pick<UnchokeStore, 'read'>, server: number, round: number): Promise<void> {
  must(
    await store.read(serverAt(server), async (t) => {
      await t.list('watch');
      await t.get('readings', yearOfItem(round % ITEMS_EACH));
    }),
  );
}

/** For the bench, that a store refuses is the end. */
export function must<T>(done: Result<T, { readonly code: string }>): T {
  if (!done.ok) throw new Error(`the bench can't use its store: ${done.error.code}`);
  return done.value;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
