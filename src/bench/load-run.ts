import { setTimeout as wait } from 'node:timers/promises';
import { documents } from '../app/documents.ts';
import type { Notifier } from '../app/monitor/notifier.ts';
import { clockOf } from '../clock.ts';
import { Instant, MemberId, MessageId } from '../domain/ids.ts';
import { ok } from '../domain/result.ts';
import { machineClock } from '../machine-clock.ts';
import { randomIds } from '../random-ids.ts';
import { startScheduler } from '../scheduler/scheduler.ts';
import { openPostgresStore } from '../store/postgres/postgres-store.ts';
import { quantile } from './figure.ts';
import { interact, must, timed } from './servers-filled.ts';

// One process on a database that others may have filled, which either answers interactions or sends reminders, neither
// knowing any of the servers before. Prints one line: what that took, and what the process holds after it.
const [url = '', servers = '', dues = ''] = process.argv.slice(2);
const SAMPLED = 200;
const ROUNDS = 4;
const FOR_EVER = Instant.parse('9999-12-31T23:59:59.999Z');
/** A pace that holds nobody back: Discord's limits are no figure of ours. */
const AT_ONCE = { count: 1_000_000, ms: 1000 };

const store = must(await openPostgresStore({ url, collections: documents }));
// Whatever runs for the first time takes longer, whichever database it is.
for (let n = 0; n < 20; n += 1) await interact(store, Number(servers) - 1, n);
const figures = Number(dues) > 0 ? { sent: told(await sendAll()) } : await answer();
globalThis.gc?.();
const { heapUsed, rss } = process.memoryUsage();
console.log(`load ${JSON.stringify({ ...figures, heapUsed, rss })}`);
await store.close();

async function answer() {
  const [first, again]: [number[], number[]] = [[], []];
  const apart = Math.max(1, Math.floor(Number(servers) / SAMPLED));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let n = 0; n < Math.min(SAMPLED, Number(servers) - 1); n += 1) {
      const ms = await timed(() => interact(store, n * apart, round));
      (round === 0 ? first : again).push(ms);
    }
  }
  // What a process that serves a share of the servers asks whenever it goes to sleep.
  const next: number[] = [];
  for (let n = 0; n < SAMPLED; n += 1) {
    next.push(await timed(async () => must(await store.due(FOR_EVER, 1, { shards: [0], of: 2 }))));
  }
  return { first: told(first), again: told(again), next: told(next) };
}

/** How long each took until it was posted, since somebody began to look. */
async function sendAll(): Promise<readonly number[]> {
  const sent: number[] = [];
  const began = performance.now();
  const notifier: Notifier = {
    self: MemberId.parse('100000000000000001'),
    post: async () => {
      sent.push(performance.now() - began);
      return ok(MessageId.parse(String(900000000000000000n + BigInt(sent.length))));
    },
    find: async () => ok(undefined),
    isThere: async () => true,
    everybodySees: async () => true,
    commonChannel: () => undefined,
  };
  const app = { store, clock: clockOf(machineClock()), ids: randomIds };
  const pace = { overall: AT_ONCE, perChannel: AT_ONCE };
  const scheduler = startScheduler({ sender: { app, notifier, alone: false }, log: console.error, pace });
  while (sent.length < Number(dues)) {
    if (performance.now() - began > 50_000) throw new Error(`only ${sent.length} of ${dues} were sent`);
    await wait(5);
  }
  // What was posted is noted after that.
  await scheduler.stop();
  return sent;
}

function told(times: readonly number[]) {
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
