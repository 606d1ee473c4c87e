import { z } from 'zod';
import type { Core } from '../core.ts';
import { refuse } from '../errors.ts';
import { originOf } from '../interactions/interaction.ts';
import type { Outcome } from '../interactions/invoke.ts';
import { autocomplete, invoke } from '../interactions/invoke.ts';
import { everyComponent } from '../messages/components.ts';
import { changeThread } from '../threads/change.ts';
import type { Channel, Command } from '../world/entities.ts';
import type { JsonObject } from '../world/json.ts';
import { objectOf } from '../world/json.ts';
import { can, P } from '../world/permissions.ts';
import type { Actor } from './actor.ts';
import { actorIn, messageFor } from './actor.ts';
import type { PickedCommand } from './find-command.ts';
import { pickCommand, requireInvocable } from './find-command.ts';
import { filledForm } from './modal.ts';
import { commandOptions, typedOptions } from './options.ts';
import { Resolved } from './resolve.ts';
import { checkSelection } from './selects.ts';

export const commandSchema = z.object({
  user: z.string(),
  name: z.string().min(1),
  options: z.record(z.string(), z.unknown()).default({}),
  target: z.string().optional(),
});

export const autocompleteSchema = commandSchema.extend({ focused: z.string() });

export const componentSchema = z.object({
  user: z.string(),
  custom_id: z.string(),
  values: z.array(z.string()).optional(),
});

export const modalSchema = z.object({
  user: z.string(),
  values: z.record(z.string(), z.unknown()).default({}),
});

/** Somebody runs a command, typed or from the menu of a message or a member. */
export function runCommand(
  core: Core,
  channelId: string,
  { user, name, options, target }: z.infer<typeof commandSchema>,
): Promise<Outcome> {
  const actor = actorIn(core.world, user, channelId);
  const picked = pickCommand(core.world, actor.channel.guildId, name);
  requireInvocable(core.world, picked, actor);
  const resolved = new Resolved(core, actor.channel, user);
  const given =
    picked.kind === 1
      ? { options: commandOptions({ core, actor, resolved }, picked, options) }
      : menuTarget(core, picked, actor, resolved, target);
  return invoke(core, {
    type: 2,
    ...place(actor),
    commandName: invokedName(picked),
    commandKind: picked.kind,
    data: { ...commandData(picked.command), ...given, ...resolved.field() },
  });
}

export async function proposeChoices(
  core: Core,
  channelId: string,
  { user, name, options, focused }: z.infer<typeof autocompleteSchema>,
): Promise<readonly JsonObject[]> {
  const actor = actorIn(core.world, user, channelId);
  const picked = pickCommand(core.world, actor.channel.guildId, name);
  requireInvocable(core.world, picked, actor);
  const typed = typedOptions(picked, options, focused);
  const choices = await autocomplete(core, {
    type: 4,
    ...place(actor),
    commandName: invokedName(picked),
    commandKind: picked.kind,
    data: { ...commandData(picked.command), options: typed.options },
  });
  return choices.map((choice) => {
    const localized = objectOf(choice['name_localizations'])[actor.user.locale];
    return { name: typeof localized === 'string' ? localized : choice['name'], value: choice['value'] };
  });
}

/** Somebody presses a button or picks from a menu. */
export function useComponent(
  core: Core,
  messageId: string,
  { user, custom_id: customId, values }: z.infer<typeof componentSchema>,
): Promise<Outcome> {
  const { message, actor } = messageFor(core.world, user, messageId);
  const component = [...everyComponent(message.components)].find((one) => one['custom_id'] === customId);
  if (!component) throw refuse('invalidForm', `The message has no component ${customId}`);
  if (component['disabled'] === true) throw refuse('invalidForm', `The component ${customId} is disabled`);
  const resolved = new Resolved(core, actor.channel, user);
  const type = component['type'];
  if (type === 2 && values !== undefined) throw refuse('invalidForm', 'A button takes no values');
  if (type !== 2) checkSelection(component, values ?? [], resolved);
  wake(core, actor);
  return invoke(core, {
    type: 3,
    ...place(actor),
    messageId,
    data: {
      custom_id: customId,
      component_type: type,
      id: component['id'],
      ...(type === 2 ? {} : { values: values ?? [] }),
      ...resolved.field(),
    },
  });
}

/** Somebody sends in the form that an interaction of theirs brought up. */
export async function submitModal(
  core: Core,
  interactionId: string,
  { user, values }: z.infer<typeof modalSchema>,
): Promise<Outcome> {
  const { world } = core;
  const shown = world.interactions.get(interactionId);
  if (!shown || shown.userId !== user) throw refuse('unknownInteraction');
  if (shown.modal === null) throw refuse('invalidForm', 'This interaction showed no form');
  if (shown.modalSubmitted) throw refuse('invalidForm', 'This form was sent in already');
  const actor = actorIn(world, user, shown.channelId);
  const resolved = new Resolved(core, actor.channel, user);
  const components = filledForm({ core, channel: actor.channel, resolved }, shown.modal, values);
  const message = shown.messageId === null ? undefined : world.messages.get(shown.messageId);
  wake(core, actor);
  world.interactions.put({ ...shown, modalSubmitted: true });
  try {
    return await invoke(core, {
      type: 5,
      ...place(actor),
      messageId: message?.id ?? null,
      commandName: shown.commandName,
      commandKind: shown.commandKind,
      trigger: originOf(shown),
      data: { custom_id: shown.modal['custom_id'], components, ...resolved.field() },
    });
  } catch (error) {
    // The form stays open in Discord's client when the application does not respond.
    world.interactions.put({ ...shown, modalSubmitted: false });
    throw error;
  }
}

function place({ user, channel }: Actor) {
  return { userId: user.id, guildId: channel.guildId, channelId: channel.id };
}

function commandData({ id, definition, guildId }: Command): JsonObject {
  return {
    id,
    name: definition['name'],
    type: definition['type'] ?? 1,
    ...(guildId === null ? {} : { guild_id: guildId }),
  };
}

function invokedName({ command, path }: PickedCommand): string {
  return [command.definition, ...path].map(({ name }) => String(name)).join(' ');
}

function menuTarget(
  core: Core,
  { kind }: PickedCommand,
  { user, channel }: Actor,
  resolved: Resolved,
  target: string | undefined,
): JsonObject {
  if (target === undefined) throw refuse('invalidForm', 'A menu command needs a target');
  if (kind === 2) {
    if (!resolved.user(target)) throw refuse('unknownUser');
  } else {
    const { message } = messageFor(core.world, user.id, target);
    if (message.channelId !== channel.id) throw refuse('unknownMessage');
    resolved.message(message);
  }
  return { target_id: target };
}

/** Discord's client wakes an archived thread before it presses anything in it, where the user may. */
function wake(core: Core, { user, channel }: Actor): void {
  const current: Channel = core.world.channel(channel.id) ?? channel;
  if (!current.thread?.archived) return;
  const needed = current.thread.locked ? P.ManageThreads : P.SendMessagesInThreads;
  if (can(core.world, current, user.id, needed)) changeThread(core, current, { archived: false });
}
