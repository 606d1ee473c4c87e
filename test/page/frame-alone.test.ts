import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/sandbox.ts';
import { seedDemoWorld } from '../../src/sandbox/world/demo.ts';
import { World } from '../../src/sandbox/world/world.ts';
import { DESK, inBrowser, PHONE, visit } from '../support/browser.ts';
import { discordAt } from '../support/discord-user.ts';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  while (stops.length > 0) await stops.pop()?.();
});

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'page-'));
  stops.push(() => rm(made, { recursive: true, force: true }));
  return made;
}

async function localDiscord(dataDir: string, port = 0): Promise<Sandbox> {
  const sandbox = await startSandbox({ port, dataDir });
  let isOpen = true;
  const close = async () => {
    if (isOpen) await sandbox.close();
    isOpen = false;
  };
  stops.push(close);
  return { ...sandbox, close };
}

const MARKUP = '<img src=x onerror="document.title=1">';
const BIDI = '\u202Ereversed';
const LONG = 'verylongname'.repeat(8);

/** A world in which every name that people choose is meant to do harm. */
async function hostileWorld(): Promise<string> {
  const dataDir = await folder();
  const world = new World(dataDir);
  seedDemoWorld(world);
  for (const guild of [...world.guilds.all()]) world.guilds.put({ ...guild, name: `${MARKUP}${BIDI}` });
  for (const user of [...world.users.all()])
    world.users.put({ ...user, displayName: `${user.username} ${MARKUP}${BIDI}` });
  for (const role of [...world.roles.all()]) world.roles.put({ ...role, name: `${role.name} ${MARKUP}` });
  for (const channel of [...world.channels.all()])
    world.channels.put({ ...channel, name: `${channel.name} ${BIDI} ${LONG}`, topic: `${MARKUP}${LONG}` });
  world.close();
  return dataDir;
}

inBrowser('the frame of the page without a bot', (browser) => {
  for (const size of [DESK, PHONE])
    test(`names are text, and none breaks out of its place, ${size.width} pixels wide`, async () => {
      const sandbox = await localDiscord(await hostileWorld());
      const { page, leave } = await visit(browser(), sandbox.url, { size });
      if (size === PHONE) await page.locator('#drawer').click();
      expect(await page.locator('#guild-name').textContent()).toBe(`${MARKUP}${BIDI}`);
      expect(await page.locator('#left img, #side img, header img').count()).toBe(0);
      expect(await page.title()).not.toBe('1');
      const wide = await page.evaluate(
        `[...document.querySelectorAll('#left *, .top *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1).length`,
      );
      expect(wide).toBe(0);
      const isolated = await page.evaluate(
        `[...document.querySelectorAll('.channel-name, #channel-name bdi, #guild-name')].every((one) => getComputedStyle(one).unicodeBidi.includes('isolate'))`,
      );
      expect(isolated).toBe(true);
      await leave();
    });

  test('a local Discord that goes away and comes back is followed again', async () => {
    const dataDir = await folder();
    const first = await localDiscord(dataDir);
    const { page } = await visit(browser(), first.url);
    await page.getByText('Waiting for the bot…').waitFor();
    await first.close();
    await page.getByText('No connection').waitFor();
    const port = Number(new URL(first.url).port);
    const second = await localDiscord(dataDir, port);
    const [home] = (await discordAt(second.url).state()).guilds;
    const [channel, member] = [home?.channels[0]?.id ?? '', home?.members[1]?.id ?? ''];
    await discordAt(second.url).say(channel, member, 'said after it came back');
    await page.locator('article', { hasText: 'said after it came back' }).waitFor();
    await page.getByText('Waiting for the bot…').waitFor();
    // What a browser says of a connection that broke is no trouble of the page.
    await page.context().close();
  });

  test('each request is checked as it comes, and what was wrong can be looked at alone', async () => {
    const sandbox = await localDiscord(await folder());
    const { page, leave } = await visit(browser(), sandbox.url);
    const [home] = (await discordAt(sandbox.url).state()).guilds;
    const post = (content: string) =>
      fetch(`${sandbox.apiUrl}/v10/channels/${home?.channels[0]?.id}/messages`, {
        method: 'POST',
        headers: { authorization: 'Bot x', 'content-type': 'application/json' },
        body: JSON.stringify({ content }),
      });
    await page.getByRole('button', { name: 'Troubles and log' }).click();
    await post('fine');
    await post('x'.repeat(2001));
    const lines = page.locator('.log-line');
    await page
      .locator('.log-line.bad')
      .getByText(/content/)
      .waitFor();
    expect(await lines.locator('.verdict.right').count()).toBe(1);
    await page.getByLabel('Only what was wrong').check();
    expect(await lines.count()).toBe(1);
    await page.getByLabel('Only what was wrong').uncheck();
    await page.getByLabel('Filter the log').fill('400');
    expect(await lines.count()).toBe(1);
    await page.getByLabel('Filter the log').fill('');
    await page.getByRole('button', { name: 'Line', exact: true }).click();
    expect(await lines.count()).toBe(0);
    await leave();
  });

  test('a server that is added stands at the left, and is entered there', async () => {
    const sandbox = await localDiscord(await folder());
    const { page, leave } = await visit(browser(), sandbox.url);
    await discordAt(sandbox.url).admin({ action: 'add-guild', name: 'Battery makers' });
    await page
      .getByRole('navigation', { name: 'Servers' })
      .getByRole('button', { name: 'Battery makers' })
      .click();
    await page
      .getByRole('navigation', { name: 'Channels' })
      .getByRole('heading', { name: 'Battery makers' })
      .waitFor();
    const channels = page.getByRole('navigation', { name: 'Channels' }).locator('.channel-name');
    await expect.poll(() => channels.allTextContents()).toEqual(['general']);
    await leave();
  });

  test('an address leads to a channel or thread of another server than the one that was open last', async () => {
    const sandbox = await localDiscord(await folder());
    const discord = discordAt(sandbox.url);
    const [home] = (await discord.state()).guilds;
    const there = await discord.admin({ action: 'add-guild', name: 'Battery makers' });
    const member = home?.members.find(({ name }) => name === 'Mina')?.id ?? '';
    const supply = home?.channels.find(({ name }) => name === 'supply-chain')?.id ?? '';
    const { page, leave } = await visit(browser(), sandbox.url, { as: member, guild: String(there['id']) });
    const server = () => page.getByRole('navigation', { name: 'Channels' }).getByRole('heading').first();
    expect(await server().textContent()).toBe('Battery makers');
    const address = `${sandbox.url}/#userId=${member}&channelId=${supply}`;
    await page.goto(address);
    await page.locator('h1').getByText('supply-chain').waitFor();
    await page.getByRole('navigation', { name: 'Servers' }).getByRole('button', { name: 'Battery' }).click();
    await page.locator('h1').getByText('general').waitFor();
    await page.evaluate(`history.replaceState(null, '', ${JSON.stringify(address)})`);
    await page.reload();
    await page.locator('h1').getByText('supply-chain').waitFor();
    expect(await server().textContent()).toBe(home?.name);
    await leave();
  });

  test('without the commands that it tells of, there is no guide', async () => {
    const sandbox = await localDiscord(await folder());
    const { page, leave } = await visit(browser(), sandbox.url);
    expect(await page.locator('#guide').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Guide', exact: true }).waitFor({ state: 'hidden' });
    await leave();
  });
});
