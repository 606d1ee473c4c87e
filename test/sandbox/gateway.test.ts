import { afterAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Stage } from './stage.ts';
import { deploy, joinBot, openStage, stopAll, until } from './stage.ts';

// Each test has a stage of its own, and most of their time is the client's waiting: they run side by side.
afterAll(stopAll);

/** Opens the gateway by hand, sends the frames, and tells the code it was closed with. */
async function closeCode(stage: Stage, frames: readonly unknown[]): Promise<number> {
  const socket = new WebSocket(`${stage.url.replace('http', 'ws')}/gateway?v=10&encoding=json`);
  const closed = Promise.withResolvers<number>();
  socket.on('close', (code) => closed.resolve(code));
  socket.once('message', () => {
    for (const frame of frames) socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  });
  return closed.promise;
}

const identify = (more: object = {}) => ({
  op: 2,
  d: { token: 'anything', intents: 1, properties: {}, ...more },
});

describe.concurrent('the gateway closes on', () => {
  test.each<[string, unknown[], number]>([
    ['what cannot be read', ['no json'], 4002],
    ['an unknown opcode', [{ op: 99 }], 4001],
    ['requests before identifying', [{ op: 3, d: {} }], 4003],
    ['a bad token', [identify({ token: 'invalid' })], 4004],
    ['identifying twice', [identify(), identify()], 4005],
    ['a shard that there is not', [identify({ shard: [1, 1] })], 4010],
    ['intents that there are not', [identify({ intents: 1 << 30 })], 4013],
    ['intents that were not granted', [identify({ intents: 1 << 15 })], 4014],
    ['too many frames', Array.from({ length: 121 }, () => ({ op: 1, d: null })), 4008],
  ])('%s', async (_what, frames, code) => {
    expect(await closeCode(await openStage(), frames)).toBe(code);
  });
});

test('the gateway takes no page of another site', async () => {
  const stage = await openStage();
  const socket = new WebSocket(`${stage.url.replace('http', 'ws')}/gateway`, {
    origin: 'http://elsewhere.example',
  });
  const failed = Promise.withResolvers<string>();
  socket.on('error', (error) => failed.resolve(error.message));
  expect(await failed.promise).not.toBe('');
});

describe.concurrent('the real client loses nothing', () => {
  test.each([['gateway-drop'], ['gateway-reconnect']])('over %s', async (kind) => {
    const stage = await openStage();
    await deploy(stage, [{ name: 'ping', description: 'x' }]);
    let resumes = 0;
    const heard: string[] = [];
    await joinBot(stage.url, (client) => {
      client.on('shardResume', () => {
        resumes += 1;
      });
      client.on('channelUpdate', (_before, after) => heard.push('topic' in after ? String(after.topic) : ''));
      client.on('interactionCreate', async (interaction) => {
        if (interaction.isChatInputCommand()) await interaction.reply('pong');
      });
    });
    const general = stage.channel('general');
    expect((await stage.post('/faults', { kind })).status).toBe(200);
    // While it is away: an interaction, and changes of a channel.
    const asked = stage.post(`/channels/${general}/commands`, { user: stage.user('Ada'), name: 'ping' });
    for (const deny of ['1', '2', '4']) {
      await stage.post('/admin', {
        action: 'set-permissions',
        channel: general,
        target: stage.role('Analyst'),
        deny,
      });
    }
    expect((await asked).body.response.message.content).toBe('pong');
    await until(() => resumes === 1 && heard.length === 3);
    expect((await stage.get('/state')).body.ready).toBe(true);
  });

  test('over a session that is declared over', { timeout: 20_000 }, async () => {
    const stage = await openStage();
    await deploy(stage, [{ name: 'ping', description: 'x' }]);
    let readies = 0;
    await joinBot(stage.url, (client) => {
      client.on('shardReady', () => {
        readies += 1;
      });
      client.on('interactionCreate', async (interaction) => {
        if (interaction.isChatInputCommand()) await interaction.reply('pong');
      });
    });
    await stage.post('/faults', { kind: 'invalid-session' });
    expect((await stage.get('/state')).body.ready).toBe(false);
    await until(() => readies === 2);
    const asked = await stage.post(`/channels/${stage.channel('general')}/commands`, {
      user: stage.user('Ada'),
      name: 'ping',
    });
    expect(asked.body.response.message.content).toBe('pong');
  });

  test('over two drops in a row', async () => {
    const stage = await openStage();
    let resumes = 0;
    await joinBot(stage.url, (client) => {
      client.on('shardResume', () => {
        resumes += 1;
      });
    });
    await stage.post('/faults', { kind: 'gateway-drop', count: 2 });
    await until(() => resumes === 2);
  });
});

test('a server that is added reaches the client', async () => {
  const stage = await openStage();
  const joined = Promise.withResolvers<string>();
  const client = await joinBot(stage.url, (one) =>
    one.on('guildCreate', (guild) => joined.resolve(guild.name)),
  );
  const { body } = await stage.post('/admin', { action: 'add-guild', name: 'Second' });
  expect(body).toMatchObject({ name: 'Second', channels: [{ name: 'general' }] });
  expect(await joined.promise).toBe('Second');
  expect(client.guilds.cache.size).toBe(2);
});
