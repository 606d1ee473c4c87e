import { randomBytes } from 'node:crypto';
import { type AutocompleteInteraction, type Client, type Interaction, RESTJSONErrorCodes } from 'discord.js';
import type { App } from '../app/app.ts';
import type { Log } from '../app/ports.ts';
import { bugView, failureView } from '../messages/failures.ts';
import type { View } from '../messages/view.ts';
import { commandWords } from '../messages/words/commands.ts';
import { signal } from '../signals.ts';
import { AnsweredElsewhere, acknowledge, awaitsReply, heardOf } from './acknowledge.ts';
import { answerCommand, answerMessageCommand, answerPress } from './answer-interaction.ts';
import { type Arrival, arrivalOf } from './arrival.ts';
import { commandOptions } from './commands/options.ts';
import { findDeed } from './commands/registry.ts';
import { decodeAction } from './custom-id.ts';
import { actorOf, localeFrom } from './discord-actor.ts';
import { hasCode, isTooLate } from './discord-errors.ts';
import { type Answerable, reply, tellMember } from './replies.ts';
import { type Scene, speechIn } from './scene.ts';
import { createSerially, createShared } from './serially.ts';
import { createThreadPresence } from './thread-presence.ts';

function isAnswerable(interaction: Interaction): interaction is Extract<Interaction, Answerable> {
  return (
    interaction.isChatInputCommand() ||
    interaction.isMessageContextMenuCommand() ||
    interaction.isMessageComponent() ||
    interaction.isModalSubmit()
  );
}

export interface Router {
  /** Answers one interaction, whatever happens. Never rejects. */
  handle(interaction: Interaction): Promise<void>;
  /** Resolves when everything that was being answered has been. */
  settled(): Promise<void>;
}

/** Brings each interaction to whoever answers it, and is the one place in which a bug is caught. */
export function createRouter(app: App, client: Client<true>, log: Log): Router {
  const serially = createSerially();
  const presence = createThreadPresence(client, app.clock);
  const shared = createShared(serially);
  const underWay = new Set<Promise<void>>();

  async function answer(interaction: Interaction): Promise<void> {
    const actor = actorOf(interaction);
    const locale = localeFrom(interaction.locale);
    const speech = speechIn(app, locale);
    if (actor === undefined) {
      if (interaction.isAutocomplete()) return interaction.respond([]);
      return isAnswerable(interaction)
        ? refuse(interaction, failureView(speech, { code: 'only-in-servers' }))
        : undefined;
    }
    const { id: cause, appPermissions: botPermissions } = interaction;
    const scene: Scene = {
      ...{ app, actor, client, log, cause, serially, shared, botPermissions, speech },
      defaultChannel: null,
    };
    const arrival = arrivalOf(app, scene, presence);
    if (interaction.isChatInputCommand()) return answerCommand(arrival, interaction);
    if (interaction.isMessageContextMenuCommand()) return answerMessageCommand(arrival, interaction);
    if (interaction.isAutocomplete()) return suggest(arrival, interaction);
    if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
      const action = decodeAction(interaction.customId);
      if (action !== undefined) return answerPress(arrival, interaction, action);
      return refuse(interaction, failureView(speech, { code: 'old-button' }));
    }
  }

  async function refuse(interaction: Answerable, why: View): Promise<void> {
    await acknowledge(interaction, 'privately');
    await reply(interaction, why);
  }

  async function suggest(arrival: Arrival, interaction: AutocompleteInteraction): Promise<void> {
    const focused = interaction.options.getFocused(true);
    const deed = findDeed(interaction.commandName, interaction.options.getSubcommand(false) ?? undefined);
    const option = deed?.options.find((each) => commandWords.en[each.word].name === focused.name);
    const others = commandOptions(interaction.options.data);
    const offered = await option?.suggest?.(await arrival.recognised(), focused.value, others);
    await interaction.respond(offered ?? []);
  }

  async function guarded(interaction: Interaction): Promise<void> {
    heardOf(interaction);
    try {
      await answer(interaction);
      signal('interaction', { outcome: 'answered' });
    } catch (error) {
      await report(interaction, error);
    }
  }

  async function report(interaction: Interaction, error: unknown): Promise<void> {
    const isAnswered = hasCode(error, RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged);
    if (error instanceof AnsweredElsewhere || (interaction.isAutocomplete() && isAnswered)) {
      signal('interaction', { outcome: 'elsewhere' });
      return;
    }
    const reference = randomBytes(4).toString('hex');
    signal('interaction', { outcome: isTooLate(error) ? 'too-late' : 'failed' });
    if (isTooLate(error)) {
      log({ level: 'warning', what: 'an interaction was gone before it was answered', reference });
      return;
    }
    log({ level: 'error', what: 'an interaction failed', reference, interaction: interaction.type, error });
    try {
      if (interaction.isAutocomplete()) {
        if (!interaction.responded) await interaction.respond([]);
      } else if (isAnswerable(interaction)) {
        if (!interaction.deferred && !interaction.replied) await acknowledge(interaction, 'privately');
        const view = bugView(localeFrom(interaction.locale), reference);
        await (awaitsReply(interaction) ? reply(interaction, view) : tellMember(interaction, view));
      }
    } catch (second) {
      log({ level: 'warning', what: 'a failure could not be told', reference, error: second });
    }
  }

  return {
    handle(interaction) {
      const work = guarded(interaction).finally(() => underWay.delete(work));
      underWay.add(work);
      return work;
    },
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}
