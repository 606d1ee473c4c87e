import { apiEmoji } from '../api/message.ts';
import { apiUserById } from '../api/user.ts';
import { refuse } from '../errors.ts';
import { replaceMessage } from '../messages/write.ts';
import { refuseArchived } from '../threads/access.ts';
import type { Message } from '../world/entities.ts';
import { P } from '../world/permissions.ts';
import { channelAt, messageAt, requirePermission } from './access.ts';
import type { ApiReply, ApiRequest, ApiRoute } from './route.ts';
import { noContent, ok, param, userParam } from './route.ts';

function emojiAt(request: ApiRequest): string {
  const emoji = param(request, 'emoji');
  if (/^\w+$/.test(emoji)) throw refuse('unknownEmoji');
  return emoji;
}

function usersOf(message: Message, emoji: string): readonly string[] {
  return message.reactions.find((reaction) => reaction.emoji === emoji)?.userIds ?? [];
}

function withUsers(message: Message, emoji: string, userIds: readonly string[]): Message {
  const known = message.reactions.some((reaction) => reaction.emoji === emoji);
  const reactions = known
    ? message.reactions.map((reaction) => (reaction.emoji === emoji ? { emoji, userIds } : reaction))
    : [...message.reactions, { emoji, userIds }];
  return { ...message, reactions: reactions.filter((reaction) => reaction.userIds.length > 0) };
}

function add(request: ApiRequest): ApiReply {
  const channel = channelAt(request);
  const message = messageAt(request, channel);
  const emoji = emojiAt(request);
  refuseArchived(channel);
  const users = usersOf(message, emoji);
  // Joining in on a reaction takes less than adding a new one.
  requirePermission(request, channel, P.ReadMessageHistory | (users.length === 0 ? P.AddReactions : 0n));
  if (users.includes(request.botId)) return noContent;
  replaceMessage(request.core, withUsers(message, emoji, [...users, request.botId]));
  announce(request, message, emoji, 'ADD', request.botId);
  return noContent;
}

function remove(request: ApiRequest): ApiReply {
  const channel = channelAt(request);
  const message = messageAt(request, channel);
  const emoji = emojiAt(request);
  const userId = userParam(request, 'user');
  refuseArchived(channel);
  if (userId !== request.botId) requirePermission(request, channel, P.ManageMessages);
  const left = usersOf(message, emoji).filter((id) => id !== userId);
  replaceMessage(request.core, withUsers(message, emoji, left));
  announce(request, message, emoji, 'REMOVE', userId);
  return noContent;
}

function announce(
  { core }: ApiRequest,
  message: Message,
  emoji: string,
  change: 'ADD' | 'REMOVE',
  userId: string,
): void {
  core.gateway.dispatch(`MESSAGE_REACTION_${change}`, {
    user_id: userId,
    channel_id: message.channelId,
    message_id: message.id,
    guild_id: message.guildId,
    emoji: apiEmoji(emoji),
    burst: false,
    type: 0,
  });
}

function list(request: ApiRequest): ApiReply {
  const message = messageAt(request, channelAt(request));
  return ok(usersOf(message, emojiAt(request)).map((id) => apiUserById(request.core.world, id)));
}

const at = '/channels/:channel/messages/:message/reactions/:emoji';

export const reactionRoutes: readonly ApiRoute[] = [
  { method: 'GET', path: at, handle: list },
  { method: 'PUT', path: `${at}/@me`, handle: add },
  { method: 'DELETE', path: `${at}/:user`, handle: remove },
];
