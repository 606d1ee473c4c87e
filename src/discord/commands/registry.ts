import { commandWords, menuWords } from '../../messages/words/commands.ts';
import { assess } from './assess.ts';
import { type AnyDeed, type Command, commandJson } from './command.ts';
import { help } from './help.ts';
import { lesson } from './lesson.ts';
import { type MessageCommand, messageCommandJson } from './message-command.ts';
import { monitor } from './monitor.ts';
import { risks } from './risks.ts';
import { score, scoreMessage } from './score.ts';
import { settings } from './settings.ts';

/** Every command there is. A new one gets a file of its own and a place in this list. */
export const commands: readonly Command[] = [score, assess, lesson, monitor, risks, settings, help];

/** Every command in the menu of a message. */
const messageCommands: readonly MessageCommand[] = [scoreMessage];

export function commandsJson() {
  return [...commands.map(commandJson), ...messageCommands.map(messageCommandJson)];
}

/** What is to be done for a command in the menu of a message, by its English name. */
export function findMessageCommand(name: string): MessageCommand | undefined {
  return messageCommands.find(({ word }) => menuWords.en[word] === name);
}

/** What is to be done for a command and its subcommand, by their English names. */
export function findDeed(name: string, subcommand: string | undefined): AnyDeed | undefined {
  const command = commands.find((each) => commandWords.en[each.word].name === name);
  const deeds = command === undefined ? [] : [command.deeds].flat();
  return deeds.find((each) => subcommand === undefined || commandWords.en[each.word].name === subcommand);
}
