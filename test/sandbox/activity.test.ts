import { afterEach, expect, test } from 'vitest';
import { deploy, joinBot, openStage, type Stage, stopAll, until } from './stage.ts';

afterEach(stopAll);

interface Entry {
  readonly n: number;
  readonly name: string;
  readonly data: Record<string, unknown>;
}

const entries = async (stage: Stage): Promise<Entry[]> => (await stage.get('/activity')).body.entries;

async function lines(stage: Stage): Promise<string[]> {
  return (await entries(stage)).map(({ name, data }) =>
    [name, data['what'] ?? data['event'] ?? data['kind'] ?? data['path'], data['state']]
      .filter(Boolean)
      .join(' '),
  );
}

test('a line that drops is told of, with what the bot caught up on once it was back', async () => {
  const stage = await openStage();
  await deploy(stage, [{ name: 'quick', description: 'x' }]);
  let isBack = false;
  await joinBot(stage.url, (client) => client.on('shardResume', () => (isBack = true)));
  await stage.post('/faults', { kind: 'gateway-drop' });
  await stage.say(stage.channel('general'), stage.user('Mina'), 'said meanwhile');
  await until(() => isBack);
  const told = (await lines(stage)).filter((line) => /^(gateway|fault)/.test(line));
  expect(told).toEqual([
    'gateway identified',
    'fault gateway-drop ordered',
    'gateway lost',
    'gateway resumed',
  ]);
  const resumed = (await entries(stage)).find(({ data }) => data['what'] === 'resumed');
  expect(resumed?.data).toMatchObject({ connected: true, caught_up: expect.any(Number) });
});

test('a fault of REST is told of when it is ordered and when it meets a request', async () => {
  const stage = await openStage();
  await stage.post('/faults', { kind: 'rest-5xx' });
  expect((await stage.api('GET', '/gateway')).status).toBe(502);
  expect(await lines(stage)).toEqual(['fault rest-5xx ordered', 'fault rest-5xx met', 'request /gateway']);
});

test('an interaction that nobody answers is told of as failed, by the name of its command', async () => {
  const stage = await openStage();
  await deploy(stage, [{ name: 'silent', description: 'x' }]);
  await joinBot(stage.url);
  const { status } = await stage.post(`/channels/${stage.channel('general')}/commands`, {
    user: stage.user('Mina'),
    name: 'silent',
    options: {},
  });
  expect(status).toBe(504);
  const told = (await lines(stage)).filter((line) => line.startsWith('interaction'));
  expect(told).toEqual(['interaction silent sent', 'interaction failed']);
});

test('only the latest are kept, with their numbers', async () => {
  const stage = await openStage();
  for (let n = 0; n < 520; n += 1) await stage.post('/faults', { kind: 'rest-5xx' });
  const kept = await entries(stage);
  expect([kept.length, kept[0]?.n, kept.at(-1)?.n]).toEqual([500, 21, 520]);
});
