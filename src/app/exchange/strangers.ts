import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';

/** What those were called who came with a file and are not in this server, by their ids. None where it cannot be read. */
export async function strangersOf(
  { store }: Pick<App, 'store'>,
  { server }: Pick<Actor, 'server'>,
): Promise<ReadonlyMap<string, string>> {
  const read = await store.read(server, (t) => t.get('strangers', 'server'));
  return new Map(read.ok ? Object.entries(read.value?.value.names ?? {}) : []);
}
