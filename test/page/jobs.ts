import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { inBrowser, type Visit, visit } from '../support/browser.ts';
import { type Journey, startJourney } from '../support/journey.ts';
import { tomorrow, watchIn } from '../support/watched-journey.ts';
import type { Hands } from './hands.ts';

/** What is read and written in each of the two languages that the bot speaks. */
export const ENGLISH = {
  who: 'Mina',
  language: 'en',
  technology: 'EUV photoresist',
  home: { typed: 'South K', shown: 'South Korea' },
  answer: /^Answer: /,
  submit: 'Submit',
  affected: 'Two lines below 20 nm wait for it',
  sources: 'Belgium',
  moveOn: /^Move on to: Assess/,
  first: /Stage 1 of 6/,
  second: /Stage 2 of 6/,
  goThere: 'Go there',
  description:
    'About 91.9% of our EUV photoresist comes from Japan, according to KITA 2019. Domestic producers are at least a generation behind. If supply were cut off, our EUV line would stop within three months.',
  scored: /our EUV line would stop within three months/,
  start: 'Start assessment',

  next: 'To the next reminder',
  clock: /clock/i,
  record: 'Record reading',
  recorded: /55 days .*recorded by @Mina/,
} as const;

export const CHINESE = {
  who: 'Jun',
  language: 'zh-CN',
  technology: '光刻胶',
  home: { typed: '韩国', shown: '韩国' },
  answer: /^回答：/,
  submit: '提交',
  affected: '两条产线在等',
  sources: '比利时',
  moveOn: /^进入下一阶段：/,
  first: /第 1 阶段/,
  second: /第 2 阶段/,
  goThere: '前往',
  description: '高端光刻胶九成以上依赖日本进口，国产落后两代。一旦断供，产线将停产。库存可用三个月。',
  scored: /产线将停产/,
  start: '发起评估',

  next: '到下一次提醒',
  clock: /时钟/,
  record: '记录读数',
  recorded: /55.*@Jun/,
} as const;

/** Somebody with their hands on a page of some width, and what they read there. */
export interface Way {
  readonly hands: (page: Page) => Hands;
  readonly size: { readonly width: number; readonly height: number };
  readonly words: typeof ENGLISH | typeof CHINESE;
}

/** The three jobs from end to end, each way. */
export function theThreeJobs(how: string, ways: readonly Way[]): void {
  inBrowser(`the three jobs by ${how}`, (browser) => {
    let journey: Journey;
    beforeAll(async () => {
      journey = await startJourney();
    });
    afterAll(() => journey.end());

    describe.each(ways)('$size.width pixels wide, as $words.who', ({ hands: of, size, words }) => {
      let here: Visit;
      let page: Page;
      let hands: Hands;
      beforeAll(async () => {
        await journey
          .member('Mina')
          .run(journey.channel('general'), 'settings change', { language: words.language });
        here = await visit(browser(), journey.sandbox.url, { size, as: journey.member(words.who).id });
        page = here.page;
        hands = of(page);
      });
      afterAll(() => here.leave());
      const inMessages = (name: string | RegExp) =>
        page.locator('#messages').getByRole('button', { name }).last();
      const dialog = () => page.locator('dialog.modal');
      const submit = async () => {
        await hands.press(dialog().getByRole('button', { name: words.submit }));
        await dialog().waitFor({ state: 'detached' });
      };
      const toGeneral = async () => {
        await hands.press(page.locator('h1 button'));
        await page.locator('h1 button').waitFor({ state: 'detached' });
      };
      const inThread = (name: string) => page.getByRole('heading', { level: 1 }).getByText(name).waitFor();

      test('a stage is walked from its command to the next stage', async () => {
        await hands.run('assess start', [`${words.technology} 1`], { home: words.home.typed });
        await hands.press(page.locator('#notices').getByRole('button', { name: words.goThere }));
        await inThread(words.technology);
        const answers = [
          async () => hands.choose(dialog().locator('.select').first(), /./),
          async () => hands.write(dialog().locator('textarea, input').first(), words.affected),
          async () => {
            await hands.write(dialog().locator('textarea, input').first(), '2.5');
            await hands.choose(dialog().locator('.select').first(), /months|个月/);
          },
          async () => hands.choose(dialog().locator('.select').first(), /generation|一代/i),
          async () => hands.write(dialog().locator('textarea, input').first(), words.sources),
        ];
        for (const answer of answers) {
          const prompt = await inMessages(words.answer).textContent();
          await hands.press(inMessages(words.answer));
          await dialog().waitFor();
          await answer();
          await submit();
          // The form is gone before the panel is drawn anew.
          await page
            .locator('#messages')
            .getByRole('button', { name: prompt ?? '', exact: true })
            .waitFor({ state: 'detached' });
        }
        await hands.press(inMessages(words.moveOn));
        await page.locator('#messages').getByText(words.second).last().waitFor();
      });

      test('a technology is scored, and the assessment started from its card', async () => {
        await toGeneral();
        await hands.run('score', [words.technology]);
        await dialog().waitFor();
        await hands.write(dialog().locator('textarea').first(), words.description);
        await submit();
        await page.locator('#messages').getByText(words.scored).last().waitFor();
        await hands.press(inMessages(words.start));
        await hands.press(page.locator('#notices').getByRole('button', { name: words.goThere }));
        await inThread(words.technology);
        await page.locator('#messages').getByText(words.first).last().waitFor();
      });

      test('a reminder arrives after the clock has moved, and its reading is recorded', async () => {
        await toGeneral();
        const name = `${words.technology} ${size.width}`;
        const cadence = { every: 'quarterly', at: '12:00', from: tomorrow(journey) } as const;
        await watchIn(journey, { name, cadence, timezone: 'UTC' });
        await hands.press(page.locator('#tools').getByRole('button', { name: words.clock }));
        await hands.press(page.getByRole('button', { name: words.next }));
        await page.locator('#messages').getByText(name).last().waitFor();
        await page.keyboard.press('Escape');
        await hands.press(inMessages(words.record));
        await dialog().waitFor();
        await hands.write(dialog().locator('input').first(), '55');
        await submit();
        const article = page.locator('#messages article').filter({ hasText: name });
        await article.filter({ hasText: words.recorded }).first().waitFor();
      });
    });
  });
}
