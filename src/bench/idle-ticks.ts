import { documents } from '../app/documents.ts';
import type { Notifier } from '../app/monitor/notifier.ts';
import type { Clock } from '../app/ports.ts';
import { DeliveryId, Instant, MemberId } from '../domain/ids.ts';
import { startScheduler } from '../scheduler/scheduler.ts';
import { openLowdbStore } from '../store/lowdb/lowdb-store.ts';

// A scheduler over a data folder in which nothing is due: how long each look takes it, and what the process holds.
const [folder = '', ticks = ''] = process.argv.slice(2);
const opened = await openLowdbStore({ folder, collections: documents, notice: () => undefined });
if (!opened.ok) throw new Error(opened.error.code);
const store = opened.value;

let ring: () => Promise<void> = async () => {};
const now = Instant.parse(new Date().toISOString());
const clock: Clock = {
  now: () => now,
  alarm: (wake) => {
    ring = wake;
    return { set: () => {}, close: () => {} };
  },
};
const never = async () => {
  throw new Error('something was due');
};
const notifier: Notifier = {
  self: MemberId.parse('100000000000000001'),
  ...{ post: never, find: never, isThere: never, everybodySees: never, commonChannel: () => undefined },
};
const ids = { delivery: () => DeliveryId.parse('d000000001') };
startScheduler({ sender: { app: { store, clock, ids }, notifier, alone: true }, log: console.error });
for (let n = 0; n < 200; n += 1) await ring();
const times: number[] = [];
for (let n = 0; n < Number(ticks); n += 1) {
  const began = performance.now();
  await ring();
  times.push(performance.now() - began);
}
const sorted = times.sort((a, b) => a - b);
globalThis.gc?.();
const { heapUsed, rss } = process.memoryUsage();
const tickUs = 1000 * (sorted[sorted.length >> 1] ?? 0);
console.log(`idle ${JSON.stringify({ tickUs, heapUsed, rss })}`);
await store.close();
process.exit(0);
