import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';
import type { Collections, Store } from '../app/store.ts';
import { Instant, ServerId } from '../domain/ids.ts';
import { ok } from '../domain/result.ts';
import { openLowdbStore } from '../store/lowdb/lowdb-store.ts';
import { compared, quantile, type Row } from './figure.ts';

const Watch = z.object({ indicator: z.string(), at: Instant });

const collections = {
  watch: {
    schema: Watch,
    version: 1,
    upgrades: {},
    place: 'in-state',
    dueAt: ({ at }: z.infer<typeof Watch>) => at,
  },
} as const satisfies Collections;
type BenchStore = Store<typeof collections>;

const SERVERS = 100;
const [FEW, MANY] = [1_000, 100_000];
/** As many as one reminder round may well hold. */
const ROUND = 20;
/** Calls in one sample: a single one is too short for the clock. */
const CALLS = 1_000;

const HOUR = 3_600_000;
const YEAR = 365 * 24 * HOUR;
const START = Date.parse('2026-11-23T08:00:00.000Z');
const instant = (time: number) => Instant.parse(new Date(time).toISOString());

/** What it costs to ask what is due, and to know it, against how much is not due yet. In a temporary folder. */
export async function benchDue(rounds: number): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'unchoke-bench-'));
  try {
    for (const count of [FEW, MANY]) await fill(join(folder, String(count)), count);
    const opening = await inTurns(rounds, async (count) => {
      await (await open(join(folder, String(count)))).close();
    });
    const bytes = await memoryOf(join(folder, String(MANY)));

    const stores = new Map<number, BenchStore>();
    for (const count of [FEW, MANY]) stores.set(count, await open(join(folder, String(count))));
    const asking = (now: Instant) =>
      inTurns(rounds, async (count) => {
        for (let n = 0; n < CALLS; n += 1) await stores.get(count)?.due(now, ROUND);
      });
    const [idle, busy] = [await asking(instant(START)), await asking(instant(START + YEAR + HOUR))];
    for (const store of stores.values()) await store.close();

    const row = (name: string, [few, many]: readonly [number, number], unit: string, note: string) =>
      compared(name, many, few, unit, `${note}; baseline: ${FEW.toLocaleString('en')} documents`);
    const micro = ([few, many]: readonly [number, number]) =>
      [(few / CALLS) * 1000, (many / CALLS) * 1000] as const;
    const all = MANY.toLocaleString('en');
    return [
      row(`due: nothing of ${all} documents is due`, micro(idle), 'us', 'about 1'),
      row(`due: the first ${ROUND} of ${all} that are due`, micro(busy), 'us', 'about 1'),
      row(`due: open and close with ${all} in ${SERVERS} servers`, opening, 'ms', 'all states are read'),
      {
        name: 'due: memory that a document takes in the index',
        ours: `${bytes.toFixed(0)} bytes`,
        baseline: '',
        ratio: undefined,
        note: 'heap after a collection',
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

/** Spread over the servers and over a year, each due at another time, the first of them in an hour. */
async function fill(folder: string, count: number): Promise<void> {
  const store = await open(folder);
  const each = count / SERVERS;
  for (let server = 0; server < SERVERS; server += 1) {
    const id = ServerId.parse(String(100000000000000000n + BigInt(server)));
    const done = await store.tx(id, async (t) => {
      for (let n = 0; n < each; n += 1) {
        const at = instant(START + HOUR + Math.floor((YEAR * (n * SERVERS + server)) / count));
        const name = `w${String(server * each + n).padStart(9, '0')}`;
        t.put('watch', name, { indicator: 'share from abroad', at }, 0);
      }
      return ok(0);
    });
    if (!done.ok) throw new Error(`the bench can't write: ${done.error.code}`);
  }
  await store.close();
}

/** Only the index stays in memory of what is looked through at the start. */
async function memoryOf(folder: string): Promise<number> {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect !== 'function') throw new Error('this Node hands out no garbage collector');
  const used = () => {
    collect();
    return process.memoryUsage().heapUsed;
  };
  const before = used();
  const store = await open(folder);
  const bytes = (used() - before) / MANY;
  await store.close();
  return bytes;
}

/** The median with few and with many documents, in milliseconds. The first round only warms up. */
async function inTurns(
  rounds: number,
  work: (count: number) => Promise<void>,
): Promise<readonly [number, number]> {
  const times = new Map<number, number[]>([FEW, MANY].map((count) => [count, []]));
  for (let round = 0; round <= rounds; round += 1) {
    for (const [count, taken] of times) {
      const start = performance.now();
      await work(count);
      if (round > 0) taken.push(performance.now() - start);
    }
  }
  return [quantile(times.get(FEW) ?? [], 0.5), quantile(times.get(MANY) ?? [], 0.5)];
}
