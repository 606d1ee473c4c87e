import { addDuration } from './duration.ts';
import type { LeftBehind, Sleeper, Wake } from './sleepers.ts';
import { Sleepers } from './sleepers.ts';
import { LAST_INSTANT } from './snowflake.ts';

export type ClockListener = (now: Date) => void;

/** How long an advance waits for one wake, in real time. */
export const PATIENCE_MS = 30_000;

export interface Advanced {
  /** Where the clock stood after the last step. */
  readonly now: Date;
  readonly leftBehind: readonly LeftBehind[];
}

/**
 * The sandbox's own time: the machine's clock plus an offset that only grows. Whoever has something to do at an instant
 * is a sleeper, woken when it comes, be it by itself or by `advance`.
 */
export class SandboxClock {
  #offset: number;
  readonly #save: (offsetMs: number) => void;
  readonly #patienceMs: number;
  readonly #listeners = new Set<ClockListener>();
  readonly #sleepers = new Sleepers(() => this.ms());
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(offsetMs: number, save: (offsetMs: number) => void, patienceMs = PATIENCE_MS) {
    this.#offset = offsetMs;
    this.#save = save;
    this.#patienceMs = patienceMs;
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

  /** Somebody to be woken by `wake`; `elsewhere` for one whose wishes come from another process. */
  sleeper(name: string, wake: Wake, where: { readonly elsewhere?: boolean } = {}): Sleeper {
    return this.#sleepers.add(name, wake, where);
  }

  /** When somebody wants to be woken next; `undefined` where nobody waits for anything. */
  nextDue(): Date | undefined {
    const wish = this.#sleepers.firstWish();
    return wish === undefined ? undefined : new Date(wish);
  }

  /**
   * Moves by an ISO 8601 duration such as `P1D` or `PT90M`, one step to each wish of a sleeper on the way: wakes all that
   * are due there, and goes on when they are done or have had their time. Advances take turns; `onTurn` hears when this
   * one begins; once `isEnough` says so after a step, it ends where it is. `undefined`, with nothing moved, where the text is no such duration or leads past 2090.
   */
  advance(
    duration: string,
    onTurn: () => void = () => {},
    isEnough: () => boolean = () => false,
  ): Promise<Advanced | undefined> {
    const turn = this.#turn.then(() => {
      onTurn();
      return this.#advance(duration, isEnough);
    });
    this.#turn = turn.catch(() => {});
    return turn;
  }

  /** Tells `listener` of every move, before anybody is woken; the answer takes it off again. */
  onMove(listener: ClockListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Nobody is woken any more, and an advance that waits for somebody ends where it is. */
  close(): void {
    this.#closed = true;
    this.#sleepers.close();
  }

  async #advance(duration: string, isEnough: () => boolean): Promise<Advanced | undefined> {
    const target = addDuration(this.now(), duration)?.getTime() ?? Number.POSITIVE_INFINITY;
    if (target > LAST_INSTANT) return undefined;
    this.#sleepers.beginAnew();
    this.#sleepers.callElsewhere();
    let now = this.now();
    for (let there = false; ; ) {
      await this.#sleepers.settled(this.#patienceMs);
      if (this.#closed || isEnough()) break;
      const next = this.#sleepers.nextWake();
      if (next !== undefined && next <= target) {
        now = this.#moveTo(next);
        this.#sleepers.wakeDue();
      } else if (!there) {
        there = true;
        now = this.#moveTo(target);
        // So that they, too, have heard where the clock stands before anybody is told.
        this.#sleepers.callElsewhere();
      } else break;
    }
    return { now, leftBehind: this.#sleepers.leftBehind() };
  }

  /** Never backwards: time has passed by itself in between. */
  #moveTo(ms: number): Date {
    const now = this.now();
    const ahead = ms - now.getTime();
    if (ahead <= 0) return now;
    this.#offset += ahead;
    this.#save(this.#offset);
    const moved = new Date(ms);
    for (const listener of [...this.#listeners]) listener(moved);
    return moved;
  }
}
