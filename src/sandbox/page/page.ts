import { readdirSync, readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { Hono } from 'hono';

const FOLDER = new URL('./browser/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/**
 * What a browser may do with the page: only what comes from this server. All that people and the bot write is
 * put on it as text, and this holds even should that fail once.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-cache',
};

/** The web page of the local Discord at `/`, and its modules and styles below `/page/`. */
export function pageRoutes(): Hono {
  const files = readFiles();
  const routes = new Hono();
  routes.get('/', () => answer(files.get('index.html')));
  routes.get('/page/:name', (context) => answer(files.get(context.req.param('name'))));
  return routes;
}

interface PageFile {
  readonly type: string;
  readonly text: string;
}

// Read once, so that no request ever names a path of this machine.
function readFiles(): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>();
  for (const name of readdirSync(FOLDER)) {
    const type = TYPES[extname(name)];
    if (type !== undefined) files.set(name, { type, text: readFileSync(new URL(name, FOLDER), 'utf8') });
  }
  const page = files.get('index.html');
  if (page !== undefined)
    files.set('index.html', { ...page, text: withModules(page.text, [...files.keys()]) });
  return files;
}

/** Names all modules in the page, so that they are fetched side by side and not each after the one that imports it. */
function withModules(page: string, names: readonly string[]): string {
  const links = names
    .filter((name) => extname(name) === '.js')
    .map((name) => `    <link rel="modulepreload" href="/page/${name}">\n`);
  return page.replace('  </head>', `${links.join('')}  </head>`);
}

function answer(file: PageFile | undefined): Response {
  if (file === undefined) return new Response('Not found', { status: 404, headers: HEADERS });
  return new Response(file.text, { headers: { ...HEADERS, 'content-type': file.type } });
}
