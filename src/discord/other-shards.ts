import { type Client, ShardClientUtil } from 'discord.js';
import type { ServerId } from '../domain/ids.ts';
import type { Share } from '../domain/shard.ts';

/** How long what was asked of Discord about a server is taken to be so, in milliseconds. */
const FRESH_MS = 60_000;

/**
 * Makes a server known that is of another process's shard, with its roles, its channels and the bot's own member: of
 * those the gateway tells nothing here. For servers of the bot's own shards nothing happens. What Discord refuses, or
 * does not answer, is thrown.
 */
export function otherShards(
  client: Client<true>,
  share: Share | undefined,
): (server: ServerId) => Promise<void> {
  const askedAt = new Map<ServerId, number>();
  return async (server) => {
    if (share === undefined) return;
    if (share.shards.includes(ShardClientUtil.shardIdForGuildId(server, share.of))) return;
    const now = performance.now();
    if (now - (askedAt.get(server) ?? Number.NEGATIVE_INFINITY) < FRESH_MS) return;
    const guild = await client.guilds.fetch({ guild: server, force: true });
    await Promise.all([guild.channels.fetch(), guild.members.fetchMe({ force: true })]);
    askedAt.set(server, now);
  };
}
