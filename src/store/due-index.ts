import { createRequire } from 'node:module';
import type sortedBTree from 'sorted-btree';
import type { Collections, Due, KindOf } from '../app/store.ts';
import type { Instant, ServerId } from '../domain/ids.ts';

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
  /** By server and kind, then by id: where a document stands now, so that it can be taken from there. */
  readonly #items = new Map<string, Map<string, Due<C>>>();
  readonly #listeners = new Set<(at: Instant) => void>();

  get next(): Instant | undefined {
    return this.#sorted.minKey()?.at;
  }

  due(now: Instant, limit: number): readonly Due<C>[] {
    const found: Due<C>[] = [];
    for (const item of this.#sorted.keys()) {
      if (item.at > now || found.length >= limit) break;
      found.push(item);
    }
    return found;
  }

  /** Takes in what a durable commit changed, then tells whoever listens. */
  committed(server: ServerId, changes: Iterable<DueChange<C>>): void {
    let earliest: Instant | undefined;
    for (const { kind, id, due } of changes) {
      this.#set(server, kind, id, due);
      if (due !== null && (earliest === undefined || due < earliest)) earliest = due;
    }
    if (earliest === undefined) return;
    const at = earliest;
    for (const listener of this.#listeners) {
      // On its own, so that one that throws is a bug of its own and not of the commit, which is done.
      queueMicrotask(() => listener(at));
    }
  }

  listen(listener: (at: Instant) => void): () => void {
    // Wrapped, so that a listener given twice is two listeners.
    const own = (at: Instant) => this.#listeners.has(own) && listener(at);
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  }

  #set(server: ServerId, kind: KindOf<C>, id: string, due: Instant | null): void {
    const key = `${server}/${kind}`;
    const items = this.#items.get(key) ?? new Map<string, Due<C>>();
    const before = items.get(id);
    if (before?.at === (due ?? undefined)) return;
    if (before !== undefined) this.#sorted.delete(before);
    if (due === null) items.delete(id);
    else {
      const item = Object.freeze({ server, kind, id, at: due });
      items.set(id, item);
      this.#items.set(key, items);
      this.#sorted.set(item, undefined);
    }
  }
}

/** Instants have one length and no zone, so that they compare as text; the rest only makes the order certain. */
function inOrder(a: Place, b: Place): number {
  return compare(a.at, b.at) || compare(a.server, b.server) || compare(a.kind, b.kind) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
