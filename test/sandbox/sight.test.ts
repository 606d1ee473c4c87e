import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Stage } from './stage.ts';
import { openStage, stopAll } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await openStage();
});
afterAll(stopAll);

/** What a member sees, by the channels' names: `general 2` has two mentions, `general *` is new. */
async function sight(name: string): Promise<string[]> {
  const { body } = await stage.get(`/channels?guild=${stage.guildId}&as=${stage.user(name)}`);
  const { body: state } = await stage.get('/state');
  const { body: listed } = await stage.get(`/threads?guild=${stage.guildId}`);
  const names = new Map([...state.guilds[0].channels, ...listed.threads].map((one) => [one.id, one.name]));
  return body.channels.map(
    (one: { id: string; unread: boolean; mentions: number }) =>
      `${names.get(one.id)}${one.unread ? ' *' : ''}${one.mentions > 0 ? ` ${one.mentions}` : ''}`,
  );
}

const say = (name: string, content: string) => stage.say(stage.channel('general'), stage.user(name), content);
const reads = (name: string) =>
  stage.post(`/channels/${stage.channel('general')}/read`, { user: stage.user(name) });

test('only what somebody sees is listed, also when there is nothing in it', async () => {
  expect(await sight('Jun')).toEqual(['general', 'supply-chain', 'announcements-only', 'private-board']);
  expect(await sight('Ada')).toEqual(['general', 'supply-chain', 'announcements-only']);
});

test('what others say is new until it was read, and mentions are counted, each for whom it mentions', async () => {
  await say('Jun', `<@${stage.user('Ada')}> look`);
  await say('Jun', `<@${stage.user('Ada')}> and look again`);
  expect((await sight('Ada'))[0]).toBe('general * 2');
  expect((await sight('Hyejin'))[0]).toBe('general *');
  expect((await sight('Jun'))[0]).toBe('general');
  await reads('Ada');
  expect((await sight('Ada'))[0]).toBe('general');
  expect((await sight('Hyejin'))[0]).toBe('general *');
  await say('Mina', `<@&${stage.role('Analyst')}>`);
  expect((await sight('Ada'))[0]).toBe('general *');
  expect((await sight('Hyejin'))[0]).toBe('general * 1');
});

test('a thread is new to nobody before they joined it, and being let in counts as a mention', async () => {
  await stage.api('POST', `/channels/${stage.channel('supply-chain')}/threads`, {
    name: 'etching',
    type: 11,
  });
  const { body } = await stage.get(`/threads?guild=${stage.guildId}`);
  const thread = body.threads[0].id;
  await stage.api('POST', `/channels/${thread}/messages`, { content: 'first' });
  expect(await sight('Ada')).toContain('etching');
  await stage.api('PUT', `/channels/${thread}/thread-members/${stage.user('Ada')}`);
  expect(await sight('Ada')).toContain('etching * 1');
});

test('nobody and nowhere are refused', async () => {
  const ada = stage.user('Ada');
  expect((await stage.get(`/channels?guild=1&as=${ada}`)).body.code).toBe(10004);
  expect((await stage.get(`/channels?guild=${stage.guildId}&as=1`)).body.code).toBe(10007);
  expect(
    (await stage.post(`/channels/${stage.channel('private-board')}/read`, { user: ada })).body.code,
  ).toBe(50001);
});
