/** Milliseconds between the Unix epoch and the first second of 2015, where Discord's ids start. */
const DISCORD_EPOCH = 1_420_070_400_000n;

/** The last instant (Unix ms, in 2090) whose ids have the 19 digits that every client expects at most. */
export const LAST_INSTANT = Number(((10n ** 19n - 1n) >> 22n) + DISCORD_EPOCH);

/** The instant (Unix ms) that an id carries. */
export function timeOfSnowflake(id: string): number {
  return Number((BigInt(id) >> 22n) + DISCORD_EPOCH);
}

export function isSnowflake(text: string): boolean {
  return /^\d{17,19}$/.test(text);
}

/** Hands out ids that carry the given clock's time and strictly increase, also when the clock stands still. */
export class SnowflakeSource {
  readonly #now: () => number;
  #last = 0n;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Later ids will be above this one. */
  skipPast(id: string): void {
    const seen = BigInt(id);
    if (seen > this.#last) this.#last = seen;
  }

  next(): string {
    const fromClock = (BigInt(this.#now()) - DISCORD_EPOCH) << 22n;
    this.#last = fromClock > this.#last ? fromClock : this.#last + 1n;
    return this.#last.toString();
  }
}
