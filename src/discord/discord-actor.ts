import { type BaseInteraction, type CacheType, PermissionFlagsBits } from 'discord.js';
import type { Actor } from '../app/actor.ts';
import { ChannelId, MemberId, ServerId } from '../domain/ids.ts';
import type { Locale } from '../domain/locale.ts';

/** Discord's locale as one that everything is said in; both kinds of Chinese read the one we write. */
export function localeFrom(discordLocale: string | null | undefined): Locale {
  return discordLocale?.startsWith('zh') === true ? 'zh-CN' : 'en';
}

/**
 * Who acts, as this one interaction says it, or `undefined` outside of a server that the bot is in. Rights come from
 * the roles and channels that the gateway keeps up to date; nothing is asked of Discord.
 */
export function actorOf(interaction: BaseInteraction<CacheType>): Actor | undefined {
  if (!interaction.inCachedGuild() || interaction.channelId === null) return undefined;
  const { guild, member } = interaction;
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
    administers: interaction.memberPermissions.has(PermissionFlagsBits.ManageGuild),
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
