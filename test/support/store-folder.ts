import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Collections } from '../../src/app/store.ts';
import type { Notice } from '../../src/store/lowdb/failure.ts';
import { type LowdbOptions, openLowdbStore } from '../../src/store/lowdb/lowdb-store.ts';
import type { Movable } from '../../src/store/movable.ts';
import { collections, type Examples, must } from './store-examples.ts';

export async function temporaryFolder(): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'unchoke-store-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Opens a store that must open, and gathers what it has to say. */
export async function openAt<C extends Collections = Examples>(
  folder: string,
  more: Partial<LowdbOptions<C>> = {},
): Promise<{ store: Movable<C>; notices: Notice[] }> {
  const notices: Notice[] = [];
  const options = {
    folder,
    collections: collections as unknown as C,
    notice: (it: Notice) => notices.push(it),
  };
  return { store: must(await openLowdbStore<C>({ ...options, ...more })), notices };
}
