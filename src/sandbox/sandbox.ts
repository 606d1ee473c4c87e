import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { HttpBindings } from '@hono/node-server';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { ActivityLog } from './activity-log.ts';
import { cdnApp } from './cdn.ts';
import type { Core } from './core.ts';
import { EventHub } from './events.ts';
import { Faults } from './faults.ts';
import { Gateway } from './gateway/gateway.ts';
import { Waiting } from './interactions/waiting.ts';
import { FileStore } from './messages/files.ts';
import { pageRoutes } from './page/page.ts';
import { RateLimits } from './rate-limits.ts';
import type { Exchange } from './request-log.ts';
import { RequestLog } from './request-log.ts';
import { apiApp } from './rest/app.ts';
import { keepArchiving } from './threads/auto-archive.ts';
import { userSideApp } from './user-side/app.ts';
import { guard, isOwnHost, isOwnOrigin } from './user-side/guard.ts';
import { seedDemoWorld } from './world/demo.ts';
import type { Sleeper, Wake } from './world/sleepers.ts';
import { World } from './world/world.ts';

export type { Exchange } from './request-log.ts';

export interface SandboxOptions {
  /** 0 takes any free port. */
  readonly port: number;
  /** The world lives in `sandbox` below it. */
  readonly dataDir: string;
  /** Looks at each REST exchange with the bot; what it returns joins that request's `violations`. */
  readonly inspect?: (exchange: Exchange) => string[];
  /** How long a move of the clock waits for each one that it wakes, in real time; half a minute if not said. */
  readonly patienceMs?: number;
}

export interface Sandbox {
  /** `http://127.0.0.1:PORT`, where the page is. */
  readonly url: string;
  /** What `DISCORD_API_URL` takes. */
  readonly apiUrl: string;
  /** The sandbox's own time, which `POST /sandbox/clock` moves. */
  now(): Date;
  /** Tells of every move of the clock; the answer takes the listener off again. */
  onClock(listener: (now: Date) => void): () => void;
  /**
   * Somebody to be woken when the sandbox's time has come to an instant, by itself or because the clock was moved; who
   * moves it waits until `wake` is done.
   */
  sleeper(name: string, wake: Wake): Sleeper;
  close(): Promise<void>;
}

/**
 * Starts a local Discord on 127.0.0.1. Rejects with the system's error (`code` EADDRINUSE, EACCES, …) when
 * the port or the folder is not to be had.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  // The port first: whoever holds it also holds the world, and must not have it compacted under its feet.
  const server = createServer();
  server.listen(options.port, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const { world, gateway, closing } = serve(server, url, options);
    return {
      url,
      apiUrl: `${url}/api`,
      now: () => world.clock.now(),
      onClock: (listener) => world.clock.onMove(listener),
      sleeper: (name, wake) => world.clock.sleeper(name, wake),
      close: async () => {
        world.clock.close();
        for (const work of closing) work();
        gateway.close();
        server.closeAllConnections();
        const closed = once(server, 'close');
        server.close();
        await closed;
        world.close();
      },
    };
  } catch (error) {
    server.close();
    throw error;
  }
}

function serve(
  server: Server,
  url: string,
  { dataDir, inspect, patienceMs }: SandboxOptions,
): { world: World; gateway: Gateway; closing: readonly (() => void)[] } {
  const world = new World(dataDir, patienceMs);
  seedDemoWorld(world);
  const linkSecret =
    world.settings.get('link-secret') ??
    world.settings.put({ key: 'link-secret', value: randomBytes(16).toString('hex') });

  const closing: (() => void)[] = [];
  const events = new EventHub();
  const gateway = new Gateway(world, events, () => `${url.replace('http', 'ws')}/gateway`);
  const core: Core = {
    world,
    url,
    linkSecret: linkSecret.value,
    events,
    gateway,
    files: new FileStore(world),
    waiting: new Waiting(),
    onClose: (work) => closing.push(work),
  };
  keepArchiving(core);
  world.clock.onMove((now) => events.emit({ name: 'clock', data: { now: now.toISOString() } }));
  const faults = new Faults(gateway, events);
  const log = new RequestLog(events, inspect);
  const activity = new ActivityLog(events, () => world.clock.iso());

  const app = new Hono<{ Bindings: HttpBindings }>();
  app.use(guard);
  // Handed over whole rather than by Hono's `route`, so that each part keeps its own errors and 404.
  const parts = {
    '/sandbox/*': userSideApp({ core, faults, log, activity }),
    '/attachments/*': cdnApp(core),
    '/api/*': apiApp({ core, faults, limits: new RateLimits(() => world.clock.ms()), log }),
  };
  for (const [path, part] of Object.entries(parts)) {
    app.all(path, (context) => part.fetch(context.req.raw, context.env));
  }
  app.route('/', pageRoutes());

  server.on('request', getRequestListener(app.fetch, { overrideGlobalObjects: false }));
  server.on('upgrade', (request, socket, head) => {
    const { host, origin } = request.headers;
    const isOwn = isOwnHost(host) && isOwnOrigin(origin, host);
    if (isOwn && request.url?.startsWith('/gateway')) gateway.accept(request, socket, head);
    else socket.destroy();
  });
  return { world, gateway, closing };
}
