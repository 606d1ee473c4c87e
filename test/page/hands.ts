import type { Locator, Page } from 'playwright-core';

/** Somebody at the page: the same deeds by mouse or by keyboard alone. */
export interface Hands {
  /** Presses what can be pressed: a button, a link, an option of a list. */
  press(target: Locator): Promise<void>;
  /** Writes into a field. */
  write(field: Locator, text: string): Promise<void>;
  /** Chooses from a select that opens a list. */
  choose(select: Locator, option: RegExp): Promise<void>;
  /** Runs a command with its required options in order, and others by name. */
  run(command: string, required: readonly string[], others?: Readonly<Record<string, string>>): Promise<void>;
}

const MOST_STEPS = 80;

const composerOf = (page: Page) => page.locator('#composer textarea');

export function mouse(page: Page): Hands {
  const write = (field: Locator, text: string) => field.fill(text);
  const press = (target: Locator) => target.click();
  return {
    press,
    write,
    async choose(select, option) {
      await select.click();
      await page.getByRole('option', { name: option }).first().click();
    },
    async run(command, required, others = {}) {
      await write(composerOf(page), `/${command} `);
      const form = page.locator('form.command-form');
      for (const [index, text] of required.entries())
        await write(form.locator('input:not([hidden])').nth(index), text);
      for (const [name, text] of Object.entries(others)) {
        await press(form.locator(`[data-option=${name}]`));
        await write(form.locator('input:not([hidden])').last(), text);
        await page.getByRole('option').first().click();
      }
      await press(form.locator('button[type=submit]'));
    },
  };
}

/** Never touches the mouse: walks with Tab to where it wants to be. */
export function keyboard(page: Page): Hands {
  async function walkTo(target: Locator): Promise<void> {
    const wanted = target.first();
    await wanted.waitFor();
    // 4 says that it follows.
    const isAhead = await wanted.evaluate(
      (node) => (node.ownerDocument.activeElement.compareDocumentPosition(node) & 4) !== 0,
    );
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      if ((await wanted.and(page.locator(':focus')).count()) === 1) return;
      await page.keyboard.press(isAhead ? 'Tab' : 'Shift+Tab');
    }
    throw new Error(`no way by Tab to ${target}`);
  }
  return {
    async press(target) {
      await walkTo(target);
      await page.keyboard.press('Enter');
    },
    async write(field, text) {
      await walkTo(field);
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(text);
    },
    async choose(select, option) {
      await walkTo(select);
      await page.keyboard.press('Enter');
      const wanted = page.getByRole('option', { name: option }).first();
      await wanted.waitFor();
      for (let steps = 0; steps < 30; steps += 1) {
        if ((await wanted.and(page.locator(':focus')).count()) === 1) break;
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
    },
    async run(command, required, others = {}) {
      await walkTo(composerOf(page));
      await page.keyboard.type(`/${command} `);
      for (const [index, text] of required.entries()) {
        if (index > 0) await page.keyboard.press('Tab');
        await page.keyboard.insertText(text);
      }
      const form = page.locator('form.command-form');
      for (const [name, text] of Object.entries(others)) {
        await walkTo(form.locator(`[data-option=${name}]`));
        await page.keyboard.press('Enter');
        await page.keyboard.type(text);
        await page.getByRole('option').first().waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
      }
      await page.keyboard.press('Enter');
    },
  };
}
