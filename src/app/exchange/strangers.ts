import type { MemberId } from '../../domain/ids.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Strangers } from './exchange-draft.ts';

/** What those were called who came with a file and are not in this server, by their ids. None where it cannot be read. */
export async function strangersOf(
  { store }: Pick<App, 'store'>,
  { server }: Pick<Actor, 'server'>,
): Promise<ReadonlyMap<string, string>> {
  const read = await store.read(server, (t) => t.get('strangers', 'server'));
  return new Map(read.ok ? Object.entries(read.value?.value.names ?? {}) : []);
}

/** The names without what this member is called. */
export function withoutStranger(strangers: Strangers, member: MemberId): Strangers {
  const names = Object.entries(strangers.names).filter(([id]) => id !== member);
  return { ...strangers, names: Object.fromEntries(names) };
}
