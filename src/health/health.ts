import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { type Asked, startMetrics } from './metrics.ts';

export interface HealthOptions extends Asked {
  /** 0 for any that is free. */
  readonly port: number;
  readonly host: string;
  /** Whether the store answers. */
  readonly store: () => Promise<boolean>;
}

export interface Health {
  readonly url: string;
  close(): Promise<void>;
}

/** A store that says nothing for so long can't be worked with. */
const LONGEST_MS = 2_000;

/**
 * What an operator's tools ask over plain HTTP: `/healthz` whether the process is alive, `/readyz` whether it can do its
 * work just now, `/metrics` for Prometheus. Says nothing of what is kept. Rejects where it can't listen.
 */
export async function startHealth({ port, host, store, gateway }: HealthOptions): Promise<Health> {
  const metrics = startMetrics({ gateway });
  const routes = new Hono();
  routes.get('/healthz', (context) => context.json({ alive: true }));
  routes.get('/readyz', async (context) => {
    const shards = gateway();
    const isConnected = shards.length > 0 && shards.every(({ ready }) => ready);
    const answers = await Promise.race([store(), after(LONGEST_MS)]);
    const isReady = isConnected && answers;
    return context.json({ ready: isReady, gateway: isConnected, store: answers }, isReady ? 200 : 503);
  });
  routes.get('/metrics', async (context) =>
    context.body(await metrics.text(), 200, { 'content-type': metrics.type }),
  );
  const server = createAdaptorServer({ fetch: routes.fetch });
  server.listen(port, host);
  await once(server, 'listening');
  // A server that listens on a port has an address with one.
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    async close() {
      metrics.close();
      server.close();
      if ('closeAllConnections' in server) server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function after(ms: number): Promise<false> {
  await new Promise((resolve) => setTimeout(resolve, ms).unref());
  return false;
}
