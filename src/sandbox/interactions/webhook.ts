import type { Core } from '../core.ts';
import { refuse, refuseViolations } from '../errors.ts';
import { checkMessage, isEmptyMessage } from '../limits/message.ts';
import { messageBodySchema } from '../messages/draft.ts';
import type { Upload } from '../messages/files.ts';
import { createMessage, deleteMessage, EPHEMERAL, editMessage, LOADING } from '../messages/write.ts';
import { refuseArchived } from '../threads/access.ts';
import { botOf } from '../world/bot.ts';
import type { Interaction, Message } from '../world/entities.ts';
import { isTokenAlive, originOf } from './interaction.ts';

/** Time that a bot which deferred an update and followed up first still has for its edit to be waited for. */
const EDIT_AFTER_FOLLOW_UP_MS = 300;

/** The interaction behind a webhook path; 10015 or 50027 when the path leads nowhere. */
export function interactionOfToken(core: Core, applicationId: string, token: string): Interaction {
  if (applicationId !== botOf(core.world).id) throw refuse('unknownWebhook');
  const [interaction] = core.world.interactions.in(token).values();
  if (!interaction || !isTokenAlive(core.world, interaction)) throw refuse('invalidWebhookToken');
  // Before it is acknowledged an interaction has no webhook yet.
  if (interaction.ackType === null) throw refuse('unknownWebhook');
  return interaction;
}

/** The message that `@original` or an id names, among those that this interaction brought about. */
export function webhookMessage(core: Core, interaction: Interaction, name: string): Message {
  const id = name === '@original' ? interaction.responseMessageId : name;
  const message = id === null ? undefined : core.world.messages.get(id);
  const own = message && (id === interaction.responseMessageId || message.origin?.id === interaction.id);
  if (!message || !own) throw refuse('unknownMessage');
  return message;
}

export function editWebhookMessage(
  core: Core,
  interaction: Interaction,
  message: Message,
  body: unknown,
  uploads: readonly Upload[],
): Message {
  refuseViolations(
    checkMessage(body, { kind: 'webhook-edit', files: sizes(uploads), previousFlags: message.flags }),
  );
  const channel = core.world.channel(message.channelId);
  if (!channel) throw refuse('unknownChannel');
  if (message.viewerId === null) refuseArchived(channel);
  const changed = editMessage(core, message, {
    body: messageBodySchema.parse(body ?? {}),
    uploads,
    clearFlags: LOADING,
    isFirstContent: (message.flags & LOADING) !== 0,
  });
  if (message.id === interaction.responseMessageId) core.waiting.edited(interaction.id);
  return changed;
}

export function deleteWebhookMessage(core: Core, interaction: Interaction, message: Message): void {
  deleteMessage(core, message);
  if (message.id === interaction.responseMessageId) core.waiting.edited(interaction.id);
}

/** A further message. The first one after a deferred reply takes that reply's place, as on Discord. */
export function followUp(
  core: Core,
  interaction: Interaction,
  body: unknown,
  uploads: readonly Upload[],
): Message {
  const { world } = core;
  refuseViolations(checkMessage(body, { kind: 'webhook', files: sizes(uploads) }));
  if (isEmptyMessage(body, sizes(uploads))) throw refuse('emptyMessage');
  const original =
    interaction.responseMessageId === null ? undefined : world.messages.get(interaction.responseMessageId);
  if (original && (original.flags & LOADING) !== 0) {
    return editWebhookMessage(core, interaction, original, body, uploads);
  }
  const channel = world.channel(interaction.channelId);
  if (!channel) throw refuse('unknownChannel');
  const draft = messageBodySchema.parse(body ?? {});
  const ephemeral = ((draft.flags ?? 0) & EPHEMERAL) !== 0;
  if (!ephemeral && channel.thread?.locked) refuseArchived(channel);
  const message = createMessage(core, {
    channel,
    authorId: botOf(world).id,
    body: draft,
    uploads,
    type: original ? 19 : 0,
    fromWebhook: true,
    origin: originOf(interaction, original?.id ?? null),
    reference: original ? { channelId: channel.id, messageId: original.id } : null,
    viewerId: ephemeral ? interaction.userId : null,
  });
  if (interaction.ackType === 6) {
    setTimeout(() => core.waiting.edited(interaction.id), EDIT_AFTER_FOLLOW_UP_MS).unref();
  }
  return message;
}

function sizes(uploads: readonly Upload[]) {
  return uploads.map(({ filename, bytes }) => ({ filename, size: bytes.length }));
}
