import { apiCommand } from '../api/application.ts';
import { refuse } from '../errors.ts';
import { replaceCommands, saveCommand, updateCommand } from '../interactions/commands.ts';
import type { Command } from '../world/entities.ts';
import type { ApiReply, ApiRequest, ApiRoute } from './route.ts';
import { created, noContent, ok, param } from './route.ts';

/** The group of commands that a path names; refuses foreign applications and servers without the bot. */
function scopeOf(request: ApiRequest): string | null {
  if (param(request, 'application') !== request.botId) throw refuse('unknownApplication');
  const guildId = request.params['guild'] ?? null;
  if (guildId !== null && !request.core.world.member(guildId, request.botId)) throw refuse('missingAccess');
  return guildId;
}

function commandAt(request: ApiRequest): Command {
  const scope = scopeOf(request);
  const command = request.core.world.commands.get(param(request, 'command'));
  if (!command || command.guildId !== scope) throw refuse('unknownCommand');
  return command;
}

function list(request: ApiRequest): ApiReply {
  const commands = request.core.world.commands.in(scopeOf(request) ?? 'global').values();
  const localized = request.query.get('with_localizations') === 'true';
  return ok([...commands].map((command) => apiCommand(request.core.world, command, localized)));
}

function replace(request: ApiRequest): ApiReply {
  const commands = replaceCommands(request.core, scopeOf(request), request.body);
  return ok(commands.map((command) => apiCommand(request.core.world, command)));
}

function save(request: ApiRequest): ApiReply {
  const { command, isNew } = saveCommand(request.core, scopeOf(request), request.body);
  const shown = apiCommand(request.core.world, command);
  return isNew ? created(shown) : ok(shown);
}

function update(request: ApiRequest): ApiReply {
  const command = updateCommand(request.core, commandAt(request), request.body);
  return ok(apiCommand(request.core.world, command));
}

function remove(request: ApiRequest): ApiReply {
  request.core.world.commands.delete(commandAt(request).id);
  request.core.events.emit({ name: 'commands', data: {} });
  return noContent;
}

function routesUnder(base: string): ApiRoute[] {
  return [
    { method: 'GET', path: base, handle: list },
    { method: 'PUT', path: base, handle: replace },
    { method: 'POST', path: base, handle: save },
    {
      method: 'GET',
      path: `${base}/:command`,
      handle: (request) => ok(apiCommand(request.core.world, commandAt(request))),
    },
    { method: 'PATCH', path: `${base}/:command`, handle: update },
    { method: 'DELETE', path: `${base}/:command`, handle: remove },
  ];
}

export const commandRoutes: readonly ApiRoute[] = [
  ...routesUnder('/applications/:application/commands'),
  ...routesUnder('/applications/:application/guilds/:guild/commands'),
];
