import { apiChannel } from '../api/channel.ts';
import { apiMessage } from '../api/message.ts';
import { apiInteractionMember } from '../api/user.ts';
import type { Core } from '../core.ts';
import { refuse } from '../errors.ts';
import { FILE_LIMIT } from '../messages/files.ts';
import { LOADING } from '../messages/write.ts';
import { botOf } from '../world/bot.ts';
import type { Interaction } from '../world/entities.ts';
import type { JsonObject } from '../world/json.ts';
import { objectsOf } from '../world/json.ts';
import { permissionsIn } from '../world/permissions.ts';
import type { NewInteraction } from './interaction.ts';
import { recordInteraction } from './interaction.ts';

/** Real time that the bot has for its first answer. */
const ACK_MS = 3000;
/** Real time for which a deferred answer is waited for; whoever asks gets the loading message after that. */
const DEFERRED_MS = 30_000;
/** The same where only an update was deferred, which need not be followed by anything. */
const DEFERRED_UPDATE_MS = 10_000;

/** What the user sees in the end. */
export interface Outcome {
  readonly interaction: string;
  readonly acked_ms: number;
  readonly response: JsonObject;
}

/** Sends an interaction to the bot and waits for what it makes of it; 504 when it says nothing in 3 seconds. */
export async function invoke(core: Core, wish: NewInteraction): Promise<Outcome> {
  const interaction = start(core, wish);
  try {
    const ackedMs = await awaitAck(core, interaction.id);
    const acked = core.world.interactions.get(interaction.id) ?? interaction;
    return { interaction: interaction.id, acked_ms: ackedMs, response: await responseTo(core, acked) };
  } finally {
    core.waiting.close(interaction.id);
  }
}

/** Asks the bot for proposals while an option is typed. */
export async function autocomplete(core: Core, wish: NewInteraction): Promise<readonly JsonObject[]> {
  const interaction = start(core, wish);
  try {
    await awaitAck(core, interaction.id);
    return objectsOf(core.waiting.choices(interaction.id));
  } finally {
    core.waiting.close(interaction.id);
  }
}

function start(core: Core, wish: NewInteraction): Interaction {
  const interaction = recordInteraction(core.world, wish);
  core.waiting.open(interaction.id);
  core.events.emit({
    name: 'interaction',
    data: {
      id: interaction.id,
      state: 'sent',
      type: interaction.type,
      user: interaction.userId,
      what: interaction.commandName ?? wish.data['custom_id'] ?? null,
    },
    viewerId: interaction.userId,
  });
  core.gateway.dispatch('INTERACTION_CREATE', payload(core, interaction, wish.data));
  return interaction;
}

async function awaitAck(core: Core, id: string): Promise<number> {
  const sent = performance.now();
  const acked = await core.waiting.forAck(id, ACK_MS);
  if (!acked) {
    const viewerId = core.world.interactions.get(id)?.userId ?? null;
    core.events.emit({ name: 'interaction', data: { id, state: 'failed' }, viewerId });
    throw refuse('noResponse');
  }
  return Math.round((performance.now() - sent) * 100) / 100;
}

async function responseTo(core: Core, acked: Interaction): Promise<JsonObject> {
  const shown = () => messageField(core, acked.id);
  switch (acked.ackType) {
    case 4:
      return { type: 'message', ...shown() };
    case 7:
      return { type: 'update', ...shown() };
    case 9:
      return { type: 'modal', modal: acked.modal };
    case 5:
    case 6: {
      const longest = acked.ackType === 5 ? DEFERRED_MS : DEFERRED_UPDATE_MS;
      // A bot that died after deferring will not come back to it: no use in waiting the whole time.
      let absentTurns = 0;
      const edited = await core.waiting.forEdit(acked.id, longest, () => {
        absentTurns = core.gateway.connected ? 0 : absentTurns + 1;
        return absentTurns > 12;
      });
      return { type: acked.ackType === 6 && !edited ? 'none' : 'deferred', ...shown() };
    }
    default:
      return { type: 'none' };
  }
}

function messageField(core: Core, interactionId: string): JsonObject {
  const id = core.world.interactions.get(interactionId)?.responseMessageId;
  const message = id ? core.world.messages.get(id) : undefined;
  if (!message) return {};
  return { message: apiMessage(core, message), loading: (message.flags & LOADING) !== 0 };
}

function payload(core: Core, interaction: Interaction, data: JsonObject): JsonObject {
  const { world } = core;
  const { guildId, channelId, userId, messageId } = interaction;
  const guild = world.guilds.get(guildId);
  const channel = world.channel(channelId);
  const member = world.member(guildId, userId);
  if (!guild || !channel || !member) throw refuse('unknownChannel');
  const bot = botOf(world).id;
  const message = messageId === null ? undefined : world.messages.get(messageId);
  return {
    id: interaction.id,
    application_id: bot,
    type: interaction.type,
    token: interaction.token,
    version: 1,
    data,
    guild_id: guildId,
    guild: { id: guildId, locale: guild.locale, features: [] },
    guild_locale: guild.locale,
    locale: world.users.get(userId)?.locale ?? 'en-US',
    channel_id: channelId,
    channel: { ...apiChannel(world, channel), permissions: String(permissionsIn(world, channel, userId)) },
    member: apiInteractionMember(world, member, channel),
    app_permissions: String(permissionsIn(world, channel, bot)),
    entitlements: [],
    authorizing_integration_owners: { '0': guildId },
    context: 0,
    attachment_size_limit: FILE_LIMIT,
    ...(message ? { message: apiMessage(core, message) } : {}),
  };
}
