import { apiUser } from '../api/user.ts';
import { refuse } from '../errors.ts';
import { botOf } from '../world/bot.ts';
import { basePermissions } from '../world/permissions.ts';
import type { ApiRequest, ApiRoute } from './route.ts';
import { ok, param } from './route.ts';

function ownUser({ core }: ApiRequest) {
  const bot = botOf(core.world);
  return ok({ ...apiUser(bot), mfa_enabled: false, locale: bot.locale, verified: true, email: null });
}

function ownGuilds({ core, query, botId }: ApiRequest) {
  const { world } = core;
  const after = BigInt(query.get('after') ?? 0);
  const limit = Math.min(Number(query.get('limit') ?? 200), 200);
  const guilds = [...world.guilds.all()]
    .filter((guild) => BigInt(guild.id) > after && world.member(guild.id, botId))
    .slice(0, limit);
  return ok(
    guilds.map((guild) => ({
      id: guild.id,
      name: guild.name,
      icon: null,
      banner: null,
      owner: guild.ownerId === botId,
      permissions: String(basePermissions(world, guild.id, botId)),
      features: [],
    })),
  );
}

export const userRoutes: readonly ApiRoute[] = [
  { method: 'GET', path: '/users/@me', handle: ownUser },
  { method: 'GET', path: '/users/@me/guilds', handle: ownGuilds },
  {
    method: 'GET',
    path: '/users/:user',
    handle: (request) => {
      const user = request.core.world.users.get(param(request, 'user'));
      if (!user) throw refuse('unknownUser');
      return ok(apiUser(user));
    },
  },
];
