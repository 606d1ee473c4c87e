import { type BaseInteraction, type CacheType, PermissionFlagsBits } from 'discord.js';
import type { Actor } from '../app/actor.ts';
import { NO_ROLES } from '../app/server-roles.ts';
import { ChannelId, MemberId, ServerId } from '../domain/ids.ts';
import type { Locale } from '../domain/locale.ts';

/** Discord's locale as one that everything is said in; both kinds of Chinese read the one we write. */
export function localeFrom(discordLocale: string | null | undefined): Locale {
  return discordLocale?.startsWith('zh') === true ? 'zh-CN' : 'en';
}

/**
 * Who acts, as this one interaction says it, or `undefined` outside of a server that the bot is in. Rights come from
 * the roles and channels that the gateway keeps up to date; nothing is asked of Discord, nor of the store: what the
 * server's own roles give is added by `recognise`.
 */
export function actorOf(interaction: BaseInteraction<CacheType>): Actor | undefined {
  if (!interaction.inCachedGuild() || interaction.channelId === null) return undefined;
  const { guild, member } = interaction;
  const administers = interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild);
  return {
    id: MemberId.parse(interaction.user.id),
    server: ServerId.parse(guild.id),
    here: ChannelId.parse(interaction.channelId),
    writesHere: interaction.memberPermissions.has(
      interaction.channel?.isThread() === true
        ? PermissionFlagsBits.SendMessagesInThreads
        : PermissionFlagsBits.SendMessages,
    ),
    locale: localeFrom(interaction.locale),
    serverLocale: localeFrom(interaction.guildLocale),
    ...{ administers, facilitates: administers, contributes: true, roles: NO_ROLES },
    hasRole: (role) => (guild.roles.cache.has(role) ? member.roles.cache.has(role) : 'gone'),
    isIn: () => false,
    rightsIn(channelId) {
      const channel = guild.channels.cache.get(channelId);
      if (channel === undefined) return 'gone';
      const rights = channel.permissionsFor(member);
      return {
        see: rights.has(PermissionFlagsBits.ViewChannel),
        write: rights.has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.SendMessagesInThreads]),
        moderate: rights.has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ManageThreads]),
      };
    },
  };
}
