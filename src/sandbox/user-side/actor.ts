import { refuse } from '../errors.ts';
import type { Channel, Member, Message, User } from '../world/entities.ts';
import { canView } from '../world/permissions.ts';
import type { World } from '../world/world.ts';

/** Somebody who acts on the user side, in a channel that they see. */
export interface Actor {
  readonly user: User;
  readonly member: Member;
  readonly channel: Channel;
}

/** 10013 for nobody, 10003 for nowhere, 50001 where this person does not see the channel. */
export function actorIn(world: World, userId: string, channelId: string): Actor {
  const user = world.users.get(userId);
  if (!user || user.bot) throw refuse('unknownUser');
  const channel = world.channel(channelId);
  if (!channel) throw refuse('unknownChannel');
  const member = world.member(channel.guildId, userId);
  if (!member || !canView(world, channel, userId)) throw refuse('missingAccess');
  return { user, member, channel };
}

/** A message that somebody sees; an ephemeral one exists for its viewer alone. */
export function messageFor(
  world: World,
  userId: string,
  messageId: string,
): { message: Message; actor: Actor } {
  const message = world.messages.get(messageId);
  if (!message || (message.viewerId !== null && message.viewerId !== userId)) throw refuse('unknownMessage');
  return { message, actor: actorIn(world, userId, message.channelId) };
}
