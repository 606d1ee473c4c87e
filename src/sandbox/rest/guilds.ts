import { apiChannel } from '../api/channel.ts';
import { apiGuild, apiRole } from '../api/guild.ts';
import { apiMember } from '../api/user.ts';
import { refuse } from '../errors.ts';
import { guildAt } from './access.ts';
import type { ApiReply, ApiRequest, ApiRoute } from './route.ts';
import { ok, param, userParam } from './route.ts';

function read(request: ApiRequest): ApiReply {
  const guild = guildAt(request);
  const { world } = request.core;
  const counts =
    request.query.get('with_counts') === 'true'
      ? { approximate_member_count: world.members.in(guild.id).size, approximate_presence_count: 1 }
      : {};
  return ok({ ...apiGuild(world, guild), ...counts });
}

function listMembers(request: ApiRequest): ApiReply {
  // Listing all members takes the privileged members intent, which this application does not have.
  guildAt(request);
  throw refuse('missingAccess');
}

function searchMembers(request: ApiRequest): ApiReply {
  const { world } = request.core;
  const query = (request.query.get('query') ?? '').toLowerCase();
  const limit = Math.min(Number(request.query.get('limit') ?? 1), 1000);
  const found = [...world.members.in(guildAt(request).id).values()].filter(({ nick, userId }) => {
    const user = world.users.get(userId);
    return [nick, user?.username, user?.displayName].some((name) => name?.toLowerCase().startsWith(query));
  });
  return ok(found.slice(0, limit).map((member) => apiMember(world, member)));
}

function readMember(request: ApiRequest): ApiReply {
  const guild = guildAt(request);
  const { world } = request.core;
  const member = world.member(guild.id, userParam(request, 'user'));
  if (!member) throw refuse(world.users.get(userParam(request, 'user')) ? 'unknownMember' : 'unknownUser');
  return ok(apiMember(world, member));
}

function readRole(request: ApiRequest): ApiReply {
  const role = request.core.world.roles.get(param(request, 'role'));
  if (role?.guildId !== guildAt(request).id) throw refuse('unknownRole');
  return ok(apiRole(role));
}

export const guildRoutes: readonly ApiRoute[] = [
  { method: 'GET', path: '/guilds/:guild', handle: read },
  {
    method: 'GET',
    path: '/guilds/:guild/channels',
    handle: (request) =>
      ok(
        [...request.core.world.channels.in(guildAt(request).id).values()].map((channel) =>
          apiChannel(request.core.world, channel),
        ),
      ),
  },
  {
    method: 'GET',
    path: '/guilds/:guild/roles',
    handle: (request) => ok([...request.core.world.roles.in(guildAt(request).id).values()].map(apiRole)),
  },
  { method: 'GET', path: '/guilds/:guild/roles/:role', handle: readRole },
  { method: 'GET', path: '/guilds/:guild/members', handle: listMembers },
  { method: 'GET', path: '/guilds/:guild/members/search', handle: searchMembers },
  { method: 'GET', path: '/guilds/:guild/members/:user', handle: readMember },
];
