import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, HOW_TO_GET_ONE, launchBrowser } from '../../src/bench/chromium.ts';

/**
 * Tests that need a browser: one for all of them, closed at the end. Where there is none, the run says how to get
 * one and goes on; where CI is set, that is a failure.
 */
export function inBrowser(name: string, tests: (browser: () => Browser) => void): void {
  const path = chromiumPath();
  describe(name, () => {
    if (path === undefined) {
      test('has a browser to be tried in', ({ skip }) => {
        if (process.env['CI']) throw new Error(HOW_TO_GET_ONE);
        console.warn(HOW_TO_GET_ONE);
        skip(HOW_TO_GET_ONE);
      });
      return;
    }
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await launchBrowser(path);
    });
    afterAll(() => browser?.close());
    tests(() => {
      if (browser === undefined) throw new Error('the browser is not there yet');
      return browser;
    });
  });
}

export const DESK = { width: 1280, height: 800 } as const;
export const PHONE = { width: 390, height: 844 } as const;

export interface VisitWish {
  /** The id of whom the page is opened as; the first member where none is said. */
  readonly as?: string;
  readonly guild?: string;
  readonly channel?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly theme?: 'dark' | 'light';
  /** Only for tools that put scripts of their own into the page. */
  readonly bypassCSP?: boolean;
}

export interface Visit {
  readonly page: Page;
  /** Closes the page; fails where its console told of an error, a refused script or style among them. */
  leave(): Promise<void>;
}

/** Opens the page of a local Discord in a window of its own, and waits until it shows its messages. */
export async function visit(browser: Browser, url: string, wish: VisitWish = {}): Promise<Visit> {
  const { as, guild, channel, size = DESK, theme = 'dark', bypassCSP = false } = wish;
  const options: BrowserContextOptions = {
    viewport: size,
    colorScheme: theme,
    timezoneId: 'Asia/Seoul',
    reducedMotion: 'reduce',
    hasTouch: size.width < 600,
    bypassCSP,
  };
  const context = await browser.newContext(options);
  context.setDefaultTimeout(10_000);
  const place = JSON.stringify({ userId: as, guildId: guild, channelId: channel });
  // In words, as the tests are typed for Node and know no sessionStorage.
  await context.addInitScript(
    `if (sessionStorage.getItem('place') === null) sessionStorage.setItem('place', ${JSON.stringify(place)});`,
  );
  const page = await context.newPage();
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(String(error)));
  page.on('console', (line) => {
    // A request that the local Discord refuses is told in the page, and by the browser as well.
    const isRefusal = line.text().startsWith('Failed to load resource: the server responded');
    if (line.type() === 'error' && !isRefusal) troubles.push(line.text());
  });
  await page.goto(url);
  await page.locator('#messages > *').first().waitFor();
  return {
    page,
    async leave() {
      await context.close();
      expect(troubles).toEqual([]);
    },
  };
}
