import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Core } from '../core.ts';
import type { SandboxEvent } from '../events.ts';
import type { JsonObject } from '../world/json.ts';
import { canView } from '../world/permissions.ts';

/** Real time between signs of life, so that proxies and pages know the line is open. */
const ALIVE_MS = 15_000;

/** Real time after which a browser tries again when the line broke. */
const RETRY_MS = 500;

export type Tell = (name: string, data: JsonObject) => void;

/** Keeps a stream of server-sent events open. `begin` gets what tells one, and gives what to do once it is closed. */
export function streamEvents(context: Context, begin: (tell: Tell) => () => void): Response {
  return streamSSE(context, async (stream) => {
    const ended = Promise.withResolvers<void>();
    stream.onAbort(() => ended.resolve());
    const end = begin((event, data) => void stream.writeSSE({ event, data: JSON.stringify(data) }));
    const alive = setInterval(() => void stream.write(': alive\n\n'), ALIVE_MS);
    await stream.write(`retry: ${RETRY_MS}\n: connected\n\n`);
    await ended.promise;
    end();
    clearInterval(alive);
  });
}

/** Streams every change as a server-sent event; with `as` only what that user may know. */
export function watch(context: Context, core: Core, as: string | null): Response {
  return streamEvents(context, (tell) =>
    core.events.listen((event) => {
      if (as === null || isFor(core, event, as)) tell(event.name, event.data);
    }),
  );
}

function isFor({ world }: Core, event: SandboxEvent, userId: string): boolean {
  if (event.viewerId !== undefined && event.viewerId !== null) return event.viewerId === userId;
  if (event.channelId === undefined) return true;
  const channel = world.channel(event.channelId);
  return channel !== undefined && canView(world, channel, userId);
}
