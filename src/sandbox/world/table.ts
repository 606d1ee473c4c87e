import type { JournalLine } from './journal.ts';

interface TableShape<T> {
  readonly name: string;
  readonly keyOf: (row: T) => string;
  /** What rows are looked up by in bulk, e.g. messages by channel. */
  readonly groupOf?: (row: T) => string;
}

const nothing: ReadonlyMap<string, never> = new Map<string, never>();

/** Rows by key and by group, in the order in which they were first put; every change goes to the journal. */
export class Table<T extends object> {
  readonly name: string;
  readonly #keyOf: (row: T) => string;
  readonly #groupOf: ((row: T) => string) | undefined;
  readonly #record: (line: JournalLine) => void;
  readonly #rows = new Map<string, T>();
  readonly #groups = new Map<string, Map<string, T>>();

  constructor(shape: TableShape<T>, record: (line: JournalLine) => void) {
    this.name = shape.name;
    this.#keyOf = shape.keyOf;
    this.#groupOf = shape.groupOf;
    this.#record = record;
  }

  get size(): number {
    return this.#rows.size;
  }

  get(key: string): T | undefined {
    return this.#rows.get(key);
  }

  all(): IterableIterator<T> {
    return this.#rows.values();
  }

  /** The rows of one group by key, oldest first; no copy is made. */
  in(group: string): ReadonlyMap<string, T> {
    return this.#groups.get(group) ?? nothing;
  }

  put(row: T): T {
    this.#record({ t: this.name, v: row });
    this.restore(row);
    return row;
  }

  delete(key: string): T | undefined {
    const row = this.#rows.get(key);
    if (row === undefined) return undefined;
    this.#record({ t: this.name, d: key });
    this.forget(key);
    return row;
  }

  /** Puts a row without recording it: for rows that come from the journal. */
  restore(row: T): void {
    const key = this.#keyOf(row);
    const before = this.#rows.get(key);
    this.#rows.set(key, row);
    if (!this.#groupOf) return;
    const group = this.#groupOf(row);
    if (before !== undefined && this.#groupOf(before) !== group) this.#leaveGroup(before, key);
    const rows = this.#groups.get(group);
    if (rows) rows.set(key, row);
    else this.#groups.set(group, new Map([[key, row]]));
  }

  /** Deletes a row without recording it: for deletions that come from the journal. */
  forget(key: string): void {
    const row = this.#rows.get(key);
    if (row === undefined) return;
    this.#rows.delete(key);
    this.#leaveGroup(row, key);
  }

  *lines(): Generator<JournalLine> {
    for (const row of this.#rows.values()) yield { t: this.name, v: row };
  }

  #leaveGroup(row: T, key: string): void {
    if (!this.#groupOf) return;
    const group = this.#groupOf(row);
    const rows = this.#groups.get(group);
    rows?.delete(key);
    if (rows?.size === 0) this.#groups.delete(group);
  }
}
