import { z } from 'zod';
import { apiGuildCreate, apiRole } from '../api/guild.ts';
import { apiUserById } from '../api/user.ts';
import { removeChannel, updateChannel } from '../channels/change.ts';
import type { Core } from '../core.ts';
import { refuse } from '../errors.ts';
import { deleteMessage } from '../messages/write.ts';
import { changeThread } from '../threads/change.ts';
import { removeThreadMember } from '../threads/members.ts';
import { botOf } from '../world/bot.ts';
import { addServer } from '../world/demo.ts';
import type { Channel } from '../world/entities.ts';
import { memberKey } from '../world/world.ts';
import { guildState } from './state.ts';

const id = z.string();
const permissions = z.string().regex(/^\d+$/);

export const adminSchema = z.union([
  z.object({ action: z.literal('delete-channel'), channel: id }),
  z.object({ action: z.literal('archive-thread'), thread: id, archived: z.boolean().default(true) }),
  z.object({ action: z.literal('lock-thread'), thread: id, locked: z.boolean().default(true) }),
  z.object({ action: z.literal('delete-message'), message: id }),
  z.object({
    action: z.literal('set-permissions'),
    channel: id,
    target: id,
    allow: permissions.default('0'),
    deny: permissions.default('0'),
  }),
  z.object({ action: z.literal('set-permissions'), role: id, permissions }),
  z.object({ action: z.literal('remove-member'), guild: id, user: id }),
  z.object({
    action: z.literal('add-guild'),
    name: z.string().min(1).max(100).optional(),
    members: z.array(id).min(1).optional(),
  }),
]);

type AdminAction = z.infer<typeof adminSchema>;

/** Does to the world what people with all rights could do; answers the server as in the state for `add-guild`. */
export function administer(core: Core, action: AdminAction): object {
  const { world } = core;
  switch (action.action) {
    case 'delete-channel':
      removeChannel(core, channelOf(core, action.channel));
      return {};
    case 'archive-thread':
      changeThread(core, threadOf(core, action.thread), { archived: action.archived });
      return {};
    case 'lock-thread':
      changeThread(core, threadOf(core, action.thread), { locked: action.locked });
      return {};
    case 'delete-message': {
      const message = world.messages.get(action.message);
      if (!message) throw refuse('unknownMessage');
      deleteMessage(core, message);
      return {};
    }
    case 'set-permissions':
      if ('role' in action) setRole(core, action.role, action.permissions);
      else setOverwrite(core, action);
      return {};
    case 'remove-member':
      removeMember(core, action.guild, action.user);
      return {};
    case 'add-guild':
      return addGuild(core, action.name, action.members);
    default:
      return action satisfies never;
  }
}

function channelOf(core: Core, channelId: string): Channel {
  const channel = core.world.channel(channelId);
  if (!channel) throw refuse('unknownChannel');
  return channel;
}

function threadOf(core: Core, threadId: string): Channel {
  const thread = channelOf(core, threadId);
  if (thread.thread === null) throw refuse('wrongChannelType');
  return thread;
}

function setRole(core: Core, roleId: string, granted: string): void {
  const role = core.world.roles.get(roleId);
  if (!role) throw refuse('unknownRole');
  const changed = core.world.roles.put({ ...role, permissions: granted });
  core.events.emit({ name: 'guild-update', data: { id: role.guildId } });
  core.gateway.dispatch('GUILD_ROLE_UPDATE', { guild_id: role.guildId, role: apiRole(changed) });
}

interface OverwriteWish {
  readonly channel: string;
  readonly target: string;
  readonly allow: string;
  readonly deny: string;
}

function setOverwrite(core: Core, { channel: channelId, target, allow, deny }: OverwriteWish): void {
  const channel = channelOf(core, channelId);
  if (channel.thread !== null) throw refuse('wrongChannelType');
  const isRole = core.world.roles.get(target)?.guildId === channel.guildId;
  if (!isRole && !core.world.member(channel.guildId, target)) throw refuse('unknownOverwrite');
  const others = channel.overwrites.filter((overwrite) => overwrite.id !== target);
  const own = { id: target, type: isRole ? (0 as const) : (1 as const), allow, deny };
  // An overwrite that says nothing is taken away.
  const overwrites = allow === '0' && deny === '0' ? others : [...others, own];
  updateChannel(core, { ...channel, overwrites });
}

function removeMember(core: Core, guildId: string, userId: string): void {
  const { world } = core;
  if (!world.members.delete(memberKey(guildId, userId))) throw refuse('unknownMember');
  for (const thread of world.threads.in(guildId).values()) removeThreadMember(core, thread, userId);
  core.events.emit({ name: 'guild-update', data: { id: guildId } });
  if (userId === botOf(world).id) core.gateway.dispatch('GUILD_DELETE', { id: guildId });
  else {
    core.gateway.dispatch('GUILD_MEMBER_REMOVE', { guild_id: guildId, user: apiUserById(world, userId) });
  }
}

function addGuild(core: Core, name: string | undefined, members: readonly string[] | undefined): object {
  const { world } = core;
  const people = members ?? [...world.users.all()].filter((user) => !user.bot).map((user) => user.id);
  for (const userId of people) if (!world.users.get(userId)) throw refuse('unknownUser');
  const guild = addServer(world, name ?? `Server ${world.guilds.size + 1}`, people);
  core.gateway.dispatch('GUILD_CREATE', apiGuildCreate(world, guild));
  core.events.emit({ name: 'guild-create', data: { id: guild.id, name: guild.name } });
  return guildState(core, guild);
}
