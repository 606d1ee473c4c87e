import { botOf } from '../world/bot.ts';
import type { Channel, ThreadMember } from '../world/entities.ts';
import type { World } from '../world/world.ts';
import { memberKey } from '../world/world.ts';

export function apiThreadMember(member: ThreadMember) {
  return { id: member.threadId, user_id: member.userId, join_timestamp: member.joinedAt, flags: 0 };
}

/** A channel, or a thread with the bot's own membership where it has one. */
export function apiChannel(world: World, channel: Channel) {
  const common = {
    id: channel.id,
    type: channel.type,
    guild_id: channel.guildId,
    name: channel.name,
    parent_id: channel.parentId,
    last_message_id: channel.lastMessageId,
    rate_limit_per_user: channel.slowModeSeconds,
    flags: 0,
  };
  const { thread } = channel;
  if (thread === null) {
    return {
      ...common,
      topic: channel.topic,
      nsfw: false,
      position: channel.position,
      permission_overwrites: channel.overwrites.map((overwrite) => ({ ...overwrite })),
    };
  }
  const own = world.threadMembers.get(memberKey(channel.id, botOf(world).id));
  return {
    ...common,
    owner_id: thread.ownerId,
    message_count: thread.messageCount,
    total_message_sent: thread.totalMessageSent,
    member_count: Math.min(world.threadMembers.in(channel.id).size, 50),
    thread_metadata: {
      archived: thread.archived,
      archive_timestamp: thread.archiveTimestamp,
      auto_archive_duration: thread.autoArchiveMinutes,
      locked: thread.locked,
      create_timestamp: thread.createdAt,
      ...(channel.type === 12 ? { invitable: thread.invitable } : {}),
    },
    ...(own ? { member: apiThreadMember(own) } : {}),
  };
}
