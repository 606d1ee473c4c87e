import type { Core } from '../core.ts';
import { refuseViolations } from '../errors.ts';
import { checkCommands } from '../limits/command.ts';
import type { Command } from '../world/entities.ts';
import type { JsonObject } from '../world/json.ts';
import { isJsonObject, objectOf, objectsOf, withoutNulls } from '../world/json.ts';

/** Puts a whole set of commands in the place of the present one; a command of the same name keeps its id. */
export function replaceCommands(core: Core, guildId: string | null, body: unknown): Command[] {
  const definitions = Array.isArray(body) ? body : [];
  refuseViolations(checkCommands(Array.isArray(body) ? body : [body]));
  return core.world.batch(() => {
    const before = commandsIn(core, guildId);
    const after = objectsOf(definitions).map((definition) =>
      put(
        core,
        guildId,
        definition,
        before.find((command) => isSame(command.definition, definition)),
      ),
    );
    const kept = new Set(after.map(({ id }) => id));
    for (const { id } of before) if (!kept.has(id)) core.world.commands.delete(id);
    core.events.emit({ name: 'commands', data: {} });
    return after;
  });
}

/** Adds one command, or overwrites the one of the same name and type. */
export function saveCommand(
  core: Core,
  guildId: string | null,
  body: unknown,
): { command: Command; isNew: boolean } {
  refuseViolations(checkCommands(body));
  const definition = objectOf(body);
  const before = commandsIn(core, guildId).find((command) => isSame(command.definition, definition));
  const command = put(core, guildId, definition, before);
  core.events.emit({ name: 'commands', data: {} });
  return { command, isNew: before === undefined };
}

/** Changes the fields that the body names. */
export function updateCommand(core: Core, command: Command, body: unknown): Command {
  const definition: JsonObject = { ...command.definition, ...(isJsonObject(body) ? body : {}) };
  refuseViolations(checkCommands(definition));
  const changed = put(core, command.guildId, definition, command);
  core.events.emit({ name: 'commands', data: {} });
  return changed;
}

function commandsIn(core: Core, guildId: string | null): Command[] {
  return [...core.world.commands.in(guildId ?? 'global').values()];
}

function put(
  core: Core,
  guildId: string | null,
  definition: JsonObject,
  before: Command | undefined,
): Command {
  const clean = withoutNulls(definition);
  if (before && JSON.stringify(before.definition) === JSON.stringify(clean)) return before;
  return core.world.commands.put({
    id: before?.id ?? core.world.ids.next(),
    guildId,
    version: core.world.ids.next(),
    definition: clean,
  });
}

function isSame(one: JsonObject, other: JsonObject): boolean {
  return one['name'] === other['name'] && (one['type'] ?? 1) === (other['type'] ?? 1);
}
