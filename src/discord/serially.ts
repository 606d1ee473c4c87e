export type Serially = <T>(key: string, work: () => Promise<T>) => Promise<T>;

/** Runs what bears the same key one after the other, in the order it came; what bears another key at the same time. */
export function createSerially(): Serially {
  const tails = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const before = tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const settled = mine.then(
      () => {},
      () => {},
    );
    tails.set(key, settled);
    void settled.then(() => {
      if (tails.get(key) === settled) tails.delete(key);
    });
    return mine;
  };
}

export type Shared = (key: string, work: () => Promise<void>) => Promise<void>;

/**
 * The same for work that brings something up to date: whoever asks for it while it still waits for its turn shares it,
 * because it will show what is true then. However many ask, one is under way and one waits.
 */
export function createShared(serially: Serially): Shared {
  const waiting = new Map<string, Promise<void>>();
  return (key, work) => {
    const shared = waiting.get(key);
    if (shared !== undefined) return shared;
    const mine = serially(key, () => {
      waiting.delete(key);
      return work();
    });
    waiting.set(key, mine);
    return mine;
  };
}
