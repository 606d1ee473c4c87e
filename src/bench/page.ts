import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { chromiumPath, HOW_TO_GET_ONE, launchBrowser } from './chromium.ts';
import { compared, quantile, type Row } from './figure.ts';
import { type LocalDiscord, startLocalDiscord } from './local-discord.ts';

const MANY = 500;
const WARMING = 2;
/** What stands on a page that does nothing: the least that a browser can take for one. */
const PLAIN = '<!doctype html><title>plain</title><h1>plain</h1><div id="messages"><p>plain</p></div>';

/**
 * How soon the page of the local Discord shows something and can be used, beside a page that does nothing, and what a
 * channel with hundreds of messages adds to that. Without a browser, a row that says how to get one.
 */
export async function benchPage(rounds: number): Promise<readonly Row[]> {
  const path = chromiumPath();
  if (path === undefined)
    return [{ name: 'page', ours: '', baseline: '', ratio: undefined, note: HOW_TO_GET_ONE }];
  const browser = await launchBrowser(path);
  const discord = await startLocalDiscord();
  const plain = await plainPage();
  try {
    return await measure(browser, discord, plain.url, rounds);
  } finally {
    await browser.close();
    await discord.end();
    plain.close();
  }
}

async function measure(
  browser: Browser,
  discord: LocalDiscord,
  plain: string,
  rounds: number,
): Promise<readonly Row[]> {
  const page = discord.apiUrl.replace(/\/api$/, '/');
  const full = await fill(discord);
  const kinds = {
    plain: { painted: [] as number[], usable: [] as number[], posted: [] as number[] },
    empty: { painted: [] as number[], usable: [] as number[], posted: [] as number[] },
    full: { painted: [] as number[], usable: [] as number[], posted: [] as number[] },
  };
  for (let round = 0; round < WARMING + rounds; round += 1) {
    const opened = {
      plain: await open(browser, plain),
      empty: await open(
        browser,
        `${page}#channelId=${discord.channel}`,
        await poster(discord, discord.channel),
      ),
      full: await open(browser, `${page}#channelId=${full}`, await poster(discord, full)),
    };
    if (round < WARMING) continue;
    for (const kind of ['plain', 'empty', 'full'] as const) {
      kinds[kind].painted.push(opened[kind].painted);
      kinds[kind].usable.push(opened[kind].usable);
      kinds[kind].posted.push(opened[kind].posted);
    }
  }
  const median = (figures: readonly number[]) => quantile(figures, 0.5);
  const { plain: nothing, empty, full: much } = kinds;
  const many = `${MANY} messages`;
  return [
    compared(
      'page: first paint',
      median(empty.painted),
      median(nothing.painted),
      'ms',
      'baseline: a plain page',
    ),
    compared('page: usable', median(empty.usable), median(nothing.usable), 'ms', 'baseline: a plain page'),
    compared(`page: usable, ${many}`, median(much.usable), median(empty.usable), 'ms', 'baseline: a few'),
    compared(
      `page: message shown, ${many}`,
      median(much.posted),
      median(empty.posted),
      'ms',
      'baseline: a few',
    ),
  ];
}

/** Posts something and says what, once it is asked for. */
async function poster(discord: LocalDiscord, channel: string): Promise<() => Promise<string>> {
  let count = 0;
  return async () => {
    count += 1;
    const content = `just posted ${performance.now()} ${count}`;
    await discord.post(`/channels/${channel}/messages`, { user: discord.member, content });
    return content;
  };
}

/** Opens a page in a fresh window: ms until something is painted, until it can be used, and until a new message stands there. */
async function open(browser: Browser, url: string, post?: () => Promise<string>) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  try {
    const page = await context.newPage();
    await page.goto(url);
    await page.locator('#messages > *').first().waitFor();
    const usable: number = await page.evaluate('performance.now()');
    // A window that nobody looks at is painted when the browser finds time for it.
    const painted: number = await page.evaluate(
      `new Promise((tell) => new PerformanceObserver((list) => tell(list.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN)).observe({ type: 'paint', buffered: true }))`,
    );
    const before = performance.now();
    if (post !== undefined)
      await page
        .getByText(await post())
        .first()
        .waitFor();
    return { usable, painted, posted: performance.now() - before };
  } finally {
    await context.close();
  }
}

/** A channel with many messages, as a bot and its people leave them; answers its id. */
async function fill(discord: LocalDiscord): Promise<string> {
  const state = await fetch(discord.apiUrl.replace(/\/api$/, '/sandbox/state'));
  const { guilds } = (await state.json()) as { guilds: [{ channels: { id: string; name: string }[] }] };
  const channel = guilds[0].channels.find(({ name }) => name === 'supply-chain')?.id ?? '';
  for (let n = 0; n < MANY; n += 1) {
    const content = `**Message ${n}** from <@${discord.member}> with a [link](https://example.org) and \`code\`\n> quoted\n- one\n- two`;
    await discord.post(`/channels/${channel}/messages`, { user: discord.member, content });
  }
  return channel;
}

async function plainPage() {
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'text/html').end(PLAIN);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}
