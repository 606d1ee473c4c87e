import { MessageFlags, type ModalSubmitInteraction, RESTJSONErrorCodes } from 'discord.js';
import type { FormView } from '../messages/view.ts';
import { signal } from '../signals.ts';
import { hasCode } from './discord-errors.ts';
import { insist } from './insist.ts';
import { renderForm } from './render-form.ts';
import type { Answerable, Pressed } from './replies.ts';

/**
 * Nothing that this object has sent acknowledged the interaction: another process did that hears the same shard while
 * one takes over from the other, or this one before the gateway told of it again. It is theirs to answer.
 */
export class AnsweredElsewhere extends Error {}

/**
 * The first thing that happens to an interaction: Discord gives it 3 seconds. An acknowledgement whose answer was lost
 * on the way has happened, which Discord says with 40060 when it is tried again. `before`: it had been acknowledged
 * already when this was first tried.
 */
export async function acknowledge(
  interaction: Answerable,
  how: 'privately' | 'publicly' | 'update',
): Promise<'now' | 'before'> {
  const updates = how === 'update' && !interaction.isCommand() && canUpdate(interaction);
  let tries = 0;
  const done = await once(interaction, () => {
    tries += 1;
    return updates
      ? interaction.deferUpdate()
      : interaction.deferReply(how === 'publicly' ? {} : { flags: MessageFlags.Ephemeral });
  });
  interaction.deferred = true;
  // Refused at the first try: it was an earlier acknowledgement, of another kind perhaps, that arrived.
  if (done === 'before' && tries === 1) return 'before';
  if (!updates) awaitingReply.add(interaction);
  return 'now';
}

const awaitingReply = new WeakSet<Answerable>();

/** Whether the member has been promised a reply that has not come yet. */
export function awaitsReply(interaction: Answerable): boolean {
  return awaitingReply.has(interaction) && !interaction.replied;
}

export async function showForm(
  interaction: Exclude<Answerable, ModalSubmitInteraction>,
  form: FormView,
): Promise<void> {
  await once(interaction, () => interaction.showModal(renderForm(form)));
}

function canUpdate(interaction: Pressed) {
  return interaction.isMessageComponent() || interaction.isFromMessage();
}

const heardAt = new WeakMap<object, number>();

/** From now on Discord waits to be told that the interaction arrived. */
export function heardOf(interaction: object): void {
  heardAt.set(interaction, performance.now());
}

function tellHowFast(interaction: object): void {
  const at = heardAt.get(interaction);
  if (at !== undefined) signal('acknowledged', { ms: performance.now() - at });
}

const tried = new WeakSet<Answerable>();

async function once(interaction: Answerable, attempt: () => Promise<unknown>): Promise<'now' | 'before'> {
  const isFirst = !tried.has(interaction);
  tried.add(interaction);
  let tries = 0;
  try {
    await insist(() => {
      tries += 1;
      return attempt();
    });
    if (isFirst) tellHowFast(interaction);
    return 'now';
  } catch (error) {
    if (!hasCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) throw error;
    if (isFirst && tries === 1) throw new AnsweredElsewhere();
    return 'before';
  }
}
