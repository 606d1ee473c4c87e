import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage, stopAll } from '../sandbox/stage.ts';
import { inBrowser, type Visit, visit } from '../support/browser.ts';
import { send } from './raw-bot.ts';
import { png, specimens } from './specimens.ts';

inBrowser('messages are drawn as Discord draws them', (browser) => {
  let stage: Stage;
  let here: Visit;
  const ids: Record<string, string> = {};
  const now = Math.floor(Date.now() / 1000);
  beforeAll(async () => {
    stage = await openStage();
    const channel = stage.channel('general');
    const around = { channel, user: stage.user('Mina'), role: stage.role('Facilitator'), now };
    for (const [name, specimen] of Object.entries(specimens(around)))
      ids[name] = (await send(stage, channel, specimen)).id;
    here = await visit(browser(), stage.url, { as: stage.user('Mina') });
  });
  afterAll(async () => {
    await here.leave();
    await stopAll();
  });
  const message = (name: string) => here.page.locator(`[data-message="${ids[name]}"]`);

  describe('markdown', () => {
    test('headings, lists, quotes, code and emphasis are elements of their own', async () => {
      const drawn = message('markdown');
      expect(await drawn.getByRole('heading').allTextContents()).toEqual([
        'Heading one',
        'Heading two',
        'Heading three',
      ]);
      expect(await drawn.getByRole('listitem').allTextContents()).toEqual([
        '•one',
        '•two',
        '◦nested',
        '1.first',
        '2.second',
      ]);
      expect(await drawn.locator('blockquote').textContent()).toBe('a quote of two\nlines');
      expect(await drawn.locator('pre').textContent()).toBe('const met = share >= 0.75;');
      for (const tag of ['strong', 'em', 'u', 's', 'code'])
        expect([tag, await drawn.locator(tag).first().isVisible()]).toEqual([tag, true]);
    });

    test('links go to where they say, in a tab of their own', async () => {
      const links = await message('markdown').getByRole('link').all();
      expect(await Promise.all(links.map((one) => one.getAttribute('href')))).toEqual([
        'https://example.com/a_(b)',
        'https://example.com/bare',
        'https://example.com/quiet',
      ]);
      expect(await links[0]?.getAttribute('rel')).toBe('noreferrer noopener');
    });

    test('mentions have the names of this server, and a channel leads there', async () => {
      const mentions = await message('markdown').locator('.mention').allTextContents();
      expect(mentions).toEqual(['@Mina', '@Facilitator', '#general', '/assess start', '@everyone']);
      expect(await message('markdown').getByRole('button', { name: '#general' }).isVisible()).toBe(true);
    });

    test('times are in the reader’s zone, relative ones go on with the clock', async () => {
      const [relative, full] = await message('markdown').locator('.text time').all();
      expect(await relative?.textContent()).toBe('in 2 hours');
      const seoul = new Intl.DateTimeFormat('en-US', {
        dateStyle: 'full',
        timeStyle: 'short',
        timeZone: 'Asia/Seoul',
      });
      expect(await full?.textContent()).toBe(seoul.format(now * 1000));
      expect(await relative?.getAttribute('title')).toBe(seoul.format((now + 7200) * 1000));
      await stage.post('/clock', { advance: 'PT1H' });
      await expect.poll(() => relative?.textContent()).toBe('in 1 hour');
    });

    test('a spoiler can neither be seen nor reached before it is opened', async () => {
      const hidden = message('markdown').locator('.spoiler-content');
      expect(await hidden.isVisible()).toBe(false);
      await message('markdown').getByRole('button', { name: 'Spoiler, press to show' }).press('Enter');
      expect(await hidden.isVisible()).toBe(true);
      expect(await hidden.textContent()).toBe('a spoiler with bold');
    });
  });

  test('an embed has its title, fields and foot, and does not show its pictures twice', async () => {
    const drawn = message('embed');
    expect(await drawn.getByRole('link', { name: 'Photoresist: critical' }).isVisible()).toBe(true);
    expect(await drawn.getByRole('term').allTextContents()).toEqual(['C1', 'C2', 'C3', 'What is missing']);
    expect(await drawn.getByText('Korea, 2019').isVisible()).toBe(true);
    expect(await drawn.getByRole('img').count()).toBe(2);
    expect(await drawn.locator('.embed').getAttribute('style')).toContain('#9e1645');
  });

  test('a panel of Components V2 holds sections, a gallery, a file and its buttons', async () => {
    const panel = message('panel').getByRole('group', { name: 'Panel' });
    expect(await panel.getByRole('button').allTextContents()).toEqual([
      '',
      'Rate',
      '',
      'SPOILER',
      'Move on',
      'Give up',
      'Back',
    ]);
    expect(await panel.getByRole('separator').count()).toBe(2);
    expect(await panel.getByText('1.6 KB').isVisible()).toBe(true);
    const [download] = await Promise.all([
      here.page.waitForEvent('download'),
      panel.getByRole('link', { name: 'report.csv' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('report.csv');
    await download.delete();
  });

  test('a picture opens large with what it shows, the next is an arrow away, Escape leads back', async () => {
    const { page } = here;
    const small = message('panel').getByRole('button', { name: 'A trend, open large' });
    await small.press('Enter');
    const large = page.getByRole('dialog', { name: 'Picture' });
    expect(await large.getByRole('img').getAttribute('alt')).toBe('A trend');
    await page.keyboard.press('ArrowRight');
    expect(await large.getByRole('img').getAttribute('alt')).toBe('Risk matrix, extreme');
    await page.keyboard.press('Escape');
    await large.waitFor({ state: 'detached' });
    expect(await small.and(page.locator(':focus')).count()).toBe(1);
  });

  test('buttons and selects of every kind', async () => {
    expect(await message('buttons').getByRole('link', { name: 'Link' }).getAttribute('href')).toBe(
      'https://example.com/',
    );
    expect(await message('buttons').getByRole('button', { name: 'Disabled' }).isDisabled()).toBe(true);
    const selects = await message('selects').locator('.select').allTextContents();
    expect(selects).toEqual([
      'One of these',
      'Country 1, Country 2',
      'Mina',
      'People and roles',
      'Make a selection',
    ]);
    await message('selects').getByText('People and roles').click();
    const list = here.page.getByRole('listbox', { name: 'People and roles' });
    expect(await list.getByRole('option').allTextContents()).toEqual(
      expect.arrayContaining(['@Jun', '@Facilitatorrole']),
    );
    await here.page.keyboard.press('Escape');
  });

  test('files beside a message: a picture with its description, others to download', async () => {
    expect(await message('files').getByRole('img').getAttribute('alt')).toBe('The matrix of the case');
    expect(await message('files').getByRole('link', { name: 'report.csv' }).isVisible()).toBe(true);
  });

  test('replies lead to what they answer, edits and calls are marked', async () => {
    const channel = stage.channel('general');
    const reply = await send(stage, channel, {
      body: {
        content: `<@${stage.user('Mina')}> look`,
        message_reference: { message_id: ids['markdown'] },
        allowed_mentions: { users: [stage.user('Mina')] },
      },
    });
    await stage.api('PATCH', `/channels/${channel}/messages/${reply.id}`, { content: 'Look again' });
    const drawn = here.page.locator(`[data-message="${reply.id}"]`);
    await drawn.getByText('(edited)').waitFor();
    await drawn.getByRole('button', { name: /^Heading one/ }).click();
    await expect.poll(() => message('markdown').and(here.page.locator(':focus')).count()).toBe(1);
  });

  test('a thread has a card at its message, and the message at its head', async () => {
    const { page } = here;
    const channel = stage.channel('general');
    const { body } = await stage.api('POST', `/channels/${channel}/messages/${ids['buttons']}/threads`, {
      name: 'Photoresist',
    });
    await message('buttons')
      .getByRole('button', { name: /Photoresist.*See thread/ })
      .click();
    await page.getByRole('heading', { level: 1 }).getByText('Photoresist').waitFor();
    await page.getByText('Buttons of every style').waitFor();
    expect(await page.locator('#messages').getByRole('button', { name: 'Primary' }).count()).toBe(0);
    expect(body.id).toBe(ids['buttons']);
    await stage.say(body.id, stage.user('Jun'), 'First in the thread');
    await page.getByText('First in the thread').waitFor();
    await page.getByRole('heading', { level: 1 }).getByRole('button').click();
    await message('buttons')
      .getByRole('button', { name: /Photoresist.*1 message/ })
      .waitFor();
  });

  test('a picture that comes does not push what is read', async () => {
    const { page } = here;
    const inList = (does: string) => page.evaluate(`(node => ${does})(document.querySelector('#messages'))`);
    const atEnd = () => inList('Math.abs(node.scrollHeight - node.scrollTop - node.clientHeight) < 2');
    await inList('node.scrollTo(0, node.scrollHeight)');
    await send(stage, stage.channel('general'), {
      body: { content: 'High' },
      files: [{ name: 'high.png', bytes: png(400, 900, '#264653'), type: 'image/png' }],
    });
    await page.getByText('High', { exact: true }).waitFor();
    await expect.poll(atEnd).toBe(true);
    await inList('node.scrollTo(0, 0)');
    await stage.say(stage.channel('general'), stage.user('Jun'), 'Said below');
    await page.getByText('Said below').waitFor();
    expect(await inList('node.scrollTop')).toBe(0);
    await page.getByRole('button', { name: /Jump to the newest/ }).click();
    await expect.poll(atEnd).toBe(true);
  });

  test('a new day stands between what was said on two', async () => {
    const { page } = here;
    const days = page.locator('#messages .day');
    const before = await days.count();
    await stage.post('/clock', { advance: 'P2D' });
    for (const content of ['Two days later', 'And on the same day'])
      await stage.say(stage.channel('general'), stage.user('Jun'), content);
    await page.getByText('And on the same day').waitFor();
    expect(await days.count()).toBe(before + 1);
    const { body } = await stage.get('/state');
    const day = new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'Asia/Seoul' });
    expect(await days.last().textContent()).toBe(day.format(new Date(body.now)));
    expect(await page.locator('article.goes-on').last().textContent()).toContain('And on the same day');
  });
});
