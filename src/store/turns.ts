/** One at a time, in the order of asking; a turn that fails does not hold up the next. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  get idle(): boolean {
    return this.#waiting === 0;
  }

  take<T>(turn: () => Promise<T>): Promise<T> {
    this.#waiting += 1;
    const result = this.#last.then(turn).finally(() => {
      this.#waiting -= 1;
    });
    this.#last = result.catch(() => undefined);
    return result;
  }

  /** Resolves when all turns taken until now are over. */
  async settled(): Promise<void> {
    await this.#last;
  }
}
