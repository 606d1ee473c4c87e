import { addDuration } from './duration.ts';
import { LAST_INSTANT } from './snowflake.ts';

export type ClockListener = (now: Date) => void;

/**
 * The sandbox's own time: the machine's clock plus an offset that only grows.
 * `advance` moves it in one step; when something is due in between (reminders, later), the steps belong in
 * `advance`, before the listeners are told of the final instant.
 */
export class SandboxClock {
  #offset: number;
  readonly #save: (offsetMs: number) => void;
  readonly #listeners = new Set<ClockListener>();

  constructor(offsetMs: number, save: (offsetMs: number) => void) {
    this.#offset = offsetMs;
    this.#save = save;
  }

  now(): Date {
    return new Date(this.ms());
  }

  ms(): number {
    return Date.now() + this.#offset;
  }

  iso(): string {
    return this.now().toISOString();
  }

  /** Moves by an ISO 8601 duration such as `P1D` or `PT90M`; false when it is not one, or leads past 2090. */
  advance(duration: string): boolean {
    const before = this.now();
    const after = addDuration(before, duration);
    if (after === null || after.getTime() > LAST_INSTANT) return false;
    this.#offset += after.getTime() - before.getTime();
    this.#save(this.#offset);
    const now = this.now();
    for (const listener of [...this.#listeners]) listener(now);
    return true;
  }

  /** Tells `listener` of every move; the answer takes it off again. */
  onMove(listener: ClockListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
