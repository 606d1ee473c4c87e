/** A clock that goes as another process's local Discord says. */
export interface FollowedClock {
  now(): Date;
  close(): void;
}

const RETRY_MS = 500;

/**
 * Follows the clock of the local Discord whose API this is, or resolves to `undefined` where there is none: then the
 * address belongs to something else, such as a proxy to the real Discord. Keeps trying when the connection breaks.
 */
export async function followClock(apiUrl: string): Promise<FollowedClock | undefined> {
  const { origin, hostname } = new URL(apiUrl);
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(hostname)) return undefined;
  const first = await stateNow(origin);
  if (first === undefined) return undefined;

  const over = new AbortController();
  let ahead = first - Date.now();
  const follow = async () => {
    while (!over.signal.aborted) {
      try {
        for await (const now of clockEvents(origin, over.signal)) ahead = now - Date.now();
      } catch {
        // The local Discord went away; it comes back with the clock it had.
      }
      if (over.signal.aborted) return;
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
      const now = await stateNow(origin);
      if (now !== undefined) ahead = now - Date.now();
    }
  };
  void follow();
  return { now: () => new Date(Date.now() + ahead), close: () => over.abort() };
}

async function stateNow(origin: string): Promise<number | undefined> {
  try {
    const response = await fetch(`${origin}/sandbox/state`);
    return response.ok ? instantIn(await response.json()) : undefined;
  } catch {
    return undefined;
  }
}

function instantIn(body: unknown): number | undefined {
  const now =
    typeof body === 'object' && body !== null && 'now' in body ? Date.parse(String(body.now)) : Number.NaN;
  return Number.isNaN(now) ? undefined : now;
}

async function* clockEvents(origin: string, signal: AbortSignal): AsyncGenerator<number> {
  const response = await fetch(`${origin}/sandbox/events`, { signal });
  if (!response.ok || response.body === null) return;
  let text = '';
  for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
    const frames = (text + chunk).split('\n\n');
    text = frames.pop() ?? '';
    for (const frame of frames) {
      const data = /^event: ?clock$/m.test(frame) ? /^data: ?(.*)$/m.exec(frame)?.[1] : undefined;
      const now = data === undefined ? undefined : instantIn(JSON.parse(data));
      if (now !== undefined) yield now;
    }
  }
}
