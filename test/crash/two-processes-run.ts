import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documents, type UnchokeStore } from '../../src/app/documents.ts';
import { type Child, startChild } from '../../src/bench/child.ts';
import { ChannelId, Instant, MemberId, ServerId } from '../../src/domain/ids.ts';
import { isIn } from '../../src/domain/shard.ts';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.ts';
import { discordAt, type LocalDiscord } from '../support/discord-user.ts';
import { startPostgres } from '../support/postgres.ts';
import { must } from '../support/store-examples.ts';
import { dieMeanwhile } from './deaths.ts';
import { randomFrom } from './random.ts';
import { inspectReminders } from './reminders-inspect.ts';
import { hourly, type RemindersTally, watchAll } from './reminders-run.ts';

const PROCESSES = [0, 1] as const;
type Which = (typeof PROCESSES)[number];

export interface TwoProcessesOptions {
  readonly seed: number;
  readonly kills: number;
  /** How many items fall due each hour in each server. */
  readonly items: number;
  readonly onKill?: (tally: RemindersTally, death: string) => void;
  /** Something to do to the data while one is dead, to see that the run notices. */
  readonly whileDead?: (store: UnchokeStore, servers: readonly ServerId[]) => Promise<void>;
}

interface Home {
  readonly server: ServerId;
  readonly channel: ChannelId;
  readonly owner: MemberId;
}

/**
 * Two processes on one database, each with the servers of its shard, one of which is killed again and again while
 * reminders go out; hours pass with the other alone. Then looks for any reminder that is lost or was told twice.
 */
export async function twoProcessesRun(options: TwoProcessesOptions): Promise<RemindersTally> {
  const random = randomFrom(options.seed);
  const tally: RemindersTally = { kills: 0, told: 0, faults: [] };
  const root = await mkdtemp(join(tmpdir(), 'unchoke-two-'));
  const database = await startPostgres();
  const own = startChild({
    args: ['src/sandbox/main.ts'],
    env: { SANDBOX_PORT: '0', DATA_DIR: join(root, 'discord') },
    readyWhen: /(http:\/\/127\.0\.0\.1:\d+)\n/,
  });
  const store = must(await openPostgresStore({ url: database.url, collections: documents }));
  const bots = new Map<Which, Child>();
  try {
    const ready = await own.ready;
    if (!ready.ok) throw new Error(`the local Discord did not start: ${ready.why}`);
    const url = ready.said[1] ?? '';
    const discord = discordAt(url);
    const start = async (which: Which) => {
      const bot = startChild({
        args: ['src/main.ts'],
        env: {
          DISCORD_API_URL: `${url}/api`,
          DISCORD_TOKEN: 'two',
          DATABASE_URL: database.url,
          SHARD_COUNT: '2',
          SHARDS: String(which),
        },
        readyWhen: /online/,
      });
      bots.set(which, bot);
      const up = await bot.ready;
      if (!up.ok) throw new Error(`process ${which} does not start: ${up.why}`);
    };
    const homes = await settle(discord, store, options.items);
    for (const which of PROCESSES) await start(which);
    let longest = 300;
    while (tally.kills < options.kills) {
      const dying = random.pick(PROCESSES);
      const kill = async () => bots.get(dying)?.kill();
      longest = await dieMeanwhile({ discord, time: 'PT1H', kill, most: 20_000 }, random, longest);
      tally.kills += 1;
      await options.whileDead?.(
        store,
        homes.map(({ server }) => server),
      );
      // The other is alone for an hour, and what the dead one had begun has its lease and its grace.
      if (random.next() < 0.6) await discord.advance('PT1H');
      await start(dying);
      await discord.advance('PT1S');
      options.onKill?.(tally, `process ${dying}`);
    }
    await discord.advance('PT30M');
    for (const bot of bots.values()) await bot.kill();
    for (const { server, channel, owner } of homes) {
      const { faults, told } = await inspectReminders(store, server, await discord.messages(channel, owner));
      tally.faults.push(...faults);
      tally.told += told;
    }
    return tally;
  } finally {
    for (const bot of bots.values()) await bot.kill();
    await own.kill();
    await store.close();
    await database.close();
    await rm(root, { recursive: true, force: true });
  }
}

/** Two servers of each shard, in which items fall due every hour. */
async function settle(discord: LocalDiscord, store: UnchokeStore, items: number): Promise<readonly Home[]> {
  const ofShard = (homes: readonly { readonly id: string }[], shard: number) =>
    homes.filter(({ id }) => isIn({ shards: [shard], of: 2 }, ServerId.parse(id))).slice(0, 2);
  let { guilds, now } = await discord.state();
  for (let n = 1; PROCESSES.some((shard) => ofShard(guilds, shard).length < 2); n += 1) {
    await discord.admin({ action: 'add-guild', name: `Town ${n}` });
    ({ guilds, now } = await discord.state());
  }
  const chosen = new Set(PROCESSES.flatMap((shard) => ofShard(guilds, shard)).map(({ id }) => id));
  const homes = guilds
    .filter(({ id }) => chosen.has(id))
    .map(({ id, channels, members }) => ({
      server: ServerId.parse(id),
      channel: ChannelId.parse(channels.find(({ type }) => type === 0)?.id),
      owner: MemberId.parse(members.find(({ bot }) => !bot)?.id),
    }));
  for (const { server, channel, owner } of homes) {
    const plans = Array.from({ length: items }, (_, at) => hourly((at * 7) % 60));
    await watchAll(store, server, { plans, owner, channel, now: Instant.parse(new Date(now).toISOString()) });
  }
  return homes;
}
