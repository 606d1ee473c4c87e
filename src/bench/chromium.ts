import { existsSync } from 'node:fs';
import type { Browser } from 'playwright-core';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

export const HOW_TO_GET_ONE =
  'No Chromium was found, so the page was not tried in a browser. ' +
  'Install one (Debian: apt-get install chromium), or set CHROMIUM to where it is.';

/** Where Chromium is: what CHROMIUM says, else where systems put it. */
export function chromiumPath(): string | undefined {
  const told = process.env['CHROMIUM'];
  return [...(told ? [told] : []), ...USUAL_PLACES].find((path) => existsSync(path));
}

/** Starts a headless Chromium that speaks with nobody but the page. */
export async function launchBrowser(executablePath: string): Promise<Browser> {
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
