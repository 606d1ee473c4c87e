import { once } from 'node:events';
import {
  type APIApplication,
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits,
  Options,
  Routes,
  Status,
} from 'discord.js';
import type { App } from '../app/app.ts';
import type { Notifier } from '../app/monitor/notifier.ts';
import type { Log } from '../app/ports.ts';
import { ServerId } from '../domain/ids.ts';
import { err, ok, type Result } from '../domain/result.ts';
import type { Share } from '../domain/shard.ts';
import { deployCommands } from './deploy.ts';
import { isOutOfReach, transport } from './insist.ts';
import { inviteLink } from './invite.ts';
import { createNotifier } from './notifier.ts';
import { createRouter, type Router } from './router.ts';

export interface Bot {
  readonly name: string;
  readonly invite: string;
  /** Posts what nobody asked for just now; not once the bot is told to stop. */
  readonly notifier: Notifier;
  /** Where the bot is, as it came online. */
  readonly servers: readonly ServerId[];
  /** Each shard of this process, and whether it is connected just now. */
  gateway(): readonly { readonly shard: number; readonly ready: boolean }[];
  /** Takes no more interactions, finishes those under way, then leaves the gateway. */
  stop(): Promise<void>;
}

export type BotFailure =
  | { readonly code: 'bad-token' }
  | { readonly code: 'discord-unreachable'; readonly cause: string };

/** How long interactions that are being answered may take once the bot is told to stop. */
const FINISH_MS = 5000;

export interface BotOptions {
  readonly token: string;
  readonly apiUrl?: string;
  readonly log: Log;
  /** Discord has closed the connection for good, such as after the token was changed: there is no way back. */
  readonly onLost: (code: number) => void;
  /** The servers that this process serves; all where it is missing. One of all processes brings the commands up to date. */
  readonly share?: Share;
}

/** Discord knows the bot and its commands; it is not online yet. */
export interface Announced {
  /** Goes online: whoever sees the bot from now on can use it. */
  join(app: App): Promise<Result<Bot, BotFailure>>;
}

/**
 * Brings the bot's commands up to date, before it goes online with `join`; nothing of the app is needed for that. A
 * token that is not accepted and a Discord that is out of reach are values; what Discord refuses otherwise is a bug of
 * ours and throws.
 */
export async function announceBot(options: BotOptions): Promise<Result<Announced, BotFailure>> {
  const { token, apiUrl, log, onLost, share } = options;
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
    ...(share !== undefined && { shards: [...share.shards], shardCount: share.of }),
    rest: { ...transport, ...(apiUrl !== undefined && { api: apiUrl }) },
  });
  client.on(Events.Error, (error) => log({ level: 'warning', what: 'gateway error', error }));
  client.on(Events.ShardDisconnect, (event) => onLost(event.code));
  const announced = await reachable(async () => {
    client.rest.setToken(token);
    const application = (await client.rest.get(Routes.currentApplication())) as APIApplication;
    if (share === undefined || share.shards.includes(0)) {
      const deployed = await deployCommands(client.rest, application.id);
      log({ level: 'info', what: 'commands', deployed });
    }
    return application;
  });
  if (!announced.ok) return announced;
  const { name, id } = announced.value;
  return ok({
    join: (app) =>
      reachable(async () => {
        const { router, notifier } = await online(client, token, app, options);
        return {
          name,
          invite: inviteLink(id),
          notifier,
          servers: [...client.guilds.cache.keys()].map((id) => ServerId.parse(id)),
          gateway: () =>
            client.ws.shards.map(({ id, status }) => ({ shard: id, ready: status === Status.Ready })),
          async stop() {
            client.removeAllListeners(Events.InteractionCreate);
            await Promise.race([router.settled(), once(AbortSignal.timeout(FINISH_MS), 'abort')]);
            await client.destroy();
          },
        };
      }),
  });
}

interface Online {
  readonly router: Router;
  readonly notifier: Notifier;
}

async function online(client: Client, token: string, app: App, { log, share }: BotOptions): Promise<Online> {
  const ready = new Promise<Online>((resolve) => {
    client.once(Events.ClientReady, (ready) => {
      const router = createRouter(app, ready, log);
      client.on(Events.InteractionCreate, (interaction) => void router.handle(interaction));
      resolve({ router, notifier: createNotifier(app, ready, share) });
    });
  });
  await client.login(token);
  return ready;
}

async function reachable<T>(work: () => Promise<T>): Promise<Result<T, BotFailure>> {
  try {
    return ok(await work());
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const refused = error instanceof DiscordAPIError && error.status === 401;
    if (refused || code === 'TokenInvalid') return err({ code: 'bad-token' });
    if (!isOutOfReach(error)) throw error;
    return err({
      code: 'discord-unreachable',
      cause: error instanceof Error ? error.message : String(error),
    });
  }
}
