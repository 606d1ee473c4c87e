import type { Entry } from './state-file.ts';

/** Documents read from files of their own, up to a size in bytes on disk over all servers; the longest unused go first. */
export class ValueCache {
  readonly #limit: number;
  readonly #values = new Map<Entry, { readonly value: unknown; readonly bytes: number }>();
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(entry: Entry): { readonly value: unknown } | undefined {
    const found = this.#values.get(entry);
    if (found === undefined) return undefined;
    this.#values.delete(entry);
    this.#values.set(entry, found);
    return found;
  }

  set(entry: Entry, value: unknown, bytes: number): void {
    if (this.#values.has(entry)) return;
    this.#values.set(entry, { value, bytes });
    this.#bytes += bytes;
    for (const [oldest, { bytes }] of this.#values) {
      if (this.#bytes <= this.#limit) break;
      this.#values.delete(oldest);
      this.#bytes -= bytes;
    }
  }
}
