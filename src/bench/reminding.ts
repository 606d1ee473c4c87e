import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client, Events, GatewayIntentBits } from 'discord.js';
import { z } from 'zod';
import { startBot } from './bots.ts';
import { startChild } from './child.ts';
import { compared, quantile, type Row } from './figure.ts';
import { growWorld, type LocalDiscord } from './local-discord.ts';
import { fill, multiply, type Watched } from './watched.ts';

const PER_SERVER = 100;
const IN_A_YEAR = new Date(Date.now() + 365 * 86_400_000);

/** What waiting costs with many items, and how long it takes from being due until Discord has the message. */
export async function benchReminding(servers: number): Promise<readonly Row[]> {
  return [...(await benchWaiting(servers)), ...(await benchSending(servers))];
}

const Idle = z.object({ tickUs: z.number(), heapUsed: z.number(), rss: z.number() });

async function benchWaiting(servers: number): Promise<readonly Row[]> {
  const root = await mkdtemp(join(tmpdir(), 'unchoke-bench-'));
  try {
    const watched = {
      server: '100000000000000001',
      channel: '300000000000000001',
      owner: '200000000000000001',
    };
    const like = join(root, 'like');
    await fill(
      like,
      Array.from({ length: PER_SERVER }, () => ({ ...watched, due: IN_A_YEAR })),
    );
    const few = servers / 100;
    await multiply(like, join(root, 'few'), few);
    await multiply(like, join(root, 'many'), servers);
    const [small, large] = [await idle(join(root, 'few')), await idle(join(root, 'many'))];
    const count = (n: number) => (n * PER_SERVER).toLocaleString('en');
    const bytes = (large.heapUsed - small.heapUsed) / ((servers - few) * PER_SERVER);
    return [
      compared(
        `idle tick, ${count(servers)} items : ${count(few)}`,
        large.tickUs,
        small.tickUs,
        'µs',
        'median; about 1',
      ),
      {
        name: 'memory per item that waits',
        ours: `${bytes.toFixed(0)} B`,
        baseline: '',
        ratio: undefined,
        note: '',
      },
    ];
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function idle(folder: string): Promise<z.infer<typeof Idle>> {
  const child = startChild({
    args: ['--expose-gc', 'src/bench/idle-ticks.ts', folder, '5000'],
    env: {},
    readyWhen: /idle (\{.*\})\n/,
  });
  const ready = await child.ready;
  if (!ready.ok) throw new Error(`nothing was measured: ${ready.why}`);
  return Idle.parse(JSON.parse(ready.said[1] ?? ''));
}

const State = z.object({
  guilds: z.array(
    z.object({
      id: z.string(),
      channels: z.array(z.object({ id: z.string(), name: z.string() })),
      members: z.array(z.object({ id: z.string(), bot: z.boolean() })),
    }),
  ),
});

/** So far apart that none waits for another. */
const APART_MS = 300;
const SINGLES = 60;

async function benchSending(servers: number): Promise<readonly Row[]> {
  const discord = await growWorld(servers - 1);
  try {
    const places = await placesIn(discord);
    const singles = places.slice(0, SINGLES);
    // Long enough for the items to be written and the bot to be there.
    const begin = Date.now() + 30_000 + 20 * servers;
    const allAt = begin + APART_MS * SINGLES + 5000;
    const watched: Watched[] = [
      ...singles.map((each, at) => ({ ...each, due: new Date(begin + APART_MS * at) })),
      ...places.map((each) => ({ ...each, due: new Date(allAt) })),
    ];
    await fill(join(discord.dataDir, 'bot'), watched);
    const { bot } = await startBot('ours', discord);
    if (Date.now() > begin) throw new Error('the bench took too long to prepare what is due');
    const dues = new Map(watched.map(({ channel, due }) => [`${channel} ${due > new Date(allAt - 1)}`, due]));
    await wait(allAt - Date.now());
    const ours = await untilSent(discord, places, SINGLES + servers);
    await bot.kill();

    const after = Date.now();
    const sentAt = await bareSends(discord, places, singles);
    const bare = await untilSent(discord, places, 2 * (SINGLES + servers));
    const taken = (each: Sent) => each.at - (dues.get(`${each.channel} ${each.at >= allAt}`)?.getTime() ?? 0);
    const [alone, together] = [
      ours.filter(({ at }) => at < allAt).map(taken),
      ours.filter(({ at }) => at >= allAt).map(taken),
    ];
    const bareAlone: number[] = [];
    const bareTogether: number[] = [];
    for (const { at, channel } of bare.filter((each) => each.at >= after)) {
      const single = sentAt.singles.get(channel);
      if (at < sentAt.all && single !== undefined) bareAlone.push(at - single);
      else bareTogether.push(at - sentAt.all);
    }
    const name = `${servers.toLocaleString('en')} due at once`;
    const row = (
      what: string,
      share: number,
      of: readonly number[],
      beside: readonly number[],
      note: string,
    ) => compared(what, quantile(of, share), quantile(beside, share), 'ms', note);
    return [
      row('due to sent, alone, p50', 0.5, alone, bareAlone, 'a bare client sends at once'),
      row('due to sent, alone, p99', 0.99, alone, bareAlone, ''),
      row(`due to sent, ${name}, p50`, 0.5, together, bareTogether, 'each owner looked for first'),
      row(`due to sent, ${name}, p99`, 0.99, together, bareTogether, ''),
    ];
  } finally {
    await discord.end();
  }
}

type Place = Omit<Watched, 'due'>;
interface Sent {
  readonly channel: string;
  readonly at: number;
}

async function placesIn({ apiUrl }: LocalDiscord): Promise<readonly Place[]> {
  const state = await (await fetch(`${new URL(apiUrl).origin}/sandbox/state`)).json();
  return State.parse(state).guilds.flatMap(({ id: server, channels, members }) => {
    const channel = channels.find(({ name }) => name === 'general')?.id;
    const owner = members.find(({ bot }) => !bot)?.id;
    return channel === undefined || owner === undefined ? [] : [{ server, channel, owner }];
  });
}

const Messages = z.object({
  messages: z.array(
    z.object({
      timestamp: z.string(),
      channel_id: z.string(),
      author: z.object({ bot: z.boolean().optional() }),
    }),
  ),
});

/** All that bots have sent, once it is as much as expected. */
async function untilSent(
  { apiUrl }: LocalDiscord,
  places: readonly Place[],
  count: number,
): Promise<readonly Sent[]> {
  let last = 0;
  for (let round = 0; round < 60; round += 1) {
    await wait(2000);
    const lists = await Promise.all(
      places.map(async ({ channel, owner }) => {
        const url = `${new URL(apiUrl).origin}/sandbox/channels/${channel}/messages?as=${owner}`;
        return Messages.parse(await (await fetch(url)).json()).messages;
      }),
    );
    const sent = lists.flat().filter(({ author }) => author.bot === true);
    last = sent.length;
    if (sent.length >= count) {
      return sent.map(({ channel_id: channel, timestamp }) => ({ channel, at: Date.parse(timestamp) }));
    }
  }
  throw new Error(`of ${count} messages ${last} were sent`);
}

/** The same messages by a client that has nothing else to do; when each was asked for. */
async function bareSends({ apiUrl }: LocalDiscord, places: readonly Place[], singles: readonly Place[]) {
  const client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: apiUrl } });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login('bench');
  await ready;
  const send = async ({ channel }: Place) => {
    const found = client.channels.cache.get(channel);
    if (found?.isSendable()) await found.send('due');
  };
  const asked = new Map<string, number>();
  for (const place of singles) {
    asked.set(place.channel, Date.now());
    await send(place);
    await wait(APART_MS);
  }
  await wait(2000);
  const all = Date.now();
  await Promise.all(places.map(send));
  await client.destroy();
  return { singles: asked, all };
}
