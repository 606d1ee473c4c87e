import type { Alarm, Clock } from '../../src/app/ports.ts';
import { Instant } from '../../src/domain/ids.ts';

interface Ringing {
  readonly wake: () => Promise<void>;
  at: Instant | undefined;
}

/** A clock that stands still until it is moved by hand. With `stepMs` it goes on by that much each time somebody asks. */
export class HandClock implements Clock {
  #ms: number;
  readonly #stepMs: number;
  readonly #alarms = new Set<Ringing>();

  constructor(start: string | number, { stepMs = 0 } = {}) {
    this.#ms = new Date(start).getTime();
    this.#stepMs = stepMs;
  }

  now(): Instant {
    this.#ms += this.#stepMs;
    return this.#instant();
  }

  alarm(wake: () => Promise<void>): Alarm {
    const ringing: Ringing = { wake, at: undefined };
    this.#alarms.add(ringing);
    return {
      set: (at) => {
        ringing.at = at;
      },
      close: () => void this.#alarms.delete(ringing),
    };
  }

  /** What the alarms are set to, the earliest first. */
  get set(): readonly Instant[] {
    return [...this.#alarms].flatMap(({ at }) => at ?? []).sort();
  }

  /**
   * Goes to an instant, stops at all that an alarm is set to on the way, and waits there until whoever is woken is done.
   * Without an instant it wakes whoever is due already. An alarm that is set to the past again and again is a fault.
   */
  async advance(to: string = this.#instant()): Promise<void> {
    const target = new Date(to).getTime();
    if (!(target >= this.#ms)) throw new Error(`A clock at ${this.#instant()} cannot be moved to ${to}`);
    for (let rounds = 0; ; rounds += 1) {
      const [next] = this.set;
      if (next === undefined || Date.parse(next) > target) break;
      if (rounds === 100_000) throw new Error(`An alarm is set to ${next} again and again`);
      this.#ms = Math.max(this.#ms, Date.parse(next));
      const due = [...this.#alarms].filter(({ at }) => at !== undefined && Date.parse(at) <= this.#ms);
      for (const ringing of due) ringing.at = undefined;
      await Promise.all(due.map(({ wake }) => wake()));
    }
    this.#ms = Math.max(this.#ms, target);
  }

  #instant(): Instant {
    return Instant.parse(new Date(this.#ms).toISOString());
  }
}
