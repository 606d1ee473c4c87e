import type { Collections, StoreFailure } from '../../app/store.ts';
import type { ServerId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { bringForward } from '../bring-forward.ts';
import type { ValueCache } from '../value-cache.ts';
import type { Connection } from './connections.ts';

/** One document as a commit left it. Another commit makes another one of it, so that values can be kept by it. */
export interface Known {
  readonly revision: number;
}

/** Where a server stands in the database. */
export interface Stand {
  readonly version: number;
  readonly floor: number;
}

interface DocumentRow {
  readonly kind: string;
  readonly id: string;
  readonly revision: number;
}

interface ValueRow {
  readonly id: string;
  readonly shape: number;
  readonly value: string;
}

/** Which documents a server has, as of some version of it: so that a transaction asks only for what changed since. */
export class Remembered {
  readonly #documents = new Map<string, Map<string, Known>>();
  #version = -1;

  get(kind: string, id: string): Known | undefined {
    return this.#documents.get(kind)?.get(id);
  }

  ofKind(kind: string): ReadonlyMap<string, Known> {
    return this.#documents.get(kind) ?? new Map();
  }

  /** Catches up with what other processes have committed. Not before it is committed: it is kept whatever comes. */
  async follow(connection: Connection, server: ServerId, { version, floor }: Stand): Promise<void> {
    if (version === this.#version) return;
    const afresh = this.#version < floor;
    const { rows } = await connection.query<DocumentRow>(
      afresh
        ? 'SELECT kind, id, revision FROM document WHERE server = $1 AND revision > 0'
        : 'SELECT kind, id, revision FROM document WHERE server = $1 AND written > $2',
      afresh ? [server] : [server, this.#version],
    );
    if (afresh) this.#documents.clear();
    for (const row of rows) this.set(row.kind, row.id, row.revision === 0 ? undefined : row);
    this.#version = version;
  }

  set(kind: string, id: string, known: Known | undefined): void {
    const ofKind = this.#documents.get(kind) ?? new Map<string, Known>();
    this.#documents.set(kind, ofKind);
    if (known === undefined) ofKind.delete(id);
    else ofKind.set(id, known);
  }

  clear(): void {
    this.#documents.clear();
  }

  /** What was set was committed, and is all that this version changed. */
  reached(version: number): void {
    this.#version = version;
  }
}

/** Reads values of one server, each once as long as there is room for it. */
export class Values {
  readonly #collections: Collections;
  readonly #cache: ValueCache<Known>;

  constructor(collections: Collections, cache: ValueCache<Known>) {
    this.#collections = collections;
    this.#cache = cache;
  }

  keep(known: Known, value: unknown): void {
    this.#cache.set(known, value, JSON.stringify(value).length);
  }

  async value(
    connection: Connection,
    server: ServerId,
    kind: string,
    id: string,
    known: Known,
  ): Promise<Result<unknown, StoreFailure>> {
    const kept = this.#cache.get(known);
    if (kept !== undefined) return ok(kept.value);
    const { rows } = await connection.query<ValueRow>(
      'SELECT id, shape, value FROM document WHERE server = $1 AND kind = $2 AND id = $3 AND revision = $4',
      [server, kind, id, known.revision],
    );
    const row = rows[0];
    // Under the lock, or in one snapshot, nobody can have changed it: somebody did so by hand.
    if (row === undefined) return err({ code: 'conflict' });
    return this.#read(kind, row, known);
  }

  /** Reads the values of a kind that are not at hand. What can't be read is asked for again one by one, and told then. */
  async readAhead(
    connection: Connection,
    server: ServerId,
    kind: string,
    wanted: ReadonlyMap<string, Known>,
  ): Promise<void> {
    const missing = [...wanted].filter(([, known]) => this.#cache.get(known) === undefined);
    if (missing.length < 2) return;
    const { rows } = await connection.query<ValueRow & { readonly revision: number }>(
      'SELECT id, shape, value, revision FROM document WHERE server = $1 AND kind = $2 AND id = ANY($3) AND revision > 0',
      [server, kind, missing.map(([id]) => id)],
    );
    for (const row of rows) {
      const known = wanted.get(row.id);
      if (known?.revision === row.revision) this.#read(kind, row, known);
    }
  }

  #read(kind: string, row: ValueRow, known: Known): Result<unknown, StoreFailure> {
    const collection = this.#collections[kind];
    if (collection === undefined) throw new Error(`there is no collection ${kind}`);
    const read = bringForward(collection, { version: row.shape, value: parsed(row.value) });
    const file = `${kind}/${row.id}`;
    if (!read.ok) return err({ code: read.error === 'too-new' ? 'too-new' : 'damaged', file });
    this.#cache.set(known, read.value, row.value.length);
    return read;
  }
}

/** Undefined for what somebody broke by hand, which no schema takes. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
