import { join } from 'node:path';
import type { AuditEntry } from '../../app/audit.ts';
import type { Collection, Collections, StoreFailure, Transaction } from '../../app/store.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { Draft, keyOf, type Purge, type View } from '../draft.ts';
import type { DueChange, DueIndex } from '../due-index.ts';
import { Turns } from '../turns.ts';
import type { ValueCache } from '../value-cache.ts';
import { auditFile, newestEntries } from './audit-file.ts';
import { commit } from './commit.ts';
import { AT_ONCE, fileOf, readDocument, restoreDocument } from './document-file.ts';
import { eachOf } from './each-of.ts';
import { failureOf } from './failure.ts';
import { type Loaded, loadServer } from './load.ts';
import { duesOf } from './look-through.ts';
import type { Broken } from './sealed.ts';
import type { ServerFolder } from './server-folder.ts';
import type { Entry, Filed } from './state-file.ts';

/** How a physical write ended for those whom it carried. */
type Written =
  | { readonly how: 'done' }
  | { readonly how: 'failed'; readonly failure: StoreFailure }
  /** The write before it failed, and with it what these transactions had built upon: run them again. */
  | { readonly how: 'overtaken' }
  | { readonly how: 'bug'; readonly error: unknown };

const DONE: Promise<Written> = Promise.resolve({ how: 'done' });

/**
 * One server: its documents in memory, its transactions one at a time, and its physical writes one at a time beside
 * them. While one write is under way, the transactions that finish meanwhile gather for the next and share it.
 * Nobody gets an answer that rests on something which is not on the disk yet.
 */
export class ServerStore<C extends Collections> {
  readonly #folder: ServerFolder;
  readonly #collections: C;
  readonly #cache: ValueCache<Entry>;
  readonly #index: DueIndex<C>;
  readonly #turns = new Turns();
  /** Undefined until it is needed, and again after a failed write: then what the disk holds is read anew. */
  #loaded: Loaded | undefined;
  /** A server that is damaged or too new stays so until it is let go of: its files are not read at every call. */
  #refused: StoreFailure | undefined;
  #audited: AuditEntry[] = [];
  #purges: Purge[] = [];
  /** What the next physical write changes of the due times. */
  #dues = new Map<string, DueChange<C>>();
  #writing = DONE;
  #next: Promise<Written> | undefined;
  #busy = 0;

  constructor(folder: ServerFolder, collections: C, cache: ValueCache<Entry>, index: DueIndex<C>) {
    this.#folder = folder;
    this.#collections = collections;
    this.#cache = cache;
    this.#index = index;
  }

  get idle(): boolean {
    return this.#busy === 0;
  }

  async tx<T, E>(work: (t: Transaction<C>) => Promise<Result<T, E>>): Promise<Result<T, E | StoreFailure>> {
    this.#busy += 1;
    try {
      for (let again = false; ; again = true) {
        const turn = await this.#turns.take(() => this.#attempt(work, again));
        if (turn === undefined) continue;
        const written = await turn.written;
        if (written.how === 'done') return turn.result;
        if (written.how === 'bug') throw written.error;
        // What it only looked at was taken back: it has to look again, and may well succeed.
        if (written.how === 'failed' && turn.carried) return err(written.failure);
      }
    } finally {
      this.#busy -= 1;
    }
  }

  async auditTrail(query: {
    readonly subject?: string;
    readonly limit: number;
  }): Promise<Result<readonly AuditEntry[], StoreFailure>> {
    this.#busy += 1;
    try {
      return await this.#turns.take(async () => {
        await (this.#next ?? this.#writing);
        const loaded = await this.#load();
        if (!loaded.ok) return loaded;
        const { files, path } = this.#folder;
        const { audit } = loaded.value.low.data;
        const entries = await newestEntries(files, path, audit, query);
        return entries === undefined
          ? err({ code: 'damaged', file: auditFile(audit) } as const)
          : ok(entries);
      });
    } catch (error) {
      return err(failureOf(error));
    } finally {
      this.#busy -= 1;
    }
  }

  /** Resolves when all that was asked for is answered and nothing is being written. */
  async settled(): Promise<void> {
    do {
      await this.#turns.settled();
      await (this.#next ?? this.#writing);
    } while (!this.#turns.idle || this.#next !== undefined);
  }

  /** Runs `work` in its turn; undefined when a write failed meanwhile and it saw what is no longer so. */
  async #attempt<T, E>(work: (t: Transaction<C>) => Promise<Result<T, E>>, again: boolean) {
    // The second time nothing is left to chance: it starts from what is on the disk and will stay there.
    if (again) await (this.#next ?? this.#writing);
    const load = await this.#load().catch((error) => err(failureOf(error)));
    if (!load.ok) return { result: load, carried: false, written: DONE };
    const loaded = load.value;
    const draft = new Draft(this.#collections, this.#viewOf(loaded));
    const result = await draft.run(work);
    if (this.#loaded !== loaded) return undefined;
    const carried = result.ok && !draft.empty;
    if (carried) this.#apply(loaded, draft);
    return { result, carried, written: carried ? this.#join() : (this.#next ?? this.#writing) };
  }

  async #load(): Promise<Result<Loaded, StoreFailure>> {
    if (this.#refused !== undefined) return err(this.#refused);
    if (this.#loaded !== undefined) return ok(this.#loaded);
    const loaded = await loadServer(this.#folder);
    if (loaded.ok) this.#loaded = loaded.value;
    else this.#refused = loaded.error;
    const readable = loaded.ok
      ? [...loaded.value.entries].filter(([key]) => !loaded.value.unreadable.has(key))
      : [];
    const dues = duesOf(
      readable.map(([, entry]) => entry),
      this.#collections,
    );
    this.#index.replace(this.#folder.server, dues);
    return loaded;
  }

  #apply({ entries, unreadable }: Loaded, draft: Draft<C>): void {
    for (const purge of draft.purges) {
      if (purge.word === undefined) {
        for (const [key, { kind, id }] of entries) this.#dues.set(key, { kind, id, due: null });
        entries.clear();
        unreadable.clear();
      }
      this.#audited = this.#audited.flatMap((each) => purge.rewrite(each) ?? []);
      this.#purges.push(purge);
    }
    for (const [key, { kind, id, revision, value, due }] of draft.changes) {
      this.#dues.set(key, { kind, id, due });
      const version = this.#collections[kind]?.version ?? 0;
      if (value === undefined) entries.delete(key);
      else entries.set(key, { kind, id, revision, due: due ?? undefined, version, value });
    }
    this.#audited.push(...draft.entries);
  }

  /** A place in the next physical write. */
  #join(): Promise<Written> {
    const loaded = this.#loaded;
    this.#next ??= this.#writing.then((): Promise<Written> | Written => {
      if (this.#loaded !== loaded || loaded === undefined) return { how: 'overtaken' };
      this.#next = undefined;
      this.#writing = this.#write(loaded);
      return this.#writing;
    });
    return this.#next;
  }

  async #write(loaded: Loaded): Promise<Written> {
    const [dues, audited, purges] = [this.#dues, this.#audited, this.#purges];
    this.#audited = [];
    this.#purges = [];
    this.#dues = new Map();
    try {
      const filed = await commit(this.#folder, loaded, new Map(loaded.entries), audited, purges);
      for (const [entry, file] of filed) {
        const key = keyOf(entry.kind, entry.id);
        if (loaded.entries.get(key) === entry) loaded.entries.set(key, file);
      }
      this.#index.update(this.#folder.server, dues.values());
      return { how: 'done' };
    } catch (error) {
      this.#loaded = undefined;
      this.#audited = [];
      this.#purges = [];
      this.#dues.clear();
      this.#index.doubt(this.#folder.server);
      this.#next = undefined;
      this.#writing = DONE;
      try {
        return { how: 'failed', failure: failureOf(error) };
      } catch {
        return { how: 'bug', error };
      }
    }
  }

  #viewOf(loaded: Loaded): View {
    const { entries } = loaded;
    return {
      revision: (kind, id) => entries.get(keyOf(kind, id))?.revision ?? 0,
      ids: (kind) => [...entries.values()].filter((entry) => entry.kind === kind).map(({ id }) => id),
      value: (kind, id) => this.#value(loaded, kind, id).catch((error) => err(failureOf(error))),
      readAhead: async (kind) => {
        const unread = [...entries.values()].filter(
          (entry) => entry.kind === kind && 'file' in entry && this.#cache.get(entry) === undefined,
        );
        await eachOf(unread, AT_ONCE, async ({ id }) => {
          await this.#value(loaded, kind, id).catch(() => undefined);
        });
      },
    };
  }

  async #value(loaded: Loaded, kind: string, id: string): Promise<Result<unknown, StoreFailure>> {
    const key = keyOf(kind, id);
    const unreadable = loaded.unreadable.get(key);
    if (unreadable !== undefined) return err(unreadable);
    const entry = loaded.entries.get(key);
    const collection = this.#collections[kind];
    if (entry === undefined || collection === undefined) throw new Error(`no document ${key} to read`);
    if (!('file' in entry)) return ok(entry.value);
    const cached = this.#cache.get(entry);
    if (cached !== undefined) return ok(cached.value);
    const { files, path } = this.#folder;
    const read = await readDocument(files, join(path, fileOf(entry)), collection, entry.sha256);
    if (!read.ok) return this.#restore(loaded, entry, collection, read.error);
    if (read.value.upgraded) loaded.originals.add(fileOf(entry));
    this.#cache.set(entry, read.value.value, read.value.bytes);
    return ok(read.value.value);
  }

  /** The copy taken in the place of a broken file is written with the next commit, and until then found again. */
  async #restore(loaded: Loaded, entry: Filed, collection: Collection, broken: Broken) {
    const key = keyOf(entry.kind, entry.id);
    const restored = await restoreDocument(this.#folder, collection, entry, broken);
    if (restored.ok) loaded.entries.set(key, restored.value);
    else loaded.unreadable.set(key, restored.error);
    const due = restored.ok ? (restored.value.due ?? null) : null;
    this.#index.update(this.#folder.server, [{ kind: entry.kind, id: entry.id, due }]);
    return restored.ok ? ok(restored.value.value) : restored;
  }
}
