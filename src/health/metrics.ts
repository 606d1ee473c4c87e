import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { hear } from '../signals.ts';

/** What is asked when somebody looks, instead of being told when it changes. */
export interface Asked {
  /** Each shard of this process, and whether it is connected. */
  readonly gateway: () => readonly { readonly shard: number; readonly ready: boolean }[];
}

export interface Metrics {
  /** In the text format of Prometheus. */
  readonly text: () => Promise<string>;
  readonly type: string;
  readonly close: () => void;
}

const IN_SECONDS = 1000;
/** Discord waits three seconds. */
const ACK = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];
const STORE = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5];
const LATE = [0.1, 0.5, 1, 2, 5, 10, 30, 60, 300, 3600, 86_400];

/** Counts from now on. */
export function startMetrics({ gateway }: Asked): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const acks = new Histogram({
    name: 'unchoke_ack_seconds',
    help: 'From hearing of an interaction until Discord was told that it arrived',
    buckets: ACK,
    registers,
  });
  const interactions = new Counter({
    name: 'unchoke_interactions_total',
    help: 'Interactions that were dealt with, by how they ended',
    labelNames: ['outcome'],
    registers,
  });
  const late = new Histogram({
    name: 'unchoke_reminder_lateness_seconds',
    help: 'How late messages that fell due were sent',
    buckets: LATE,
    registers,
  });
  const deliveries = new Counter({
    name: 'unchoke_deliveries_total',
    help: 'Attempts to send what fell due, by how they ended',
    labelNames: ['outcome'],
    registers,
  });
  const queue = new Gauge({
    name: 'unchoke_queue_depth',
    help: 'What fell due and is under way in this process',
    registers,
  });
  const store = new Histogram({
    name: 'unchoke_store_seconds',
    help: 'How long calls of the store took',
    labelNames: ['call'],
    buckets: STORE,
    registers,
  });
  const failures = new Counter({
    name: 'unchoke_store_failures_total',
    help: 'Calls of the store that could not be done',
    labelNames: ['call'],
    registers,
  });
  new Gauge({
    name: 'unchoke_gateway_ready',
    help: '1 where a shard of this process is connected to Discord',
    labelNames: ['shard'],
    registers,
    collect() {
      for (const { shard, ready } of gateway()) this.set({ shard: String(shard) }, ready ? 1 : 0);
    },
  });
  const deaf = [
    hear('acknowledged', ({ ms }) => acks.observe(ms / IN_SECONDS)),
    hear('interaction', ({ outcome }) => interactions.inc({ outcome })),
    hear('delivery', ({ outcome, lateMs }) => {
      deliveries.inc({ outcome });
      if (outcome === 'sent') late.observe(Math.max(0, lateMs) / IN_SECONDS);
    }),
    hear('queue', ({ underWay }) => queue.set(underWay)),
    hear('store', ({ call, ms, ok }) => {
      store.observe({ call }, ms / IN_SECONDS);
      if (!ok) failures.inc({ call });
    }),
  ];
  return {
    text: () => registry.metrics(),
    type: registry.contentType,
    close() {
      for (const stop of deaf) stop();
      registry.clear();
    },
  };
}
