import { z } from 'zod';
import type { Core } from '../core.ts';
import { refuse } from '../errors.ts';
import { messagesSeenBy } from '../messages/read.ts';
import type { Channel, Member, Message } from '../world/entities.ts';
import { can, canView, sendingPermission } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { actorIn } from './actor.ts';

export const readSchema = z.object({ user: z.string() });

/**
 * The channels and threads that a member sees, each with whether something in it is new to them, how many messages that
 * they have not read mention them, and whether they may write there. As on Discord, a thread that they have not joined
 * is never new.
 */
export function sightOf({ world }: Core, guildId: string, userId: string) {
  if (!world.guilds.get(guildId)) throw refuse('unknownGuild');
  const member = world.member(guildId, userId);
  if (!member) throw refuse('unknownMember');
  const all = [...world.channels.in(guildId).values(), ...world.threads.in(guildId).values()];
  return {
    channels: all
      .filter((channel) => canView(world, channel, userId))
      .map((channel) => {
        const isFollowed = channel.thread === null || world.isThreadMember(channel.id, userId);
        const unread = isFollowed ? unreadIn(world, channel, member) : [];
        return {
          id: channel.id,
          unread: unread.length > 0,
          mentions: unread.filter((message) => mentions(message, member)).length,
          joined: isFollowed,
          can_send: can(world, channel, userId, sendingPermission(channel)),
        };
      }),
  };
}

/** Notes that somebody has seen all that a channel holds by now; kept with the world. */
export function markRead({ world }: Core, channelId: string, { user }: z.infer<typeof readSchema>): void {
  const { channel } = actorIn(world, user, channelId);
  const last = messagesSeenBy(world, channel.id, user).at(-1);
  const key = markOf(channel, user);
  if (last !== undefined && world.settings.get(key)?.value !== last.id) {
    world.settings.put({ key, value: last.id });
  }
}

function unreadIn(world: World, channel: Channel, { userId }: Member): Message[] {
  const read = BigInt(world.settings.get(markOf(channel, userId))?.value ?? 0);
  if (channel.lastMessageId !== null && BigInt(channel.lastMessageId) <= read) return [];
  return messagesSeenBy(world, channel.id, userId).filter(
    ({ id, authorId }) => authorId !== userId && BigInt(id) > read,
  );
}

function mentions(message: Message, { userId, roles }: Member): boolean {
  if (message.mentionEveryone || message.mentionIds.includes(userId)) return true;
  return message.mentionRoleIds.some((id) => roles.includes(id));
}

function markOf(channel: Channel, userId: string): string {
  return `read/${userId}/${channel.id}`;
}
