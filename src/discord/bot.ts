import { once } from 'node:events';
import {
  type APIApplication,
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  Options,
  Routes,
} from 'discord.js';
import type { App } from '../app/app.ts';
import type { Log } from '../app/ports.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { deployCommands } from './deploy.ts';
import { isOutOfReach, transport } from './insist.ts';
import { inviteLink } from './invite.ts';
import { createRouter, type Router } from './router.ts';

export interface Bot {
  readonly name: string;
  readonly invite: string;
  /** Takes no more interactions, finishes those under way, then leaves the gateway. */
  stop(): Promise<void>;
}

export type BotFailure =
  | { readonly code: 'bad-token' }
  | { readonly code: 'discord-unreachable'; readonly cause: string };

/** How long interactions that are being answered may take once the bot is told to stop. */
const FINISH_MS = 5000;

/**
 * Starts the bot: commands first, then the gateway, so that whoever sees it online can use it. A token that is not
 * accepted and a Discord that is out of reach are values; what Discord refuses otherwise is a bug of ours and throws.
 */
export async function startBot(
  app: App,
  options: {
    readonly token: string;
    readonly apiUrl?: string;
    readonly log: Log;
    /** Discord has closed the connection for good, such as after the token was changed: there is no way back. */
    readonly onLost: (code: number) => void;
  },
): Promise<Result<Bot, BotFailure>> {
  const { token, apiUrl, log, onLost } = options;
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    // Everything that matters is in the store: what Discord can be asked again is not kept.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      GuildMemberManager: { maxSize: 0, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 0, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
    rest: { ...transport, ...(apiUrl !== undefined && { api: apiUrl }) },
  });
  client.on(Events.Error, (error) => log({ level: 'warning', what: 'gateway error', error: error.message }));
  client.on(Events.ShardDisconnect, (event) => onLost(event.code));
  const router = new Promise<Router>((resolve) => {
    client.once(Events.ClientReady, (ready) => {
      const created = createRouter(app, ready, log);
      client.on(Events.InteractionCreate, (interaction) => void created.handle(interaction));
      resolve(created);
    });
  });
  try {
    client.rest.setToken(token);
    const application = (await client.rest.get(Routes.currentApplication())) as APIApplication;
    const deployed = await deployCommands(client.rest, application.id);
    log({ level: 'info', what: 'commands', deployed });
    await client.login(token);
    const { handle: _, settled } = await router;
    return ok({
      name: application.name,
      invite: inviteLink(application.id),
      async stop() {
        client.removeAllListeners(Events.InteractionCreate);
        await Promise.race([settled(), once(AbortSignal.timeout(FINISH_MS), 'abort')]);
        await client.destroy();
      },
    });
  } catch (error) {
    await client.destroy();
    if (error instanceof DiscordAPIError && error.status === 401) return err({ code: 'bad-token' });
    if (error instanceof Error && 'code' in error && error.code === 'TokenInvalid')
      return err({ code: 'bad-token' });
    if (!isOutOfReach(error)) throw error;
    return err({
      code: 'discord-unreachable',
      cause: error instanceof Error ? error.message : String(error),
    });
  }
}
