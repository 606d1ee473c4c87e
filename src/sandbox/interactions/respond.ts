import { apiMessage } from '../api/message.ts';
import type { Core } from '../core.ts';
import { refuse, refuseViolations } from '../errors.ts';
import { checkCallback } from '../limits/interaction-callback.ts';
import { isEmptyMessage } from '../limits/message.ts';
import { completeComponents } from '../messages/components.ts';
import type { MessageBody } from '../messages/draft.ts';
import { messageBodySchema } from '../messages/draft.ts';
import type { Upload } from '../messages/files.ts';
import { createMessage, EPHEMERAL, editMessage, LOADING } from '../messages/write.ts';
import { refuseArchived } from '../threads/access.ts';
import { botOf } from '../world/bot.ts';
import type { Channel, Interaction, Message } from '../world/entities.ts';
import type { JsonObject } from '../world/json.ts';
import { objectOf } from '../world/json.ts';
import { isTokenAlive, originOf, refreshed } from './interaction.ts';

/** What a callback brought about. */
export interface Acknowledgement {
  readonly interaction: Interaction;
  readonly type: number;
  readonly message: Message | null;
}

/**
 * The bot's first answer to an interaction. Refuses with 10062 when the 3 seconds are over or the token is
 * wrong, with 40060 when it was answered already, with 50035 and the like when the answer breaks a limit.
 */
export function acknowledge(
  core: Core,
  { id, token }: { id: string; token: string },
  body: unknown,
  uploads: readonly Upload[],
): Acknowledgement {
  const { world } = core;
  const interaction = world.interactions.get(id);
  if (!interaction || interaction.token !== token || !isTokenAlive(world, interaction)) {
    throw refuse('unknownInteraction');
  }
  if (interaction.ackType !== null) throw refuse('alreadyAcknowledged');
  if (!core.waiting.isOpen(id)) throw refuse('unknownInteraction');
  const source = interaction.messageId === null ? undefined : world.messages.get(interaction.messageId);
  const files = uploads.map(({ filename, bytes }) => ({ filename, size: bytes.length }));
  const callback = objectOf(body);
  const type = Number(callback['type']);
  if (type === 4 && isEmptyMessage(callback['data'], files)) throw refuse('emptyMessage');
  refuseViolations(
    checkCallback(body, {
      interactionType: interaction.type,
      fromComponent: interaction.messageId !== null,
      files,
      ...(source ? { previousFlags: source.flags } : {}),
    }),
  );
  const data = messageBodySchema.parse(callback['data'] ?? {});
  const channel = world.channel(interaction.channelId);
  if (!channel) throw refuse('unknownChannel');

  const acked = world.batch((): Acknowledgement => {
    const message = performCallback(core, { interaction, channel, source, type, data, uploads });
    const modal = type === 9 ? completeModal(objectOf(callback['data'])) : null;
    const next = world.interactions.put({
      ...refreshed(world, interaction),
      ackType: type,
      ephemeral: ((data.flags ?? 0) & EPHEMERAL) !== 0,
      responseMessageId: message?.id ?? (type === 6 ? interaction.messageId : null),
      modal,
    });
    return { interaction: next, type, message };
  });
  if (type === 8) core.waiting.offerChoices(id, objectOf(callback['data'])['choices']);
  core.waiting.acked(id);
  core.events.emit({
    name: 'interaction',
    data: { id, state: 'acknowledged', type },
    viewerId: interaction.userId,
  });
  return acked;
}

interface Performance {
  readonly interaction: Interaction;
  readonly channel: Channel;
  readonly source: Message | undefined;
  readonly type: number;
  readonly data: MessageBody;
  readonly uploads: readonly Upload[];
}

function performCallback(
  core: Core,
  { interaction, channel, source, type, data, uploads }: Performance,
): Message | null {
  const ephemeral = ((data.flags ?? 0) & EPHEMERAL) !== 0;
  switch (type) {
    case 4:
    case 5: {
      if (!ephemeral && channel.thread?.locked) refuseArchived(channel);
      return createMessage(core, {
        channel,
        authorId: botOf(core.world).id,
        body: type === 4 ? data : {},
        uploads: type === 4 ? uploads : [],
        type: responseType(interaction),
        flags: type === 5 ? LOADING : 0,
        fromWebhook: true,
        origin: originOf(interaction),
        reference:
          interaction.messageId === null ? null : { channelId: channel.id, messageId: interaction.messageId },
        viewerId: ephemeral ? interaction.userId : null,
      });
    }
    case 7: {
      if (!source) throw refuse('unknownMessage');
      if (source.viewerId === null) refuseArchived(channel);
      return editMessage(core, source, { body: data, uploads });
    }
    default:
      return null;
  }
}

/** Message types: 19 reply (to a component's message), 20 command, 23 context menu. */
function responseType(interaction: Interaction): number {
  if (interaction.messageId !== null) return 19;
  return interaction.commandKind === null || interaction.commandKind === 1 ? 20 : 23;
}

function completeModal(data: JsonObject): JsonObject {
  return {
    custom_id: data['custom_id'],
    title: data['title'],
    components: completeComponents(data['components']),
  };
}

/** What Discord answers where the bot asked for `with_response`. */
export function apiCallbackResponse(core: Core, { interaction, type, message }: Acknowledgement): JsonObject {
  const shown = message ?? (type === 6 ? responseMessage(core, interaction) : null);
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      channel_id: interaction.channelId,
      guild_id: interaction.guildId,
      ...(shown
        ? {
            response_message_id: shown.id,
            response_message_loading: (shown.flags & LOADING) !== 0,
            response_message_ephemeral: shown.viewerId !== null,
          }
        : {}),
    },
    ...(message && (type === 4 || type === 7)
      ? { resource: { type, message: apiMessage(core, message) } }
      : {}),
  };
}

function responseMessage(core: Core, interaction: Interaction): Message | null {
  const id = interaction.responseMessageId;
  return id === null ? null : (core.world.messages.get(id) ?? null);
}
