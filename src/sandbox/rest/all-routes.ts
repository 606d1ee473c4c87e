import { applicationRoutes } from './applications.ts';
import { channelRoutes } from './channels.ts';
import { commandRoutes } from './commands.ts';
import { gatewayRoutes } from './gateway.ts';
import { guildRoutes } from './guilds.ts';
import { interactionRoutes } from './interactions.ts';
import { messageRoutes } from './messages.ts';
import { pinRoutes } from './pins.ts';
import { reactionRoutes } from './reactions.ts';
import type { ApiRoute } from './route.ts';
import { threadMemberRoutes } from './thread-members.ts';
import { threadRoutes } from './threads.ts';
import { userRoutes } from './users.ts';

/** Every route, fixed path pieces before varying ones where two could match. */
export const apiRoutes: readonly ApiRoute[] = [
  ...gatewayRoutes,
  ...applicationRoutes,
  ...commandRoutes,
  ...userRoutes,
  ...guildRoutes,
  ...pinRoutes,
  ...threadRoutes,
  ...threadMemberRoutes,
  ...reactionRoutes,
  ...messageRoutes,
  ...channelRoutes,
  ...interactionRoutes,
];
