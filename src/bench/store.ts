import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { Collections, Store } from '../app/store.ts';
import { Instant, MemberId, ServerId } from '../domain/ids.ts';
import { ok } from '../domain/result.ts';
import { openLowdbStore } from '../store/lowdb/lowdb-store.ts';

interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly note?: string;
}

const collections = {
  assessment: { schema: z.object({ text: z.string() }), version: 1, upgrades: {}, place: 'own-file' },
} as const satisfies Collections;
type BenchStore = Store<typeof collections>;

const ROUNDS = 200;
/** About what an assessment weighs half-way. */
const TEXT = 'x'.repeat(10_000);
const WRITER = MemberId.parse('200000000000000001');
const AT = Instant.parse('2026-11-23T05:30:00.000Z');

const server = (n: number): ServerId => ServerId.parse(String(100000000000000000n + BigInt(n)));

/** How long an update of the embedded store takes, and what does and does not make it longer. In a temporary folder. */
export async function benchStore(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'unchoke-bench-'));
  try {
    const few = await open(join(folder, 'few'));
    await update(few, server(0));
    await few.close();
    await fill(join(folder, 'many'), join(folder, 'few', 'servers', server(0)), 1000);

    const started = await timed(async () => (await open(join(folder, 'many'))).close());
    const [one, many] = [await open(join(folder, 'few')), await open(join(folder, 'many'))];
    // In turns, so that whatever else the machine does meets both alike.
    const [ofOne, ofMany] = await inTurns(
      () => update(one, server(0)),
      () => update(many, server(500)),
    );

    await entries(one, server(1), 10);
    await entries(one, server(2), 2000);
    const [short, long] = await inTurns(
      () => update(one, server(1)),
      () => update(one, server(2)),
    );

    const together = await timed(() =>
      Promise.all(Array.from({ length: 1000 }, () => update(one, server(3)))),
    );
    const single = await timed(async () => {
      for (let n = 0; n < ROUNDS; n += 1) await update(one, server(4));
    });
    const documents = await timed(() => update(one, server(5), 1000));
    await Promise.all([one.close(), many.close()]);
    const each = single / ROUNDS;
    return [
      { name: 'store: update, 1 server on disk', value: ofOne, unit: 'ms', note: 'median' },
      { name: 'store: update, 1,000 servers on disk', value: ofMany, unit: 'ms', note: 'median' },
      { name: 'store: update, 1,000 servers : 1', value: ofMany / ofOne, unit: 'x', note: 'about 1' },
      { name: 'store: open and close with 1,000 servers on disk', value: started, unit: 'ms' },
      { name: 'store: update, 2,000 audit entries : 10', value: long / short, unit: 'x', note: 'about 1' },
      { name: 'store: 1,000 updates issued together', value: together, unit: 'ms' },
      {
        name: 'store: one by one : together',
        value: (each * 1000) / together,
        unit: 'x',
        note: 'group commit',
      },
      { name: 'store: 1,000 new documents in one transaction', value: documents, unit: 'ms' },
      {
        name: 'store: one by one : in one transaction',
        value: (each * 1000) / documents,
        unit: 'x',
        note: 'eight at a time',
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function open(folder: string): Promise<BenchStore> {
  const opened = await openLowdbStore({ folder, collections, notice: () => undefined });
  if (!opened.ok) throw new Error(`the bench can't open its store: ${opened.error.code}`);
  return opened.value;
}

async function update(store: BenchStore, where: ServerId, documents = 1): Promise<void> {
  const done = await store.tx(where, async (t) => {
    for (let n = 0; n < documents; n += 1) {
      const found = await t.get('assessment', `a${n}`);
      t.put('assessment', `a${n}`, { text: TEXT }, found?.revision ?? 0);
    }
    t.audit({ at: AT, by: WRITER, subject: 'a', action: 'answered', part: 'stock', after: 120 });
    return ok(0);
  });
  if (!done.ok) throw new Error(`the bench can't write: ${done.error.code}`);
}

async function entries(store: BenchStore, where: ServerId, count: number): Promise<void> {
  const done = await store.tx(where, async (t) => {
    for (let n = 0; n < count; n += 1)
      t.audit({ at: AT, by: WRITER, subject: 'a', action: 'answered', after: n });
    return ok(0);
  });
  if (!done.ok) throw new Error(`the bench can't write: ${done.error.code}`);
  await update(store, where);
}

/** As many servers as wanted, all alike: what a data folder looks like after long use. */
async function fill(folder: string, like: string, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1) await cp(like, join(folder, 'servers', server(n)), { recursive: true });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The median of each. The first tenth of the rounds only warms up. */
async function inTurns(...works: (() => Promise<unknown>)[]): Promise<[number, number]> {
  const times = works.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [n, work] of works.entries()) {
      const took = await timed(work);
      if (round >= ROUNDS / 10) times[n]?.push(took);
    }
  }
  const [first = Number.NaN, second = Number.NaN] = times.map(
    (it) => it.sort((a, b) => a - b)[it.length >> 1],
  );
  return [first, second];
}
