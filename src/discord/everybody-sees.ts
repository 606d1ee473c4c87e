import {
  ChannelType,
  type Client,
  DiscordAPIError,
  type GuildBasedChannel,
  PermissionFlagsBits,
} from 'discord.js';
import type { ChannelId, ServerId } from '../domain/ids.ts';
import { isOutOfReach } from './insist.ts';

/**
 * Whether everybody who reads one channel may also read another: the same one, a public thread of it, or one that is
 * open to the whole server and shut to no role and nobody in particular. False where nobody can tell.
 */
export async function everybodySees(
  client: Client<true>,
  server: ServerId,
  reading: ChannelId,
  other: ChannelId,
): Promise<boolean> {
  if (reading === other) return true;
  const [from, to] = await Promise.all([channelAt(client, reading), channelAt(client, other)]);
  return from?.guildId === server && to?.guildId === server && readersSee(from, to);
}

/** The same of channels that are at hand. */
export function readersSee(reading: GuildBasedChannel, other: GuildBasedChannel): boolean {
  const room = roomOf(other);
  if (room === null || other.type === ChannelType.PrivateThread) return false;
  // Who reads a thread, also a private one, reads the channel that it hangs from.
  return room.id === roomOf(reading)?.id || isOpen(room);
}

async function channelAt(client: Client<true>, id: ChannelId): Promise<GuildBasedChannel | undefined> {
  try {
    const found = await client.channels.fetch(id);
    return found === null || found.isDMBased() ? undefined : found;
  } catch (error) {
    if (isOutOfReach(error) || error instanceof DiscordAPIError) return undefined;
    throw error;
  }
}

function roomOf(channel: GuildBasedChannel) {
  return channel.isThread() ? channel.parent : channel;
}

/** Whether everybody in the server reads a channel. */
export function isOpen(channel: NonNullable<ReturnType<typeof roomOf>>): boolean {
  const { everyone } = channel.guild.roles;
  const shut = channel.permissionOverwrites.cache.some(({ deny }) =>
    deny.has(PermissionFlagsBits.ViewChannel),
  );
  return !shut && channel.permissionsFor(everyone).has(PermissionFlagsBits.ViewChannel);
}
