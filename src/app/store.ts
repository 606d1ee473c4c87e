import { z } from 'zod';
import type { Instant, ServerId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { Share } from '../domain/shard.ts';
import type { AuditEntry } from './audit.ts';

/** One kind of document: how it is checked on the way in and out, and how older versions are brought forward. */
export interface Collection<T = unknown> {
  readonly schema: z.ZodType<T>;
  /** The version written today. Files of older versions pass through `upgrades` one by one before `schema`. */
  readonly version: number;
  /** `upgrades[n]` turns a document of version n into one of version n + 1. */
  readonly upgrades: Readonly<Record<number, (old: unknown) => unknown>>;
  /** Small and few documents live inside the server's state; large or many ones in a file (or row) each. */
  readonly place: 'in-state' | 'own-file';
  /**
   * When a document wants to be looked at again, or `null` for never. Documents of such a collection are found by
   * `due` without being read. Pure: worked out at each put and kept with the document, so that what was put before
   * the collection had a `dueAt` is not found until it is put again.
   */
  // A method, so that a collection of one type of document is still one of `Collections`.
  dueAt?(value: T): Instant | null;
  /** What is looked for in many documents at once, so that not each of them has to be read: see `Reading.names`. */
  readonly names?: Naming<T>;
}

/** What of a document is kept apart with each commit, on a few pages for all of its kind. */
export interface Naming<T = unknown> {
  /** Grows when `of` tells something else: then all pages are made anew. */
  readonly version: number;
  /** A few plain JSON fields. Pure. A method, as `dueAt` is. */
  of(value: T): unknown;
}

/** The kind under which a store keeps the pages; a set of collections without it keeps none. */
export const NAMES = 'names';
/** Names by the ids of their documents, `null` for what could not be read; the head of a kind says which pages hold. */
export const NamesPage = z.object({
  names: z.record(z.string(), z.unknown()),
  round: z.int().positive().exactOptional(),
  version: z.int().positive().exactOptional(),
});
export type NamesPage = z.infer<typeof NamesPage>;

export type Collections = Readonly<Record<string, Collection>>;

export type KindOf<C extends Collections> = keyof C & string;
export type DocumentOf<C extends Collections, K extends KindOf<C>> = z.output<C[K]['schema']>;

/** What `names` tells of one document. */
export type NameOf<C extends Collections, K extends KindOf<C>> = C[K] extends {
  readonly names: { of(value: never): infer N };
}
  ? N
  : never;

export interface Versioned<T> {
  readonly id: string;
  readonly value: T;
  /** Starts at 1 and grows by one with each write of this document, by more when a damaged file was restored. */
  readonly revision: number;
}

/** A document that wants to be looked at. It may have changed since: read it in a transaction and decide again. */
export interface Due<C extends Collections> {
  readonly server: ServerId;
  readonly kind: KindOf<C>;
  readonly id: string;
  readonly at: Instant;
}

/** Why a transaction did not happen. Nothing of it was written, on disk or in memory. */
export type StoreFailure =
  /** Somebody else wrote the document since it was read. Read again and decide again. */
  | { readonly code: 'conflict' }
  | { readonly code: 'disk-full' }
  | { readonly code: 'read-only' }
  /** The files of this server could not be read as what they should be; `file` was set aside for a person to look at. */
  | { readonly code: 'damaged'; readonly file: string }
  /** Written by a newer version of the program. Nothing was touched; running that version again reads it. */
  | { readonly code: 'too-new'; readonly file: string }
  /** The disk or the database did not do it for another reason; `cause` is for the log, never for a user. */
  | { readonly code: 'store-unavailable'; readonly cause: string };

export interface Reading<C extends Collections> {
  get<K extends KindOf<C>>(kind: K, id: string): Promise<Versioned<DocumentOf<C, K>> | undefined>;
  /**
   * All documents of one kind in this server, in the order of their ids (by UTF-16 units). A document that can't
   * be read does not hide the others: it is left out here, named by `unreadable`, and `get` fails for it. With `only`
   * those of these ids that are there, and no others are read.
   */
  list<K extends KindOf<C>>(
    kind: K,
    only?: readonly string[],
  ): Promise<readonly Versioned<DocumentOf<C, K>>[]>;
  /** The ids of the documents of one kind that exist but are damaged or too new. Say so beside a list. */
  unreadable<K extends KindOf<C>>(kind: K): Promise<readonly string[]>;
  /**
   * What the collection's `names` says of every document of a kind that has them, by id. Reads a few pages where it can,
   * every document where it must. A document whose file was damaged since may still be told of: `get` it before anything
   * rests on it.
   */
  names<K extends KindOf<C>>(kind: K): Promise<ReadonlyMap<string, NameOf<C, K>>>;
}

export interface Transaction<C extends Collections> extends Reading<C> {
  /**
   * Writes a document when the transaction commits. `expected` is the revision it was read with, 0 for a new one;
   * the transaction fails with `conflict` when that is no longer so. What was put is what `get` returns afterwards.
   * The value must be plain JSON that passes the schema, and the id 1 to 64 letters, digits, `-`, `_`, `.` or `:`
   * beginning with a letter or digit (lower case without `.` and `:` where the collection has files of its own);
   * anything else is a bug and throws.
   */
  put<K extends KindOf<C>>(kind: K, id: string, value: DocumentOf<C, K>, expected: number): void;
  delete<K extends KindOf<C>>(kind: K, id: string, expected: number): void;
  /** Appends to the server's record of who changed what, with the same commit. */
  audit(entry: AuditEntry): void;
  /**
   * Takes a word (an id) out of the record: every entry until now passes through `rewrite`, `undefined` drops it. Once
   * the transaction is durable, no older copy that holds the word is left either: no earlier version, no last good
   * state, nothing that was set aside. The documents themselves are the caller's to rewrite, in the same transaction;
   * what it has no right to know of, such as backups, is not reached.
   */
  forget(word: string, rewrite: (entry: AuditEntry) => AuditEntry | undefined): void;
  /**
   * Empties the server: all documents, those that can't be read among them, the record and every older copy. What the
   * transaction puts or audits afterwards stays.
   */
  eraseAll(): void;
}

/**
 * Where everything a team has said is kept.
 *
 * - `tx` is all or nothing, one at a time per server, and **durable when it resolves** to `ok`: power may fail then.
 *   When `work` returns an error, nothing is written and that error is the result. `work` may run more than once
 *   and must have no effect outside the transaction.
 * - What `tx` and `read` hand out is frozen all the way down: build the next value, don't change this one.
 * - `work` must not call `tx`, `read` or `auditTrail` of the same server, nor `due` or `nextDue`: they would wait for
 *   each other for ever.
 * - The cost of an update grows with the data of its own server, never with the number of servers.
 */
export interface Store<C extends Collections> {
  tx<T, E = never>(
    server: ServerId,
    work: (t: Transaction<C>) => Promise<Result<T, E>>,
  ): Promise<Result<T, E | StoreFailure>>;
  read<T>(server: ServerId, work: (t: Reading<C>) => Promise<T>): Promise<Result<T, StoreFailure>>;
  /** The newest entries first, about one subject when it is given; at most `limit`. */
  auditTrail(
    server: ServerId,
    query: { readonly subject?: string; readonly limit: number },
  ): Promise<Result<readonly AuditEntry[], StoreFailure>>;
  /**
   * What is due at `now` in all servers, or in a share of them, the longest overdue first, at most `limit`. Costs as much as what it returns,
   * however much is not due yet (of a share, as what is
   * due in all). Leaves out what can't be read, and what is not durable yet.
   */
  due(now: Instant, limit: number, share?: Share): Promise<Result<readonly Due<C>[], StoreFailure>>;
  /** When the next document falls due (in the past where one is overdue), or `undefined` when none will. */
  nextDue(): Promise<Result<Instant | undefined, StoreFailure>>;
  /**
   * Calls `listener` after each commit that put a document with a due time, with the earliest of them: not before it
   * is durable, and `due` knows of it then. A store that others write too calls it for their commits as well, and with
   * an instant long past when it may have missed one: look at once. The answer takes it off again.
   */
  onDue(listener: (at: Instant) => void): () => void;
  /** Waits for what is under way, then lets go of the data. Later calls fail with `store-unavailable`. */
  close(): Promise<void>;
}
