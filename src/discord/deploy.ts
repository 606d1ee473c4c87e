import { isDeepStrictEqual } from 'node:util';
import { type REST, type RESTGetAPIApplicationCommandsResult, Routes } from 'discord.js';
import { commandsJson } from './commands/registry.ts';

/**
 * Brings the bot's commands in Discord to what they are in this version. Reads first and writes only where they differ,
 * because Discord limits how often commands may change and clients reload them each time.
 */
export async function deployCommands(rest: REST, application: string): Promise<'changed' | 'unchanged'> {
  const route = Routes.applicationCommands(application);
  const wanted = commandsJson();
  const there = (await rest.get(`${route}`, {
    query: new URLSearchParams({ with_localizations: 'true' }),
  })) as RESTGetAPIApplicationCommandsResult;
  const same = isDeepStrictEqual(sorted(there.map(essence)), sorted(wanted.map(essence)));
  if (same) return 'unchanged';
  await rest.put(route, { body: wanted });
  return 'changed';
}

const MEANINGFUL = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'required',
  'max_length',
  'min_value',
  'max_value',
  'channel_types',
  'autocomplete',
  'value',
  'contexts',
  'integration_types',
  'default_member_permissions',
] as const;

/** A command without what Discord adds to it, and without what is left out as often as it is false, null or empty. */
function essence(node: object): Record<string, unknown> {
  const entries = new Map<string, unknown>(Object.entries(node));
  const kept: Record<string, unknown> = {};
  for (const key of MEANINGFUL) {
    const value = entries.get(key);
    if (value !== undefined && value !== null && value !== false && value !== '') kept[key] = value;
  }
  for (const key of ['options', 'choices']) {
    const children = entries.get(key);
    if (Array.isArray(children) && children.length > 0) kept[key] = children.map(essence);
  }
  return kept;
}

function sorted(commands: readonly Record<string, unknown>[]) {
  return [...commands].sort((a, b) => String(a['name']).localeCompare(String(b['name'])));
}
