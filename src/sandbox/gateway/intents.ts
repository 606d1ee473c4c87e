import { GatewayIntentBits as I } from 'discord-api-types/v10';

/** Intents that Discord grants only on request; this application has none of them. */
export const PRIVILEGED_INTENTS = I.GuildMembers | I.GuildPresences | I.MessageContent;

const KNOWN_INTENTS = Object.values(I).reduce<number>(
  (all, bit) => (typeof bit === 'number' ? all | bit : all),
  0,
);

export function areIntentsValid(intents: number): boolean {
  return Number.isInteger(intents) && intents >= 0 && (intents & ~KNOWN_INTENTS) === 0;
}

/** The intent that an event needs; null where it goes to every session. */
export function intentFor(event: string): number | null {
  if (event === 'GUILD_MEMBER_ADD' || event === 'GUILD_MEMBER_REMOVE' || event === 'GUILD_MEMBER_UPDATE') {
    return I.GuildMembers;
  }
  if (/^(GUILD_(CREATE|UPDATE|DELETE|ROLE_)|CHANNEL_|THREAD_)/.test(event)) return I.Guilds;
  if (event.startsWith('MESSAGE_REACTION')) return I.GuildMessageReactions;
  if (event.startsWith('MESSAGE_')) return I.GuildMessages;
  if (event === 'TYPING_START') return I.GuildMessageTyping;
  return null;
}
