/** Runs what stands in one lane one after the other, in the order it came; lanes go side by side. */
export class Lanes {
  readonly #tails = new Map<string, Promise<void>>();

  /** `work` must not throw: nobody behind it would care. */
  take(lane: string, work: () => Promise<void>): Promise<void> {
    const mine = (this.#tails.get(lane) ?? Promise.resolve()).then(work);
    this.#tails.set(lane, mine);
    return mine.finally(() => {
      if (this.#tails.get(lane) === mine) this.#tails.delete(lane);
    });
  }
}
