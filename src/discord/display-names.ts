import { DiscordAPIError } from 'discord.js';
import { isErased } from '../domain/erased-member.ts';
import type { Owner } from '../domain/monitoring/watch-item.ts';
import { isOutOfReach } from './insist.ts';
import type { Scene } from './scene.ts';

/** Members that Discord is asked for at most, one request each; those it told of lately are known. */
const MOST_ASKED = 100;

/** What members and roles are called on the server, by their ids. Who has left it, or could not be asked for, is missing. */
export async function displayNames(
  { client, actor }: Pick<Scene, 'client' | 'actor'>,
  people: readonly Owner[],
): Promise<ReadonlyMap<string, string>> {
  const guild = client.guilds.cache.get(actor.server);
  const names = new Map<string, string>();
  if (guild === undefined) return names;
  const unknown: string[] = [];
  for (const { kind, id } of people) {
    const known =
      kind === 'role' ? guild.roles.cache.get(id)?.name : guild.members.cache.get(id)?.displayName;
    if (known !== undefined) names.set(id, known);
    else if (kind === 'member' && !isErased(id)) unknown.push(id);
  }
  const asked = unknown.slice(0, MOST_ASKED).map(async (id) => {
    try {
      names.set(id, (await guild.members.fetch(id)).displayName);
    } catch (error) {
      if (!(error instanceof DiscordAPIError || isOutOfReach(error))) throw error;
    }
  });
  await Promise.all(asked);
  return names;
}
