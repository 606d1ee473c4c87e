interface Waiter {
  readonly acked: PromiseWithResolvers<void>;
  readonly edited: PromiseWithResolvers<void>;
  choices: unknown;
}

/** Lets the user side wait for what the bot does with an interaction. */
export class Waiting {
  readonly #waiters = new Map<string, Waiter>();

  open(interactionId: string): void {
    this.#waiters.set(interactionId, {
      acked: Promise.withResolvers<void>(),
      edited: Promise.withResolvers<void>(),
      choices: null,
    });
  }

  /** Whether the user side still waits, which it does for 3 seconds or until the answer is complete. */
  isOpen(interactionId: string): boolean {
    return this.#waiters.has(interactionId);
  }

  /** What the bot proposed for an autocomplete. */
  offerChoices(interactionId: string, choices: unknown): void {
    const waiter = this.#waiters.get(interactionId);
    if (waiter) waiter.choices = choices;
  }

  choices(interactionId: string): unknown {
    return this.#waiters.get(interactionId)?.choices ?? null;
  }

  close(interactionId: string): void {
    this.#waiters.delete(interactionId);
  }

  /** The bot has acknowledged it. */
  acked(interactionId: string): void {
    this.#waiters.get(interactionId)?.acked.resolve();
  }

  /** The bot has done what its deferral promised: edited, deleted or followed up. */
  edited(interactionId: string): void {
    this.#waiters.get(interactionId)?.edited.resolve();
  }

  async forAck(interactionId: string, timeoutMs: number): Promise<boolean> {
    const waiter = this.#waiters.get(interactionId);
    return waiter ? within(waiter.acked.promise, timeoutMs) : false;
  }

  /** Waits in short turns, and gives up as soon as `giveUp` says so after one of them. */
  async forEdit(interactionId: string, timeoutMs: number, giveUp: () => boolean): Promise<boolean> {
    const waiter = this.#waiters.get(interactionId);
    if (!waiter) return false;
    const end = Date.now() + timeoutMs;
    while (Date.now() < end) {
      if (await within(waiter.edited.promise, 250)) return true;
      if (giveUp()) return false;
    }
    return false;
  }
}

async function within(promise: Promise<void>, ms: number): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(() => resolve(false), ms).unref();
  try {
    return await Promise.race([promise.then(() => true), late]);
  } finally {
    clearTimeout(timer);
  }
}
