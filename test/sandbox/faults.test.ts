import type { Client, TextChannel } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Stage } from './stage.ts';
import { joinBot, openStage, stopAll } from './stage.ts';

/* Troubles over REST, as the real client lives through them. */

let stage: Stage;
let client: Client<true>;

beforeAll(async () => {
  stage = await openStage();
  client = await joinBot(stage.url);
});
afterAll(stopAll);

/** A thread of its own for each test, so that their messages do not add up to a rate limit. */
async function somewhere() {
  const channel = (await client.channels.fetch(stage.channel('supply-chain'))) as TextChannel;
  return channel.threads.create({ name: 'here' });
}

const contents = async (channel: string) =>
  (await stage.seen(channel, stage.user('Mina'))).map((one) => one.content).filter((one) => one !== '');

async function trouble(kind: string, count = 1) {
  const last = (await stage.get('/requests')).body.requests.at(-1).n;
  await stage.post('/faults', { kind, count });
  return async () => {
    const { requests } = (await stage.get(`/requests?since=${last}`)).body;
    return requests.map(({ status }: { status: number }) => status);
  };
}

test.each([
  ['rest-429', 1, [429, 200]],
  ['rest-5xx', 2, [502, 502, 200]],
])('%s, %i times: the client tries again by itself', async (kind, count, expected) => {
  const thread = await somewhere();
  const statuses = await trouble(kind, count);
  await thread.send('once');
  expect(await statuses()).toEqual(expected);
  expect(await contents(thread.id)).toEqual(['once']);
});

test.each([
  ['lost-response', ['once']],
  ['closed-socket', []],
])('%s: the caller tries again, and the nonce keeps it to one message', async (kind, afterTrouble) => {
  const thread = await somewhere();
  const statuses = await trouble(kind);
  const send = () => thread.send({ content: 'once', nonce: 'n-1', enforceNonce: true });
  await expect(send()).rejects.toThrow();
  expect(await contents(thread.id)).toEqual(afterTrouble);
  await send();
  expect(await statuses()).toEqual([0, 200]);
  expect(await contents(thread.id)).toEqual(['once']);
});

test('an enforced nonce counts for a few minutes of the sandbox’s time', async () => {
  const thread = await somewhere();
  const send = () => thread.send({ content: 'again', nonce: 'n-2', enforceNonce: true });
  const [first, second] = [await send(), await send()];
  expect(second.id).toBe(first.id);
  await stage.post('/clock', { advance: 'PT1M' });
  expect((await send()).id).toBe(first.id);
  await stage.post('/clock', { advance: 'PT3M' });
  expect((await send()).id).not.toBe(first.id);
});

test('an enforced nonce holds in its own channel only, and one that is not enforced holds nothing', async () => {
  const [here, there] = [await somewhere(), await somewhere()];
  const first = await here.send({ content: 'a', nonce: 'n-3', enforceNonce: true });
  expect((await there.send({ content: 'a', nonce: 'n-3', enforceNonce: true })).id).not.toBe(first.id);
  expect((await here.send({ content: 'a', nonce: 'n-3' })).id).not.toBe(first.id);
});

test('a nonce is told to whoever sends it, and not to who reads the message later', async () => {
  const thread = await somewhere();
  const path = `/channels/${thread.id}/messages`;
  const listening = await joinBot(stage.url, () => {}, { intents: ['Guilds', 'GuildMessages'] });
  const told = new Promise((resolve) => listening.once('messageCreate', ({ nonce }) => resolve(nonce)));
  const { body: sent } = await stage.api('POST', path, { content: 'c', nonce: 'n-4', enforce_nonce: true });
  expect(sent.nonce).toBe('n-4');
  expect(await told).toBe('n-4');
  const { body: again } = await stage.api('POST', path, { content: 'c', nonce: 'n-4', enforce_nonce: true });
  expect(again).toMatchObject({ id: sent.id, nonce: 'n-4' });
  for (const where of [path, `${path}/${sent.id}`]) {
    const { body } = await stage.api('GET', where);
    const [read] = Array.isArray(body) ? body : [body];
    expect(read.id).toBe(sent.id);
    expect(read).not.toHaveProperty('nonce');
  }
});

test('an unknown trouble is refused', async () => {
  expect((await stage.post('/faults', { kind: 'earthquake' })).status).toBe(400);
});
