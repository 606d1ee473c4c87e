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
