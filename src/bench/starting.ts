import { setTimeout as wait } from 'node:timers/promises';
import { type Kind, memoryOf, startBot } from './bots.ts';
import { compared, quantile, type Row } from './figure.ts';
import { growWorld, type LocalDiscord, startLocalDiscord } from './local-discord.ts';

/** How long a bot is left alone before its memory is read. */
const SETTLED_MS = 3000;

/** From the start of the process until it is ready, and the memory it settles at, with 1 and with 1,000 servers. */
export async function benchStarting(rounds: number): Promise<readonly Row[]> {
  const one = await startLocalDiscord();
  const many = await growWorld(999);
  try {
    return [
      ...(await benchWith(one, '1 server', rounds)),
      ...(await benchWith(many, '1,000 servers', rounds)),
    ];
  } finally {
    await Promise.all([one.end(), many.end()]);
  }
}

async function benchWith(discord: LocalDiscord, servers: string, rounds: number): Promise<readonly Row[]> {
  const times: Record<Kind, number[]> = { ours: [], bare: [] };
  const sizes: Record<Kind, number[]> = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const kind of ['ours', 'bare'] as const) {
      const { bot, ms } = await startBot(kind, discord);
      times[kind].push(ms);
      // Memory varies far less than time does.
      if (round >= rounds - 2) {
        await wait(SETTLED_MS);
        sizes[kind].push(await memoryOf(bot));
      }
      await bot.kill();
    }
  }
  const median = (figures: readonly number[]) => quantile(figures, 0.5);
  return [
    compared(`start to ready, ${servers}`, median(times.ours), median(times.bare), 'ms', 'aim under 1.3'),
    compared(`memory, ${servers}`, median(sizes.ours), median(sizes.bare), 'MB', 'aim under 1.3'),
  ];
}
