import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { type Child, startChild } from './child.ts';
import type { LocalDiscord } from './local-discord.ts';

export type Kind = 'ours' | 'bare';

/** Starts a bot on a local Discord; resolves when it is ready, with the ms that took since its process was asked for. */
export async function startBot(kind: Kind, discord: LocalDiscord): Promise<{ bot: Child; ms: number }> {
  const env = {
    DISCORD_API_URL: discord.apiUrl,
    DISCORD_TOKEN: 'bench',
    DATA_DIR: join(discord.dataDir, 'bot'),
  };
  const bot = startChild({
    args: kind === 'ours' ? await howToStart() : ['src/bench/bare.ts'],
    env,
    readyWhen: /online/,
  });
  const ready = await bot.ready;
  if (!ready.ok) throw new Error(`the bot (${kind}) did not start: ${ready.why}`);
  return { bot, ms: ready.ms };
}

/** What `npm start` gives to node, so that what is measured is what people run. */
async function howToStart(): Promise<readonly string[]> {
  const { scripts } = z
    .object({ scripts: z.object({ start: z.string().startsWith('node ') }) })
    .parse(JSON.parse(await readFile('package.json', 'utf8')));
  return scripts.start.split(' ').slice(1);
}

/** What a process holds in memory, in MB. */
export async function memoryOf({ pid }: Child): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number(stdout) / 1024;
}
