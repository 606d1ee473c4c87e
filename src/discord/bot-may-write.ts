import { type Client, PermissionFlagsBits } from 'discord.js';
import type { ChannelId } from '../domain/ids.ts';

/** Whether the bot may post there; true where it cannot be told, as for a thread that the gateway has not shown. */
export function botMayWrite(client: Client<true>, place: ChannelId): boolean {
  const channel = client.channels.cache.get(place);
  if (channel === undefined || channel.isDMBased()) return true;
  const rights = channel.permissionsFor(client.user);
  const sends = channel.isThread()
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  return rights?.has([PermissionFlagsBits.ViewChannel, sends]) === true;
}
