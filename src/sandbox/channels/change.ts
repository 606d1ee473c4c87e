import { apiChannel } from '../api/channel.ts';
import type { Core } from '../core.ts';
import { botOf } from '../world/bot.ts';
import type { Channel } from '../world/entities.ts';
import { canView } from '../world/permissions.ts';
import { memberKey } from '../world/world.ts';

/** Keeps a changed channel and tells everybody. */
export function updateChannel(core: Core, channel: Channel): Channel {
  core.world.channels.put(channel);
  const shown = apiChannel(core.world, channel);
  core.events.emit({ name: 'channel-update', data: { channel: shown } });
  core.gateway.dispatch('CHANNEL_UPDATE', shown);
  return channel;
}

/** Deletes a channel with its threads, or one thread, and all that was said there. */
export function removeChannel(core: Core, channel: Channel): void {
  const { world } = core;
  world.batch(() => {
    if (channel.thread === null) {
      for (const thread of [...world.threads.in(channel.guildId).values()]) {
        if (thread.parentId === channel.id) removeChannel(core, thread);
      }
    }
    const isThread = channel.thread !== null;
    const shown = apiChannel(world, channel);
    const botKnows = !isThread || canView(world, channel, botOf(world).id);
    for (const { id } of [...world.messages.in(channel.id).values()]) world.messages.delete(id);
    for (const { userId } of [...world.threadMembers.in(channel.id).values()]) {
      world.threadMembers.delete(memberKey(channel.id, userId));
    }
    if (isThread) world.threads.delete(channel.id);
    else world.channels.delete(channel.id);
    core.events.emit({ name: isThread ? 'thread-delete' : 'channel-delete', data: { channel: shown } });
    if (!isThread) core.gateway.dispatch('CHANNEL_DELETE', shown);
    else if (botKnows) {
      core.gateway.dispatch('THREAD_DELETE', {
        id: channel.id,
        guild_id: channel.guildId,
        parent_id: channel.parentId,
        type: channel.type,
      });
    }
  });
}
