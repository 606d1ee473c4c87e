import {
  type ChatInputCommandInteraction,
  Collection,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Action } from '../app/actions.ts';
import { asPicks } from '../app/assess/entry-form.ts';
import type { FormFields } from '../app/documents.ts';
import type { Failure } from '../app/failure.ts';
import type { StoreFailure } from '../app/store.ts';
import { err, type Result } from '../domain/result.ts';
import { failureView } from '../messages/failures.ts';
import type { View } from '../messages/view.ts';
import { acknowledge, showForm } from './acknowledge.ts';
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

export async function answerCommand(scene: Scene, interaction: ChatInputCommandInteraction): Promise<void> {
  const deed = findDeed(interaction.commandName, interaction.options.getSubcommand(false) ?? undefined);
  if (deed === undefined) {
    await acknowledge(interaction, 'privately');
    await reply(interaction, failureView(scene.speech, { code: 'old-command' }));
    return;
  }
  const prepared = deed.prepare(commandOptions(interaction.options.data));
  const form = await prepared.form(scene);
  if (form !== undefined) return showForm(interaction, form);
  const refusal = prepared.refuses(scene);
  return prepared.publicly
    ? answerEverybody(scene, interaction, refusal, () => prepared.run(scene))
    : answerMember(scene, interaction, refusal, () => prepared.run(scene));
}

/** Answers a command in the menu of a message, whose text comes with it. */
export async function answerMessageCommand(
  scene: Scene,
  interaction: MessageContextMenuCommandInteraction,
): Promise<void> {
  const command = findMessageCommand(interaction.commandName);
  const refusal = command === undefined ? ({ code: 'old-command' } as const) : undefined;
  const text = textIn(interaction.targetMessage);
  return answerMember(scene, interaction, refusal, async () =>
    command === undefined ? err({ code: 'old-command' }) : command.run(scene, { text }),
  );
}

type Work = () => Promise<Result<View, Failure>>;

async function answerMember(
  scene: Scene,
  interaction: Answerable,
  refusal: Failure | undefined,
  work: Work,
): Promise<void> {
  await acknowledge(interaction, 'privately');
  const done = refusal === undefined ? await work() : err(refusal);
  await replyIllustrated(scene, interaction, done.ok ? done.value : explain(scene, done.error));
}

async function answerEverybody(
  scene: Scene,
  interaction: Answerable,
  refusal: Failure | undefined,
  work: Work,
): Promise<void> {
  if (refusal !== undefined) return answerMember(scene, interaction, refusal, work);
  await acknowledge(interaction, 'publicly');
  const done = await work();
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
      await reply(interaction, explain(scene, form.error));
      return;
    }
    case 'reply':
      return answerMember(scene, interaction, undefined, () => route.run(scene, action, given));
    case 'post': {
      const refusal = route.refuses(scene, action);
      return answerEverybody(scene, interaction, refusal, () => route.run(scene, action, given));
    }
    case 'update': {
      await acknowledge(interaction, 'update').catch((error) => {
        // What somebody wrote is saved even where Discord can't be told that it arrived.
        if (!interaction.isModalSubmit() || !isOutOfReach(error)) throw error;
        interaction.deferred = true;
      });
      const done = await route.run(scene, action, given);
      const drawn: Result<unknown, Failure> = done.ok
        ? await redrawPressed(scene, interaction, done.value)
        : done;
      if (!drawn.ok) await tellMember(interaction, explain(scene, drawn.error));
      return;
    }
  }
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
