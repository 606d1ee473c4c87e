import type { AuditEntry } from '../../app/audit.ts';
import type { Collections, Store, StoreFailure } from '../../app/store.ts';
import { ServerId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { type Change, Draft, reading, type View } from '../draft.ts';
import { DueIndex } from '../due-index.ts';
import type { Movable } from '../movable.ts';
import { Turns } from '../turns.ts';

const CLOSED: StoreFailure = { code: 'store-unavailable', cause: 'the store was closed' };

class MemoryServer implements View {
  readonly turns = new Turns();
  readonly documents = new Map<string, Map<string, Change>>();
  trail: AuditEntry[] = [];

  revision(kind: string, id: string): number {
    return this.documents.get(kind)?.get(id)?.revision ?? 0;
  }

  ids(kind: string): Iterable<string> {
    return this.documents.get(kind)?.keys() ?? [];
  }

  async value(kind: string, id: string) {
    return ok(this.documents.get(kind)?.get(id)?.value);
  }

  apply(draft: Draft<Collections>): void {
    for (const { word, rewrite } of draft.purges) {
      if (word === undefined) this.documents.clear();
      this.trail = this.trail.flatMap((entry) => rewrite(entry) ?? []);
    }
    for (const change of draft.changes.values()) {
      const ofKind = this.documents.get(change.kind) ?? new Map<string, Change>();
      this.documents.set(change.kind, ofKind);
      if (change.value === undefined) ofKind.delete(change.id);
      else ofKind.set(change.id, change);
    }
    this.trail.push(...draft.entries);
  }
}

/** Keeps every promise of `Store` but durability: for tests, and as the reference for the stores that last. */
export function openMemoryStore<C extends Collections>(collections: C): Movable<C> {
  const servers = new Map<ServerId, MemoryServer>();
  const index = new DueIndex<C>();
  let closed = false;

  const serverOf = (id: ServerId): MemoryServer => {
    const server = servers.get(id) ?? new MemoryServer();
    servers.set(ServerId.parse(id), server);
    return server;
  };

  const tx: Store<C>['tx'] = async (id, work) => {
    if (closed) return err(CLOSED);
    const server = serverOf(id);
    return server.turns.take(async () => {
      const draft = new Draft(collections, server);
      const result = await draft.run(work);
      if (result.ok) {
        server.apply(draft);
        if (draft.purges.some(({ word }) => word === undefined)) index.replace(id, []);
        index.update(id, draft.changes.values());
      }
      return result;
    });
  };

  return {
    tx,
    read: (id, work) => tx(id, reading(work)),
    auditTrail: async (id, { subject, limit }) => {
      if (closed) return err(CLOSED);
      const server = serverOf(id);
      return server.turns.take(async () => {
        const about = server.trail.filter((entry) => subject === undefined || entry.subject === subject);
        return ok(about.reverse().slice(0, limit));
      });
    },
    due: async (now, limit, share) => (closed ? err(CLOSED) : ok(index.due(now, limit, share))),
    nextDue: async () => (closed ? err(CLOSED) : ok(index.next)),
    onDue: (listener) => index.listen(listener),
    servers: async () => (closed ? err(CLOSED) : ok([...servers.keys()].sort())),
    close: async () => {
      closed = true;
      await Promise.all([...servers.values()].map((server) => server.turns.settled()));
    },
  };
}
