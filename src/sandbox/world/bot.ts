import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { User } from './entities.ts';
import type { World } from './world.ts';

/** What the bot's own role grants: what a sensible invite link asks for, and nothing beyond. */
export const BOT_PERMISSIONS =
  P.ViewChannel |
  P.SendMessages |
  P.SendMessagesInThreads |
  P.CreatePublicThreads |
  P.CreatePrivateThreads |
  P.EmbedLinks |
  P.AttachFiles |
  P.ReadMessageHistory;

export const BOT_NAME = 'Unchoke';

/** The one application of this server; its bot user carries the same id. */
export function botOf(world: World): User {
  const id = world.settings.get('bot')?.value;
  const user = id === undefined ? undefined : world.users.get(id);
  if (!user) throw new Error('The world has no bot yet');
  return user;
}
