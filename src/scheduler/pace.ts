import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../app/ports.ts';

/** At most so many in any stretch of so many milliseconds. */
export interface Limit {
  readonly count: number;
  readonly ms: number;
}

/**
 * Lets go ahead one after the other, as many as the limit has it. By the clock of the port: where that is moved on by a
 * week, nobody has to wait for what was sent a week ago. Waiting takes real time, and ends with the signal.
 */
export class Pace {
  readonly #clock: Pick<Clock, 'now'>;
  readonly #limit: Limit;
  readonly #over: AbortSignal;
  /** When the latest ones went ahead. */
  readonly #gone: number[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(clock: Pick<Clock, 'now'>, limit: Limit, over: AbortSignal) {
    this.#clock = clock;
    this.#limit = limit;
    this.#over = over;
  }

  /** Resolves when the next one may go ahead. */
  go(): Promise<void> {
    const turn = this.#last.then(() => this.#next());
    this.#last = turn;
    return turn;
  }

  /** Somebody goes ahead without waiting; those who come after wait for longer. */
  spend(): void {
    this.#gone.push(Date.parse(this.#clock.now()));
  }

  async #next(): Promise<void> {
    const { count, ms } = this.#limit;
    while (!this.#over.aborted) {
      const now = Date.parse(this.#clock.now());
      // What is to come was before the clock was put back: nobody waits for that to pass.
      const recent = this.#gone.filter((at) => at > now - ms && at <= now);
      this.#gone.splice(0, this.#gone.length, ...recent);
      const before = recent[recent.length - count];
      if (before === undefined) {
        this.#gone.push(now);
        return;
      }
      await setTimeout(before + ms - now, undefined, { signal: this.#over }).catch(() => {});
    }
  }
}
