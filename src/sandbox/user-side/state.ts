import { apiCommand } from '../api/application.ts';
import type { Core } from '../core.ts';
import type { Guild } from '../world/entities.ts';

/** One server as `/sandbox/state` tells it. */
export function guildState({ world }: Core, guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    locale: guild.locale,
    channels: [...world.channels.in(guild.id).values()].map((channel) => ({
      id: channel.id,
      name: channel.name,
      type: channel.type,
      parent_id: channel.parentId,
      topic: channel.topic,
    })),
    roles: [...world.roles.in(guild.id).values()].map((role) => ({
      id: role.id,
      name: role.name,
      permissions: role.permissions,
      mentionable: role.mentionable,
      color: role.color,
    })),
    members: [...world.members.in(guild.id).values()].map((member) => {
      const user = world.users.get(member.userId);
      return {
        id: member.userId,
        name: member.nick ?? user?.displayName ?? member.userId,
        bot: user?.bot ?? false,
        roles: [...member.roles],
        locale: user?.locale ?? 'en-US',
      };
    }),
  };
}

/** The whole of it: `ready` once a client is connected and has deployed commands. */
export function sandboxState(core: Core) {
  const { world } = core;
  return {
    guilds: [...world.guilds.all()].map((guild) => guildState(core, guild)),
    commands: [...world.commands.all()].map((command) => apiCommand(world, command)),
    ready: core.gateway.connected && world.commands.size > 0,
    now: world.clock.iso(),
    next_due: world.clock.nextDue()?.toISOString() ?? null,
  };
}
