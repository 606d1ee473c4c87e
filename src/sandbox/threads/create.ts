import type { Core } from '../core.ts';
import { createMessage, replaceMessage } from '../messages/write.ts';
import type { Channel, Message } from '../world/entities.ts';
import { announceThread } from './change.ts';
import { addThreadMember } from './members.ts';

interface ThreadWish {
  readonly parent: Channel;
  readonly ownerId: string;
  readonly name: string;
  readonly type: 10 | 11 | 12;
  readonly autoArchiveMinutes: number;
  readonly invitable: boolean;
  readonly slowModeSeconds: number;
  /** The message that the thread starts from. */
  readonly starter: Message | null;
}

/** Opens a thread with its owner in it and leaves the notice that Discord leaves. Permissions are checked before. */
export function createThread(core: Core, wish: ThreadWish): Channel {
  const { world } = core;
  const { parent, starter, ownerId } = wish;
  return world.batch(() => {
    const now = world.clock.iso();
    const thread = world.threads.put({
      id: starter?.id ?? world.ids.next(),
      guildId: parent.guildId,
      type: wish.type,
      name: wish.name,
      parentId: parent.id,
      position: 0,
      topic: null,
      slowModeSeconds: wish.slowModeSeconds,
      overwrites: [],
      lastMessageId: null,
      thread: {
        ownerId,
        archived: false,
        locked: false,
        invitable: wish.invitable,
        autoArchiveMinutes: wish.autoArchiveMinutes,
        archiveTimestamp: now,
        createdAt: now,
        messageCount: 0,
        totalMessageSent: 0,
      },
    });
    world.threadMembers.put({ threadId: thread.id, userId: ownerId, joinedAt: now });
    announceThread(core, 'create', thread);
    if (starter) {
      addThreadMember(core, thread, starter.authorId);
      // HAS_THREAD
      replaceMessage(core, { ...starter, flags: starter.flags | 32 });
      const reference = { channelId: parent.id, messageId: starter.id };
      createMessage(core, { channel: thread, authorId: starter.authorId, body: {}, type: 21, reference });
    } else if (wish.type !== 12) {
      createMessage(core, {
        channel: parent,
        authorId: ownerId,
        body: { content: wish.name, allowed_mentions: { parse: [] } },
        type: 18,
        reference: { channelId: thread.id, messageId: null },
      });
    }
    return world.threads.get(thread.id) ?? thread;
  });
}
