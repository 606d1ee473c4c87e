import { createServer } from 'node:http';
import { DiscordAPIError, HTTPError, REST } from 'discord.js';
import { describe, expect, onTestFinished, test } from 'vitest';
import { insist, isOutOfReach, transport } from '../../src/discord/insist.ts';

type Answer = number | 'hangs up';
const METHODS = ['get', 'put', 'patch', 'delete', 'post'] as const;
type Method = (typeof METHODS)[number];

/** A server that answers so, one after the other and the last one for ever, and the bot's own way of asking it. */
async function discordThat(...answers: readonly Answer[]) {
  const asked: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    asked.push(`${request.method} ${body}`.trim());
    const answer = answers[Math.min(asked.length, answers.length) - 1] ?? 200;
    if (answer === 'hangs up') return void request.socket.destroy();
    response.writeHead(answer, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer < 400 ? { id: '1' } : { code: 10003, message: 'Unknown' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const rest = new REST({ ...transport, api: `http://127.0.0.1:${port}/api` }).setToken('token');
  const ask = (method: Method) =>
    rest[method]('/channels/1', method === 'get' || method === 'delete' ? {} : { body: { a: 1 } });
  return { ask, asked };
}

const caught = (asking: Promise<unknown>) =>
  asking.then(
    () => expect.fail('should have failed'),
    (error: unknown) => error,
  );

const SAFE = METHODS.filter((method) => method !== 'post');

describe.each([502, 500, 'hangs up'] as const)('where Discord fails once: %s', (failure) => {
  test.each(SAFE)('%s is asked again, in the same words', async (method) => {
    const { ask, asked } = await discordThat(failure, 200);
    expect(await ask(method)).toEqual({ id: '1' });
    expect(asked).toHaveLength(2);
    expect(asked[1]).toBe(asked[0]);
    expect(asked[0]).toMatch(new RegExp(`^${method}`, 'i'));
  });

  test('post is not: what it asks for may have happened', async () => {
    const { ask, asked } = await discordThat(failure, 200);
    expect(isOutOfReach(await caught(ask('post')))).toBe(true);
    expect(asked).toEqual(['POST {"a":1}']);
  });

  test('post is asked again by whoever insists', async () => {
    const { ask, asked } = await discordThat(failure, 200);
    expect(await insist(() => ask('post'))).toEqual({ id: '1' });
    expect(asked).toEqual(['POST {"a":1}', 'POST {"a":1}']);
  });
});

test.each([
  ['get', 503, 3],
  ['get', 'hangs up', 3],
  ['post', 503, 1],
] as const)('where Discord goes on failing, %s ends all the same: %s', async (method, failure, times) => {
  const { ask, asked } = await discordThat(failure);
  const error = await caught(ask(method));
  expect(isOutOfReach(error)).toBe(true);
  if (failure === 503) expect(error).toMatchObject({ name: 'HTTPError', status: 503 });
  expect(asked).toHaveLength(times);
});

test.each(METHODS)('what Discord refuses is asked once: %s', async (method) => {
  const { ask, asked } = await discordThat(404, 200);
  const error = await caught(insist(() => ask(method)));
  expect(error).toBeInstanceOf(DiscordAPIError);
  expect(isOutOfReach(error)).toBe(false);
  expect(asked).toHaveLength(1);
});

const coded = (code: string, more: ErrorOptions = {}) => Object.assign(new Error(code, more), { code });

test.each<[string, unknown, boolean]>([
  ['a connection that was reset', coded('ECONNRESET'), true],
  ['a name that was not resolved', coded('EAI_AGAIN'), true],
  ['a socket that was closed', coded('UND_ERR_SOCKET'), true],
  ['a wait that was too long', coded('UND_ERR_HEADERS_TIMEOUT'), true],
  ['what fetch makes of any of them', new TypeError('fetch failed', { cause: coded('ENETUNREACH') }), true],
  ['a request that was given up', new DOMException('This operation was aborted', 'AbortError'), true],
  ['a server that failed', new HTTPError(502, 'Bad Gateway', 'GET', 'x', {}), true],
  ['a refusal in no words of Discord’s', new HTTPError(403, 'Forbidden', 'GET', 'x', {}), false],
  ['a refusal', new DiscordAPIError({ code: 0, message: 'x' }, 0, 500, 'GET', 'x', {}), false],
  ['a bug', new TypeError('x is not a function'), false],
  ['a bug that was wrapped', new Error('x', { cause: new TypeError('y') }), false],
  ['a wrong argument to Node', coded('ERR_INVALID_ARG_TYPE'), false],
  ['a wrong argument to undici', coded('UND_ERR_INVALID_ARG'), false],
  ['a token that is none', coded('TokenInvalid'), false],
  ['no error at all', 'ECONNRESET', false],
  ['nothing', undefined, false],
])('%s', (_, error, outOfReach) => {
  expect(isOutOfReach(error)).toBe(outOfReach);
});
