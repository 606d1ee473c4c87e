import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openStage, type Stage, stopAll } from '../sandbox/stage.ts';
import { inBrowser, PHONE, type Visit, visit } from '../support/browser.ts';
import { type Heard, tryOutBot } from './try-out-bot.ts';

inBrowser('a panel and its forms', (browser) => {
  let stage: Stage;
  let heard: Heard[];
  let here: Visit;
  beforeAll(async () => {
    stage = await openStage();
    heard = (await tryOutBot(stage)).heard;
    await stage.post(`/channels/${stage.channel('general')}/commands`, {
      user: stage.user('Mina'),
      name: 'panel',
    });
    here = await visit(browser(), stage.url, { as: stage.user('Mina') });
  });
  beforeEach(() => {
    heard.length = 0;
  });
  afterAll(async () => {
    await here.leave();
    await stopAll();
  });
  const button = (name: string | RegExp) => here.page.getByRole('button', { name });
  const dialog = () => here.page.getByRole('dialog', { name: 'A form' });
  const focused = () => here.page.evaluate("document.activeElement?.textContent ?? ''");
  const told = async () => {
    await expect.poll(() => heard.length).toBe(1);
    return heard[0];
  };

  test('the focus stays on a button whose message is edited, and where it was when that is gone', async () => {
    const { page } = here;
    const before = await page.getByText(/Pressed \d+ times/).textContent();
    await button('Press me').focus();
    await page.keyboard.press('Enter');
    await page.getByText(before ?? '', { exact: true }).waitFor({ state: 'detached' });
    await expect.poll(focused).toBe('Press me');
    const now = Number(/\d+/.exec((await page.getByText(/Pressed \d+ times/).textContent()) ?? '')?.[0]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe(`Once only ${now + 1}`);
  });

  test('several are chosen from a select by keyboard', async () => {
    const { page } = here;
    await button(/Some of these/).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('listbox', { name: 'Some of these' }).waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await told()).toEqual({ kind: 'press', id: 'several', values: ['one', 'three'] });
    await expect.poll(focused).toContain('Some of these');
  });

  test('whoever presses beside a select is done with choosing; Escape takes it back', async () => {
    const { page } = here;
    const list = page.getByRole('listbox', { name: 'Some of these' });
    await button(/Some of these/).click();
    await list.getByRole('option', { name: 'Two' }).click();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await button(/Some of these/).click();
    await page.keyboard.press('t');
    await page.keyboard.press('t');
    await page.keyboard.press('Enter');
    await page.locator('h1').click();
    expect(await told()).toEqual({ kind: 'press', id: 'several', values: ['three'] });
  });

  test('a form goes away with Escape, back to its button, and opens again', async () => {
    const { page } = here;
    await button('Texts').focus();
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await expect.poll(() => page.evaluate('document.activeElement?.tagName')).toBe('INPUT');
    await page.keyboard.type('half');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    expect(await focused()).toBe('Texts');
    // A press that is still being dealt with is not done twice.
    await expect.poll(() => button('Texts').getAttribute('aria-busy')).toBeNull();
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    expect(await dialog().getByLabel('Name').inputValue()).toBe('');
    await dialog().getByRole('button', { name: 'Cancel' }).click();
  });

  test('texts and selects: what is wrong stands beside each field, then it is sent', async () => {
    const { page } = here;
    await button('Texts').click();
    expect(await dialog().getByLabel('Name').getAttribute('aria-required')).toBe('true');
    await dialog().getByText('As people say it').waitFor();
    await dialog().getByLabel('Name').fill('Jo');
    await page.keyboard.press('Enter');
    const wrong = dialog().getByRole('alert').filter({ hasText: /./ });
    expect(await wrong.allTextContents()).toEqual(['This needs at least 3 characters.', 'This is required.']);
    await dialog().getByLabel('Name').fill('Jonathan');
    await dialog()
      .getByRole('button', { name: /^Level/ })
      .click();
    await page.getByRole('option', { name: /High/ }).click();
    await dialog().getByRole('button', { name: 'Submit' }).click();
    await dialog().waitFor({ state: 'detached' });
    await expect
      .poll(() => heard.find(({ kind }) => kind === 'form')?.['fields'])
      .toEqual({
        name: 'Jonathan',
        why: 'Because\nof this',
        level: ['high'],
        owner: [],
      });
    expect(await focused()).toBe('Texts');
  });

  test('radios, checkboxes and files, by keyboard alone', async () => {
    const { page } = here;
    await button('Choices').focus();
    await page.keyboard.press('Enter');
    await dialog().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Tab');
    for (let each = 0; each < 3; each += 1) {
      await page.keyboard.press('Space');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    await dialog()
      .getByRole('radio', { name: /Worried/ })
      .check();
    await dialog().getByRole('button', { name: 'Clear' }).press('Enter');
    await dialog()
      .locator('input[type=file]')
      .setInputFiles([
        { name: 'one.txt', mimeType: 'text/plain', buffer: Buffer.from('one') },
        { name: 'two.txt', mimeType: 'text/plain', buffer: Buffer.from('two') },
        { name: 'three.txt', mimeType: 'text/plain', buffer: Buffer.from('three') },
      ]);
    await dialog().getByRole('checkbox', { name: 'Final' }).focus();
    await page.keyboard.press('Control+Enter');
    const wrong = dialog().getByRole('alert').filter({ hasText: /./ });
    await expect.poll(() => wrong.allTextContents()).toEqual(['Choose 2 at most.', 'Choose 2 at most.']);
    await page.keyboard.press('Space');
    await dialog().getByRole('button', { name: 'Leave out two.txt' }).click();
    await page.keyboard.press('Control+Enter');
    await dialog().waitFor({ state: 'detached' });
    await expect
      .poll(() => heard.find(({ kind }) => kind === 'form')?.['fields'])
      .toMatchObject({
        decision: 'accept',
        kinds: ['source', 'home'],
        final: true,
      });
  });

  test('commands on a message by right-click, on a person by their name, on both by keyboard', async () => {
    const { page } = here;
    const [message] = (
      await stage.get(`/channels/${stage.channel('general')}/messages?as=${stage.user('Mina')}`)
    ).body.messages;
    const article = page.locator(`[data-message="${message.id}"]`);
    await article.getByText(/Pressed/).click({ button: 'right' });
    await page.getByRole('option', { name: /Quote this/ }).click();
    expect(await told()).toEqual({ kind: 'menu', name: 'Quote this', target: message.id });
    await article.getByText('Unchoke', { exact: true }).click({ button: 'right' });
    expect(await page.getByRole('option').count()).toBe(1);
    await page.keyboard.press('Escape');
    await button('Press me').focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('option', { name: /Ask this person/ }).press('Enter');
    await expect.poll(() => heard[1]).toMatchObject({ name: 'Ask this person', target: message.author.id });
    await page.getByText(`On ${message.author.id}`).waitFor();
    const notes = page.getByText('Only you can see this');
    for (let left = await notes.count(); left > 0; left -= 1) {
      await button('Dismiss message').first().click();
      await expect.poll(() => notes.count()).toBe(left - 1);
    }
    expect(await focused()).toBe('');
    expect(await page.evaluate('document.activeElement?.tagName')).toBe('TEXTAREA');
  });

  test('a form is gone once the bot has it, though the bot still works', async () => {
    const { page } = here;
    await button('Texts').click();
    await dialog().getByLabel('Name').fill('slowly');
    await dialog()
      .getByRole('button', { name: /^Level/ })
      .click();
    await page.getByRole('option', { name: /High/ }).click();
    await dialog().getByRole('button', { name: 'Submit' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect(await page.getByText('The bot is working…').isVisible()).toBe(true);
    expect(await focused()).toBe('Texts');
  });

  test('a finger that stays on a message opens its commands, one that moves does not', async () => {
    const phone = await visit(browser(), stage.url, { as: stage.user('Jun'), size: PHONE });
    await phone.page.clock.install();
    const text = phone.page.getByText(/Pressed/);
    const touch = { pointerType: 'touch', bubbles: true, clientX: 100, clientY: 100 };
    await text.dispatchEvent('pointerdown', touch);
    await text.dispatchEvent('pointermove', { ...touch, clientY: 160 });
    const menu = phone.page.getByRole('option', { name: /Quote this/ });
    await phone.page.clock.runFor(2000);
    expect(await menu.count()).toBe(0);
    await text.dispatchEvent('pointerdown', touch);
    await phone.page.clock.runFor(2000);
    await menu.waitFor();
    expect(await phone.page.getByRole('option', { name: /询问此人/ }).count()).toBe(1);
    await phone.leave();
  });
});
