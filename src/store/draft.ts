import { AuditEntry } from '../app/audit.ts';
import {
  type Collection,
  type Collections,
  type DocumentOf,
  type KindOf,
  NAMES,
  type NameOf,
  type StoreFailure,
  type Transaction,
  type Versioned,
} from '../app/store.ts';
import { Instant } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { frozen } from './frozen.ts';
import { keepNames, namesIn, type Shelf } from './name-pages.ts';
import { type Change, keyOf, NOTHING, type Purge, type View } from './view.ts';

export { type Change, keyOf, type Purge, reading, type View } from './view.ts';

const UNREADABLE: readonly StoreFailure['code'][] = ['damaged', 'too-new'];
const ID = { 'in-state': /^[A-Za-z0-9][\w.:-]{0,63}$/, 'own-file': /^[a-z0-9][a-z0-9_-]{0,63}$/ };

/** Leaves `work` at a `get` that can't be answered; never seen outside of `Draft.run`. */
class Unreadable extends Error {}

/** When a document is due by its collection. What is no instant would spoil the order of all others: a bug, it throws. */
export function dueTime(collection: Collection, value: unknown): Instant | null {
  return Instant.nullable().parse(collection.dueAt?.(value) ?? null);
}

/** A transaction that gathers what it wants to change over a view that it leaves as it is. Every store uses it. */
export class Draft<C extends Collections> implements Transaction<C> {
  readonly changes = new Map<string, Change>();
  readonly entries: AuditEntry[] = [];
  /** In their order; they come before `changes` and `entries`. */
  readonly purges: Purge[] = [];
  readonly #collections: C;
  #view: View;
  #failure: StoreFailure | undefined;
  #over = false;

  constructor(collections: C, view: View) {
    this.#collections = collections;
    this.#view = view;
  }

  get empty(): boolean {
    return this.changes.size === 0 && this.entries.length === 0 && this.purges.length === 0;
  }

  /** Runs `work` once. What it throws is a bug and passes through; what the store can't do becomes a value. */
  async run<T, E>(work: (t: Transaction<C>) => Promise<Result<T, E>>): Promise<Result<T, E | StoreFailure>> {
    try {
      const result = await work(this);
      if (result.ok) await this.#checkReplaced();
      if (result.ok && this.#failure === undefined) await keepNames(this.#collections, this.#shelf());
      return result.ok && this.#failure !== undefined ? err(this.#failure) : result;
    } catch (error) {
      if (error instanceof Unreadable && this.#failure !== undefined) return err(this.#failure);
      throw error;
    } finally {
      this.#over = true;
    }
  }

  async get<K extends KindOf<C>>(kind: K, id: string): Promise<Versioned<DocumentOf<C, K>> | undefined> {
    const found = await this.#find(kind, id);
    if (found?.ok !== false) return found?.value;
    this.#failure ??= found.error;
    throw new Unreadable(`${kind}/${id}`);
  }

  async list<K extends KindOf<C>>(
    kind: K,
    only?: readonly string[],
  ): Promise<readonly Versioned<DocumentOf<C, K>>[]> {
    const documents: Versioned<DocumentOf<C, K>>[] = [];
    // The pages are the store's own: they follow what is put, so that whoever copies documents needs none of them.
    if (kind === NAMES) return documents;
    if (only === undefined) await this.#view.readAhead?.(kind);
    for (const id of only?.toSorted() ?? this.#ids(kind)) {
      const found = await this.#find(kind, id);
      if (found?.ok) documents.push(found.value);
      else if (found !== undefined && !UNREADABLE.includes(found.error.code)) {
        this.#failure ??= found.error;
        throw new Unreadable(kind);
      }
    }
    return documents;
  }

  async unreadable<K extends KindOf<C>>(kind: K): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const id of this.#ids(kind)) {
      const found = await this.#find(kind, id);
      if (found !== undefined && !found.ok) ids.push(id);
    }
    return ids;
  }

  async names<K extends KindOf<C>>(kind: K): Promise<ReadonlyMap<string, NameOf<C, K>>> {
    const naming = this.#collection(kind).names;
    if (naming === undefined) throw new Error(`documents of ${kind} have no names`);
    // Within a transaction that has changed some of them the pages are behind.
    const changed = [...this.changes.values()].some((each) => each.kind === kind);
    const told = changed ? undefined : await namesIn(this.#collections, this.#shelf(), kind);
    const names =
      told ?? new Map((await this.list(kind)).map(({ id, value }) => [id, frozen(naming.of(value))]));
    // The naming of this very kind made them, or the pages were of another version and passed over.
    return names as ReadonlyMap<string, NameOf<C, K>>;
  }

  /** This transaction as the pages of names use it: a page that can't be read is none, and no failure. */
  #shelf(): Shelf {
    const read = async (kind: string, id: string) => {
      if (this.#revision(kind, id) === 0) return undefined;
      const change = this.changes.get(keyOf(kind, id));
      const found = change === undefined ? await this.#view.value(kind, id) : ok(change.value);
      return found.ok ? { value: found.value } : undefined;
    };
    return {
      ids: (kind) => this.#ids(kind),
      has: (kind, id) => this.#revision(kind, id) > 0,
      read,
      put: (kind, id, value) => {
        const schema = this.#collection(kind).schema;
        this.#change(kind, id, frozen(schema.parse(value)), this.#revision(kind, id), null);
      },
      delete: (kind, id) => this.#change(kind, id, undefined, this.#revision(kind, id), null),
      changed: [...this.changes.values()].map(({ kind, id, value }) => ({ kind, id, after: value })),
      before: async (kind, id) => {
        if (this.changes.get(keyOf(kind, id))?.replaces === 0) return undefined;
        const found = await this.#view.value(kind, id);
        return found.ok ? found.value : undefined;
      },
    };
  }

  put<K extends KindOf<C>>(kind: K, id: string, value: DocumentOf<C, K>, expected: number): void {
    const collection = this.#collection(kind);
    const { schema, place } = collection;
    if (!ID[place].test(id))
      throw new Error(`${JSON.stringify(id)} can't be the id of a document of ${kind}`);
    // Checked in the form in which it will be read back, so that what JSON would change never gets in.
    const checked = frozen(schema.parse(JSON.parse(JSON.stringify(value))));
    this.#change(kind, id, checked, expected, dueTime(collection, checked));
  }

  /** Puts a document that is new here with the revision that it had in another store. */
  restore<K extends KindOf<C>>(kind: K, { id, value, revision }: Versioned<DocumentOf<C, K>>): void {
    this.put(kind, id, value, 0);
    const [key, change] = [keyOf(kind, id), this.changes.get(keyOf(kind, id))];
    if (change !== undefined) this.changes.set(key, { ...change, revision });
  }

  delete<K extends KindOf<C>>(kind: K, id: string, expected: number): void {
    this.#collection(kind);
    this.#change(kind, id, undefined, expected, null);
  }

  audit(entry: AuditEntry): void {
    this.#mustBeOpen();
    this.entries.push(frozen(AuditEntry.parse(JSON.parse(JSON.stringify(entry)))));
  }

  forget(word: string, rewrite: Purge['rewrite']): void {
    this.#mustBeOpen();
    if (word === '') throw new Error('every copy holds the empty word');
    const checked: Purge['rewrite'] = (entry) => {
      const rewritten = rewrite(entry);
      return rewritten && frozen(AuditEntry.parse(rewritten));
    };
    this.entries.splice(0, this.entries.length, ...this.entries.flatMap((each) => checked(each) ?? []));
    this.purges.push({ word, rewrite: checked });
  }

  eraseAll(): void {
    this.#mustBeOpen();
    this.changes.clear();
    this.entries.length = 0;
    this.#view = NOTHING;
    this.purges.splice(0, this.purges.length, { word: undefined, rewrite: () => undefined });
  }

  #change(kind: string, id: string, value: unknown, expected: number, due: Instant | null): void {
    this.#mustBeOpen();
    const revision = this.#revision(kind, id);
    const absent = value === undefined && revision === 0;
    if (expected !== revision || absent) this.#failure ??= { code: 'conflict' };
    else {
      const key = keyOf(kind, id);
      const replaces = this.changes.get(key)?.replaces ?? revision;
      this.changes.set(key, { kind, id, value, revision: revision + 1, replaces, due });
    }
  }

  /** What can't be read is not written over either, also when `work` did not look at it. */
  async #checkReplaced(): Promise<void> {
    for (const { kind, id, replaces } of this.changes.values()) {
      if (replaces === 0) continue;
      const found = await this.#view.value(kind, id);
      if (!found.ok) this.#failure ??= found.error;
      else if (this.#view.revision(kind, id) !== replaces) this.#failure ??= { code: 'conflict' };
    }
  }

  #revision(kind: string, id: string): number {
    const change = this.changes.get(keyOf(kind, id));
    if (change === undefined) return this.#view.revision(kind, id);
    return change.value === undefined ? 0 : change.revision;
  }

  async #find<K extends KindOf<C>>(
    kind: K,
    id: string,
  ): Promise<Result<Versioned<DocumentOf<C, K>>, StoreFailure> | undefined> {
    const revision = this.#revision(kind, id);
    if (revision === 0) return undefined;
    const change = this.changes.get(keyOf(kind, id));
    const found = change === undefined ? await this.#view.value(kind, id) : ok(change.value);
    if (!found.ok) return found;
    // The schema of this kind checked the value, in `put` or in the view: what it gave is a `DocumentOf<C, K>`.
    const value = found.value as DocumentOf<C, K>;
    // Asked again, since restoring a damaged document gives it another revision.
    return ok(frozen({ id, value, revision: this.#revision(kind, id) }));
  }

  #ids(kind: string): readonly string[] {
    this.#collection(kind);
    const ids = new Set(this.#view.ids(kind));
    for (const change of this.changes.values()) {
      if (change.kind !== kind) continue;
      if (change.value === undefined) ids.delete(change.id);
      else ids.add(change.id);
    }
    return [...ids].sort();
  }

  #collection(kind: string) {
    const collection = this.#collections[kind];
    if (collection === undefined) throw new Error(`there is no collection ${JSON.stringify(kind)}`);
    return collection;
  }

  #mustBeOpen(): void {
    if (this.#over) throw new Error('this transaction is over: await everything inside of `work`');
  }
}
