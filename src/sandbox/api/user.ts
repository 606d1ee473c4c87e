import type { Channel, Member, User } from '../world/entities.ts';
import { basePermissions, permissionsIn } from '../world/permissions.ts';
import type { World } from '../world/world.ts';

/** A user as Discord shows one to anybody. */
export function apiUser(user: User) {
  return {
    id: user.id,
    username: user.username,
    discriminator: user.bot ? '0001' : '0',
    global_name: user.bot ? null : user.displayName,
    avatar: null,
    banner: null,
    accent_color: null,
    avatar_decoration_data: null,
    collectibles: null,
    primary_guild: null,
    public_flags: 0,
    flags: 0,
    bot: user.bot,
    system: false,
  };
}

/** The user of an id that an entity refers to; a deleted account is shown as Discord shows one. */
export function apiUserById(world: World, id: string) {
  const user = world.users.get(id);
  return apiUser(
    user ?? { id, username: `deleted_user_${id}`, displayName: 'Deleted User', bot: false, locale: 'en-US' },
  );
}

function memberFields(member: Member) {
  return {
    nick: member.nick,
    avatar: null,
    banner: null,
    roles: [...member.roles],
    joined_at: member.joinedAt,
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    flags: 0,
    mute: false,
    deaf: false,
  };
}

export function apiMember(world: World, member: Member) {
  return { ...memberFields(member), user: apiUserById(world, member.userId) };
}

/** The member who started an interaction, with what they may do where they started it. */
export function apiInteractionMember(world: World, member: Member, channel: Channel) {
  return {
    ...apiMember(world, member),
    permissions: String(permissionsIn(world, channel, member.userId)),
  };
}

/** A member inside `resolved`, which carries the user apart. */
export function apiResolvedMember(world: World, member: Member) {
  const { mute: _mute, deaf: _deaf, ...fields } = memberFields(member);
  return { ...fields, permissions: String(basePermissions(world, member.guildId, member.userId)) };
}
