import { createHash } from 'node:crypto';
import type { AuditEntry } from '../app/audit.ts';
import { canonical } from '../app/canonical.ts';
import {
  type Collections,
  type DocumentOf,
  type KindOf,
  NAMES,
  type Store,
  type StoreFailure,
  type Versioned,
} from '../app/store.ts';
import type { ServerId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { Draft } from './draft.ts';

/** All that a store holds of one server. */
interface Whole<C extends Collections> {
  readonly documents: readonly Kept<C>[];
  /** The oldest first. */
  readonly audit: readonly AuditEntry[];
}

interface Kept<C extends Collections> {
  readonly kind: KindOf<C>;
  readonly document: Versioned<DocumentOf<C, KindOf<C>>>;
}

export type MoveFailure =
  | {
      readonly code: 'source-failed' | 'target-failed';
      readonly server: ServerId;
      readonly failure: StoreFailure;
    }
  /** These can't be read, and what can't be read can't be moved. */
  | { readonly code: 'unreadable'; readonly server: ServerId; readonly documents: readonly string[] }
  /** The target has something else of this server. Nothing of it was touched. */
  | { readonly code: 'occupied'; readonly server: ServerId }
  /** What was read back is not what was written. */
  | { readonly code: 'altered'; readonly server: ServerId };

export interface Moved {
  /** It was there already, the very same: an earlier run had moved it. */
  readonly before: boolean;
  readonly documents: number;
  readonly entries: number;
}

/**
 * Copies one server from one store into another, all or nothing: documents with their revisions and due times, and the
 * record. What the target then holds is read back and compared. The source is only read.
 */
export async function moveServer<C extends Collections>(
  collections: C,
  source: Store<C>,
  target: Store<C>,
  server: ServerId,
): Promise<Result<Moved, MoveFailure>> {
  const from = await wholeOf(collections, source, server, 'source-failed');
  if (!from.ok) return from;
  const there = await wholeOf(collections, target, server, 'target-failed');
  if (!there.ok) return there;
  const { documents, audit } = from.value;
  const moved = { documents: documents.length, entries: audit.length };
  const sum = sumOf(from.value);
  if (sumOf(there.value) === sum) return ok({ ...moved, before: moved.documents + moved.entries > 0 });
  if (there.value.documents.length + there.value.audit.length > 0) return err({ code: 'occupied', server });
  const filled = await target.tx(server, async (t) => {
    if (!(t instanceof Draft)) throw new Error('only a store of this program can be filled');
    for (const { kind, document } of documents) t.restore(kind, document);
    for (const entry of audit) t.audit(entry);
    return ok(undefined);
  });
  if (!filled.ok) return err({ code: 'target-failed', server, failure: filled.error });
  const back = await wholeOf(collections, target, server, 'target-failed');
  if (!back.ok) return back;
  return sumOf(back.value) === sum ? ok({ ...moved, before: false }) : err({ code: 'altered', server });
}

async function wholeOf<C extends Collections>(
  collections: C,
  store: Store<C>,
  server: ServerId,
  code: 'source-failed' | 'target-failed',
): Promise<Result<Whole<C>, MoveFailure>> {
  // What is looked for by name is written anew with the documents that it is of.
  const kinds: readonly KindOf<C>[] = Object.keys(collections).filter((kind) => kind !== NAMES);
  const read = await store.read(server, async (t) => {
    const documents: Kept<C>[] = [];
    const unreadable: string[] = [];
    for (const kind of kinds) {
      unreadable.push(...(await t.unreadable(kind)).map((id) => `${kind}/${id}`));
      documents.push(...(await t.list(kind)).map((document) => ({ kind, document })));
    }
    return { documents, unreadable };
  });
  if (!read.ok) return err({ code, server, failure: read.error });
  const { documents, unreadable } = read.value;
  if (unreadable.length > 0) return err({ code: 'unreadable', server, documents: unreadable });
  const trail = await store.auditTrail(server, { limit: Number.MAX_SAFE_INTEGER });
  if (!trail.ok) return err({ code, server, failure: trail.error });
  return ok({ documents, audit: trail.value.toReversed() });
}

/** Two stores may differ in the order in which they keep the fields. */
function sumOf<C extends Collections>({ documents, audit }: Whole<C>): string {
  const hash = createHash('sha256');
  for (const { kind, document } of documents) hash.update(`${kind} ${canonical(document)}\n`);
  for (const entry of audit) hash.update(`${canonical(entry)}\n`);
  return hash.digest('hex');
}
