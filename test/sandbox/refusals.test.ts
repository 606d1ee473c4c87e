import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stage } from './stage.ts';
import { openStage, stopAll } from './stage.ts';

/* What Discord refuses, and with which status and code. Nothing here needs a client. */

let stage: Stage;
let appId: string;
let general: string;
let supply: string;
let open: string;
let archived: string;
let locked: string;
let mine: string;
let theirs: string;
let notice: string;
let inArchived: string;

beforeAll(async () => {
  stage = await openStage();
  appId = (await stage.api('GET', '/users/@me')).body.id;
  general = stage.channel('general');
  supply = stage.channel('supply-chain');
  const thread = async (name: string): Promise<string> =>
    (await stage.api('POST', `/channels/${supply}/threads`, { name, type: 11 })).body.id;
  [open, archived, locked] = [await thread('open'), await thread('archived'), await thread('locked')];
  mine = (await stage.api('POST', `/channels/${general}/messages`, { content: 'mine' })).body.id;
  theirs = (await stage.say(general, stage.user('Ada'), 'theirs')).body.message.id;
  notice = (await stage.seen(supply, stage.user('Ada')))[0].id;
  inArchived = (await stage.api('POST', `/channels/${archived}/messages`, { content: 'old' })).body.id;
  await stage.post('/admin', { action: 'archive-thread', thread: archived });
  await stage.post('/admin', { action: 'lock-thread', thread: locked });
});
afterAll(stopAll);

const nowhere = '1000000000000000001';

describe('the bot is refused', () => {
  const cases: [string, () => Promise<{ status: number; body: { code: number } }>, number, number][] = [
    ['an unknown channel', () => stage.api('GET', `/channels/${nowhere}`), 404, 10003],
    ['an unknown server', () => stage.api('GET', `/guilds/${nowhere}`), 404, 10004],
    ['an unknown member', () => stage.api('GET', `/guilds/${stage.guildId}/members/${nowhere}`), 404, 10013],
    ['an unknown role', () => stage.api('GET', `/guilds/${stage.guildId}/roles/${nowhere}`), 404, 10011],
    ['all members at once', () => stage.api('GET', `/guilds/${stage.guildId}/members`), 403, 50001],
    ['an unknown message', () => stage.api('GET', `/channels/${general}/messages/${nowhere}`), 404, 10008],
    [
      'a message of another channel',
      () => stage.api('GET', `/channels/${supply}/messages/${mine}`),
      404,
      10008,
    ],
    [
      'an empty message',
      () => stage.api('POST', `/channels/${general}/messages`, { content: ' ' }),
      400,
      50006,
    ],
    [
      'a message that is too long',
      () => stage.api('POST', `/channels/${general}/messages`, { content: 'x'.repeat(2001) }),
      400,
      50035,
    ],
    [
      'the same custom_id twice',
      () =>
        stage.api('POST', `/channels/${open}/messages`, {
          components: [
            {
              type: 1,
              components: [
                { type: 2, style: 1, label: 'a', custom_id: 'x' },
                { type: 2, style: 1, label: 'b', custom_id: 'x' },
              ],
            },
          ],
        }),
      400,
      50035,
    ],
    [
      'somebody else’s message to edit',
      () => stage.api('PATCH', `/channels/${general}/messages/${theirs}`, { content: 'x' }),
      403,
      50005,
    ],
    [
      'somebody else’s message to delete',
      () => stage.api('DELETE', `/channels/${general}/messages/${theirs}`),
      403,
      50013,
    ],
    [
      'a notice to edit',
      () => stage.api('PATCH', `/channels/${supply}/messages/${notice}`, { content: 'x' }),
      403,
      50021,
    ],
    [
      'an edit in an archived thread',
      () => stage.api('PATCH', `/channels/${archived}/messages/${inArchived}`, { content: 'x' }),
      400,
      50083,
    ],
    [
      'a member for an archived thread',
      () => stage.api('PUT', `/channels/${archived}/thread-members/${stage.user('Jun')}`),
      400,
      50083,
    ],
    [
      'a name for an archived thread',
      () => stage.api('PATCH', `/channels/${archived}`, { name: 'x' }),
      400,
      50083,
    ],
    [
      'a message to a locked thread',
      () => stage.api('POST', `/channels/${locked}/messages`, { content: 'x' }),
      403,
      160005,
    ],
    ['locking a thread', () => stage.api('PATCH', `/channels/${open}`, { locked: true }), 403, 50013],
    [
      'a thread without a name',
      () => stage.api('POST', `/channels/${supply}/threads`, { type: 11 }),
      400,
      50035,
    ],
    [
      'a thread with a name too long',
      () => stage.api('POST', `/channels/${supply}/threads`, { name: 'x'.repeat(101), type: 11 }),
      400,
      50035,
    ],
    [
      'a thread with an odd archive time',
      () =>
        stage.api('POST', `/channels/${supply}/threads`, { name: 'x', type: 11, auto_archive_duration: 5 }),
      400,
      50035,
    ],
    [
      'a thread in a thread',
      () => stage.api('POST', `/channels/${open}/threads`, { name: 'x', type: 11 }),
      400,
      50024,
    ],
    ['deleting a thread', () => stage.api('DELETE', `/channels/${open}`), 403, 50013],
    ['changing a channel', () => stage.api('PATCH', `/channels/${general}`, { name: 'x' }), 403, 50013],
    ['pinning', () => stage.api('PUT', `/channels/${general}/messages/pins/${mine}`), 403, 50013],
    [
      'a reaction that is no emoji',
      () => stage.api('PUT', `/channels/${general}/messages/${mine}/reactions/word/@me`),
      400,
      10014,
    ],
    [
      'a malformed command',
      () => stage.api('PUT', `/applications/${appId}/commands`, [{ name: 'Bad Name', description: 'x' }]),
      400,
      50035,
    ],
    ['another application', () => stage.api('PUT', `/applications/${nowhere}/commands`, []), 404, 10002],
    [
      'commands of a server it is not in',
      () => stage.api('GET', `/applications/${appId}/guilds/${nowhere}/commands`),
      403,
      50001,
    ],
    [
      'an unknown command',
      () => stage.api('DELETE', `/applications/${appId}/commands/${nowhere}`),
      404,
      10063,
    ],
    [
      'an unknown interaction',
      () => stage.api('POST', `/interactions/${nowhere}/token/callback`, { type: 5 }),
      404,
      10062,
    ],
    [
      'a webhook with a bad token',
      () => stage.api('PATCH', `/webhooks/${appId}/token/messages/@original`, { content: 'x' }),
      401,
      50027,
    ],
    [
      'a webhook that is not its own',
      () => stage.api('POST', `/webhooks/${nowhere}/token`, { content: 'x' }),
      404,
      10015,
    ],
    ['an unknown path', () => stage.api('GET', '/nothing/here'), 404, 0],
    ['a known path the wrong way', () => stage.api('PUT', `/channels/${general}`), 405, 0],
    [
      'text that is no JSON',
      () =>
        stage.ask(`/api/v10/channels/${general}/messages`, {
          method: 'POST',
          headers: { authorization: 'Bot x', 'content-type': 'application/json' },
          body: '{',
        }),
      400,
      50109,
    ],
    ['no token', () => stage.ask('/api/v10/users/@me', {}), 401, 0],
    [
      'a bad token',
      () => stage.ask('/api/v10/users/@me', { headers: { authorization: 'Bot invalid' } }),
      401,
      0,
    ],
    [
      'a file that is too large',
      () => {
        const form = new FormData();
        form.set('payload_json', '{}');
        form.set('files[0]', new Blob([new Uint8Array(10 * 1024 * 1024 + 1)]), 'big.bin');
        return stage.ask(`/api/v10/channels/${supply}/messages`, {
          method: 'POST',
          headers: { authorization: 'Bot x' },
          body: form,
        });
      },
      413,
      40005,
    ],
  ];

  test.each(cases)('%s', async (_what, ask, status, code) => {
    const reply = await ask();
    expect({ status: reply.status, code: reply.body.code }).toEqual({ status, code });
  });

  test('what breaks a limit is told as violations of that request', async () => {
    await stage.api('POST', `/channels/${supply}/messages`, { content: 'x'.repeat(2001) });
    const { requests } = (await stage.get('/requests?since=5')).body;
    expect(requests[0].n).toBe(6);
    expect(requests.at(-1)).toMatchObject({
      method: 'POST',
      path: `/channels/${supply}/messages`,
      status: 400,
    });
    expect(requests.at(-1).violations[0]).toMatch(/^content: BASE_TYPE_MAX_LENGTH/);
  });

  test('a message wakes an archived thread, and a locked one stays shut', async () => {
    const sent = await stage.api('POST', `/channels/${archived}/messages`, { content: 'awake' });
    expect(sent.status).toBe(200);
    expect((await stage.api('GET', `/channels/${archived}`)).body.thread_metadata.archived).toBe(false);
  });
});

describe('rate limits', () => {
  test('the sixth message in five seconds is one too many, with the headers clients read', async () => {
    const { body: thread } = await stage.api('POST', `/channels/${supply}/threads`, {
      name: 'busy',
      type: 11,
    });
    const send = () =>
      fetch(`${stage.url}/api/v10/channels/${thread.id}/messages`, {
        method: 'POST',
        headers: { authorization: 'Bot x', 'content-type': 'application/json' },
        body: '{"content":"again"}',
      });
    const replies = [];
    for (let n = 0; n < 6; n += 1) replies.push(await send());
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(replies.map(({ headers }) => headers.get('x-ratelimit-remaining'))).toEqual([
      '4',
      '3',
      '2',
      '1',
      '0',
      '0',
    ]);
    const last = replies.at(-1);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await last?.json()).toMatchObject({ global: false, message: 'You are being rate limited.' });
  });

  test('fifty requests a second in all', async () => {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const replies = await Promise.all(Array.from({ length: 60 }, () => stage.api('GET', '/users/@me')));
    const refused = replies.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(10);
    expect(refused[0]?.body.global).toBe(true);
  });
});

test('every reply has the shape that Discord’s description gives it', () => {
  expect(stage.malformed).toEqual([]);
});
