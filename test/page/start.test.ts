import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESK, inBrowser, PHONE, visit } from '../support/browser.ts';
import { type Journey, startJourney } from '../support/journey.ts';

inBrowser('the page of the local Discord', (browser) => {
  let journey: Journey;
  beforeAll(async () => {
    journey = await startJourney();
  });
  afterAll(() => journey.end());

  for (const size of [DESK, PHONE])
    test(`opens with its channel and a way to write, ${size.width} pixels wide`, async () => {
      const { page, leave } = await visit(browser(), journey.sandbox.url, { size });
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('general');
      expect(await page.locator('#composer textarea').isEnabled()).toBe(true);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
      expect(overflow).toBeLessThanOrEqual(0);
      await leave();
    });
});
