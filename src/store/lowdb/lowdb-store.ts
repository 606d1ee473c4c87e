import * as nodeFiles from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Collections, StoreFailure } from '../../app/store.ts';
import { ServerId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { reading } from '../draft.ts';
import { DueIndex } from '../due-index.ts';
import type { Movable } from '../movable.ts';
import { ValueCache } from '../value-cache.ts';
import { codeOf, type Files, makeFolder, writeFile } from './durable.ts';
import type { Notice, OpenFailure } from './failure.ts';
import { lockFolder } from './folder-lock.ts';
import { duesOf, lookThrough, serversIn, type UnusableServer } from './look-through.ts';
import { ServerStore } from './server-store.ts';
import type { Entry } from './state-file.ts';

const CLOSED: StoreFailure = { code: 'store-unavailable', cause: 'the store was closed' };

/** About what a first commit needs. A disk with less is full. */
const ROOM_TO_START = 64 * 1024;

const CACHE_BYTES = 32 * 1024 * 1024;

export interface LowdbOptions<C extends Collections> {
  /** The data folder; made where it is missing. One process at a time. */
  readonly folder: string;
  readonly collections: C;
  /** Hears of damage and of files that grow too large. Called at the moment it is found, never with user data. */
  readonly notice: (notice: Notice) => void;
  /** Hears of each server whose data can't be used, before the store is open. */
  readonly unusable?: (server: UnusableServer) => void;
  /** How many servers stay in memory while nobody uses them. */
  readonly keepLoaded?: number;
  readonly files?: Files;
}

/**
 * Opens the embedded store. The state file of each server is looked at, so that what is due is known and damage shows
 * at the start and not at somebody's first answer. All else is loaded at a server's first use and let go of when more
 * than `keepLoaded` others were used since.
 */
export async function openLowdbStore<C extends Collections>(
  options: LowdbOptions<C>,
): Promise<Result<Movable<C>, OpenFailure>> {
  const { collections, notice, keepLoaded = 64, files = nodeFiles } = options;
  const folder = resolve(options.folder);
  checkKinds(collections);
  const root = join(folder, 'servers');
  const lock = await takeFolder(folder, root, files).catch((error) => err(openFailureOf(folder, error)));
  if (!lock.ok) return lock;
  const { release } = lock.value;

  const cache = new ValueCache<Entry>(CACHE_BYTES);
  const index = new DueIndex<C>();
  const servers = new Map<ServerId, ServerStore<C>>();
  let closed = false;

  const serverOf = (id: ServerId): ServerStore<C> => {
    const path = join(root, ServerId.parse(id));
    const server =
      servers.get(id) ??
      new ServerStore({ files, path, server: id, collections, notice }, collections, cache, index);
    // Behind all others, so that the first in the map is the one that was left alone the longest.
    servers.delete(id);
    servers.set(id, server);
    for (const [other, { idle }] of servers) {
      if (servers.size <= keepLoaded) break;
      if (idle && other !== id) servers.delete(other);
    }
    return server;
  };

  /** What the disk holds of a server is read anew, and with it the index is put right. */
  const readAnew = (id: ServerId) => serverOf(id).tx(reading(async () => undefined));

  const known = async <T>(answer: () => T): Promise<Result<T, StoreFailure>> => {
    for (const id of index.doubtful) if (!closed) await readAnew(id);
    return closed ? err(CLOSED) : ok(answer());
  };

  try {
    await lookThrough(files, root, async (server, state) => {
      if (state !== undefined) return index.replace(server, duesOf(state.documents, collections));
      index.doubt(server);
      const read = await readAnew(server);
      if (!read.ok) options.unusable?.({ server, folder: join(root, server), failure: read.error });
    });
  } catch (error) {
    release();
    return err(openFailureOf(folder, error));
  }

  return ok({
    tx: async (id, work) => (closed ? err(CLOSED) : serverOf(id).tx(work)),
    read: async (id, work) => (closed ? err(CLOSED) : serverOf(id).tx(reading(work))),
    auditTrail: async (id, query) => (closed ? err(CLOSED) : serverOf(id).auditTrail(query)),
    due: (now, limit, share) => known(() => index.due(now, limit, share)),
    nextDue: () => known(() => index.next),
    onDue: (listener) => index.listen(listener),
    servers: async () => (closed ? err(CLOSED) : serversIn(files, root)),
    close: async () => {
      if (closed) return;
      closed = true;
      await Promise.all([...servers.values()].map((server) => server.settled()));
      servers.clear();
      release();
    },
  });
}

function checkKinds(collections: Collections): void {
  for (const kind of Object.keys(collections)) {
    if (!/^[a-z][a-z0-9-]*$/.test(kind) || kind === 'set-aside') {
      throw new Error(`${JSON.stringify(kind)} can't be the name of a collection: it names a folder`);
    }
  }
}

async function takeFolder(folder: string, root: string, files: Files) {
  await makeFolder(nodeFiles, folder);
  await tryToWrite(folder);
  const lock = await lockFolder(folder);
  if (!lock.ok) return err({ code: 'in-use', folder } as const);
  try {
    await makeFolder(files, root);
  } catch (error) {
    lock.value.release();
    throw error;
  }
  return lock;
}

/** Finds out at the start, and not at somebody's first answer, that nothing can be written. */
async function tryToWrite(folder: string): Promise<void> {
  const path = join(folder, `can-write-${process.pid}`);
  try {
    await writeFile(nodeFiles, path, Buffer.alloc(ROOM_TO_START));
  } finally {
    await nodeFiles.rm(path, { force: true });
  }
}

function openFailureOf(folder: string, error: unknown): OpenFailure {
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return { code: 'disk-full', folder };
  if (code === undefined) throw error;
  return { code: 'unwritable', folder, cause: error instanceof Error ? error.message : code };
}
