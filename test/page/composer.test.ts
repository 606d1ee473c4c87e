import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openStage, type Stage, stopAll } from '../sandbox/stage.ts';
import { inBrowser, type Visit, visit } from '../support/browser.ts';
import { type Heard, tryOutBot } from './try-out-bot.ts';

inBrowser('a command is filled in', (browser) => {
  let stage: Stage;
  let heard: Heard[];
  let here: Visit;
  beforeAll(async () => {
    stage = await openStage();
    heard = (await tryOutBot(stage)).heard;
    here = await visit(browser(), stage.url, { as: stage.user('Mina') });
  });
  beforeEach(() => {
    heard.length = 0;
  });
  afterAll(async () => {
    await here.leave();
    await stopAll();
  });
  const line = () => here.page.getByRole('textbox', { name: 'Message', exact: true });
  const form = () => here.page.getByRole('form', { name: '/every' });
  const field = (name: string) =>
    form().getByRole('textbox', { name }).or(form().getByRole('combobox', { name }));
  const told = async (count = 1) => {
    await expect.poll(() => heard.length).toBe(count);
    return heard;
  };

  test('picked from a list in groups, by mouse', async () => {
    await line().fill('/');
    const list = here.page.getByRole('listbox', { name: 'Commands' });
    expect(await list.getByRole('group').allTextContents()).toEqual([
      expect.stringContaining('/every'),
      expect.stringMatching(/plan item add.*plan show/),
      expect.stringContaining('/panel'),
    ]);
    await list.getByRole('option', { name: '/plan item add' }).click();
    await here.page.getByRole('button', { name: 'Run' }).click();
    expect(await told()).toEqual([{ kind: 'command', name: 'plan', options: { item: { add: null } } }]);
  });

  test('every type of option, by keyboard alone', async () => {
    const { page } = here;
    const add = async (name: string) => {
      const chip = form().getByRole('button', { name: `Add “${name}”` });
      await chip.focus();
      await page.keyboard.press('Enter');
    };
    await line().focus();
    await page.keyboard.type('/eve');
    await page.keyboard.press('Tab');
    await page.keyboard.type('glass');
    await add('proposed');
    await page.keyboard.type('KR');
    await page.getByRole('option', { name: 'KR-fluoride' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await add('choice');
    await page.getByRole('option', { name: 'High' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await add('whole');
    await page.keyboard.type('７');
    await add('share');
    await page.keyboard.type('91,9');
    await add('really');
    await page.keyboard.type('f');
    await page.getByRole('option', { name: 'True' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Tab');
    await add('who');
    await page.keyboard.type('jun');
    await page.getByRole('option', { name: 'Mina' }).waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    expect(await told()).toEqual([
      {
        kind: 'command',
        name: 'every',
        options: {
          text: 'glass',
          proposed: 'f',
          choice: 'high',
          whole: 7,
          share: 91.9,
          really: false,
          who: stage.user('Jun'),
        },
      },
    ]);
    expect(await page.evaluate('document.activeElement?.tagName')).toBe('TEXTAREA');
  });

  test('roles, channels of the right kind, and a file that is dropped', async () => {
    const { page } = here;
    await line().fill('/every glass');
    for (const [name, option] of [
      ['role', 'Analyst'],
      ['anybody', 'Hyejin'],
      ['where', 'supply-chain'],
    ] as const) {
      await form()
        .getByRole('button', { name: `Add “${name}”` })
        .click();
      await page.getByRole('option', { name: option }).click();
    }
    const dropped = await page.evaluateHandle(
      "(() => { const all = new DataTransfer(); all.items.add(new File(['a,b'], 'watch.csv')); return all; })()",
    );
    await page.locator('#messages').dispatchEvent('drop', { dataTransfer: dropped });
    await form().getByText('watch.csv').waitFor();
    await page.getByRole('button', { name: 'Run' }).click();
    expect(await told()).toMatchObject([
      {
        options: {
          text: 'glass',
          role: stage.role('Analyst'),
          anybody: stage.user('Hyejin'),
          where: stage.channel('supply-chain'),
          file: 'watch.csv 3',
        },
      },
    ]);
  });

  test.each([
    ['text', 'x', 'This needs at least 2 characters.'],
    ['text', 'x'.repeat(21), 'This takes 20 characters at most; it has 21.'],
    ['text', '', 'This is required.'],
    ['whole', '2.5', 'This must be a whole number, such as 12.'],
    ['whole', '11', 'This must be 10 or less.'],
    ['share', '-1', 'This must be 0 or more.'],
    ['share', '1,000', 'Write the number without a comma between thousands.'],
    ['share', 'many', 'This must be a number, such as 12 or 0.5.'],
    ['choice', 'Medium', 'Choose one from the list.'],
  ])('what is wrong with %s “%s” is said beside it', async (name, typed, sentence) => {
    const { page } = here;
    await line().fill('/every ok');
    if (name !== 'text')
      await form()
        .getByRole('button', { name: `Add “${name}”` })
        .click();
    await field(name).fill(typed);
    await field(name).press('Enter');
    expect(await form().getByRole('alert').filter({ hasText: /./ }).allTextContents()).toEqual([sentence]);
    expect(await field(name).getAttribute('aria-invalid')).toBe('true');
    expect(heard).toEqual([]);
    await page.getByRole('button', { name: 'Cancel the command' }).click();
  });

  test('somebody is mentioned from a list, and the message says so to Discord', async () => {
    const { page } = here;
    await line().focus();
    await page.keyboard.type('Ask @ju');
    await page.getByRole('option', { name: 'Jun' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('in #supp');
    await page.getByRole('option', { name: 'supply-chain' }).waitFor();
    await page.keyboard.press('Enter');
    expect(await line().inputValue()).toBe('Ask @Jun in #supply-chain ');
    await page.keyboard.press('Enter');
    await page.locator('#messages').getByText('Ask @Jun in').waitFor();
    const { body } = await stage.get(
      `/channels/${stage.channel('general')}/messages?as=${stage.user('Mina')}&limit=1`,
    );
    expect(body.messages[0].content).toBe(
      `Ask <@${stage.user('Jun')}> in <#${stage.channel('supply-chain')}>`,
    );
  });

  test('a message with files: two are gathered, one left out, and shift with enter makes a line', async () => {
    const { page } = here;
    await page.locator('#composer input[type=file]').setInputFiles([
      { name: 'kept.txt', mimeType: 'text/plain', buffer: Buffer.from('kept') },
      { name: 'left.txt', mimeType: 'text/plain', buffer: Buffer.from('left') },
    ]);
    await page.getByRole('button', { name: 'Leave out left.txt' }).click();
    await line().focus();
    await page.keyboard.type('One line');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('and another');
    await page.keyboard.press('Enter');
    await page.locator('#messages').getByText('and another').waitFor();
    const message = page.locator('#messages article').last();
    expect(await message.locator('.text').textContent()).toBe('One line\nand another');
    expect(await message.getByRole('link').allTextContents()).toEqual(['kept.txt']);
    expect(await page.getByRole('button', { name: /^Leave out/ }).count()).toBe(0);
  });

  test('where a member may not write, nothing can be typed, and that is said', async () => {
    const { page, leave } = await visit(browser(), stage.url, {
      as: stage.user('Hyejin'),
      guild: stage.guildId,
      channel: stage.channel('announcements-only'),
    });
    const input = page.locator('#composer textarea');
    await expect.poll(() => input.isDisabled()).toBe(true);
    expect(await input.getAttribute('placeholder')).not.toBe('');
    await leave();
  });

  test('what was begun is kept for whoever comes back to the channel', async () => {
    const { page } = here;
    await line().fill('Half a thought');
    await page
      .locator(`[data-channel="${stage.channel('supply-chain')}"]`)
      .first()
      .click();
    await page.locator('h1').getByText('supply-chain').waitFor();
    expect(await line().inputValue()).toBe('');
    await page
      .locator(`[data-channel="${stage.channel('general')}"]`)
      .first()
      .click();
    await page.locator('h1').getByText('general').waitFor();
    expect(await line().inputValue()).toBe('Half a thought');
    await line().fill('');
  });

  test('a slash leads to the commands from wherever one stands, but not out of a field or a list', async () => {
    const { page } = here;
    await page.locator('#messages').focus();
    await page.keyboard.type('/pla');
    expect(await line().inputValue()).toBe('/pla');
    await page.keyboard.press('Enter');
    await page.getByRole('form', { name: '/plan item add' }).waitFor();
    await page.keyboard.press('Escape');
    await line().fill('/every ok');
    await form().getByRole('button', { name: 'Add “choice”' }).click();
    await page.keyboard.type('Lo');
    expect(await field('choice').inputValue()).toBe('Lo');
    await page.getByRole('button', { name: 'Cancel the command' }).click();
  });

  test('a list that somebody walks through stays where they are when something is said', async () => {
    const { page } = here;
    await line().fill('/');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const marked = page.locator('#composer [aria-selected=true]');
    expect(await marked.textContent()).toContain('/plan show');
    await stage.say(stage.channel('general'), stage.user('Jun'), 'Said meanwhile');
    await page.locator('#messages').getByText('Said meanwhile').waitFor();
    expect(await marked.textContent()).toContain('/plan show');
    await line().fill('');
  });

  test('pressed twice in a hurry, a message is sent once', async () => {
    const { page } = here;
    await line().fill('Only once');
    await page.evaluate(`(() => {
      const send = [...document.querySelectorAll('#composer button')].at(-1);
      send.click();
      send.click();
    })()`);
    await page.locator('#messages').getByText('Only once').waitFor();
    const { body } = await stage.get(
      `/channels/${stage.channel('general')}/messages?as=${stage.user('Mina')}&limit=5`,
    );
    const said: { content: string }[] = body.messages;
    expect(said.filter(({ content }) => content === 'Only once')).toHaveLength(1);
  });
});
