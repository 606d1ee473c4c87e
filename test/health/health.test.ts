import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type Health, startHealth } from '../../src/health/health.ts';
import { signal } from '../../src/signals.ts';

let health: Health | undefined;
afterEach(async () => {
  await health?.close();
  health = undefined;
});

const start = async (shards: Record<number, boolean>, store: () => Promise<boolean> = async () => true) => {
  const gateway = () => Object.entries(shards).map(([shard, ready]) => ({ shard: Number(shard), ready }));
  health = await startHealth({ port: 0, host: '127.0.0.1', gateway, store });
  return health.url;
};

test('alive as long as it answers', async () => {
  const answer = await fetch(`${await start({ 0: false })}/healthz`);
  expect([answer.status, await answer.json()]).toEqual([200, { alive: true }]);
});

type Readiness = [string, Record<number, boolean>, () => Promise<boolean>, number, [boolean, boolean]];

describe('ready', () => {
  test.each<Readiness>([
    ['connected and stored', { 0: true, 1: true }, async () => true, 200, [true, true]],
    ['one shard is away', { 0: true, 1: false }, async () => true, 503, [false, true]],
    ['no shard yet', {}, async () => true, 503, [false, true]],
    ['the store is away', { 0: true }, async () => false, 503, [true, false]],
    ['the store says nothing', { 0: true }, () => new Promise<boolean>(() => {}), 503, [true, false]],
  ])('%s', async (_, shards, store, status, [gateway, stored]) => {
    const answer = await fetch(`${await start(shards, store)}/readyz`);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ ready: status === 200, gateway, store: stored });
  });
});

test('what happened is counted, and nothing before it was started', async () => {
  signal('acknowledged', { ms: 5 });
  const url = await start({ 3: true, 4: false });
  signal('acknowledged', { ms: 20 });
  signal('acknowledged', { ms: 2500 });
  signal('interaction', { outcome: 'answered' });
  signal('interaction', { outcome: 'failed' });
  signal('delivery', { outcome: 'sent', lateMs: 4000 });
  signal('delivery', { outcome: 'failed', lateMs: 9_000_000 });
  signal('queue', { underWay: 7 });
  signal('store', { call: 'tx', ms: 3, ok: true });
  signal('store', { call: 'tx', ms: 3, ok: false });
  const answer = await fetch(`${url}/metrics`);
  expect(answer.headers.get('content-type')).toContain('text/plain');
  const lines = (await answer.text()).split('\n');
  for (const line of [
    'unchoke_ack_seconds_count 2',
    'unchoke_ack_seconds_bucket{le="0.025"} 1',
    'unchoke_interactions_total{outcome="failed"} 1',
    'unchoke_deliveries_total{outcome="failed"} 1',
    'unchoke_reminder_lateness_seconds_count 1',
    'unchoke_reminder_lateness_seconds_sum 4',
    'unchoke_queue_depth 7',
    'unchoke_store_seconds_count{call="tx"} 2',
    'unchoke_store_failures_total{call="tx"} 1',
    'unchoke_gateway_ready{shard="3"} 1',
    'unchoke_gateway_ready{shard="4"} 0',
  ]) {
    expect(lines).toContain(line);
  }
  expect(lines.some((line) => line.startsWith('nodejs_eventloop_lag_seconds '))).toBe(true);
});

test('a port that is taken is an error, not a silence', async () => {
  const taken = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  const options = { host: '127.0.0.1', gateway: () => [], store: async () => true };
  await expect(startHealth({ ...options, port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  taken.close();
});
