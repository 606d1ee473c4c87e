import {
  type Client,
  DiscordAPIError,
  type GuildMember,
  PermissionFlagsBits,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { ChannelId } from '../domain/ids.ts';
import { hasCode } from './discord-errors.ts';
import { isOutOfReach } from './insist.ts';

/** Whether a member is in a private thread; moderators see it anyway. True where Discord does not say. */
export async function isInside(
  client: Client<true>,
  place: ChannelId,
  member: GuildMember,
): Promise<boolean> {
  try {
    const thread = await client.channels.fetch(place);
    if (thread?.isThread() !== true) return true;
    if (thread.permissionsFor(member)?.has(PermissionFlagsBits.ManageThreads) === true) return true;
    await thread.members.fetch({ member: member.id, force: true });
    return true;
  } catch (error) {
    if (hasCode(error, RESTJSONErrorCodes.UnknownMember)) return false;
    if (error instanceof DiscordAPIError || isOutOfReach(error)) return true;
    throw error;
  }
}
