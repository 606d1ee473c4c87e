import {
  type ChatInputCommandInteraction,
  type Message,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { View } from '../messages/view.ts';
import { type Rendered, render } from './render.ts';

export type Pressed = MessageComponentInteraction | ModalSubmitInteraction;
/** What is run, from the chat or from the menu of a message. */
export type Run = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;
export type Answerable = Run | Pressed;

/** Keeps the promise that the acknowledgement made. */
export async function reply(interaction: Answerable, view: View): Promise<void> {
  await drawReply(interaction, render(view));
}

/** A picture that it showed before goes with what it said before. */
export async function drawReply(interaction: Answerable, drawn: Rendered): Promise<Message> {
  const { components, flags, allowedMentions, files } = drawn;
  return interaction.editReply({ components, flags, allowedMentions, files: [...files], attachments: [] });
}

/** One more message that only the member sees. Sent once: a follow-up has no nonce to tell a second one by. */
export async function tellMember(interaction: Answerable, view: View): Promise<void> {
  await tellAlone(interaction, render(view));
}

export async function tellAlone(interaction: Answerable, drawn: Rendered): Promise<void> {
  const { components, allowedMentions } = drawn;
  const flags = MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral;
  await interaction.followUp({ components, allowedMentions, flags });
}
