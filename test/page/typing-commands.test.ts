import { Events } from 'discord.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deploy, joinBot, openStage, type Stage, stopAll } from '../sandbox/stage.ts';
import { inBrowser, PHONE, type Visit, visit } from '../support/browser.ts';

const COMMANDS = [
  {
    name: 'report',
    description: 'Takes only what one likes to say',
    options: [
      { type: 3, name: 'item', description: 'Which', autocomplete: true },
      { type: 3, name: 'level', description: 'How bad', choices: [{ name: 'High', value: 'high' }] },
    ],
  },
  {
    name: 'look',
    description: 'Needs to be told what for',
    options: [{ type: 3, name: 'wanted', description: 'What', required: true, autocomplete: true }],
  },
  { name: 'long', description: 'Answers at length' },
];

inBrowser('commands are typed', (browser) => {
  let stage: Stage;
  let here: Visit;
  let heard: unknown[] = [];
  beforeAll(async () => {
    stage = await openStage();
    await joinBot(stage.url, (client) =>
      client.on(Events.InteractionCreate, async (interaction) => {
        if (interaction.isAutocomplete()) await interaction.respond([]);
        if (!interaction.isChatInputCommand()) return;
        heard.push(interaction.options.data.map(({ name, value }) => [name, value]));
        const lines = Array.from({ length: interaction.commandName === 'long' ? 90 : 1 }, (_, at) => at);
        await interaction.reply(lines.map((at) => `Line ${at}`).join('\n'));
      }),
    );
    await deploy(stage, COMMANDS);
    here = await visit(browser(), stage.url, { as: stage.user('Mina') });
  });
  afterAll(async () => {
    await here.leave();
    await stopAll();
  });
  const line = () => here.page.getByRole('textbox', { name: 'Message', exact: true });
  const begin = async (command: string) => {
    heard = [];
    await line().fill(command);
    await here.page.keyboard.press('Enter');
  };

  test('letters typed after a command with nothing required find an option, and nothing is sent', async () => {
    const { keyboard } = here.page;
    await begin('/repo');
    await keyboard.type('lev');
    await keyboard.press('Enter');
    const level = here.page.getByRole('combobox', { name: 'level' });
    await expect.poll(() => level.evaluate((node) => node.matches(':focus'))).toBe(true);
    expect(heard).toEqual([]);
    await keyboard.type('Hi');
    await here.page.getByRole('option', { name: 'High' }).waitFor();
    await keyboard.press('Enter');
    await keyboard.press('Enter');
    await expect.poll(() => heard).toEqual([[['level', 'high']]]);
  });

  test('letters that name no option are the value of the first, and Enter alone sends the command', async () => {
    const { keyboard } = here.page;
    await begin('/repo');
    await keyboard.type('KR-9');
    await here.page.getByRole('button', { name: 'Run' }).click();
    const item = here.page.getByRole('combobox', { name: 'item' });
    await expect.poll(() => item.inputValue()).toBe('KR-9');
    await keyboard.press('Enter');
    await expect.poll(() => heard).toEqual([[['item', 'KR-9']]]);
    await begin('/repo');
    await keyboard.press('Enter');
    await expect.poll(() => heard).toEqual([[]]);
  });

  test('where a required field is empty, that is seen, and no empty list lies over it', async () => {
    await begin('/look');
    const wrong = here.page.getByText('This is required.');
    const isSeen = () =>
      wrong.evaluate((node) => {
        const { left, top } = node.getBoundingClientRect();
        return node.ownerDocument.elementFromPoint(left + 2, top + 2) === node;
      });
    await here.page.getByRole('combobox', { name: 'wanted' }).waitFor();
    await here.page.keyboard.press('Enter');
    await wrong.waitFor();
    expect(await isSeen()).toBe(true);
    await here.page.getByRole('button', { name: 'Run' }).click();
    await expect.poll(isSeen).toBe(true);
    expect(await here.page.getByText('No suggestion').isVisible()).toBe(false);
    await here.page.keyboard.press('Escape');
  });

  test.each(['Enter', 'Send'])('what is typed right behind a command belongs to it: %s', async (how) => {
    await line().fill('/look氟聚合物');
    if (how === 'Enter') await here.page.keyboard.press('Enter');
    else await here.page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect
      .poll(() => here.page.getByRole('combobox', { name: 'wanted' }).inputValue())
      .toBe('氟聚合物');
    await here.page.getByRole('button', { name: 'Cancel the command' }).click();
  });

  test.each(['Enter', 'Send'])('a command that there is not is not posted: %s', async (how) => {
    const { page } = here;
    await line().fill(`/xyz hello ${how}`);
    const press = async () =>
      how === 'Enter'
        ? page.keyboard.press('Enter')
        : page.getByRole('button', { name: 'Send', exact: true }).click();
    await press();
    const told = page.getByText('No such command');
    await told.waitFor();
    expect(await line().inputValue()).toBe(`/xyz hello ${how}`);
    expect(await page.locator('article', { hasText: `/xyz hello ${how}` }).count()).toBe(0);
    await page.getByRole('button', { name: 'Send it as a message' }).click();
    await page.locator('article', { hasText: `/xyz hello ${how}` }).waitFor();
    expect(await told.isVisible()).toBe(false);
    expect(await line().inputValue()).toBe('');
  });

  test('an answer longer than the screen is read from its beginning', async () => {
    const { page, leave } = await visit(browser(), stage.url, { as: stage.user('Mina'), size: PHONE });
    await page.getByRole('textbox', { name: 'Message', exact: true }).fill('/long ');
    await page.getByRole('button', { name: 'Run' }).click();
    const answer = page.locator('article', { hasText: 'Line 89' });
    await answer.waitFor();
    await page.locator('#notices .thinking').waitFor({ state: 'detached' });
    const above = () =>
      answer.evaluate(
        (node) => node.getBoundingClientRect().top - node.parentElement.getBoundingClientRect().top,
      );
    await expect.poll(above).toBeGreaterThan(-2);
    await stage.say(stage.channel('general'), stage.user('Jun'), 'Said after it');
    await page.locator('article', { hasText: 'Said after it' }).waitFor();
    expect(await above()).toBeGreaterThan(-2);
    await leave();
  });
});
