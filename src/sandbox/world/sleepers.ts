/** Somebody who waits for an instant of a clock. */
export interface Sleeper {
  /** When to be woken next, in the place of any earlier wish; `undefined` where there is nothing to wait for. */
  until(at: Date | undefined): void;
  /** Never woken again, and no longer waited for. */
  close(): void;
}

/**
 * Does all that is due at `now`; by the time it resolves, the next wish is set. Whatever it rejects with is left
 * unhandled, as a bug of whoever wrote it.
 */
export type Wake = (now: Date) => Promise<void>;

/** A sleeper that was left behind: its wake has not ended, or it wishes again and again for what has come already. */
export interface LeftBehind {
  readonly sleeper: string;
  readonly why: 'hung' | 'stuck';
}

interface Bed {
  readonly name: string;
  readonly wake: Wake;
  readonly elsewhere: boolean;
  wish: number | undefined;
  /** Since when its wake is under way, in real time. */
  awakeSince: number | undefined;
  hung: boolean;
  /** How many wakes in a row left a wish that had come already. */
  behind: number;
}

/** Far below where timers overflow, and often enough to notice that the machine slept or was set anew. */
const LONGEST_TIMER_MS = 60_000;
const MOST_BEHIND = 100;
const PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 1000;

/**
 * Wakes sleepers once their instants have come, by timers of its own and whenever it is told to look. A wish is used up
 * by waking; nobody is woken early, nor again before the last wake is over.
 */
export class Sleepers {
  readonly #now: () => number;
  readonly #onWish: () => void;
  readonly #beds = new Set<Bed>();
  #timer: NodeJS.Timeout | undefined;
  #change = Promise.withResolvers<void>();

  /** `onWish` hears whenever the first wish may have become another. */
  constructor(now: () => number, onWish: () => void = () => {}) {
    this.#now = now;
    this.#onWish = onWish;
  }

  /** `elsewhere` marks one whose wish comes from another process, so that a newer one may be on its way. */
  add(name: string, wake: Wake, { elsewhere = false } = {}): Sleeper {
    const bed: Bed = {
      name,
      wake,
      elsewhere,
      wish: undefined,
      awakeSince: undefined,
      hung: false,
      behind: 0,
    };
    this.#beds.add(bed);
    return {
      until: (at) => {
        bed.wish = at?.getTime();
        if (bed.wish === undefined || bed.wish > this.#now()) bed.behind = 0;
        this.#changed();
      },
      close: () => {
        this.#beds.delete(bed);
        this.#changed();
      },
    };
  }

  /** The earliest wish of all, also of those whose wake is not over. */
  firstWish(): number | undefined {
    return earliest(this.#beds);
  }

  /** The earliest wish of those that can be woken for it. */
  nextWake(): number | undefined {
    return earliest(this.#sleeping().filter(({ behind }) => behind < MOST_BEHIND));
  }

  /** Wakes all whose wish has come, the earliest first; to be called when the clock was moved. */
  wakeDue(): void {
    const now = this.#now();
    const due = this.#sleeping().filter(({ wish }) => wish !== undefined && wish <= now);
    for (const bed of due.sort((a, b) => (a.wish ?? 0) - (b.wish ?? 0))) void this.#wake(bed, now);
    if (due.length > 0) this.#onWish();
    this.#arm();
  }

  /** Gives those that were left behind another chance, and all whose wake is under way their whole time. */
  beginAnew(): void {
    for (const bed of this.#beds) {
      bed.behind = 0;
      bed.hung = false;
      if (bed.awakeSince !== undefined) bed.awakeSince = performance.now();
    }
  }

  /** Wakes those elsewhere, due or not: when they are done, they know what time it is, and have told what they wish. */
  callElsewhere(): void {
    for (const bed of this.#sleeping()) if (bed.elsewhere) void this.#wake(bed, this.#now());
    this.#arm();
  }

  /** Resolves when no wake is under way any more, but for those that have taken `patienceMs` of real time. */
  async settled(patienceMs: number): Promise<void> {
    for (;;) {
      const ends: number[] = [];
      for (const bed of this.#beds) {
        if (bed.awakeSince === undefined || bed.hung) continue;
        const left = bed.awakeSince + patienceMs - performance.now();
        if (left > 0) ends.push(left);
        else bed.hung = true;
      }
      if (ends.length === 0) return;
      await passed(Math.min(...ends), this.#change.promise);
    }
  }

  leftBehind(): LeftBehind[] {
    return [...this.#beds].flatMap(({ name, hung, behind }): LeftBehind[] => {
      if (hung) return [{ sleeper: name, why: 'hung' }];
      return behind < MOST_BEHIND ? [] : [{ sleeper: name, why: 'stuck' }];
    });
  }

  /** Closes all of them. */
  close(): void {
    this.#beds.clear();
    this.#changed();
  }

  async #wake(bed: Bed, now: number): Promise<void> {
    bed.awakeSince = performance.now();
    bed.wish = undefined;
    try {
      await bed.wake(new Date(now));
    } finally {
      bed.awakeSince = undefined;
      bed.hung = false;
      if (bed.wish !== undefined && bed.wish <= this.#now()) bed.behind += 1;
      this.#changed();
    }
  }

  #sleeping(): Bed[] {
    return [...this.#beds].filter(({ awakeSince }) => awakeSince === undefined);
  }

  #changed(): void {
    this.#change.resolve();
    this.#change = Promise.withResolvers();
    this.#arm();
    this.#onWish();
  }

  #arm(): void {
    clearTimeout(this.#timer);
    const now = this.#now();
    const waits = this.#sleeping().flatMap(({ wish, behind }) => {
      // One that is due again and again gets rest in between, not the whole processor.
      return wish === undefined ? [] : [Math.max(wish - now, Math.min(behind * PAUSE_MS, LONGEST_PAUSE_MS))];
    });
    if (waits.length === 0) return;
    this.#timer = setTimeout(() => this.wakeDue(), Math.min(...waits, LONGEST_TIMER_MS));
    this.#timer.unref();
  }
}

function earliest(beds: Iterable<Bed>): number | undefined {
  let first: number | undefined;
  for (const { wish } of beds) if (wish !== undefined && (first === undefined || wish < first)) first = wish;
  return first;
}

async function passed(ms: number, sooner: Promise<void>): Promise<void> {
  const timer = Promise.withResolvers<void>();
  const handle = setTimeout(timer.resolve, Math.min(ms, LONGEST_TIMER_MS));
  await Promise.race([timer.promise, sooner]);
  clearTimeout(handle);
}
