import { isDeepStrictEqual } from 'node:util';
import { type Collection, type Collections, NAMES, NamesPage } from '../app/store.ts';

/** So many pages hold the names of one kind: each small enough to be written with a commit. */
const PAGES = 32;

/** As much of a transaction as the pages need. What can't be read is `undefined`. */
export interface Shelf {
  ids(kind: string): readonly string[];
  read(kind: string, id: string): Promise<{ readonly value: unknown } | undefined>;
  put(kind: string, id: string, value: unknown): void;
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
    const [was, is] = [before, after].map((value) => (value === undefined ? undefined : naming.of(value)));
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
  shelf: Pick<Shelf, 'ids' | 'read'>,
  kind: string,
): Promise<ReadonlyMap<string, unknown> | undefined> {
  const round = await roundOf(collections[kind], shelf, kind);
  if (round === undefined) return undefined;
  const ids = shelf.ids(kind);
  const pages = await Promise.all([...new Set(ids.map(pageOf))].map((at) => pageAt(shelf, kind, round, at)));
  const names = new Map(pages.flatMap((page) => Object.entries(page ?? {})));
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
    const there = shelf.ids(NAMES).includes(pageId(kind, round, at));
    const page = there ? await pageAt(shelf, kind, round, at) : {};
    if (page === undefined) return false;
    const next: Record<string, unknown> = { ...page };
    for (const id of ids) {
      const name = names.get(id);
      if (name === undefined) delete next[id];
      else next[id] = name;
    }
    shelf.put(NAMES, pageId(kind, round, at), { names: next });
  }
  return true;
}

/** Makes all pages of a kind anew, beside those that can't be used, from reading every document once. */
async function made(collections: Collections, shelf: Shelf, kind: string): Promise<void> {
  const naming = collections[kind]?.names;
  if (naming === undefined) return;
  const head = shelf.ids(NAMES).includes(headId(kind)) ? await shelf.read(NAMES, headId(kind)) : undefined;
  const round = (head === undefined ? 0 : (NamesPage.parse(head.value).round ?? 0)) + 1;
  for (const [at, ids] of Map.groupBy(shelf.ids(kind), pageOf)) {
    const names: Record<string, unknown> = {};
    for (const id of ids) {
      const found = await shelf.read(kind, id);
      // It is there, and nobody can say what it is called.
      names[id] = found === undefined ? null : naming.of(found.value);
    }
    shelf.put(NAMES, pageId(kind, round, at), { names });
  }
  shelf.put(NAMES, headId(kind), { names: {}, round, version: naming.version });
}

/** The round of pages that holds today's names in today's shape. */
async function roundOf(
  collection: Collection | undefined,
  shelf: Pick<Shelf, 'ids' | 'read'>,
  kind: string,
): Promise<number | undefined> {
  if (collection?.names === undefined || !shelf.ids(NAMES).includes(headId(kind))) return undefined;
  const head = await shelf.read(NAMES, headId(kind));
  const { round, version } = NamesPage.parse(head?.value ?? { names: {} });
  return version === collection.names.version ? round : undefined;
}

async function pageAt(shelf: Pick<Shelf, 'read'>, kind: string, round: number, at: number) {
  const page = await shelf.read(NAMES, pageId(kind, round, at));
  return page && NamesPage.parse(page.value).names;
}

const headId = (kind: string) => `${kind}-head`;
const pageId = (kind: string, round: number, at: number) => `${kind}-${round}-${at}`;

function pageOf(id: string): number {
  let hash = 0;
  for (let at = 0; at < id.length; at += 1) hash = (hash * 31 + id.charCodeAt(at)) >>> 0;
  return hash % PAGES;
}
