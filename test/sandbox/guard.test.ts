import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stage } from './stage.ts';
import { openStage, stopAll } from './stage.ts';

let stage: Stage;
let attachment = '';

beforeAll(async () => {
  stage = await openStage();
  const { body } = await stage.post(`/channels/${stage.channel('general')}/messages`, {
    user: stage.user('Mina'),
    content: 'with a file',
    attachments: [{ filename: 'a.png', base64: Buffer.from('x').toString('base64') }],
  });
  attachment = new URL(body.message.attachments[0].url).pathname;
});
afterAll(stopAll);

/** A request with exactly these headers, as `fetch` would not send them; answers its status. */
function statusOf(path: string, headers: Record<string, string>, method = 'GET', body = ''): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const sent = request(stage.url + path, { method, headers }, (response) => {
    resolve(response.statusCode ?? 0);
    response.destroy();
  });
  sent.on('error', reject);
  sent.end(body);
  return promise;
}

const everywhere = [
  ['the page', () => '/'],
  ['a module of it', () => '/page/main.js'],
  ['the state', () => '/sandbox/state'],
  ['the stream of events', () => '/sandbox/events'],
  ['the log', () => '/sandbox/activity'],
  ['a file', () => attachment],
  ['the API', () => '/api/v10/gateway'],
] as const;

describe.each(everywhere)('%s', (_, path) => {
  test('is there for this machine', async () => {
    // A file without its signature and a bot without a token are refused too, but not for where they come from.
    expect([200, 401, 404]).toContain(await statusOf(path(), {}));
  });

  test.each([
    ['a name that somebody points at 127.0.0.1', { host: 'rebound.example' }],
    ['that name with our port', { host: 'rebound.example:4747' }],
    ['a name that only begins like ours', { host: '127.0.0.1.rebound.example' }],
    ['a foreign page that may read answers', { origin: 'http://elsewhere.example' }],
    ['a page without a readable origin', { origin: 'null' }],
    [
      'a picture or script on a foreign page',
      { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    ],
    ['another port of this machine', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }],
  ])('is not there for %s', async (_who, headers) => {
    expect(await statusOf(path(), headers)).toBe(403);
  });
});

test('a link from elsewhere opens the page', async () => {
  const headers = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  expect(await statusOf('/', headers)).toBe(200);
});

test.each([
  ['a script', {}, 200],
  ['a script that calls it text', { 'content-type': 'text/plain' }, 200],
  ['the page', { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }, 200],
  ['a form on a page', { 'sec-fetch-site': 'same-origin', 'content-type': 'text/plain' }, 403],
  ['a form elsewhere', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' }, 403],
])('what is sent by %s', async (_, headers, status) => {
  expect(await statusOf('/sandbox/clock', headers, 'POST', '{"advance":"PT1S"}')).toBe(status);
});
