import {
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type Message,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Failure } from '../../app/failure.ts';
import type { Result } from '../../domain/result.ts';
import type { View } from '../../messages/view.ts';
import { menuWords } from '../../messages/words/commands.ts';
import type { Scene } from '../scene.ts';

export type MenuWord = keyof typeof menuWords.en;

/** A command in the menu of any message. It answers the member alone. */
export interface MessageCommand {
  readonly word: MenuWord;
  run(scene: Scene, message: { readonly text: string }): Promise<Result<View, Failure>>;
}

export function messageCommandJson({
  word,
}: MessageCommand): RESTPostAPIContextMenuApplicationCommandsJSONBody {
  return {
    type: ApplicationCommandType.Message,
    name: menuWords.en[word],
    name_localizations: { 'zh-CN': menuWords['zh-CN'][word] },
    contexts: [InteractionContextType.Guild],
    integration_types: [ApplicationIntegrationType.GuildInstall],
  };
}

/** What can be read in a message: its text, and that of what was quoted into it. Pictures and files are not read. */
export function textIn({ content, embeds }: Pick<Message, 'content' | 'embeds'>): string {
  const quoted = embeds.flatMap(({ title, description, fields }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  return [content, ...quoted].filter((each) => each !== null && each !== '').join('\n');
}
