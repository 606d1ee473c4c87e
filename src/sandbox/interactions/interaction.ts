import { randomBytes } from 'node:crypto';
import type { Interaction, InteractionOrigin, InteractionType } from '../world/entities.ts';
import type { JsonObject } from '../world/json.ts';
import type { World } from '../world/world.ts';
import { TOKEN_LIFE_MS } from '../world/world.ts';

/** How long a form that a user has open may still be sent in. */
const FORM_LIFE_MS = 24 * 3_600_000;

export interface NewInteraction {
  readonly type: InteractionType;
  readonly userId: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly commandName?: string | null;
  readonly commandKind?: number | null;
  readonly messageId?: string | null;
  readonly trigger?: InteractionOrigin | null;
  readonly data: JsonObject;
}

/** Remembers a new interaction, not yet answered. */
export function recordInteraction(world: World, wish: NewInteraction): Interaction {
  dropDeadInteractions(world);
  const id = world.ids.next();
  return world.interactions.put({
    id,
    // As long and as opaque as Discord's, and never the same twice.
    token: Buffer.from(`interaction:${id}:${randomBytes(96).toString('base64url')}`).toString('base64url'),
    type: wish.type,
    userId: wish.userId,
    guildId: wish.guildId,
    channelId: wish.channelId,
    createdAt: world.clock.ms(),
    commandName: wish.commandName ?? null,
    commandKind: wish.commandKind ?? null,
    messageId: wish.messageId ?? null,
    trigger: wish.trigger ?? null,
    ackType: null,
    ephemeral: false,
    responseMessageId: null,
    modal: null,
    modalSubmitted: false,
  });
}

export function isTokenAlive(world: World, interaction: Interaction): boolean {
  return world.clock.ms() - interaction.createdAt < TOKEN_LIFE_MS;
}

/** The latest state of an interaction that was read a while ago. */
export function refreshed(world: World, interaction: Interaction): Interaction {
  return world.interactions.get(interaction.id) ?? interaction;
}

/** What a message tells of the interaction that it answers. */
export function originOf(
  interaction: Interaction,
  originalResponseMessageId: string | null = null,
): InteractionOrigin {
  return {
    id: interaction.id,
    type: interaction.type,
    userId: interaction.userId,
    commandName: interaction.commandName,
    interactedMessageId: interaction.type === 3 ? interaction.messageId : null,
    originalResponseMessageId,
    trigger: interaction.trigger,
  };
}

/** Forgets interactions whose token is dead; one that showed a form is kept for a day, as the form may be open. */
function dropDeadInteractions(world: World): void {
  const now = world.clock.ms();
  for (const { id, createdAt, modal, modalSubmitted } of world.interactions.all()) {
    const age = now - createdAt;
    // They are in order of time: what follows is younger still.
    if (age < TOKEN_LIFE_MS) return;
    if (modal === null || modalSubmitted || age > FORM_LIFE_MS) world.interactions.delete(id);
  }
}
