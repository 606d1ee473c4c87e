import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { pageRoutes } from '../../src/sandbox/page/page.ts';

const folder = new URL('../../src/sandbox/page/browser/', import.meta.url);
const routes = pageRoutes();

test('the page and all it asks for is there, and may load nothing from elsewhere', async () => {
  const page = await routes.request('/');
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(page.headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self'; /);
  expect(page.headers.get('content-security-policy')).toContain("require-trusted-types-for 'script'");
  const asked = [...(await page.text()).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path ?? '');
  expect(asked).toContain('/page/main.js');
  for (const path of asked) expect([path, (await routes.request(path)).status]).toEqual([path, 200]);
});

test('every import of a module is served as JavaScript', async () => {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.js'))) {
    const source = readFileSync(new URL(name, folder), 'utf8');
    for (const [, imported] of source.matchAll(/^(?:import|export) .*from '\.\/([^']+)';$/gm)) {
      const answer = await routes.request(`/page/${imported}`);
      expect([name, imported, answer.headers.get('content-type')]).toEqual([
        name,
        imported,
        'text/javascript; charset=utf-8',
      ]);
    }
  }
});

test('nothing beside the page is served', async () => {
  for (const path of ['/page/types.ts', '/page/tsconfig.json', '/page/..%2fpage.ts', '/page/nothing.js'])
    expect((await routes.request(path)).status).toBe(404);
});

test('no module turns text into markup', () => {
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.js')))
    expect(readFileSync(new URL(name, folder), 'utf8')).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function/,
    );
});
