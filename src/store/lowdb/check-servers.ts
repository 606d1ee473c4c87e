import * as nodeFiles from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Collections, Store, StoreFailure } from '../../app/store.ts';
import { ServerId } from '../../domain/ids.ts';
import { namesIn } from './durable.ts';
import { STATE, StateFile } from './state-file.ts';

const AT_ONCE = 16;

/** A server whose data can't be used until a person has looked at it. */
export interface UnusableServer {
  readonly server: string;
  readonly folder: string;
  readonly failure: StoreFailure;
}

/**
 * Looks at the state file of every server, so that damage shows when Unchoke starts and not at somebody's first
 * answer. What has a good copy is put right through the store, with its notice; the others are the answer. Reads only
 * the state files, one small file a server: damaged documents show when they are used.
 */
export async function checkServers<C extends Collections>(
  dataDir: string,
  store: Store<C>,
): Promise<readonly UnusableServer[]> {
  const root = join(resolve(dataDir), 'servers');
  const waiting = await namesIn(nodeFiles, root);
  const unusable: UnusableServer[] = [];
  const check = async () => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      const server = ServerId.safeParse(name);
      if (!server.success) continue;
      const folder = join(root, name);
      const { content } = await new StateFile(nodeFiles, folder).look(STATE);
      if (content.ok) continue;
      const read = await store.read(server.data, async () => undefined);
      if (!read.ok) unusable.push({ server: name, folder, failure: read.error });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, check));
  return unusable;
}
