import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { Core } from '../core.ts';
import type { SandboxEvent } from '../events.ts';
import { canView } from '../world/permissions.ts';

/** Real time between signs of life, so that proxies and pages know the line is open. */
const ALIVE_MS = 15_000;

/** Streams every change as a server-sent event; with `as` only what that user may know. */
export function watch(context: Context, core: Core, as: string | null): Response {
  return streamSSE(context, async (stream) => {
    const ended = Promise.withResolvers<void>();
    const stop = core.events.listen((event) => {
      if (as !== null && !isFor(core, event, as)) return;
      void stream.writeSSE({ event: event.name, data: JSON.stringify(event.data) });
    });
    const alive = setInterval(() => void stream.write(': alive\n\n'), ALIVE_MS);
    stream.onAbort(() => ended.resolve());
    await stream.write(': connected\n\n');
    await ended.promise;
    stop();
    clearInterval(alive);
  });
}

function isFor({ world }: Core, event: SandboxEvent, userId: string): boolean {
  if (event.viewerId !== undefined && event.viewerId !== null) return event.viewerId === userId;
  if (event.channelId === undefined) return true;
  const channel = world.channel(event.channelId);
  return channel !== undefined && canView(world, channel, userId);
}
