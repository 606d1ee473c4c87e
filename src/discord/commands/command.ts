import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { z } from 'zod';
import type { Failure } from '../../app/failure.ts';
import type { Result } from '../../domain/result.ts';
import type { FormView, View } from '../../messages/view.ts';
import { type CommandWord, commandWords } from '../../messages/words/commands.ts';
import type { Scene } from '../scene.ts';

export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

/** One option of a subcommand. Its English name is the key under which it is parsed. */
export interface OptionSpec {
  readonly word: CommandWord;
  /** `owner` is a member or a role, `channel` one that messages can be posted to; both are parsed by `options.ts`. */
  readonly type:
    | 'text'
    | 'yes-or-no'
    | 'member'
    | 'number'
    | 'integer'
    | 'owner'
    | 'role'
    | 'channel'
    | 'attachment';
  readonly required?: boolean;
  /** Characters of a text. */
  readonly longest?: number;
  /** Of a number. */
  readonly least?: number;
  readonly most?: number;
  readonly choices?: readonly { readonly value: string; readonly en: string; readonly 'zh-CN': string }[];
  /** What to offer while the member types, at most 25, by what the other options hold; nothing is changed by it. */
  suggest?(
    scene: Scene,
    typed: string,
    others: Readonly<Record<string, unknown>>,
  ): Promise<readonly Suggestion[]>;
}

/** What a (sub)command takes and does. `options` is parsed by `schema` before `run` sees it. */
export interface Deed<O = unknown> {
  readonly word: CommandWord;
  readonly options: readonly OptionSpec[];
  readonly schema: z.ZodType<O>;
  /** Whether everybody in the channel sees the answer; known before anything else, as it decides the acknowledgement. */
  answersPublicly?(options: O): boolean;
  /** What can be refused without asking anybody, so that a refusal is never seen by the whole channel. */
  refuses?(scene: Scene, options: O): Failure | undefined;
  /** A form that asks for more, in place of an answer; `undefined` where there is enough to go by. */
  form?(scene: Scene, options: O): Promise<FormView | undefined>;
  run(scene: Scene, options: O): Promise<Result<View, Failure>>;
}

/** Ties a deed to its options' type and lets it stand in a list with others. */
export function deed<O>(spec: Deed<O>): AnyDeed {
  return {
    word: spec.word,
    options: spec.options,
    prepare(raw) {
      const options = spec.schema.parse(raw);
      return {
        publicly: spec.answersPublicly?.(options) ?? false,
        refuses: (scene) => spec.refuses?.(scene, options),
        mayOpenForm: spec.form !== undefined,
        form: async (scene) => spec.form?.(scene, options),
        run: (scene) => spec.run(scene, options),
      };
    },
  };
}

export interface AnyDeed {
  readonly word: CommandWord;
  readonly options: readonly OptionSpec[];
  /** Parses the options as Discord sent them; Discord has checked them, so what does not fit is a bug and throws. */
  prepare(raw: unknown): PreparedDeed;
}

export interface PreparedDeed {
  readonly publicly: boolean;
  refuses(scene: Scene): Failure | undefined;
  /** Whether there are options for which it opens a form. */
  readonly mayOpenForm: boolean;
  form(scene: Scene): Promise<FormView | undefined>;
  run(scene: Scene): Promise<Result<View, Failure>>;
}

export interface Command {
  readonly word: CommandWord;
  /** Either one deed of the command itself, or its subcommands. */
  readonly deeds: AnyDeed | readonly AnyDeed[];
}

/** A command as Discord takes it, in English with the other languages beside. */
export function commandJson(command: Command): RESTPostAPIChatInputApplicationCommandsJSONBody {
  const { deeds } = command;
  const options = Array.isArray(deeds)
    ? deeds.map((each: AnyDeed) => ({
        type: ApplicationCommandOptionType.Subcommand as const,
        ...named(each.word),
        options: each.options.map(optionJson),
      }))
    : 'options' in deeds
      ? deeds.options.map(optionJson)
      : [];
  return {
    type: ApplicationCommandType.ChatInput,
    ...named(command.word),
    options,
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  };
}

function named(word: CommandWord) {
  const { en, 'zh-CN': zh } = commandWords;
  return {
    name: en[word].name,
    name_localizations: { 'zh-CN': zh[word].name },
    description: en[word].description,
    description_localizations: { 'zh-CN': zh[word].description },
  };
}

function optionJson(option: OptionSpec) {
  const common = { ...named(option.word), required: option.required ?? false };
  switch (option.type) {
    case 'yes-or-no':
      return { ...common, type: ApplicationCommandOptionType.Boolean as const };
    case 'member':
      return { ...common, type: ApplicationCommandOptionType.User as const };
    case 'owner':
      return { ...common, type: ApplicationCommandOptionType.Mentionable as const };
    case 'role':
      return { ...common, type: ApplicationCommandOptionType.Role as const };
    case 'attachment':
      return { ...common, type: ApplicationCommandOptionType.Attachment as const };
    case 'channel': {
      const channel_types = [ChannelType.GuildText as const, ChannelType.GuildAnnouncement as const];
      return { ...common, type: ApplicationCommandOptionType.Channel as const, channel_types };
    }
    case 'number':
      return { ...common, type: ApplicationCommandOptionType.Number as const, ...bounds(option) };
    case 'integer':
      return { ...common, type: ApplicationCommandOptionType.Integer as const, ...bounds(option) };
    case 'text':
      return { ...common, type: ApplicationCommandOptionType.String as const, ...textOption(option) };
  }
}

function bounds({ least, most }: OptionSpec) {
  return { ...(least !== undefined && { min_value: least }), ...(most !== undefined && { max_value: most }) };
}

function textOption({ longest, choices, suggest }: OptionSpec) {
  return {
    ...(longest !== undefined && { max_length: longest }),
    ...(choices === undefined
      ? { autocomplete: suggest !== undefined }
      : {
          choices: choices.map((choice) => ({
            name: choice.en,
            name_localizations: { 'zh-CN': choice['zh-CN'] },
            value: choice.value,
          })),
        }),
  };
}
