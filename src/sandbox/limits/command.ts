import { checkDescription, checkMenuName, checkSlashName } from './command-names.ts';
import { checkCommandOptions } from './command-options.ts';
import { commandSize } from './command-size.ts';
import { Field } from './field.ts';
import type { Violation } from './violation.ts';

const CommandType = { Slash: 1, User: 2, Message: 3 } as const;
const MOST_OF_TYPE: Readonly<Record<number, number>> = {
  [CommandType.Slash]: 100,
  [CommandType.User]: 15,
  [CommandType.Message]: 15,
};
const MAX_SIZE = 8000;

/** The documented limits that a command, or all commands of an application at once, break. */
export function checkCommands(body: unknown): Violation[] {
  const found: Violation[] = [];
  const root = new Field(body, found);
  if (!Array.isArray(body)) {
    checkCommand(root);
    return found;
  }
  const commands = root.items();
  for (const command of commands) checkCommand(command);
  for (const [type, most] of Object.entries(MOST_OF_TYPE)) checkTogether(root, commands, Number(type), most);
  return found;
}

function typeOf(command: Field): unknown {
  return command.at('type').value ?? CommandType.Slash;
}

function checkTogether(root: Field, commands: readonly Field[], type: number, most: number): void {
  const same = commands.filter((command) => typeOf(command) === type);
  if (same.length > most)
    root.refuse('APPLICATION_COMMANDS_MAX_REACHED', `At most ${most} commands of type ${type}`);
  const seen = new Set<unknown>();
  for (const command of same) {
    const name = command.at('name');
    if (!name.absent && seen.has(name.value))
      command.refuse('APPLICATION_COMMANDS_DUPLICATE_NAME', 'Application command names must be unique');
    seen.add(name.value);
  }
}

function checkCommand(command: Field): void {
  if (!command.isObject({ required: true })) return;
  const type = command.at('type');
  if (!type.absent) type.oneOf([1, 2, 3, 4]);
  if (typeOf(command) === CommandType.User || typeOf(command) === CommandType.Message) checkMenu(command);
  else {
    checkSlashName(command);
    checkDescription(command);
    checkCommandOptions(command);
  }
  checkSettings(command);
  command.refuseUnless(
    commandSize(command) <= MAX_SIZE,
    'APPLICATION_COMMAND_TOO_LARGE',
    `Command exceeds maximum size (${MAX_SIZE})`,
  );
}

function checkMenu(command: Field): void {
  checkMenuName(command);
  const description = command.at('description');
  if (!description.absent && description.value !== '')
    description.refuse(
      'APPLICATION_COMMAND_DESCRIPTION_INVALID',
      'Context menu commands have no description',
    );
  const options = command.at('options');
  if (options.list({ max: 25 }).length > 0)
    options.refuse('APPLICATION_COMMAND_OPTIONS_INVALID', 'Context menu commands cannot have options');
}

function checkSettings(command: Field): void {
  const permissions = command.at('default_member_permissions');
  if (typeof permissions.value === 'number') permissions.integer({ min: 0 });
  else permissions.snowflake();
  command.at('nsfw').boolean();
  command.at('dm_permission').boolean();
  for (const one of command.at('contexts').list({ min: 1, max: 3 })) one.oneOf([0, 1, 2], { required: true });
  for (const one of command.at('integration_types').list({ min: 1, max: 2 }))
    one.oneOf([0, 1], { required: true });
}
