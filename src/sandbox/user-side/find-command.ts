import { refuse } from '../errors.ts';
import type { Command } from '../world/entities.ts';
import type { JsonObject } from '../world/json.ts';
import { objectOf, objectsOf } from '../world/json.ts';
import { P, permissionsIn, sendingPermission } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import type { Actor } from './actor.ts';

/** A command with the subcommand that a user picked. */
export interface PickedCommand {
  readonly command: Command;
  readonly kind: number;
  /** From the command down: none, the subcommand, or its group and the subcommand. */
  readonly path: readonly JsonObject[];
  /** The options of what was picked. */
  readonly options: readonly JsonObject[];
}

/** Whether a typed name is this thing's name, in English or in any language that it was translated into. */
export function isNamed(thing: JsonObject, typed: string): boolean {
  return thing['name'] === typed || Object.values(objectOf(thing['name_localizations'])).includes(typed);
}

/** Finds `assess start`, in any language; context-menu commands by their whole name. 10063 where there is none. */
export function pickCommand(world: World, guildId: string, name: string): PickedCommand {
  const commands = [...world.commands.in(guildId).values(), ...world.commands.in('global').values()];
  const whole = commands.find(({ definition }) => kindOf(definition) !== 1 && isNamed(definition, name));
  if (whole) return { command: whole, kind: kindOf(whole.definition), path: [], options: [] };

  const [first = '', ...rest] = name.trim().replace(/^\//, '').split(/\s+/);
  const command = commands.find(({ definition }) => kindOf(definition) === 1 && isNamed(definition, first));
  if (!command) throw refuse('unknownCommand', `There is no command /${first}`);
  const path: JsonObject[] = [];
  let options = objectsOf(command.definition['options']);
  for (const word of rest) {
    const next = options.find((option) => isNested(option) && isNamed(option, word));
    if (!next) throw refuse('unknownCommand', `/${first} has no subcommand ${word}`);
    path.push(next);
    options = objectsOf(next['options']);
  }
  if (options.some(isNested)) throw refuse('invalidForm', `/${name} needs a subcommand`);
  return { command, kind: 1, path, options };
}

/** 50013 unless this person is offered the command here, as Discord's own client would. */
export function requireInvocable(world: World, { command, kind }: PickedCommand, actor: Actor): void {
  const { channel, user } = actor;
  const granted = permissionsIn(world, channel, user.id);
  const needed = command.definition['default_member_permissions'];
  const own = needed === null || needed === undefined ? 0n : BigInt(String(needed));
  // "0" leaves the command to administrators.
  const wanted = own === 0n && needed !== null && needed !== undefined ? P.Administrator : own;
  const forTyping = kind === 1 ? sendingPermission(channel) : 0n;
  const all = wanted | forTyping | P.UseApplicationCommands;
  if ((granted & all) !== all) throw refuse('missingPermissions');
  const { thread } = channel;
  if (kind === 1 && thread?.locked && (granted & P.ManageThreads) === 0n) throw refuse('threadLocked');
}

function kindOf(definition: JsonObject): number {
  return typeof definition['type'] === 'number' ? definition['type'] : 1;
}

function isNested(option: JsonObject): boolean {
  return option['type'] === 1 || option['type'] === 2;
}
