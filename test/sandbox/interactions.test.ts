import type { ChatInputCommandInteraction } from 'discord.js';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Stage } from './stage.ts';
import { deploy, joinBot, openStage, stopAll } from './stage.ts';

/* The life of an interaction: what it takes in which state, and what it is refused. */

let stage: Stage;
let appId: string;
let caught = Promise.withResolvers<ChatInputCommandInteraction>();

beforeAll(async () => {
  stage = await openStage();
  appId = (await stage.api('GET', '/users/@me')).body.id;
  await deploy(stage, [{ name: 'it', description: 'x' }]);
  await joinBot(stage.url, (client) =>
    client.on('interactionCreate', (interaction) => {
      if (interaction.isChatInputCommand()) caught.resolve(interaction);
    }),
  );
});
beforeEach(() => {
  caught = Promise.withResolvers<ChatInputCommandInteraction>();
});
afterAll(stopAll);

/** Runs a command and gives the bot's two roads to it, by hand, and what the person is answered in the end. */
async function begin(channel = stage.channel('general')) {
  const answer = stage.post(`/channels/${channel}/commands`, { user: stage.user('Ada'), name: 'it' });
  // Not every test waits for it, and the last ones are cut off when the stage is closed.
  answer.catch(() => {});
  const { id, token } = await caught.promise;
  return {
    answer,
    callback: (body: object, query = '') =>
      stage.api('POST', `/interactions/${id}/${token}/callback${query}`, body),
    hook: (method: string, path: string, body?: object) =>
      stage.api(method, `/webhooks/${appId}/${token}${path}`, body),
  };
}

const reply = { type: 4, data: { content: 'first' } };

test('it is answered once: 40060 after that', async () => {
  const { answer, callback } = await begin();
  expect((await callback(reply)).status).toBe(204);
  expect(await callback(reply)).toMatchObject({ status: 400, body: { code: 40060 } });
  expect((await answer).body.response.message.content).toBe('first');
});

test('with_response tells what came of it', async () => {
  const { callback } = await begin();
  const { status, body } = await callback({ type: 5, data: { flags: 64 } }, '?with_response=true');
  expect(status).toBe(200);
  expect(body.interaction).toMatchObject({
    type: 2,
    response_message_loading: true,
    response_message_ephemeral: true,
  });
  expect(body.resource).toBeUndefined();
  caught = Promise.withResolvers<ChatInputCommandInteraction>();
  const second = await (await begin()).callback(reply, '?with_response=true');
  expect(second.body.resource).toMatchObject({ type: 4, message: { content: 'first' } });
});

test('before it is acknowledged its webhook is unknown, afterwards it takes edits, follow-ups and deletions', async () => {
  const { answer, callback, hook } = await begin();
  expect((await hook('PATCH', '/messages/@original', { content: 'x' })).body.code).toBe(10015);
  await callback(reply);
  expect((await hook('PATCH', '/messages/%40original', { content: 'second' })).body.content).toBe('second');
  const { body: more } = await hook('POST', '', { content: 'more' });
  expect(more).toMatchObject({ type: 19, interaction_metadata: { user: { global_name: 'Ada' } } });
  expect((await hook('PATCH', `/messages/${more.id}`, { content: 'changed' })).body.content).toBe('changed');
  expect((await hook('GET', '/messages/@original')).body.content).toBe('second');
  expect((await hook('DELETE', '/messages/@original')).status).toBe(204);
  expect((await hook('PATCH', '/messages/@original', { content: 'x' })).body.code).toBe(10008);
  expect((await answer).status).toBe(200);
});

test('its messages are its own: others are unknown to its webhook', async () => {
  const { callback, hook } = await begin();
  await callback(reply);
  const { body } = await stage.api('POST', `/channels/${stage.channel('general')}/messages`, {
    content: 'x',
  });
  expect((await hook('PATCH', `/messages/${body.id}`, { content: 'y' })).body.code).toBe(10008);
});

test('too late is 10062, and the person has been told so', async () => {
  const { answer, callback } = await begin();
  expect((await answer).status).toBe(504);
  expect(await callback(reply)).toMatchObject({ status: 404, body: { code: 10062 } });
});

test('a wrong token is 10062', async () => {
  const { callback } = await begin();
  const { id } = await caught.promise;
  expect((await stage.api('POST', `/interactions/${id}/wrong/callback`, reply)).body.code).toBe(10062);
  await callback(reply);
});

describe('refused as a first answer, and still open for a better one', () => {
  test.each<[string, object, number]>([
    ['an empty message', { type: 4, data: {} }, 50006],
    ['a text too long', { type: 4, data: { content: 'x'.repeat(2001) } }, 50035],
    [
      'content beside components of the second kind',
      { type: 4, data: { flags: 1 << 15, content: 'x', components: [] } },
      50035,
    ],
    ['an update where there is no message', { type: 7, data: { content: 'x' } }, 50035],
    ['choices for what is no autocomplete', { type: 8, data: { choices: [] } }, 50035],
    [
      'a form of six fields',
      {
        type: 9,
        data: {
          custom_id: 'f',
          title: 'F',
          components: Array.from({ length: 6 }, (_, n) => ({
            type: 18,
            label: 'x',
            component: { type: 4, custom_id: `${n}`, style: 1 },
          })),
        },
      },
      50035,
    ],
    ['an unknown type', { type: 99 }, 50035],
  ])('%s', async (_what, body, code) => {
    const { callback } = await begin();
    expect((await callback(body)).body.code).toBe(code);
    expect((await callback(reply)).status).toBe(204);
  });
});

test('the token dies after 15 minutes of the sandbox’s time', async () => {
  const { callback, hook } = await begin();
  await callback(reply);
  await stage.post('/clock', { advance: 'PT14M' });
  expect((await hook('PATCH', '/messages/@original', { content: 'still' })).status).toBe(200);
  await stage.post('/clock', { advance: 'PT2M' });
  expect((await hook('PATCH', '/messages/@original', { content: 'x' })).body.code).toBe(50027);
});

test('in a thread that is archived and locked nothing can be posted or edited', async () => {
  const { body: thread } = await stage.api('POST', `/channels/${stage.channel('general')}/threads`, {
    name: 'x',
    type: 11,
  });
  const { answer, callback, hook } = await begin(thread.id);
  await callback(reply);
  await stage.post('/admin', { action: 'lock-thread', thread: thread.id });
  await stage.post('/admin', { action: 'archive-thread', thread: thread.id });
  expect((await hook('PATCH', '/messages/@original', { content: 'x' })).body.code).toBe(50083);
  expect((await hook('POST', '', { content: 'x' })).body.code).toBe(50083);
  expect((await hook('POST', '', { content: 'x', flags: 64 })).status).toBe(200);
  expect((await answer).status).toBe(200);
});

test('a lost answer to the callback: the second try is told 40060, and an edit goes through', async () => {
  const { answer, callback, hook } = await begin();
  await stage.post('/faults', { kind: 'lost-response' });
  await expect(callback({ type: 5 })).rejects.toThrow();
  expect((await callback({ type: 5 })).body.code).toBe(40060);
  await hook('PATCH', '/messages/@original', { content: 'there' });
  expect((await answer).body.response).toMatchObject({ type: 'deferred', message: { content: 'there' } });
});

describe('commands', () => {
  const at = () => `/applications/${appId}/guilds/${stage.guildId}/commands`;

  test('are added, changed, listed and taken away one by one', async () => {
    const added = await stage.api('POST', at(), {
      name: 'one',
      description: 'x',
      name_localizations: { ko: '하나' },
    });
    expect(added).toMatchObject({ status: 201, body: { name: 'one', guild_id: stage.guildId } });
    const again = await stage.api('POST', at(), { name: 'one', description: 'y' });
    expect(again).toMatchObject({ status: 200, body: { id: added.body.id, description: 'y' } });
    const changed = await stage.api('PATCH', `${at()}/${added.body.id}`, { description: 'z' });
    expect(changed.body.description).toBe('z');
    expect((await stage.api('GET', at())).body).toHaveLength(1);
    expect((await stage.api('DELETE', `${at()}/${added.body.id}`)).status).toBe(204);
    expect((await stage.api('GET', at())).body).toEqual([]);
  });

  test('keep their id and version where nothing changed', async () => {
    const set = [{ name: 'it', description: 'x' }];
    const [before] = (await deploy(stage, set)).body;
    const [after] = (await deploy(stage, set)).body;
    const [changed] = (await deploy(stage, [{ name: 'it', description: 'y' }])).body;
    expect([after.id, after.version]).toEqual([before.id, before.version]);
    expect(changed.id).toBe(before.id);
    expect(changed.version).not.toBe(before.version);
  });
});

test('every reply has the shape that Discord’s description gives it', () => {
  expect(stage.malformed).toEqual([]);
});
