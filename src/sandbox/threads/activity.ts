import type { Core } from '../core.ts';
import type { Channel, Message } from '../world/entities.ts';
import { P, permissionsIn } from '../world/permissions.ts';
import { changeThread } from './change.ts';
import { addThreadMember } from './members.ts';

/** Message types that people and bots write; the rest are notices of the system. */
function isWritten(type: number): boolean {
  return type === 0 || type === 19 || type === 20 || type === 23;
}

/** Counts a message that is about to be added; in a thread it also wakes it and makes the author a member. */
export function noteThreadActivity(core: Core, channel: Channel, message: Message): void {
  const { world } = core;
  const current = world.channel(channel.id) ?? channel;
  const { thread } = current;
  if (thread === null) {
    world.channels.put({ ...current, lastMessageId: message.id });
    return;
  }
  const counted = isWritten(message.type) ? 1 : 0;
  const touched: Channel = {
    ...current,
    lastMessageId: message.id,
    thread: {
      ...thread,
      messageCount: thread.messageCount + counted,
      totalMessageSent: thread.totalMessageSent + counted,
    },
  };
  world.threads.put(touched);
  if (thread.archived) changeThread(core, touched, { archived: false });
  if (counted === 0) return;
  addThreadMember(core, touched, message.authorId);
  for (const id of message.mentionIds)
    if (mayBeDrawnIn(core, touched, id)) addThreadMember(core, touched, id);
}

/** Whoever is mentioned in a thread joins it, where they see the channel and the thread takes guests. */
function mayBeDrawnIn({ world }: Core, thread: Channel, userId: string): boolean {
  const sees = (permissionsIn(world, thread, userId) & P.ViewChannel) !== 0n;
  return sees && (thread.type !== 12 || thread.thread?.invitable === true);
}
