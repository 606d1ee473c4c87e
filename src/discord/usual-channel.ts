import { ChannelType, type Client, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';
import type { BotPermission, Failure } from '../app/failure.ts';
import type { ChannelId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { readersSee } from './everybody-sees.ts';
import { textChannelAt } from './open-thread.ts';
import type { Scene } from './scene.ts';

/** What it takes to open threads in a channel and to post there unasked. */
const NEEDED = [
  ...(['ViewChannel', 'ReadMessageHistory', 'SendMessages'] as const),
  ...(['SendMessagesInThreads', 'CreatePublicThreads', 'CreatePrivateThreads'] as const),
] satisfies readonly BotPermission[];

/** Whether the bot can do all of its work in a channel; a channel that it does not see, it can't. */
export function mayWorkIn(client: Client<true>, id: ChannelId): Result<GuildBasedChannel, Failure> {
  const channel = client.channels.cache.get(id);
  if (channel === undefined || channel.isDMBased()) {
    return err({ code: 'bot-lacks-permissions', channel: id, lacks: ['ViewChannel'] });
  }
  const rights = channel.permissionsFor(client.user);
  const lacks = NEEDED.filter((each) => rights?.has(PermissionFlagsBits[each]) !== true)
    // Announcement channels take no private threads.
    .filter((each) => each !== 'CreatePrivateThreads' || channel.type === ChannelType.GuildText);
  return lacks.length === 0 ? ok(channel) : err({ code: 'bot-lacks-permissions', channel: id, lacks });
}

/** What the bot may do in a channel: where the member acts, as Discord said it with the interaction. */
export function botRightsIn({ client, actor, botPermissions }: Scene, id: ChannelId) {
  const channel = client.channels.cache.get(id);
  const elsewhere = id !== textChannelAt(client, actor.here) && channel !== undefined && !channel.isDMBased();
  return (elsewhere ? channel.permissionsFor(client.user) : undefined) ?? botPermissions;
}

/**
 * Where goes what names no channel: into the server's default channel, as long as the bot can work there, the member may
 * write there, and everybody who reads there may also read where the member is: nothing is carried to people who are
 * shut out of where it came from. Else the text channel that the member is in, or whose thread they are in.
 */
export function usualChannel({ client, actor, defaultChannel }: Scene): ChannelId {
  const around = textChannelAt(client, actor.here);
  if (defaultChannel === null || !mayWorkIn(client, defaultChannel).ok) return around;
  const rights = actor.rightsIn(defaultChannel);
  if (rights === 'gone' || !(rights.write || rights.moderate)) return around;
  const [there, here] = [defaultChannel, actor.here].map((id) => client.channels.cache.get(id));
  if (there === undefined || there.isDMBased() || here === undefined || here.isDMBased()) return around;
  return readersSee(there, here) ? defaultChannel : around;
}
