import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { Channel, Member, Role } from './entities.ts';
import type { World } from './world.ts';

export { P };

const everything = Object.values(P).reduce((all, bit) => all | bit, 0n);

/** What falls away with it when somebody may not send in a channel. */
const needsSending = P.MentionEveryone | P.SendTTSMessages | P.AttachFiles | P.EmbedLinks;

/** The permissions of a member's roles alone, without any channel. */
export function basePermissions(world: World, guildId: string, userId: string): bigint {
  const guild = world.guilds.get(guildId);
  const member = world.member(guildId, userId);
  if (!guild || !member) return 0n;
  if (guild.ownerId === userId) return everything;
  let granted = bits(world.roles.get(guildId));
  for (const id of member.roles) granted |= bits(world.roles.get(id));
  return (granted & P.Administrator) === 0n ? granted : everything;
}

/** What a member may do in a channel or thread, overwrites applied as Discord documents them; 0 where unseen. */
export function permissionsIn(world: World, channel: Channel, userId: string): bigint {
  const member = world.member(channel.guildId, userId);
  if (!member) return 0n;
  const base = basePermissions(world, channel.guildId, userId);
  if (base === everything) return everything;
  const holder = channel.thread === null ? channel : parentOf(world, channel);
  if (!holder) return 0n;
  let granted = applyOverwrites(base, holder, member);
  if ((granted & P.ViewChannel) === 0n) return 0n;
  if (channel.thread === null) {
    return (granted & P.SendMessages) === 0n ? granted & ~needsSending : granted;
  }
  if ((granted & P.SendMessagesInThreads) === 0n) granted &= ~needsSending;
  return granted;
}

/** Whether a member sees a channel; a private thread is seen by its members and by who may manage threads. */
export function canView(world: World, channel: Channel, userId: string): boolean {
  const granted = permissionsIn(world, channel, userId);
  if ((granted & P.ViewChannel) === 0n) return false;
  if (channel.type !== 12) return true;
  return (granted & P.ManageThreads) !== 0n || world.isThreadMember(channel.id, userId);
}

export function can(world: World, channel: Channel, userId: string, needed: bigint): boolean {
  return canView(world, channel, userId) && (permissionsIn(world, channel, userId) & needed) === needed;
}

/** The permission to send that fits the channel: threads have their own. */
export function sendingPermission(channel: Channel): bigint {
  return channel.thread === null ? P.SendMessages : P.SendMessagesInThreads;
}

function parentOf(world: World, thread: Channel): Channel | undefined {
  return thread.parentId === null ? undefined : world.channels.get(thread.parentId);
}

function applyOverwrites(base: bigint, channel: Channel, member: Member): bigint {
  let granted = base;
  let roleAllow = 0n;
  let roleDeny = 0n;
  let own: { allow: bigint; deny: bigint } | null = null;
  for (const overwrite of channel.overwrites) {
    const allow = BigInt(overwrite.allow);
    const deny = BigInt(overwrite.deny);
    if (overwrite.id === channel.guildId) granted = (granted & ~deny) | allow;
    else if (overwrite.type === 0 && member.roles.includes(overwrite.id)) {
      roleAllow |= allow;
      roleDeny |= deny;
    } else if (overwrite.type === 1 && overwrite.id === member.userId) own = { allow, deny };
  }
  granted = (granted & ~roleDeny) | roleAllow;
  return own ? (granted & ~own.deny) | own.allow : granted;
}

function bits(role: Role | undefined): bigint {
  return role ? BigInt(role.permissions) : 0n;
}
