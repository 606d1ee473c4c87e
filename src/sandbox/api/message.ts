import { botOf } from '../world/bot.ts';
import type { InteractionOrigin, Message } from '../world/entities.ts';
import type { JsonObject } from '../world/json.ts';
import type { World } from '../world/world.ts';
import type { Links } from './attachment.ts';
import { apiAttachment } from './attachment.ts';
import { apiChannel } from './channel.ts';
import { apiComponent, apiEmbed } from './media.ts';
import { apiUserById } from './user.ts';

const REPLY = 19;
const THREAD_STARTER = 21;

/** A whole message object as Discord answers it; the message that it replies to, or that its thread began with, is included once. */
export function apiMessage(links: Links, message: Message): JsonObject {
  const { world } = links;
  const { reference } = message;
  const shown = basicMessage(links, message);
  const isAbout = message.type === REPLY || message.type === THREAD_STARTER;
  if (reference === null || reference.messageId === null || !isAbout) return shown;
  const referenced = world.messages.get(reference.messageId);
  return { ...shown, referenced_message: referenced ? basicMessage(links, referenced) : null };
}

/** The same as the bot gets it: without the message content intent, what others wrote only where they mention it. */
export function apiMessageForBot(links: Links, message: Message): JsonObject {
  const bot = botOf(links.world).id;
  if (message.authorId === bot || message.mentionIds.includes(bot)) return apiMessage(links, message);
  return apiMessage(links, { ...message, content: '', embeds: [], components: [], attachments: [] });
}

/** A message just sent, with its nonce: that is for its sender to tell it by, and nobody who reads it later gets it. */
export function apiNewMessage(links: Links, message: Message): JsonObject {
  return { ...apiMessage(links, message), ...apiNonce(message) };
}

export function apiNonce({ nonce }: Message): JsonObject {
  return nonce === null ? {} : { nonce };
}

function basicMessage(links: Links, message: Message): JsonObject {
  const { world } = links;
  const { origin, reference } = message;
  const thread = world.threads.get(message.id);
  const ephemeral = message.viewerId !== null;
  return {
    id: message.id,
    type: message.type,
    channel_id: message.channelId,
    author: apiUserById(world, message.authorId),
    content: message.content,
    mentions: message.mentionIds.map((id) => apiUserById(world, id)),
    mention_roles: [...message.mentionRoleIds],
    mention_everyone: message.mentionEveryone,
    attachments: message.attachments.map((attachment) => apiAttachment(links, attachment, ephemeral)),
    embeds: message.embeds.map((embed) => apiEmbed(links, embed, message.attachments)),
    components: message.components.map((component) => apiComponent(links, component, message.attachments)),
    timestamp: message.timestamp,
    edited_timestamp: message.editedTimestamp,
    flags: message.flags,
    pinned: message.pinned,
    tts: false,
    ...(message.fromWebhook ? { webhook_id: message.authorId, application_id: message.authorId } : {}),
    ...(reference === null ? {} : { message_reference: apiReference(message) }),
    ...(thread ? { thread: apiChannel(world, thread) } : {}),
    ...(message.reactions.length === 0 ? {} : { reactions: apiReactions(world, message) }),
    ...(origin === null ? {} : { interaction_metadata: apiOrigin(world, origin, message.guildId) }),
    ...(origin?.commandName && origin.type === 2 ? { interaction: apiInteractionNote(world, origin) } : {}),
  };
}

function apiReference(message: Message): JsonObject {
  const { reference } = message;
  return {
    type: 0,
    channel_id: reference?.channelId,
    guild_id: message.guildId,
    ...(reference?.messageId ? { message_id: reference.messageId } : {}),
  };
}

function apiReactions(world: World, message: Message): JsonObject[] {
  const bot = botOf(world).id;
  return message.reactions.map(({ emoji, userIds }) => ({
    emoji: apiEmoji(emoji),
    count: userIds.length,
    count_details: { burst: 0, normal: userIds.length },
    burst_colors: [],
    me_burst: false,
    me: userIds.includes(bot),
  }));
}

/** `name:id` for a server's own emoji, else the character itself. */
export function apiEmoji(emoji: string): { id: string | null; name: string } {
  const [, name, id] = /^(\w+):(\d+)$/.exec(emoji) ?? [];
  return name && id ? { id, name } : { id: null, name: emoji };
}

function apiOrigin(world: World, origin: InteractionOrigin, guildId: string): JsonObject {
  const trigger = origin.trigger;
  return {
    id: origin.id,
    type: origin.type,
    user: apiUserById(world, origin.userId),
    authorizing_integration_owners: { '0': guildId },
    ...(origin.commandName && origin.type === 2 ? { name: origin.commandName, command_type: 1 } : {}),
    ...(origin.originalResponseMessageId
      ? { original_response_message_id: origin.originalResponseMessageId }
      : {}),
    ...(origin.type === 3 ? { interacted_message_id: origin.interactedMessageId } : {}),
    ...(origin.type === 5 && trigger
      ? { triggering_interaction_metadata: apiOrigin(world, trigger, guildId) }
      : {}),
  };
}

function apiInteractionNote(world: World, origin: InteractionOrigin): JsonObject {
  return { id: origin.id, type: 2, name: origin.commandName, user: apiUserById(world, origin.userId) };
}
