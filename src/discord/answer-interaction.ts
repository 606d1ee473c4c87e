import {
  type ChatInputCommandInteraction,
  Collection,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Action } from '../app/actions.ts';
import { asPicks } from '../app/assess/entry-form.ts';
import type { FormFields } from '../app/documents.ts';
import type { Failure } from '../app/failure.ts';
import type { About } from '../app/recognise.ts';
import type { StoreFailure } from '../app/store.ts';
import { err, type Result } from '../domain/result.ts';
import { failureView } from '../messages/failures.ts';
import type { View } from '../messages/view.ts';
import { acknowledge, showForm } from './acknowledge.ts';
import type { Arrival } from './arrival.ts';
import type { PreparedDeed } from './commands/command.ts';
import { textIn } from './commands/message-command.ts';
import { commandOptions } from './commands/options.ts';
import { findDeed, findMessageCommand } from './commands/registry.ts';
import type { Given, Route } from './components/route.ts';
import { routes } from './components/routes.ts';
import { replyIllustrated } from './illustrate.ts';
import { isOutOfReach } from './insist.ts';
import { redrawPressed } from './redraw-pressed.ts';
import { type Answerable, type Pressed, reply, tellMember } from './replies.ts';
import type { Scene } from './scene.ts';

export async function answerCommand(
  arrival: Arrival,
  interaction: ChatInputCommandInteraction,
): Promise<void> {
  const deed = findDeed(interaction.commandName, interaction.options.getSubcommand(false) ?? undefined);
  if (deed === undefined) {
    await acknowledge(interaction, 'privately');
    await reply(interaction, failureView(arrival.scene.speech, { code: 'old-command' }));
    return;
  }
  const prepared = deed.prepare(commandOptions(interaction.options.data));
  if (prepared.publicly || prepared.mayOpenForm) {
    const scene = await arrival.withRoles();
    const form = await prepared.form(scene);
    if (form !== undefined) return showForm(interaction, form);
    const refusal = prepared.refuses(scene);
    if (prepared.publicly) return answerEverybody(arrival, interaction, refusal, prepared.run);
  }
  return answerMember(arrival, interaction, async (scene) => refused(prepared, scene) ?? prepared.run(scene));
}

function refused(prepared: PreparedDeed, scene: Scene): Result<never, Failure> | undefined {
  const refusal = prepared.refuses(scene);
  return refusal && err(refusal);
}

/** Answers a command in the menu of a message, whose text comes with it. */
export async function answerMessageCommand(
  arrival: Arrival,
  interaction: MessageContextMenuCommandInteraction,
): Promise<void> {
  const command = findMessageCommand(interaction.commandName);
  const text = textIn(interaction.targetMessage);
  return answerMember(arrival, interaction, async (scene) =>
    command === undefined ? err({ code: 'old-command' }) : command.run(scene, { text }),
  );
}

type Work = (scene: Scene) => Promise<Result<View, Failure>>;

async function answerMember(arrival: Arrival, interaction: Answerable, work: Work): Promise<void> {
  await acknowledge(interaction, 'privately');
  const scene = await arrival.recognised();
  const meanwhile = (view: View) =>
    reply(interaction, view).catch((error: unknown) =>
      scene.log({ level: 'warning', what: 'progress could not be shown', error }),
    );
  const done = await work({ ...scene, meanwhile });
  await replyIllustrated(scene, interaction, done.ok ? done.value : explain(scene, done.error));
}

async function answerEverybody(
  arrival: Arrival,
  interaction: Answerable,
  refusal: Failure | undefined,
  work: Work,
  about?: About,
): Promise<void> {
  if (refusal !== undefined) return answerMember(arrival, interaction, async () => err(refusal));
  await acknowledge(interaction, 'publicly');
  const scene = await arrival.recognised(about);
  const done = await work(scene);
  if (done.ok) return replyIllustrated(scene, interaction, done.value);
  // Everybody was promised an answer, and what went wrong concerns one member.
  await interaction.deleteReply();
  await tellMember(interaction, explain(scene, done.error));
}

/** What went wrong as the member reads it. What whoever runs Unchoke has to hear of as well goes into the log. */
function explain(scene: Scene, failure: Failure): View {
  const { why } = 'why' in failure ? failure : { why: failure };
  if (STORE_TROUBLE.has(why.code)) scene.log({ level: 'error', what: 'the store failed', ...why });
  return failureView(scene.speech, failure);
}

const STORE_TROUBLE: ReadonlySet<Failure['code']> = new Set<StoreFailure['code']>([
  'disk-full',
  'read-only',
  'damaged',
  'too-new',
  'store-unavailable',
]);

export async function answerPress(arrival: Arrival, interaction: Pressed, action: Action): Promise<void> {
  // The table ties each route to its own action; looked up by an action's name, the route is the one for that action.
  const route = routes[action.do] as Route<Action>;
  const given = givenBy(interaction);
  switch (route.answers) {
    case 'form': {
      if (interaction.isModalSubmit()) throw new Error(`${action.do} cannot be asked for by a form`);
      const scene = await arrival.recognised(aboutOf(action));
      const form = await route.open(scene, action, given);
      if (form.ok) return showForm(interaction, form.value);
      await acknowledge(interaction, 'privately');
      await reply(interaction, explain(scene, form.error));
      return;
    }
    case 'reply':
      return answerMember(arrival, interaction, (scene) => route.run(scene, action, given));
    case 'post': {
      const refusal = route.refuses(await arrival.withRoles(), action);
      const work: Work = (scene) => route.run(scene, action, given);
      return answerEverybody(arrival, interaction, refusal, work, aboutOf(action));
    }
    case 'update': {
      await acknowledge(interaction, 'update').catch((error) => {
        // What somebody wrote is saved even where Discord can't be told that it arrived.
        if (!interaction.isModalSubmit() || !isOutOfReach(error)) throw error;
        interaction.deferred = true;
      });
      const scene = await arrival.recognised(aboutOf(action));
      const done = await route.run(scene, action, given);
      const drawn: Result<unknown, Failure> = done.ok
        ? await redrawPressed(scene, interaction, done.value)
        : done;
      if (!drawn.ok) await tellMember(interaction, explain(scene, drawn.error));
      return;
    }
  }
}

/** The one thing that an action is about; `undefined` where it may be about any. */
function aboutOf(action: Action): About | undefined {
  if ('assessment' in action && action.assessment !== 'any') return { assessment: action.assessment };
  if ('watch' in action && action.watch !== 'none') return { watch: action.watch };
  if ('score' in action) return { score: action.score };
  return undefined;
}

function givenBy(interaction: Pressed): Given {
  if (interaction.isStringSelectMenu()) return { picked: interaction.values, fields: {}, typed: [] };
  const fields: FormFields = {};
  const typed: string[] = [];
  for (const [id, field] of interaction.isModalSubmit() ? interaction.fields.fields : []) {
    if ('values' in field) fields[id] = asPicks(field.values.map((each) => pickAs(field, each)));
    else if ('value' in field && typeof field.value === 'string') {
      fields[id] = field.value;
      typed.push(field.value);
    }
  }
  return { picked: [], fields, typed };
}

/** A role is told from a member by an ampersand before its id, as in Discord's mentions. */
function pickAs(field: object, id: string): string {
  const roles = 'roles' in field && field.roles instanceof Collection ? field.roles : undefined;
  return roles?.has(id) === true ? `&${id}` : id;
}
