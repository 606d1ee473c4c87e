import { botOf } from '../world/bot.ts';
import type { Guild, Role } from '../world/entities.ts';
import { canView } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { apiChannel } from './channel.ts';
import { apiMember } from './user.ts';

export function apiRole(role: Role) {
  return {
    id: role.id,
    name: role.name,
    description: null,
    permissions: role.permissions,
    position: role.position,
    color: role.color,
    colors: { primary_color: role.color, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: role.botId !== null,
    mentionable: role.mentionable,
    icon: null,
    unicode_emoji: null,
    flags: 0,
    ...(role.botId === null ? {} : { tags: { bot_id: role.botId } }),
  };
}

export function apiGuild(world: World, guild: Guild) {
  return {
    id: guild.id,
    name: guild.name,
    icon: null,
    description: null,
    home_header: null,
    splash: null,
    discovery_splash: null,
    features: [],
    banner: null,
    owner_id: guild.ownerId,
    application_id: null,
    region: 'us-east',
    afk_channel_id: null,
    afk_timeout: 300,
    system_channel_id: null,
    system_channel_flags: 0,
    widget_enabled: false,
    widget_channel_id: null,
    verification_level: 0,
    roles: [...world.roles.in(guild.id).values()].map(apiRole),
    default_message_notifications: 0,
    mfa_level: 0,
    explicit_content_filter: 0,
    max_presences: null,
    max_members: 500_000,
    max_stage_video_channel_users: 50,
    max_video_channel_users: 25,
    vanity_url_code: null,
    premium_tier: 0,
    premium_subscription_count: 0,
    preferred_locale: guild.locale,
    rules_channel_id: null,
    safety_alerts_channel_id: null,
    public_updates_channel_id: null,
    premium_progress_bar_enabled: false,
    nsfw: false,
    nsfw_level: 0,
    emojis: [],
    stickers: [],
    incidents_data: null,
  };
}

/** What GUILD_CREATE tells a bot without the members intent: itself among the members, and the threads it sees. */
export function apiGuildCreate(world: World, guild: Guild) {
  const bot = botOf(world);
  const member = world.member(guild.id, bot.id);
  const threads = [...world.threads.in(guild.id).values()].filter(
    (thread) => thread.thread?.archived === false && canView(world, thread, bot.id),
  );
  return {
    ...apiGuild(world, guild),
    unavailable: false,
    large: false,
    joined_at: member?.joinedAt ?? world.clock.iso(),
    member_count: world.members.in(guild.id).size,
    members: member ? [apiMember(world, member)] : [],
    channels: [...world.channels.in(guild.id).values()].map((channel) => apiChannel(world, channel)),
    threads: threads.map((thread) => apiChannel(world, thread)),
    voice_states: [],
    presences: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}
