import { afterAll, beforeAll, expect, test } from 'vitest';
import { openStage, type Stage, stopAll } from '../sandbox/stage.ts';
import { inBrowser, type Visit, visit } from '../support/browser.ts';
import { send } from './raw-bot.ts';

const BOMBS = {
  'opening marks': '**_~~||__`'.repeat(190),
  'nested quotes': '> > > > '.repeat(240),
  brackets: '[[[[]](http://'.repeat(140),
  'half mentions': '<@<@&<#<t:</a:1'.repeat(120),
  lists: '- \n1. \n  - x\n'.repeat(150),
  fences: '```js\n``'.repeat(220),
  'combining marks': `e${'\u0301'.repeat(1990)}`,
};

inBrowser('hostile text', (browser) => {
  let stage: Stage;
  let here: Visit;
  let channel: string;
  beforeAll(async () => {
    stage = await openStage();
    channel = stage.channel('general');
    here = await visit(browser(), stage.url, { as: stage.user('Mina') });
  });
  afterAll(async () => {
    await here.leave();
    await stopAll();
  });
  const drawn = (id: string) => here.page.locator(`[data-message="${id}"]`);

  test('markup is text, wherever somebody writes it', async () => {
    const { page } = here;
    const markup = '<script>window.hit = 1</script><img src=x onerror="window.hit = 1"><b>bold</b>';
    const said = await stage.say(channel, stage.user('Jun'), markup);
    const sent = await send(stage, channel, {
      body: {
        embeds: [{ title: markup, description: markup, fields: [{ name: markup, value: markup }] }],
        components: [{ type: 1, components: [{ type: 2, style: 1, label: '<i>x</i>', custom_id: markup }] }],
      },
    });
    await drawn(sent.id).getByRole('button', { name: '<i>x</i>' }).waitFor();
    expect(await drawn(said.body.message.id).textContent()).toContain(markup);
    expect(await page.locator('#messages :is(script, img, b, i)').count()).toBe(0);
    expect(await page.evaluate("'hit' in window")).toBe(false);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'file:///etc/passwd',
    'java\tscript:alert(1)',
  ])('%s is no link', async (address) => {
    const sent = await send(stage, channel, {
      body: { content: `[press](${address}) <${address}> ${address}`, embeds: [{ title: address }] },
    });
    await drawn(sent.id).getByText('press').first().waitFor();
    expect(await drawn(sent.id).getByRole('link').count()).toBe(0);
  });

  test('a text that turns its direction turns nothing around it', async () => {
    const { page } = here;
    const turned = '\u202Edesrever\u2066 @everyone';
    const { body } = await stage.say(channel, stage.user('Jun'), turned);
    const message = drawn(body.message.id);
    await message.waitFor();
    const isolated = await message
      .locator('.text p')
      .evaluate((node) => node.ownerDocument.defaultView.getComputedStyle(node).unicodeBidi);
    expect(isolated).toBe('plaintext');
    // Somebody else's @everyone looks like one, and calls nobody without the right to.
    expect(await message.getAttribute('class')).not.toContain('mentions-you');
    expect(await page.locator('#messages').evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
  });

  test.each(Object.entries(BOMBS))('%s are drawn and leave the page at work', async (_, content) => {
    const { page } = here;
    const { body } = await stage.say(channel, stage.user('Jun'), content.slice(0, 2000));
    await drawn(body.message.id).waitFor();
    expect(await drawn(body.message.id).locator('*').count()).toBeLessThan(2500);
    expect(await page.locator('#messages').evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
    await page.locator('#composer textarea').fill('/');
    await page.locator('#composer textarea').fill('');
  });

  test('4,000 characters without a blank stay within the page', async () => {
    const { page } = here;
    const sent = await send(stage, channel, {
      body: {
        flags: 32768,
        components: [{ type: 17, components: [{ type: 10, content: '长W'.repeat(2000) }] }],
      },
    });
    await drawn(sent.id).waitFor();
    expect(await page.locator('#messages').evaluate((node) => node.scrollWidth - node.clientWidth)).toBe(0);
  });
});
