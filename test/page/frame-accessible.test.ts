import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seriousFindings } from '../support/accessibility.ts';
import { DESK, inBrowser, PHONE, visit } from '../support/browser.ts';
import { type Journey, startJourney } from '../support/journey.ts';

inBrowser('the frame of the page is for everybody', (browser) => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney();
    const thread = await journey.begin(journey.member('Mina'), 'Put away');
    await journey.discord.admin({ action: 'archive-thread', thread });
    await journey
      .member('Mina')
      .says(journey.channel('supply-chain'), `<@${journey.member('Jun').id}> hello`);
  });
  afterAll(() => journey.end());

  const kinds = [
    ['Mina', DESK, 'dark'],
    ['Jun', DESK, 'light'],
    ['Jun', PHONE, 'dark'],
    ['Mina', PHONE, 'light'],
  ] as const;
  describe.each(kinds)('%s, %o, %s', (as, size, theme) => {
    test('every part of it', async () => {
      const { page, leave } = await visit(browser(), journey.sandbox.url, {
        as: journey.member(as).id,
        guild: journey.guild,
        size,
        theme,
      });
      const tools = page.locator('#tools button');
      await page.locator('#guide h2').waitFor();
      const findings = [...(await seriousFindings(page))];
      for (const tool of [0, 1, 2]) {
        await tools.nth(tool).click();
        if (tool === 1) await page.locator('[data-fault=gateway-reconnect]').click();
        findings.push(...(await seriousFindings(page)));
        if (size === PHONE) await page.keyboard.press('Escape');
      }
      if (size === PHONE) await page.locator('#drawer').click();
      await page.locator('.fold').click();
      await page.locator('#member').click();
      findings.push(...(await seriousFindings(page)));
      expect([...new Set(findings)]).toEqual([]);
      await leave();
    });
  });
});
