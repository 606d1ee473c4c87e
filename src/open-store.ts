import { type Documents, documents } from './app/documents.ts';
import type { Config } from './config.ts';
import { err, ok, type Result } from './domain/result.ts';
import { cannotOpen, cannotUse, cannotUseDatabase, storeNotice } from './operator.ts';
import type { Notice } from './store/lowdb/failure.ts';
import type { UnusableServer } from './store/lowdb/look-through.ts';
import type { Movable } from './store/movable.ts';
import type { PostgresOptions } from './store/postgres/postgres-store.ts';

export interface OpenedStore {
  readonly store: Movable<Documents>;
  /** Nobody else writes there, or sends from it, until it is closed. */
  readonly alone: boolean;
}

type DatabaseOptions = Pick<PostgresOptions<Documents>, 'limits' | 'alone'>;

/** Opens what the environment names: the database, or the data folder. The error is a sentence for whoever set it. */
export function openStore(
  { databaseUrl, dataDir }: Config,
  more: DatabaseOptions = {},
): Promise<Result<OpenedStore, string>> {
  return databaseUrl === undefined ? openFolder(dataDir) : openDatabase(databaseUrl, more);
}

/** Locked and looked through. */
async function openFolder(folder: string): Promise<Result<OpenedStore, string>> {
  const { openLowdbStore } = await import('./store/lowdb/lowdb-store.ts');
  const notice = (found: Notice) => console.error(storeNotice(found));
  const unusable: UnusableServer[] = [];
  const opened = await openLowdbStore({
    folder,
    collections: documents,
    notice,
    unusable: (server) => unusable.push(server),
  });
  if (!opened.ok) return err(cannotOpen(opened.error));
  return unusable.length > 0 ? err(cannotUse(unusable)) : ok({ store: opened.value, alone: true });
}

async function openDatabase(url: string, more: DatabaseOptions): Promise<Result<OpenedStore, string>> {
  const { openPostgresStore } = await import('./store/postgres/postgres-store.ts');
  const opened = await openPostgresStore({ url, collections: documents, ...more });
  return opened.ok ? ok({ store: opened.value, alone: false }) : err(cannotUseDatabase(opened.error));
}
