import {
  type ChatInputCommandInteraction,
  type InteractionEditReplyOptions,
  type MessageComponentInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import type { Action } from '../app/actions.ts';
import type { FormFields } from '../app/documents.ts';
import type { Failure } from '../app/failure.ts';
import { err, type Result } from '../domain/result.ts';
import { failureView } from '../messages/failures.ts';
import type { View } from '../messages/view.ts';
import { acknowledge, showForm } from './acknowledge.ts';
import { commandOptions } from './commands/options.ts';
import { findDeed } from './commands/registry.ts';
import type { Change, Given, Redrawing, Route } from './components/route.ts';
import { routes } from './components/routes.ts';
import { insist } from './insist.ts';
import { drawPanel, refreshLivePanel, tellThread } from './panels.ts';
import { type Rendered, render } from './render.ts';
import { publicSpeech, type Scene } from './scene.ts';

type Pressed = MessageComponentInteraction | ModalSubmitInteraction;

export async function answerCommand(scene: Scene, interaction: ChatInputCommandInteraction): Promise<void> {
  const deed = findDeed(interaction.commandName, interaction.options.getSubcommand(false) ?? undefined);
  if (deed === undefined) {
    await acknowledge(interaction, 'privately');
    await reply(interaction, failureView(scene.speech, { code: 'old-button' }));
    return;
  }
  const prepared = deed.prepare(commandOptions(interaction.options.data));
  const refusal = prepared.refuses(scene);
  await acknowledge(interaction, prepared.publicly && refusal === undefined ? 'publicly' : 'privately');
  const done = refusal === undefined ? await prepared.run(scene) : err(refusal);
  await reply(interaction, done.ok ? done.value : failureView(scene.speech, done.error));
}

export async function answerPress(scene: Scene, interaction: Pressed, action: Action): Promise<void> {
  // The table ties each route to its own action; looked up by an action's name, the route is the one for that action.
  const route = routes[action.do] as Route<Action>;
  const given = givenBy(interaction);
  switch (route.answers) {
    case 'form': {
      if (interaction.isModalSubmit()) throw new Error(`${action.do} cannot be asked for by a form`);
      const form = await route.open(scene, action, given);
      if (form.ok) return showForm(interaction, form.value);
      await acknowledge(interaction, 'privately');
      await reply(interaction, failureView(scene.speech, form.error));
      return;
    }
    case 'reply': {
      await acknowledge(interaction, 'privately');
      const done = await route.run(scene, action, given);
      await reply(interaction, done.ok ? done.value : failureView(scene.speech, done.error));
      return;
    }
    case 'update': {
      await acknowledge(interaction, 'update');
      const done = await route.run(scene, action, given);
      const drawn: Result<unknown, Failure> = done.ok
        ? await redrawPressed(scene, interaction, done.value)
        : done;
      if (!drawn.ok) await tellMember(interaction, failureView(scene.speech, drawn.error));
      return;
    }
  }
}

function givenBy(interaction: Pressed): Given {
  if (interaction.isStringSelectMenu()) return { picked: interaction.values, fields: {} };
  if (!interaction.isModalSubmit()) return { picked: [], fields: {} };
  const fields: FormFields = {};
  for (const [id, field] of interaction.fields.fields) {
    const given = 'values' in field ? field.values[0] : 'value' in field ? field.value : undefined;
    fields[id] = typeof given === 'string' ? given : '';
  }
  return { picked: [], fields };
}

async function redrawPressed(
  scene: Scene,
  interaction: Pressed,
  redrawing: Redrawing,
): Promise<Result<unknown, Failure>> {
  const alone = interaction.message?.flags.has(MessageFlags.Ephemeral) ?? true;
  const speech = alone ? scene.speech : await publicSpeech(scene.app, scene.actor);
  const draw = (drawn: Rendered) => insist(() => interaction.editReply(editOf(drawn)));
  const { change } = redrawing;
  if (change !== undefined) await announce(scene, interaction, change, redrawing.kind === 'panel' || alone);
  if (redrawing.kind === 'panel')
    return drawPanel(scene, redrawing.assessment, redrawing.viewed, speech, draw);
  await draw(render(redrawing.view(speech)));
  return { ok: true, value: undefined };
}

/** Tells the thread what changed and brings its panel up to date; the member alone where there is no thread to tell. */
async function announce(scene: Scene, interaction: Pressed, change: Change, tell: boolean): Promise<void> {
  const speech = await publicSpeech(scene.app, scene.actor);
  await refreshLivePanel(scene, change.assessment, interaction.message?.id);
  if (!tell) return;
  for (const view of change.notices(speech)) {
    const told = await tellThread(scene, change.assessment, view);
    if (!told) await tellMember(interaction, view);
  }
}

function editOf(drawn: Rendered): InteractionEditReplyOptions {
  return { components: drawn.components, flags: drawn.flags, allowedMentions: drawn.allowedMentions };
}

/** Keeps the promise that the acknowledgement made. */
export async function reply(interaction: Pressed | ChatInputCommandInteraction, view: View): Promise<void> {
  await insist(() => interaction.editReply(editOf(render(view))));
}

/** One more message that only the member sees. Sent once: a follow-up has no nonce to tell a second one by. */
export async function tellMember(
  interaction: Pressed | ChatInputCommandInteraction,
  view: View,
): Promise<void> {
  const drawn = render(view);
  await interaction.followUp({
    components: drawn.components,
    allowedMentions: drawn.allowedMentions,
    flags: MessageFlags.IsComponentsV2 | MessageFlags.Ephemeral,
  });
}
