import { createRequire } from 'node:module';
import type sortedBTree from 'sorted-btree';
import type { Collections, Due, KindOf } from '../app/store.ts';
import type { Instant, ServerId } from '../domain/ids.ts';
import { isIn, type Share } from '../domain/shard.ts';
import { keyOf } from './draft.ts';

// The package is CommonJS with an export named `default`, which Node and Vitest import in two different ways.
const { default: BTree }: typeof sortedBTree = createRequire(import.meta.url)('sorted-btree');

/** One document's due time as it stands after a commit, `null` for none or no document. */
export interface DueChange<C extends Collections> {
  readonly kind: KindOf<C>;
  readonly id: string;
  readonly due: Instant | null;
}

type Place = Readonly<Record<'at' | 'server' | 'kind' | 'id', string>>;

/** The due times of all servers in order. Holds what is durable and nothing else; whoever commits tells it. */
export class DueIndex<C extends Collections> {
  readonly #sorted = new BTree<Due<C>, undefined>(undefined, inOrder);
  /** By server, kind and id: where a document stands now, so that it can be taken from there. */
  readonly #items = new Map<ServerId, Map<string, Map<string, Due<C>>>>();
  readonly #listeners = new Set<(at: Instant) => void>();

  /** Servers of which the disk may hold something else, since a write or a look at them failed: load them again. */
  readonly #doubtful = new Set<ServerId>();

  get doubtful(): ReadonlySet<ServerId> {
    return this.#doubtful;
  }

  doubt(server: ServerId): void {
    this.#doubtful.add(server);
  }

  get next(): Instant | undefined {
    return this.#sorted.minKey()?.at;
  }

  due(now: Instant, limit: number, share?: Share): readonly Due<C>[] {
    const found: Due<C>[] = [];
    for (const item of this.#sorted.keys()) {
      if (item.at > now || found.length >= limit) break;
      if (share === undefined || isIn(share, item.server)) found.push(item);
    }
    return found;
  }

  /** Takes in how some documents of a server stand now, and tells whoever listens of the earliest due time in it. */
  update(server: ServerId, changes: Iterable<DueChange<C>>): void {
    let earliest: Instant | undefined;
    for (const change of changes) {
      this.#set(server, change);
      const { due } = change;
      if (due !== null && (earliest === undefined || due < earliest)) earliest = due;
    }
    if (earliest === undefined) return;
    const at = earliest;
    for (const listener of this.#listeners) {
      // On its own, so that one that throws is a bug of its own and not of the commit, which is done.
      queueMicrotask(() => listener(at));
    }
  }

  /** Takes in how all documents of a server stand: those that are not named have no due time, or are not there. */
  replace(server: ServerId, documents: readonly DueChange<C>[]): void {
    this.#doubtful.delete(server);
    const named = new Set(documents.map(({ kind, id }) => keyOf(kind, id)));
    for (const items of this.#items.get(server)?.values() ?? []) {
      for (const { kind, id } of items.values()) {
        if (!named.has(keyOf(kind, id))) this.#set(server, { kind, id, due: null });
      }
    }
    this.update(
      server,
      documents.filter(({ kind, id, due }) => this.#dueOf(server, kind, id) !== due),
    );
  }

  listen(listener: (at: Instant) => void): () => void {
    // Wrapped, so that a listener given twice is two listeners.
    const own = (at: Instant) => this.#listeners.has(own) && listener(at);
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  }

  #set(server: ServerId, { kind, id, due }: DueChange<C>): void {
    if (this.#dueOf(server, kind, id) === due) return;
    const kinds = this.#items.get(server) ?? new Map<string, Map<string, Due<C>>>();
    const items = kinds.get(kind) ?? new Map<string, Due<C>>();
    const before = items.get(id);
    if (before !== undefined) this.#sorted.delete(before);
    if (due === null) items.delete(id);
    else {
      const item = Object.freeze({ server, kind, id, at: due });
      this.#sorted.set(item, undefined);
      this.#items.set(server, kinds.set(kind, items.set(id, item)));
    }
  }

  #dueOf(server: ServerId, kind: string, id: string): Instant | null {
    return this.#items.get(server)?.get(kind)?.get(id)?.at ?? null;
  }
}

/** Instants have one length and no zone, so that they compare as text; the rest only makes the order certain. */
function inOrder(a: Place, b: Place): number {
  return compare(a.at, b.at) || compare(a.server, b.server) || compare(a.kind, b.kind) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
