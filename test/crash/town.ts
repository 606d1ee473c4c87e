import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Child, type Started, startChild } from '../../src/bench/child.ts';
import { discordAt, type LocalDiscord } from '../support/discord-user.ts';

/** The bot beside the local Discord in a process each, or both in one, which then die together. */
export type Layout = 'apart' | 'together';

export interface Town {
  readonly layout: Layout;
  /** The user side; of the newest start where both are one process. */
  readonly discord: LocalDiscord;
  /** The data folder of the bot. */
  readonly dataDir: string;
  /** Starts the bot and waits until it says that it is up. */
  start(): Promise<Started>;
  /** Starts the bot and kills it after so many ms, wherever it is by then. */
  startAndKill(afterMs: number): Promise<void>;
  kill(): Promise<void>;
  end(): Promise<void>;
}

export async function buildTown(layout: Layout): Promise<Town> {
  const root = await mkdtemp(join(tmpdir(), 'unchoke-crash-'));
  const dataDir = join(root, 'bot');
  const own =
    layout === 'apart'
      ? startChild({
          args: ['src/sandbox/main.ts'],
          env: { SANDBOX_PORT: '0', DATA_DIR: join(root, 'discord') },
          readyWhen: /(http:\/\/127\.0\.0\.1:\d+)\n/,
        })
      : undefined;
  const ownReady = await own?.ready;
  if (ownReady?.ok === false) throw new Error(`the local Discord did not start: ${ownReady.why}`);
  let url = ownReady?.said[1] ?? '';
  let bot: Child | undefined;
  const launch = () =>
    own === undefined
      ? startChild({
          args: ['src/main.ts'],
          env: { SANDBOX_PORT: '0', DATA_DIR: dataDir },
          readyWhen: /Open +(http:\/\/127\.0\.0\.1:\d+)\n/,
        })
      : startChild({
          args: ['src/main.ts'],
          env: { DISCORD_API_URL: `${url}/api`, DISCORD_TOKEN: 'crash', DATA_DIR: dataDir },
          readyWhen: /online/,
        });
  const kill = async () => {
    await bot?.kill();
    bot = undefined;
  };
  return {
    layout,
    dataDir,
    get discord() {
      return discordAt(url);
    },
    async start() {
      bot = launch();
      const ready = await bot.ready;
      if (ready.ok) url = ready.said[1] ?? url;
      else await kill();
      return ready;
    },
    async startAndKill(afterMs) {
      bot = launch();
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      await kill();
    },
    kill,
    async end() {
      await kill();
      await own?.kill();
      await rm(root, { recursive: true, force: true });
    },
  };
}
