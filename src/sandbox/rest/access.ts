import { refuse } from '../errors.ts';
import type { Channel, Guild, Message } from '../world/entities.ts';
import { can, canView, P, sendingPermission } from '../world/permissions.ts';
import type { ApiRequest } from './route.ts';
import { param } from './route.ts';

/** The channel or thread in the path: 10003 when there is none, 50001 when the bot does not see it. */
export function channelAt(request: ApiRequest): Channel {
  const channel = request.core.world.channel(param(request, 'channel'));
  if (!channel) throw refuse('unknownChannel');
  if (!canView(request.core.world, channel, request.botId)) throw refuse('missingAccess');
  return channel;
}

/** The same, and it is a thread. */
export function threadAt(request: ApiRequest): Channel & { readonly thread: NonNullable<Channel['thread']> } {
  const channel = channelAt(request);
  const { thread } = channel;
  if (thread === null) throw refuse('wrongChannelType');
  return { ...channel, thread };
}

/** 10004 when there is none or the bot is not in it. */
export function guildAt(request: ApiRequest): Guild {
  const { world } = request.core;
  const guild = world.guilds.get(param(request, 'guild'));
  if (!guild || !world.member(guild.id, request.botId)) throw refuse('unknownGuild');
  return guild;
}

/** A message of the channel in the path; ephemeral ones do not exist on this road. */
export function messageAt(request: ApiRequest, channel: Channel): Message {
  const message = request.core.world.messages.get(param(request, 'message'));
  if (!message || message.channelId !== channel.id || message.viewerId !== null) {
    throw refuse('unknownMessage');
  }
  return message;
}

/** Whether the bot may do all of it in the channel. */
export function may(request: ApiRequest, channel: Channel, needed: bigint): boolean {
  return can(request.core.world, channel, request.botId, needed);
}

/** 50013 unless the bot may do all of it in the channel. */
export function requirePermission(request: ApiRequest, channel: Channel, needed: bigint): void {
  if (!may(request, channel, needed)) throw refuse('missingPermissions');
}

/** What writing takes: the permission for the kind of channel, and in a locked thread the right to manage it. */
export function requireSending(request: ApiRequest, channel: Channel): void {
  requirePermission(request, channel, sendingPermission(channel));
  const mayManage = can(request.core.world, channel, request.botId, P.ManageThreads);
  if (channel.thread?.locked && !mayManage) throw refuse('threadLocked');
}
