import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage, stopAll } from '../sandbox/stage.ts';
import { inBrowser, type Visit, visit } from '../support/browser.ts';

inBrowser('a channel of 500 messages', (browser) => {
  let stage: Stage;
  let here: Visit;
  beforeAll(async () => {
    stage = await openStage();
    const users = ['Mina', 'Jun', 'Ada'].map((name) => stage.user(name));
    for (let count = 1; count <= 500; count += 1)
      await stage.say(
        stage.channel('general'),
        users[Math.floor(count / 3) % 3] ?? '',
        `**Message ${count}** about \`photoresist\`\n- share 91.9 %\n- stock <t:1790000000:R>`,
      );
    here = await visit(browser(), stage.url, { as: stage.user('Mina') });
  });
  afterAll(async () => {
    await here.leave();
    await stopAll();
  });

  test('shows the newest, and as much of the rest as somebody scrolls back to', async () => {
    const { page } = here;
    const messages = page.locator('#messages article.message');
    await page.getByText('Message 500', { exact: true }).waitFor();
    const first = await messages.count();
    expect(first).toBeLessThan(100);
    await page.getByText(`Message ${501 - first}`, { exact: true }).scrollIntoViewIfNeeded();
    await page.getByText(`Message ${500 - first}`, { exact: true }).waitFor();
    await page.getByText(`Message ${501 - first}`, { exact: true }).waitFor();
    expect(await messages.count()).toBeGreaterThan(first);
    expect(await page.getByText(`Message ${501 - first}`, { exact: true }).isVisible()).toBe(true);
  });

  test('draws no message again because another one came', async () => {
    const { page } = here;
    const last = page.getByText('Message 500', { exact: true });
    const node = await last.elementHandle();
    await stage.say(stage.channel('general'), stage.user('Jun'), 'One more');
    await page.getByText('One more').waitFor();
    expect(await node?.evaluate((one) => one.isConnected)).toBe(true);
  });
});
