import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { APIMessage } from 'discord-api-types/v10';
import type { Browser, Locator, Page } from 'playwright-core';
import { startChild } from '../../src/bench/child.ts';
import { chromiumPath, HOW_TO_GET_ONE, launchBrowser } from '../../src/bench/chromium.ts';
import { buttonsOf, discordAt, type LocalDiscord, textOf } from '../support/discord-user.ts';

/*
 * Makes the README's two pictures of the page again, from the worked example on a local Discord of its own. With
 * --all FOLDER it also puts every look of the page there: both widths, themes and languages.
 */

const README = '.github/pictures';
const DESK = { width: 1280, height: 800 };
/** So that a whole panel is seen. */
const TALL = { width: 1280, height: 1160 };
const PHONE = { width: 390, height: 844 };

const { values } = parseArgs({ options: { all: { type: 'string' } } });

interface Stage {
  readonly discord: LocalDiscord;
  readonly url: string;
  readonly general: string;
  readonly thread: string;
  member(name: string): string;
}

/** The Korean case, loaded by Mina: its matrix in #general, one of its assessments open in a thread at stage 2. */
async function set(url: string): Promise<Stage> {
  const discord = discordAt(url);
  const state = await ready(discord);
  const [home] = state.guilds;
  const idOf = (list: readonly { id: string; name: string }[] | undefined, name: string) =>
    list?.find((each) => each.name === name)?.id ?? '';
  const member = (name: string) => idOf(home?.members, name);
  const general = idOf(home?.channels, 'general');
  const mina = member('Mina');
  const press = async (message: APIMessage | undefined, words: RegExp) => {
    const button = buttonsOf(message).find((each) => 'label' in each && words.test(each.label ?? ''));
    if (message === undefined || button === undefined) throw new Error(`no ${words} in: ${textOf(message)}`);
    return (await discord.press(message.id, mina, button.custom_id)).response.message;
  };
  const help = await discord.command(general, mina, 'help', { task: 'example' });
  await press(help.response.message, /^Load the example$/);
  const opened = await discord.command(general, mina, 'assess resume', {
    assessment: 'Example: photoresist',
  });
  const thread = /<#(\d+)>/.exec(textOf(opened.response.message))?.[1] ?? '';
  const panel = async () => (await discord.messages(thread, mina)).find((each) => buttonsOf(each).length > 3);
  for (let stage = 6; stage > 2; stage -= 1) await press(await panel(), /^Back$/);
  await discord.say(general, member('Jun'), `<@${mina}> where does photoresist stand today?`);
  await discord.command(general, mina, 'risks matrix', { public: true });
  return { discord, url, general, thread, member };
}

async function ready(discord: LocalDiscord) {
  for (;;) {
    const state = await discord.state();
    if (state.ready) return state;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

interface Look {
  readonly as: string;
  readonly channel: string;
  readonly size: { readonly width: number; readonly height: number };
  readonly theme: 'dark' | 'light';
  /** Leaves the guide for somebody new on the page. */
  readonly isNew?: boolean;
}

async function open(browser: Browser, url: string, { as, channel, size, theme, isNew = false }: Look) {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: theme,
    timezoneId: 'Asia/Seoul',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(10_000);
  if (!isNew) await context.addInitScript(`localStorage.setItem('guide', '{"hidden":true}')`);
  const page = await context.newPage();
  await page.goto(`${url}/#userId=${as}&channelId=${channel}`);
  await page.locator('#messages > *').first().waitFor();
  return page;
}

/** Brings a message to the top, or to the foot, and waits for the pictures in sight. */
async function show(page: Page, message: Locator, where: 'start' | 'end'): Promise<void> {
  await message.waitFor();
  const id = await message.getAttribute('data-message');
  const inSight = `(() => {
    document.querySelector('[data-message="${id}"]').scrollIntoView({ block: '${where}' });
    return [...document.images].every((one) => one.complete);
  })()`;
  for (let tries = 0; tries < 50 && !(await page.evaluate(inSight)); tries += 1)
    await page.waitForTimeout(100);
}

async function forReadme(browser: Browser, { url, general, thread, member }: Stage): Promise<void> {
  await mkdir(README, { recursive: true });
  const common = { as: member('Mina'), theme: 'dark' } as const;
  const stage = await open(browser, url, { ...common, channel: thread, size: TALL });
  await show(stage, stage.locator('article', { hasText: 'Stage 2 of 6' }).last(), 'start');
  await stage.screenshot({ path: join(README, 'page-stage.png') });
  const matrix = await open(browser, url, { ...common, channel: general, size: DESK });
  await show(matrix, matrix.locator('article:has(img)').last(), 'end');
  await matrix.screenshot({ path: join(README, 'page-matrix.png') });
}

async function everyLook(browser: Browser, folder: string, stage: Stage): Promise<void> {
  await mkdir(folder, { recursive: true });
  const sizes = { desk: DESK, phone: PHONE };
  for (const [width, size] of Object.entries(sizes))
    for (const theme of ['dark', 'light'] as const)
      for (const [language, name] of Object.entries({ en: 'Mina', zh: 'Jun' })) {
        const look = { as: stage.member(name), size, theme } as const;
        const shoot = async (page: Page, what: string) => {
          await page.waitForTimeout(300);
          await page.screenshot({ path: join(folder, `${width}-${theme}-${language}-${what}.png`) });
        };
        const page = await open(browser, stage.url, { ...look, channel: stage.general, isNew: true });
        await shoot(page, 'general');
        for (const [n, what] of ['clock', 'log', 'members'].entries()) {
          await page.locator('#tools button').nth(n).click();
          await shoot(page, what);
          if (width === 'phone') await page.keyboard.press('Escape');
        }
        if (width === 'phone') await page.locator('#drawer').click();
        await page.locator('#member').click();
        await shoot(page, 'become');
        await page.context().close();
        const thread = await open(browser, stage.url, { ...look, channel: stage.thread });
        await shoot(thread, 'thread');
        await thread.context().close();
      }
}

const path = chromiumPath();
if (path === undefined) {
  console.error(HOW_TO_GET_ONE);
  process.exit(1);
}
const dataDir = await mkdtemp(join(tmpdir(), 'unchoke-screenshots-'));
const bot = startChild({
  args: ['src/main.ts'],
  env: { SANDBOX_PORT: '0', DATA_DIR: dataDir },
  readyWhen: /(http:\/\/127\.0\.0\.1:\d+)/,
});
const browser = await launchBrowser(path);
try {
  const started = await bot.ready;
  if (!started.ok) throw new Error(`The bot did not start: ${started.why}`);
  const stage = await set(started.said[1] ?? '');
  await forReadme(browser, stage);
  if (values.all !== undefined) await everyLook(browser, values.all, stage);
} finally {
  await browser.close();
  await bot.stop();
  await rm(dataDir, { recursive: true, force: true });
}
