import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly help: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds on a page as it stands that keeps somebody out: each finding with the first elements it is about. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // In words, as the tests are typed for Node: a string is evaluated by the debugger, whatever the page's policy says.
  await page.evaluate(`${axe.source}; undefined`);
  const found: readonly Violation[] = JSON.parse(
    await page.evaluate('axe.run().then(({ violations }) => JSON.stringify(violations))'),
  );
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, help, nodes }) => {
      const where = nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`);
      return `${id}: ${help}\n${where.join('\n')}`;
    });
}
