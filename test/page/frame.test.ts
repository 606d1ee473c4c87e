import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESK, inBrowser, PHONE, visit } from '../support/browser.ts';
import { type Journey, startJourney } from '../support/journey.ts';
import { tomorrow, watchIn } from '../support/watched-journey.ts';

inBrowser('the frame of the page', (browser) => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney();
  });
  afterAll(() => journey.end());

  const look = (as: string, wish: Partial<Parameters<typeof visit>[2]> = {}) =>
    visit(browser(), journey.sandbox.url, { as: journey.member(as).id, guild: journey.guild, ...wish });

  test('the clock is moved to the next reminder, which the page leads to', async () => {
    const cadence = { every: 'quarterly', at: '12:00', from: tomorrow(journey) } as const;
    await watchIn(journey, { cadence, timezone: 'UTC', name: 'Resist by the week' });
    const { page, leave } = await look('Mina', { channel: journey.channel('supply-chain') });
    await page.getByRole('button', { name: /bot’s clock/ }).click();
    const column = page.getByRole('complementary');
    await column.getByText('The bot is due next').waitFor();
    const before = await column.locator('#clock-now').textContent();
    await column.getByRole('button', { name: 'To the next reminder' }).click();
    await column.getByText('1 message was posted.').waitFor();
    expect(await column.locator('#clock-now').textContent()).not.toBe(before);
    await column.getByRole('button', { name: /^# general/ }).click();
    await page.locator('article', { hasText: 'Resist by the week' }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('general');
    await leave();
  });

  test('a reminder in another server of the member is named with it, and led to', async () => {
    const cadence = { every: 'quarterly', at: '12:00', from: tomorrow(journey) } as const;
    await watchIn(journey, { cadence, timezone: 'UTC', name: 'Watched at home' });
    const made = await journey.discord.admin({ action: 'add-guild', name: 'Battery makers' });
    const { page, leave } = await look('Mina', { guild: String(made['id']), channel: '' });
    await page.getByRole('button', { name: /bot’s clock/ }).click();
    await page.getByRole('button', { name: 'To the next reminder' }).click();
    await page
      .getByRole('button', { name: /^# general · Chokepoint watch/ })
      .first()
      .click();
    await page.locator('article', { hasText: 'Watched at home' }).waitFor();
    await page
      .getByRole('navigation', { name: 'Channels' })
      .getByRole('heading', { name: 'Chokepoint watch' })
      .waitFor();
    await leave();
  });

  test('a week passes without anything due, and that is told', async () => {
    const { page, leave } = await look('Mina');
    await page.getByRole('button', { name: /bot’s clock/ }).click();
    await page.getByRole('button', { name: '+1 hour' }).click();
    await page.getByText('Nothing was posted on the way.').waitFor();
    await leave();
  });

  test('a connection that is dropped is resumed, and the page tells how', async () => {
    const { page, leave } = await look('Mina');
    await page.getByRole('button', { name: 'Troubles and log' }).click();
    await page.getByRole('button', { name: /^Drop the connection/ }).click();
    const after = page.locator('.aftermath');
    await after.getByText('resumed').waitFor();
    expect((await after.innerText()).split('\n')).toEqual([
      'Drop the connection',
      'connection lost',
      expect.stringMatching(/^resumed/),
    ]);
    const { response } = await journey.member('Mina').run(journey.channel('general'), 'help');
    expect(response.message?.id).toEqual(expect.any(String));
    await leave();
  });

  test.each([
    'Ask to reconnect',
    'Forget the session',
    'Rate limit',
    'Server error',
    'Lose an answer',
    'Close the socket',
  ])('%s: the bot gets over it, and the page tells how', async (trouble) => {
    const { page, leave } = await look('Mina');
    await page.getByRole('button', { name: 'Troubles and log' }).click();
    await page.getByRole('button', { name: new RegExp(`^${trouble}`) }).click();
    const after = page.locator('.aftermath');
    await after.getByText(trouble).waitFor();
    if (!/reconnect|session/.test(trouble)) {
      await after.getByText('waits for the bot’s next request').waitFor();
      await journey.begin(journey.member('Mina'), `In trouble: ${trouble}`);
    }
    await after.locator('.over').waitFor();
    await leave();
  });

  test('somebody else sees other channels, in their own language', async () => {
    const { page, leave } = await look('Ada');
    const channels = page.getByRole('navigation').locator('.channel-name');
    await expect.poll(() => channels.allTextContents()).not.toContain('private-board');
    await page.getByRole('button', { name: /^You are: Ada/ }).click();
    await page
      .locator('.become')
      .getByRole('button', { name: /^J Jun|Jun/ })
      .click();
    await page.getByRole('navigation', { name: '频道' }).waitFor();
    expect(await channels.allTextContents()).toContain('private-board');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.locator('#composer textarea').getAttribute('placeholder')).toContain('发消息到');
    await page.reload();
    await page.getByRole('button', { name: /^当前身份: Jun/ }).waitFor();
    await leave();
  });

  test('by keyboard alone: who one is, another channel, the clock, and back', async () => {
    const { page, leave } = await look('Mina');
    const focused = () => page.evaluate('document.activeElement.textContent');
    await page.locator('#member').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('navigation', { name: '频道' }).waitFor();
    await expect.poll(focused).toContain('Jun');
    await page.getByRole('button', { name: /^private-board/ }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('private-board');
    expect(await focused()).toContain('private-board');
    await page.getByRole('button', { name: /^机器人的时钟/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await page.getByRole('complementary', { name: '机器人的时钟' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('+1 小时');
    await page.keyboard.press('Enter');
    await page.getByText('途中').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#side').waitFor({ state: 'hidden' });
    expect(await page.evaluate('document.activeElement.closest("#tools") !== null')).toBe(true);
    await leave();
  });

  test('what is new is marked for each member, mentions counted, until they looked', async () => {
    const [mina, jun] = [journey.member('Mina'), journey.member('Jun')];
    await mina.says(journey.channel('announcements-only'), `<@${jun.id}> look at this`);
    const { page, leave } = await look('Jun');
    const channel = page.getByRole('navigation').getByRole('button', { name: /^announcements-only/ });
    expect(await channel.textContent()).toContain('1 次提及');
    await expect.poll(() => page.title()).toMatch(/^\(1\) /);
    await channel.click();
    await page.locator('article', { hasText: 'look at this' }).waitFor();
    await expect.poll(() => page.title()).not.toMatch(/^\(/);
    await page.reload();
    await page.locator('article', { hasText: 'look at this' }).waitFor();
    await leave();
    const again = await look('Jun', { channel: journey.channel('general') });
    expect(await again.page.locator('.mention-count').count()).toBe(0);
    await again.leave();
  });

  test('threads that are archived are folded away', async () => {
    const thread = await journey.begin(journey.member('Mina'), 'Folded');
    const { page, leave } = await look('Mina');
    const entry = page.getByRole('navigation').getByRole('button', { name: 'Folded' });
    await entry.waitFor();
    await journey.discord.admin({ action: 'archive-thread', thread });
    await entry.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '1 archived' }).click();
    await entry.waitFor();
    await leave();
  });

  test('colours are as the machine has them until somebody chooses', async () => {
    const { page, leave } = await look('Mina', { theme: 'light' });
    const root = page.locator('html');
    const theme = () => root.getAttribute('data-theme');
    await expect.poll(theme).toBe('light');
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(theme).toBe('dark');
    await page.getByRole('button', { name: 'Light' }).click();
    await expect.poll(theme).toBe('light');
    await page.reload();
    await expect.poll(theme).toBe('light');
    expect(await page.getByRole('button', { name: 'Light' }).getAttribute('aria-pressed')).toBe('true');
    await leave();
  });

  test('the guide follows what was done, goes away when told to, and comes back', async () => {
    const { page, leave } = await look('Mina');
    const guide = page.locator('#guide');
    await guide.getByText('Open /score').first().waitFor();
    await guide.getByRole('button', { name: 'Open /score' }).click();
    const form = page.getByRole('form', { name: '/score' });
    await form.getByRole('textbox', { name: 'description' }).waitFor();
    await page.keyboard.type('ArF');
    expect(await form.getByRole('combobox', { name: 'technology' }).inputValue()).toBe('ArF');
    await page.getByRole('button', { name: 'Cancel the command' }).click();
    await journey.member('Mina').run(journey.channel('general'), 'score', {
      technology: 'ArF photoresist',
      description: 'We buy 95% of it from Japan, and without it the fab stops.',
    });
    await guide.getByText('Walk a stage').waitFor();
    await guide.getByText(/In its thread|Start an assessment/).waitFor();
    await guide.getByRole('button', { name: 'Hide the guide' }).click();
    await guide.waitFor({ state: 'hidden' });
    await page.reload();
    await page.locator('#messages > *').first().waitFor();
    expect(await guide.isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Guide', exact: true }).click();
    await guide.getByText(/In its thread|Start an assessment/).waitFor();
    await leave();
  });

  test('on a phone, the guide is one line from the second time on', async () => {
    const { page, leave } = await look('Mina', { size: PHONE });
    const guide = page.locator('#guide');
    const height = async () => (await guide.boundingBox())?.height ?? 0;
    const step = guide.locator('.guide-now');
    await step.waitFor();
    await page.reload();
    await guide.getByRole('heading').waitFor();
    expect(await step.isVisible()).toBe(false);
    expect(await height()).toBeLessThan(60);
    await guide.getByRole('button', { name: 'Show the steps' }).click();
    await step.waitFor();
    await leave();
  });

  test('one button asks for the worked example', async () => {
    const { page, leave } = await look('Ada', { channel: journey.channel('supply-chain') });
    await page.getByRole('button', { name: /Korean case/ }).click();
    await page.locator('article.ephemeral').last().waitFor();
    expect(await page.locator('article.ephemeral').last().textContent()).toMatch(/example/i);
    await leave();
  });

  test('on a phone, channels and tools lie in drawers that give way', async () => {
    const { page, leave } = await look('Mina', { size: PHONE });
    expect(await page.locator('#side').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Channels', exact: true }).click();
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^supply-chain/ })
      .click();
    await expect.poll(() => page.locator('#left').getAttribute('inert')).toBe('');
    await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe('supply-chain');
    await page.getByRole('button', { name: 'Members' }).click();
    await page.getByRole('complementary', { name: 'Members' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#side').waitFor({ state: 'hidden' });
    const small = await page.evaluate(
      `[...document.querySelectorAll('.top button, #composer button, #guide button')].map((one) => one.getBoundingClientRect()).filter(({ width, height }) => width > 0 && (width < 40 || height < 34)).length`,
    );
    expect(small).toBe(0);
    await leave();
  });

  test('what somebody reads is as wide as the page', async () => {
    const { page, leave } = await look('Mina');
    for (const width of [390, 720, 721, 1000, 1001, DESK.width]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      expect((await page.locator('main').boundingBox())?.width).toBeGreaterThanOrEqual(Math.min(width, 380));
    }
    await leave();
  });
});
