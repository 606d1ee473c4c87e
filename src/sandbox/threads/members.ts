import { apiChannel, apiThreadMember } from '../api/channel.ts';
import type { Core } from '../core.ts';
import { botOf } from '../world/bot.ts';
import type { Channel } from '../world/entities.ts';
import { memberKey } from '../world/world.ts';

/** Makes somebody a member of a thread; false when they already were. */
export function addThreadMember(core: Core, thread: Channel, userId: string): boolean {
  const { world } = core;
  if (world.isThreadMember(thread.id, userId)) return false;
  const member = world.threadMembers.put({ threadId: thread.id, userId, joinedAt: world.clock.iso() });
  announce(core, thread, { added_members: [apiThreadMember(member)] });
  // A bot that is let into a thread learns of it as if it had just been made.
  if (userId === botOf(world).id && thread.type === 12) {
    core.gateway.dispatch('THREAD_CREATE', { ...apiChannel(world, thread) });
  }
  return true;
}

/** Takes somebody out of a thread; false when they were not in it. */
export function removeThreadMember(core: Core, thread: Channel, userId: string): boolean {
  if (!core.world.threadMembers.delete(memberKey(thread.id, userId))) return false;
  announce(core, thread, { removed_member_ids: [userId] });
  return true;
}

/** Without the members intent a bot hears only of its own comings and goings. */
function announce(
  core: Core,
  thread: Channel,
  change: { added_members?: { user_id: string }[]; removed_member_ids?: string[] },
): void {
  const data = {
    id: thread.id,
    guild_id: thread.guildId,
    member_count: Math.min(core.world.threadMembers.in(thread.id).size, 50),
    ...change,
  };
  core.events.emit({ name: 'thread-members', data, channelId: thread.id });
  const bot = botOf(core.world).id;
  const ids = [
    ...(change.added_members ?? []).map((member) => member.user_id),
    ...(change.removed_member_ids ?? []),
  ];
  if (ids.includes(bot)) core.gateway.dispatch('THREAD_MEMBERS_UPDATE', data);
}
