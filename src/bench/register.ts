import { join } from 'node:path';
import { startBot } from './bots.ts';
import type { Child } from './child.ts';
import { compared, quantile, type Row } from './figure.ts';
import { type LocalDiscord, startLocalDiscord } from './local-discord.ts';
import { ACTIONS_EACH, fillRegister } from './register-filled.ts';

const FEW = 10;
const MANY = 500;
const ITEMS = { few: 10, many: 10_000 } as const;

/** What members ask of the register, and of the list of what is watched; each with what it is answered from. */
const ASKED: Readonly<Record<string, (at: Filled) => Promise<unknown>>> = {
  '/risks list': (at) => command(at, 'risks list'),
  '/risks matrix': (at) => command(at, 'risks matrix'),
  '/risks queue': (at) => command(at, 'risks queue'),
  '/risks actions': (at) => command(at, 'risks actions'),
  'a name typed (autocomplete)': (at) => suggested(at, 'risks show', 'assessment', 'Technology 7'),
  '/monitor list': (at) => command(at, 'monitor list'),
  'an item typed (autocomplete)': (at) => suggested(at, 'monitor show', 'item', 'Item 7'),
};

interface Filled {
  readonly discord: LocalDiscord;
  bot: Child;
}

/**
 * What is asked of a server with 500 risks, 5,000 actions and 10,000 watch items, beside one with 10 of each (100
 * actions): the first time after the bot came up (cold), and from then on (warm).
 */
export async function benchRegister(calls: number): Promise<readonly Row[]> {
  const [few, many] = [await filled(FEW, ITEMS.few), await filled(MANY, ITEMS.many)];
  try {
    const rows: Row[] = [];
    for (const [name, ask] of Object.entries(ASKED)) {
      const cold = { few: await first(few, ask), many: await first(many, ask) };
      const warm = { few: [] as number[], many: [] as number[] };
      for (let n = 0; n < calls; n += 1) {
        warm.few.push(await timed(few, ask));
        warm.many.push(await timed(many, ask));
      }
      const of = name.includes('monitor') || name.includes('item') ? `${ITEMS.many} items` : `${MANY} risks`;
      const note = `${of} beside 10; ${ACTIONS_EACH} actions each`;
      rows.push(
        compared(`${name}, cold`, cold.many, cold.few, 'ms', note),
        compared(`${name}, warm`, quantile(warm.many, 0.5), quantile(warm.few, 0.5), 'ms', note),
      );
    }
    return rows;
  } finally {
    for (const each of [few, many]) {
      await each.bot.kill();
      await each.discord.end();
    }
  }
}

async function filled(risks: number, items: number): Promise<Filled> {
  const discord = await startLocalDiscord();
  const { bot: before } = await startBot('ours', discord);
  await discord.post(`/channels/${discord.channel}/commands`, {
    ...{ user: discord.member, name: 'assess start' },
    options: { technology: 'ArF photoresist', home: 'KR' },
  });
  await before.kill();
  await fillRegister(join(discord.dataDir, 'bot'), { risks, items, channel: discord.channel });
  const { bot } = await startBot('ours', discord);
  return { discord, bot };
}

/** Of a bot that has read nothing yet. */
async function first(at: Filled, ask: (at: Filled) => Promise<unknown>): Promise<number> {
  await at.bot.kill();
  at.bot = (await startBot('ours', at.discord)).bot;
  return timed(at, ask);
}

async function timed(at: Filled, ask: (at: Filled) => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await ask(at);
  return performance.now() - began;
}

function command({ discord }: Filled, name: string) {
  return discord.post(`/channels/${discord.channel}/commands`, { user: discord.member, name, options: {} });
}

function suggested({ discord }: Filled, name: string, focused: string, typed: string) {
  return discord.post(`/channels/${discord.channel}/autocomplete`, {
    ...{ user: discord.member, name, focused },
    options: { [focused]: typed },
  });
}
