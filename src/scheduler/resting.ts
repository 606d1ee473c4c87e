import type { Instant } from '../domain/ids.ts';
import { later } from '../domain/monitoring/watch-due.ts';

const FIRST_MS = 60_000;
const LONGEST_MS = 60 * 60_000;

/**
 * What could not be done because of a fault of its own, and until when it is let be. It stands in the index as due all
 * the time, so whoever looks there passes it over.
 */
export class Resting {
  readonly #resting = new Map<string, { readonly until: Instant; readonly ms: number }>();

  get size(): number {
    return this.#resting.size;
  }

  /** From a minute to an hour, twice as long each time in a row. */
  rest(key: string, now: Instant): void {
    for (const [other, { until }] of this.#resting) {
      if (Date.parse(until) + 2 * LONGEST_MS < Date.parse(now)) this.#resting.delete(other);
    }
    const ms = Math.min(2 * (this.#resting.get(key)?.ms ?? FIRST_MS / 2), LONGEST_MS);
    this.#resting.set(key, { until: later(now, ms), ms });
  }

  /** It went well. */
  forget(key: string): void {
    this.#resting.delete(key);
  }

  rests(key: string, now: Instant): boolean {
    const found = this.#resting.get(key);
    // After a clock was put back, what is further away than the longest rest is not a rest.
    return found !== undefined && found.until > now && found.until <= later(now, LONGEST_MS);
  }

  /** When the first of those that rest can be tried again. */
  next(now: Instant): Instant | undefined {
    const waiting = [...this.#resting.values()].map(({ until }) => until).filter((until) => until > now);
    return waiting.sort()[0];
  }
}
