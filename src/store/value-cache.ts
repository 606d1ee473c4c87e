/** Values that were read, up to a size in bytes as stored over all servers; the longest unused go first. */
export class ValueCache<Key extends object> {
  readonly #limit: number;
  readonly #values = new Map<Key, { readonly value: unknown; readonly bytes: number }>();
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: Key): { readonly value: unknown } | undefined {
    const found = this.#values.get(key);
    if (found === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, found);
    return found;
  }

  set(key: Key, value: unknown, bytes: number): void {
    if (this.#values.has(key)) return;
    this.#values.set(key, { value, bytes });
    this.#bytes += bytes;
    for (const [oldest, { bytes }] of this.#values) {
      if (this.#bytes <= this.#limit) break;
      this.#values.delete(oldest);
      this.#bytes -= bytes;
    }
  }
}
