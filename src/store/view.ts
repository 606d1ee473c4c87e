import type { AuditEntry } from '../app/audit.ts';
import type { Collections, Reading, StoreFailure, Transaction } from '../app/store.ts';
import type { Instant } from '../domain/ids.ts';
import { ok, type Result } from '../domain/result.ts';

/** What a transaction starts from: one server's documents as the transactions before it left them. */
export interface View {
  /** 0 where there is no such document. */
  revision(kind: string, id: string): number;
  ids(kind: string): Iterable<string>;
  /** Of a document that exists; checked by its schema, and frozen. */
  value(kind: string, id: string): Promise<Result<unknown, StoreFailure>>;
  /** Told that all values of a kind are about to be asked for, where they can be had together. */
  readAhead?(kind: string): Promise<void>;
}

/** What a transaction wants of one document: a new value, or none (`undefined`) to delete it. */
export interface Change {
  readonly kind: string;
  readonly id: string;
  readonly revision: number;
  /** The revision in the view when it was first changed, 0 for a new one: only that one may be replaced. */
  readonly replaces: number;
  readonly value: unknown;
  /** What the collection's `dueAt` said of the value; null where there is nothing to say. */
  readonly due: Instant | null;
}

/** What is to be nowhere any more, and how the record is rewritten to that end. */
export interface Purge {
  /** Copies that hold this word go; `undefined`: all of them, and all documents. */
  readonly word: string | undefined;
  rewrite(entry: AuditEntry): AuditEntry | undefined;
}

/** A server without any document. */
export const NOTHING: View = {
  revision: () => 0,
  ids: () => [],
  value: async (kind, id) => {
    throw new Error(`no document ${keyOf(kind, id)} to read`);
  },
};

export function keyOf(kind: string, id: string): string {
  return `${kind}/${id}`;
}

/** Lets `read` run as a transaction with the reading half alone. */
export function reading<C extends Collections, T>(work: (t: Reading<C>) => Promise<T>) {
  return async (t: Transaction<C>): Promise<Result<T, never>> => ok(await work(t));
}
