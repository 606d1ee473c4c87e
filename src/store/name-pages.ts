import { isDeepStrictEqual } from 'node:util';
import { type Collection, type Collections, NAMES, type NamesPage, type Naming } from '../app/store.ts';

/** So many pages hold the names of one kind: each small enough to be written with a commit. */
const PAGES = 32;

/** As much of a transaction as the pages need. What can't be read is `undefined`. */
export interface Shelf {
  ids(kind: string): readonly string[];
  read(kind: string, id: string): Promise<{ readonly value: unknown } | undefined>;
  has(kind: string, id: string): boolean;
  put(kind: string, id: string, value: unknown): void;
  /** Of what is there, whether it can be read or not. */
  delete(kind: string, id: string): void;
  /** What a document is replaced by, and what it was before; `undefined` where it is not there. */
  readonly changed: readonly { readonly kind: string; readonly id: string; readonly after: unknown }[];
  before(kind: string, id: string): Promise<unknown>;
}

/** Brings the pages of names in step with what a transaction changes. Costs nothing where no name changes. */
export async function keepNames(collections: Collections, shelf: Shelf): Promise<void> {
  if (collections[NAMES] === undefined) return;
  const touched = new Map<string, Map<string, unknown>>();
  for (const { kind, id, after } of shelf.changed) {
    const naming = collections[kind]?.names;
    if (naming === undefined) continue;
    const before = await shelf.before(kind, id);
    const [was, is] = [before, after].map((value) =>
      value === undefined ? undefined : plain(naming, value),
    );
    if (isDeepStrictEqual(was, is) && before !== undefined) continue;
    const ofKind = touched.get(kind) ?? new Map<string, unknown>();
    touched.set(kind, ofKind.set(id, is));
  }
  for (const [kind, names] of touched) {
    const kept = await amended(collections, shelf, kind, names);
    if (!kept) await made(collections, shelf, kind);
  }
}

/** The names of all documents of a kind by their ids; `undefined` where the pages don't tell: then all have to be read. */
export async function namesIn(
  collections: Collections,
  shelf: Pick<Shelf, 'ids' | 'read' | 'has'>,
  kind: string,
): Promise<ReadonlyMap<string, unknown> | undefined> {
  const round = await roundOf(collections[kind], shelf, kind);
  if (round === undefined) return undefined;
  const ids = shelf.ids(kind);
  const pages = await Promise.all([...new Set(ids.map(pageOf))].map((at) => pageAt(shelf, kind, round, at)));
  const names = new Map(pages.flatMap((each) => Object.entries(each ?? {})));
  const told = names.size === ids.length && ids.every((id) => names.has(id));
  if (!told) return undefined;
  for (const [id, name] of names) if (name === null) names.delete(id);
  return names;
}

/** Writes names into pages that are there; false where they are not, or one of them can't be read. */
async function amended(
  collections: Collections,
  shelf: Shelf,
  kind: string,
  names: ReadonlyMap<string, unknown>,
): Promise<boolean> {
  const round = await roundOf(collections[kind], shelf, kind);
  if (round === undefined) return false;
  for (const [at, ids] of Map.groupBy(names.keys(), pageOf)) {
    const there = shelf.has(NAMES, pageId(kind, round, at)) ? await pageAt(shelf, kind, round, at) : {};
    if (there === undefined) return false;
    const next: Record<string, unknown> = { ...there };
    for (const id of ids) {
      const name = names.get(id);
      if (name === undefined) delete next[id];
      else next[id] = name;
    }
    shelf.put(NAMES, pageId(kind, round, at), { names: next });
  }
  return true;
}

/**
 * Makes all pages of a kind anew from reading every document once. Those that can't be used go, damaged ones as well:
 * nobody would follow a change into them, so that they would still name what was deleted.
 */
async function made(collections: Collections, shelf: Shelf, kind: string): Promise<void> {
  const naming = collections[kind]?.names;
  if (naming === undefined) return;
  const head = await page(shelf, headId(kind));
  const round = (head?.round ?? 0) + 1;
  const former = new Set(shelf.ids(NAMES).filter((id) => isPageOf(kind, id)));
  for (const [at, ids] of Map.groupBy(shelf.ids(kind), pageOf)) {
    const names: Record<string, unknown> = {};
    for (const id of ids) {
      const found = await shelf.read(kind, id);
      // It is there, and nobody can say what it is called.
      names[id] = found === undefined ? null : plain(naming, found.value);
    }
    shelf.put(NAMES, pageId(kind, round, at), { names });
    former.delete(pageId(kind, round, at));
  }
  for (const id of former) shelf.delete(NAMES, id);
  shelf.put(NAMES, headId(kind), { names: {}, round, version: naming.version });
}

/** The round of pages that holds today's names in today's shape. */
async function roundOf(
  collection: Collection | undefined,
  shelf: Pick<Shelf, 'ids' | 'read' | 'has'>,
  kind: string,
): Promise<number | undefined> {
  if (collection?.names === undefined) return undefined;
  const head = await page(shelf, headId(kind));
  return head?.version === collection.names.version ? head.round : undefined;
}

async function pageAt(shelf: Pick<Shelf, 'read'>, kind: string, round: number, at: number) {
  return (await page(shelf, pageId(kind, round, at)))?.names;
}

async function page(shelf: Pick<Shelf, 'read'>, id: string): Promise<NamesPage | undefined> {
  const found = await shelf.read(NAMES, id);
  // The schema of the collection has checked it; to check it again at each look-up would cost more than the look-up.
  return found?.value as NamesPage | undefined;
}

/** In the form in which it will be read back. */
function plain(naming: Naming, value: unknown): unknown {
  return JSON.parse(JSON.stringify(naming.of(value)));
}

const headId = (kind: string) => `${kind}-head`;
const pageId = (kind: string, round: number, at: number) => `${kind}-${round}-${at}`;
/** Of any round. */
const isPageOf = (kind: string, id: string) =>
  id.startsWith(`${kind}-`) && /^\d+-\d+$/.test(id.slice(kind.length + 1));

function pageOf(id: string): number {
  let hash = 0;
  for (let at = 0; at < id.length; at += 1) hash = (hash * 31 + id.charCodeAt(at)) >>> 0;
  return hash % PAGES;
}
