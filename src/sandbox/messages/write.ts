import { apiMessage, apiMessageForBot, apiNonce } from '../api/message.ts';
import type { Core } from '../core.ts';
import { refuse } from '../errors.ts';
import { noteThreadActivity } from '../threads/activity.ts';
import { botOf } from '../world/bot.ts';
import type { Channel, InteractionOrigin, Message } from '../world/entities.ts';
import { withoutNulls } from '../world/json.ts';
import { canView } from '../world/permissions.ts';
import { completeComponents, textOf } from './components.ts';
import type { MessageBody } from './draft.ts';
import type { Upload } from './files.ts';
import { readMentions } from './mentions.ts';

/** Flags that a sender may set: SUPPRESS_EMBEDS, EPHEMERAL, SUPPRESS_NOTIFICATIONS, IS_COMPONENTS_V2. */
const SENDER_FLAGS = 4 | 64 | 4096 | 32768;
export const EPHEMERAL = 64;
export const LOADING = 128;
export const COMPONENTS_V2 = 32768;

interface NewMessage {
  readonly channel: Channel;
  readonly authorId: string;
  readonly body: MessageBody;
  readonly uploads?: readonly Upload[];
  readonly type?: number;
  readonly flags?: number;
  readonly fromWebhook?: boolean;
  readonly origin?: InteractionOrigin | null;
  readonly reference?: Message['reference'];
  readonly viewerId?: string | null;
  /** People whom a system message names. */
  readonly namedIds?: readonly string[];
}

/** Adds a message, tells everybody who may know, and wakes the thread that it is in. Permissions are checked before. */
export function createMessage(core: Core, wish: NewMessage): Message {
  const { world } = core;
  const { channel, authorId, body } = wish;
  return world.batch(() => {
    const reference = wish.reference ?? null;
    const replied = reference?.messageId ? world.messages.get(reference.messageId) : undefined;
    const components = completeComponents(body.components);
    const mentions = readMentions(
      world,
      `${body.content ?? ''}\n${textOf(components)}`,
      body.allowed_mentions,
      { channel, authorId, repliedUserId: wish.type === 19 ? (replied?.authorId ?? null) : null },
    );
    const flags = ((body.flags ?? 0) & SENDER_FLAGS & ~EPHEMERAL) | (wish.flags ?? 0);
    const viewerId = wish.viewerId ?? null;
    const message: Message = {
      id: world.ids.next(),
      channelId: channel.id,
      guildId: channel.guildId,
      type: wish.type ?? 0,
      authorId,
      content: (body.content ?? '').trim(),
      embeds: (body.embeds ?? []).map(withoutNulls),
      components,
      attachments: keepUploads(core, channel, wish.uploads ?? []),
      flags: viewerId === null ? flags : flags | EPHEMERAL,
      timestamp: world.clock.iso(),
      editedTimestamp: null,
      pinned: false,
      ...mentions,
      ...(wish.namedIds ? { mentionIds: wish.namedIds } : {}),
      nonce: body.nonce ?? null,
      fromWebhook: wish.fromWebhook ?? false,
      origin: wish.origin ?? null,
      reference,
      viewerId,
      reactions: [],
    };
    if (viewerId === null) noteThreadActivity(core, channel, message);
    world.messages.put(message);
    announce(core, 'create', message);
    return message;
  });
}

interface Edit {
  readonly body: MessageBody;
  readonly uploads?: readonly Upload[];
  /** Flags to take away, such as LOADING when a deferred reply arrives. */
  readonly clearFlags?: number;
  /** Whether this fills a deferred reply, which then counts as new and not as edited. */
  readonly isFirstContent?: boolean;
}

/** Changes the fields that the body names and leaves the others; mentions are read anew where the text changed. */
export function editMessage(core: Core, message: Message, edit: Edit): Message {
  const { world } = core;
  const { body, uploads = [] } = edit;
  const channel = world.channel(message.channelId);
  if (!channel) throw refuse('unknownChannel');
  const components =
    body.components === undefined ? [...message.components] : completeComponents(body.components);
  const content = body.content === undefined ? message.content : (body.content ?? '').trim();
  const textChanged = body.content !== undefined || body.components !== undefined;
  const kept = body.attachments ? new Set(body.attachments.map(({ id }) => String(id))) : null;
  const changed: Message = {
    ...message,
    content,
    components,
    embeds: body.embeds === undefined ? message.embeds : (body.embeds ?? []).map(withoutNulls),
    attachments: [
      ...message.attachments.filter(({ id }) => kept === null || kept.has(id)),
      ...keepUploads(core, channel, uploads),
    ],
    flags: editedFlags(message.flags, body.flags ?? 0, edit.clearFlags ?? 0),
    editedTimestamp: edit.isFirstContent ? message.editedTimestamp : world.clock.iso(),
    ...(textChanged
      ? readMentions(world, `${content}\n${textOf(components)}`, body.allowed_mentions, {
          channel,
          authorId: message.authorId,
          repliedUserId: null,
        })
      : {}),
  };
  if (isBlank(changed)) throw refuse('emptyMessage');
  world.messages.put(changed);
  announce(core, 'update', changed);
  return changed;
}

export function deleteMessage(core: Core, message: Message): void {
  core.world.messages.delete(message.id);
  announce(core, 'delete', message);
}

/** Puts back a message whose pin or reactions changed, which is no edit. */
export function replaceMessage(core: Core, message: Message): void {
  core.world.messages.put(message);
  announce(core, 'update', message);
}

function announce(core: Core, change: 'create' | 'update' | 'delete', message: Message): void {
  const { channelId, guildId, viewerId } = message;
  const gone = { id: message.id, channel_id: channelId, guild_id: guildId };
  core.events.emit({
    name: `message-${change}`,
    data: {
      message: change === 'delete' ? gone : { ...apiMessage(core, message), guild_id: guildId },
      viewer: viewerId,
    },
    channelId,
    viewerId,
  });
  // The bot hears nothing of ephemeral messages over the gateway, nor of channels that it cannot see.
  const channel = core.world.channel(channelId);
  if (viewerId !== null || !channel || !canView(core.world, channel, botOf(core.world).id)) return;
  core.gateway.dispatch(`MESSAGE_${change.toUpperCase()}`, () =>
    change === 'delete'
      ? gone
      : {
          ...apiMessageForBot(core, message),
          ...(change === 'create' ? apiNonce(message) : {}),
          guild_id: guildId,
        },
  );
}

function keepUploads(core: Core, channel: Channel, uploads: readonly Upload[]) {
  return uploads.map((upload) => core.files.keep(channel.id, upload));
}

function editedFlags(before: number, asked: number, cleared: number): number {
  // An edit sets or clears SUPPRESS_EMBEDS and can turn Components V2 on, never off.
  return ((before & ~4) | (asked & (4 | COMPONENTS_V2))) & ~cleared;
}

function isBlank(message: Message): boolean {
  return (
    message.content === '' &&
    message.embeds.length === 0 &&
    message.components.length === 0 &&
    message.attachments.length === 0
  );
}
