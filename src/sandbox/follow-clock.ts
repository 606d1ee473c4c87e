import { ClockLine } from './clock-line.ts';
import type { Sleeper, Wake } from './world/sleepers.ts';
import { Sleepers } from './world/sleepers.ts';

/** A clock that goes as another process's local Discord says, and never backwards. */
export interface FollowedClock {
  now(): Date;
  /**
   * Somebody to be woken when the clock has come to an instant, by itself or because it was moved; who moves it waits
   * until `wake` is done. While the local Discord is away the clock goes on by itself, and the waking with it.
   */
  sleeper(name: string, wake: Wake): Sleeper;
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

  let ahead = first - Date.now();
  let closed = false;
  let line: ClockLine;
  const sleepers = new Sleepers(
    () => Date.now() + ahead,
    () => line.report(),
  );
  const firstTry = Promise.withResolvers<void>();
  const follow = async () => {
    while (!closed) {
      const current = new ClockLine(origin, () => sleepers.firstWish());
      line = current;
      await current.hear((now, wake) => {
        ahead = Math.max(ahead, now - Date.now());
        sleepers.wakeDue();
        if (wake !== undefined)
          void sleepers.settled(Number.POSITIVE_INFINITY).then(() => current.report(wake));
        firstTry.resolve();
      });
      firstTry.resolve();
      // The local Discord comes back with the clock it had, and says where that stands as soon as it is followed again.
      if (!closed) await new Promise((resolve) => setTimeout(resolve, RETRY_MS).unref());
    }
  };
  void follow();
  await firstTry.promise;
  return {
    now: () => new Date(Date.now() + ahead),
    sleeper: (name, wake) => sleepers.add(name, wake),
    close: () => {
      closed = true;
      sleepers.close();
      line.close();
    },
  };
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
