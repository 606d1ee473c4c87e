import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LARGEST_TABLE } from '../../src/app/tables.ts';
import { fetchAttachment } from '../../src/discord/attachment.ts';

let asked = 0;
const ANSWERS: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/whole': (response) => response.end('a,b\n1,2\n'),
  '/gone': (response) => response.writeHead(404).end('This content is no longer available.'),
  '/forbidden': (response) => response.writeHead(403).end(),
  '/failing': (response) => response.writeHead(503).end(),
  '/elsewhere': (response) => response.writeHead(302, { location: '/whole' }).end(),
  '/closed': (response) => response.destroy(),
  '/silent': () => {},
  '/larger-than-said': (response) => response.end(Buffer.alloc(LARGEST_TABLE + 1, 97)),
  '/at-second-try': (response) => (asked === 1 ? response.destroy() : response.end('a\n1\n')),
};

const server = createServer((request, response) => {
  asked += 1;
  ANSWERS[request.url ?? '']?.(response);
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function fetched(path: string, size = 8) {
  asked = 0;
  const { port } = server.address() as AddressInfo;
  const found = await fetchAttachment({ size, url: `http://127.0.0.1:${port}${path}` }, 500);
  if (found.ok) return Buffer.from(found.value).toString();
  return found.error.code === 'attachment-unavailable' ? found.error.trouble : found.error.code;
}

test.each([
  ['/whole', 'a,b\n1,2\n'],
  ['/at-second-try', 'a\n1\n'],
  ['/gone', 'expired'],
  ['/forbidden', 'expired'],
  ['/failing', 'unreachable'],
  ['/elsewhere', 'unreachable'],
  ['/closed', 'unreachable'],
  ['/silent', 'unreachable'],
  ['/larger-than-said', 'too-large'],
])('%s: %s', async (path, found) => {
  expect(await fetched(path)).toBe(found);
});

test('what is said to be too large is not asked for', async () => {
  expect(await fetched('/whole', LARGEST_TABLE + 1)).toBe('too-large');
  expect(asked).toBe(0);
});
