import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage, stopAll } from '../sandbox/stage.ts';
import { DESK, inBrowser, PHONE, type Visit, type VisitWish, visit } from '../support/browser.ts';
import { send } from './raw-bot.ts';
import { specimens } from './specimens.ts';
import { tryOutBot } from './try-out-bot.ts';

interface Finding {
  readonly id: string;
  readonly impact: string;
  readonly where: string;
}

/** What hinders people: rules broken seriously or worse, and where. */
async function findings(page: Page): Promise<Finding[]> {
  await page.evaluate(axe.source);
  const found: Finding[] = await page.evaluate(`(async () => {
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target, failureSummary }) => ({ id, impact, where: target.join(' ') + ' ' + failureSummary })));
  })()`);
  return found.filter(({ impact }) => impact === 'serious' || impact === 'critical');
}

inBrowser('nothing of the page keeps anybody out', (browser) => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
    await tryOutBot(stage);
    const channel = stage.channel('general');
    const now = Math.floor(Date.now() / 1000);
    const around = { channel, user: stage.user('Mina'), role: stage.role('Facilitator'), now };
    for (const specimen of Object.values(specimens(around))) await send(stage, channel, specimen);
    await stage.post(`/channels/${channel}/commands`, { user: stage.user('Mina'), name: 'panel' });
    await stage.post(`/channels/${channel}/commands`, {
      user: stage.user('Mina'),
      name: 'every',
      options: { text: 'alone' },
    });
    await stage.say(channel, stage.user('Jun'), `<@${stage.user('Mina')}> look`);
  });
  afterAll(stopAll);

  // axe comes as a script of its own, which the page's policy would refuse.
  const open = (wish: VisitWish) =>
    visit(browser(), stage.url, { ...wish, bypassCSP: true, as: stage.user('Mina') });

  test.each([
    { size: DESK, theme: 'light' },
    { size: PHONE, theme: 'dark' },
  ] as const)('the channel, $theme, $size.width pixels wide', async (wish) => {
    const { page, leave } = await open(wish);
    expect(await findings(page)).toEqual([]);
    await leave();
  });

  test('what hinders people would be found', async () => {
    const { page, leave } = await open({});
    await page.evaluate(`(() => {
      const bad = document.createElement('button');
      bad.id = 'bad';
      const faint = document.createElement('p');
      faint.id = 'faint';
      faint.textContent = 'Hardly to be read';
      faint.style.color = '#808080';
      faint.style.background = '#888888';
      document.querySelector('#notices').append(bad, faint);
    })()`);
    expect((await findings(page)).map(({ id }) => id).sort()).toEqual(['button-name', 'color-contrast']);
    await leave();
  });

  describe.each([
    { size: DESK, theme: 'dark' },
    { size: PHONE, theme: 'light' },
  ] as const)('$theme, $size.width pixels wide', ({ size, theme }) => {
    let here: Visit;
    let page: Page;
    beforeAll(async () => {
      here = await open({ size, theme });
      page = here.page;
    });
    afterAll(() => here.leave());

    test('the channel with a message of every kind', async () => {
      expect(await findings(page)).toEqual([]);
    });

    test('the list of commands and a command being filled in', async () => {
      await page.locator('#composer textarea').fill('/');
      expect(await findings(page)).toEqual([]);
      await page.locator('#composer textarea').fill('/every x');
      await page.locator('[data-option=choice]').click();
      await page.getByRole('option', { name: 'High' }).waitFor();
      expect(await findings(page)).toEqual([]);
      await page.locator('form.command-form button[type=submit]').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('alert').filter({ hasText: /./ }).first().waitFor();
      expect(await findings(page)).toEqual([]);
      await page.getByRole('button', { name: 'Cancel the command' }).click();
    });

    test.each(['Texts', 'Choices'])('a form with %s, and what is wrong with it', async (name) => {
      await page.getByRole('button', { name, exact: true }).click();
      await page.getByRole('dialog').waitFor();
      await page.getByRole('button', { name: 'Submit' }).click();
      await page.getByRole('alert').filter({ hasText: /./ }).first().waitFor();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Escape');
    });

    test('an open select and a picture that is open large', async () => {
      await page.getByRole('button', { name: 'Two to four of these' }).click();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page
        .getByRole('button', { name: /open large/ })
        .last()
        .click();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Escape');
    });
  });
});
