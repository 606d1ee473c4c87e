import type { Clock } from './app/ports.ts';
import { Instant } from './domain/ids.ts';

/** Whatever tells the time here and wakes people: the machine, or a local Discord. */
export interface Timepiece {
  now(): Date;
  /** Calls `wake` once the time has come to the latest wish, never early and never before the last wake is over. */
  sleeper(
    name: string,
    wake: (now: Date) => Promise<void>,
  ): { until(at: Date | undefined): void; close(): void };
}

/** The port over a timepiece. */
export function clockOf(timepiece: Timepiece): Clock {
  return {
    now: () => Instant.parse(timepiece.now().toISOString()),
    alarm(wake) {
      const sleeper = timepiece.sleeper('bot', wake);
      return {
        set: (at) => sleeper.until(at === undefined ? undefined : new Date(at)),
        close: () => sleeper.close(),
      };
    },
  };
}
