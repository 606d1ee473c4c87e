import type { AuditEntry } from '../../app/audit.ts';
import type { Collections, StoreFailure } from '../../app/store.ts';
import type { Instant, ServerId } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/result.ts';
import { type Change, type Draft, keyOf, type View } from '../draft.ts';
import type { Connection } from './connections.ts';
import type { Known, Remembered, Values } from './remembered.ts';
import { readEntry, rewriteAudit, writeAudit, writeDocuments, writeDues } from './write.ts';

/**
 * One server during one transaction of the database: what is remembered of it, and over that what the transactions of
 * the store that share it have written so far. Nothing of it is remembered before `remember` is called.
 */
export class Session implements View {
  readonly #connection: Connection;
  readonly #server: ServerId;
  readonly #version: number;
  readonly #collections: Collections;
  readonly #remembered: Remembered;
  readonly #values: Values;
  /** By kind and id; null for a document that was deleted. */
  #written = new Map<string, Map<string, Change | null>>();
  /** By kind and id: what of it the database has not been told yet. */
  #waiting = new Map<string, Change>();
  #entries: AuditEntry[] = [];
  #erased = false;
  /** The earliest due time that was written. */
  earliest: Instant | undefined;
  wrote = false;

  constructor(
    connection: Connection,
    server: ServerId,
    version: number,
    collections: Collections,
    remembered: Remembered,
    values: Values,
  ) {
    this.#connection = connection;
    this.#server = server;
    this.#version = version;
    this.#collections = collections;
    this.#remembered = remembered;
    this.#values = values;
  }

  get erased(): boolean {
    return this.#erased;
  }

  revision(kind: string, id: string): number {
    const written = this.#written.get(kind)?.get(id);
    if (written !== undefined) return written?.revision ?? 0;
    return this.#known(kind, id)?.revision ?? 0;
  }

  *ids(kind: string): Iterable<string> {
    const written = this.#written.get(kind);
    if (!this.#erased) {
      for (const id of this.#remembered.ofKind(kind).keys()) if (written?.has(id) !== true) yield id;
    }
    for (const [id, change] of written ?? []) if (change !== null) yield id;
  }

  async value(kind: string, id: string): Promise<Result<unknown, StoreFailure>> {
    const written = this.#written.get(kind)?.get(id);
    if (written) return ok(written.value);
    const known = this.#known(kind, id);
    if (known === undefined) throw new Error(`no document ${kind}/${id} to read`);
    return this.#values.value(this.#connection, this.#server, kind, id, known);
  }

  async readAhead(kind: string): Promise<void> {
    if (this.#erased) return;
    await this.#values.readAhead(this.#connection, this.#server, kind, this.#remembered.ofKind(kind));
  }

  /** Takes what one transaction of the store wants as part of the version; `flush` sends it to the database. */
  async write(draft: Draft<Collections>): Promise<Result<void, StoreFailure>> {
    if (draft.empty) return ok(undefined);
    this.wrote = true;
    for (const purge of draft.purges) {
      if (purge.word === undefined) await this.#eraseAll();
      else {
        await this.flush();
        const rewritten = await rewriteAudit(this.#connection, this.#server, purge);
        if (!rewritten.ok) return rewritten;
      }
    }
    for (const change of draft.changes.values()) {
      const ofKind = this.#written.get(change.kind) ?? new Map<string, Change | null>();
      this.#written.set(change.kind, ofKind);
      ofKind.set(change.id, change.value === undefined ? null : change);
      const key = keyOf(change.kind, change.id);
      // The database still has what the first of several changes replaces.
      const { replaces } = this.#waiting.get(key) ?? change;
      this.#waiting.set(key, { ...change, replaces });
      const { due } = change;
      if (due !== null && (this.earliest === undefined || due < this.earliest)) this.earliest = due;
    }
    this.#entries.push(...draft.entries);
    return ok(undefined);
  }

  /** Sends what waits, in a statement a table however many transactions it came of. Throws `Overtaken`. */
  async flush(): Promise<void> {
    const changes = [...this.#waiting.values()];
    const entries = this.#entries;
    this.#waiting = new Map();
    this.#entries = [];
    await writeDocuments(this.#connection, this.#server, this.#version, changes, this.#collections);
    await writeDues(
      this.#connection,
      this.#server,
      changes.filter(({ kind }) => this.#collections[kind]?.dueAt !== undefined),
    );
    await writeAudit(this.#connection, this.#server, entries);
  }

  async newest(
    subject: string | undefined,
    limit: number,
  ): Promise<Result<readonly AuditEntry[], StoreFailure>> {
    await this.flush();
    const { rows } = await this.#connection.query<{ entry: string }>(
      'SELECT entry FROM audit WHERE server = $1 AND ($2::text IS NULL OR subject = $2) ORDER BY seq DESC LIMIT $3',
      // LIMIT NULL is all of them.
      [this.#server, subject ?? null, Number.isFinite(limit) ? limit : null],
    );
    const entries: AuditEntry[] = [];
    for (const { entry } of rows) {
      const read = readEntry(entry);
      if (!read.ok) return read;
      entries.push(read.value);
    }
    return ok(entries);
  }

  /** The database has committed this. */
  remember(): void {
    if (this.#erased) this.#remembered.clear();
    for (const [kind, changes] of this.#written) {
      for (const [id, change] of changes) {
        const known: Known | undefined = change === null ? undefined : { revision: change.revision };
        this.#remembered.set(kind, id, known);
        if (known !== undefined) this.#values.keep(known, change?.value);
      }
    }
    this.#remembered.reached(this.#version);
  }

  #known(kind: string, id: string): Known | undefined {
    return this.#erased ? undefined : this.#remembered.get(kind, id);
  }

  async #eraseAll(): Promise<void> {
    for (const table of ['due', 'document', 'audit']) {
      await this.#connection.query(`DELETE FROM ${table} WHERE server = $1`, [this.#server]);
    }
    this.#erased = true;
    this.#written = new Map();
    this.#waiting = new Map();
    this.#entries = [];
    this.earliest = undefined;
  }
}
