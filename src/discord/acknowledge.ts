import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { FormView } from '../messages/view.ts';
import { hasCode } from './discord-errors.ts';
import { insist } from './insist.ts';
import { renderForm } from './render-form.ts';

type Answerable = ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

/**
 * The first thing that happens to an interaction: Discord gives it 3 seconds. An acknowledgement whose answer was lost
 * on the way has happened, which Discord says with 40060 when it is tried again.
 */
export async function acknowledge(
  interaction: Answerable,
  how: 'privately' | 'publicly' | 'update',
): Promise<void> {
  const updates = how === 'update' && !interaction.isChatInputCommand() && canUpdate(interaction);
  await once(() =>
    updates
      ? interaction.deferUpdate()
      : interaction.deferReply(how === 'publicly' ? {} : { flags: MessageFlags.Ephemeral }),
  );
  interaction.deferred = true;
  if (!updates) awaitingReply.add(interaction);
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
  await once(() => interaction.showModal(renderForm(form)));
}

function canUpdate(interaction: MessageComponentInteraction | ModalSubmitInteraction) {
  return interaction.isMessageComponent() || interaction.isFromMessage();
}

async function once(attempt: () => Promise<unknown>): Promise<void> {
  try {
    await insist(attempt);
  } catch (error) {
    if (!hasCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged)) throw error;
  }
}
