import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answered, messageOf, selectsOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, shippedLibrary, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let ada: Member;
let general: string;

beforeAll(async () => {
  await shippedLibrary.ready();
  journey = await startJourney();
  mina = journey.member('Mina');
  jun = journey.member('Jun');
  ada = journey.member('Ada');
  general = journey.channel('general');
}, 60_000);
afterAll(() => journey.end());

const said = (answered: Answered) => textOf(messageOf(answered));
const ask = (member: Member, question: string) => member.run(general, 'lesson ask', { question });
const options = (answered: Answered) => selectsOf(messageOf(answered)).flatMap((each) => each.options);
const ephemeral = 1 << 6;
const isAlone = (message: APIMessage) => ((message.flags ?? 0) & ephemeral) !== 0;

describe('a question', () => {
  test('is answered by up to three lessons, to whoever asked alone, with source and view', async () => {
    const answered = await ask(mina, 'How dependent was Korea on Japan for photoresist?');
    expect(isAlone(messageOf(answered))).toBe(true);
    expect(said(answered)).toContain('You asked: “How dependent was Korea on Japan for photoresist?”');
    expect(said(answered)).toContain('91.9 %');
    expect(said(answered)).toContain('**Take from it**');
    expect(said(answered)).toMatch(/-# Source: the paper on the Korean case, section 2\.1 · told as a fact/);
    expect(said(answered)).toContain('[Read more: 3]');
    expect(said(answered)).not.toContain('[Read more: 4]');
    expect((await jun.sees(general)).some((each) => textOf(each).includes('photoresist?'))).toBe(false);
  });

  test('reads on in place: a lesson in full, what hangs together with it, and back', async () => {
    const answered = await ask(mina, 'photoresist below 50 % December 2021');
    const opened = await mina.press(messageOf(answered), /^Read more: 1$/);
    expect(messageOf(opened).id).toBe(messageOf(answered).id);
    expect(said(opened)).toContain('## Photoresist: from 90 % before the dispute to below 50 %');
    expect(said(opened)).toContain('**Where the analogy breaks**');
    expect(said(opened)).toContain('- **below 50 %** dependence on Japan for photoresist');
    expect(said(opened)).toContain('- Korean chip makers (industry)');
    expect(said(opened)).toContain('📝 Editor’s note: Two series stand in the paper');
    const measure = options(opened).find((each) => each.value === 'import-diversification');
    expect(measure?.description).toBe('what led to this');

    const next = await mina.pick(messageOf(opened), /^Buying elsewhere/);
    expect(said(next)).toContain('## Buying elsewhere: China, Belgium');
    const back = await mina.press(messageOf(next), /^Back$/);
    expect(said(back)).toBe(said(answered));
    expect(messageOf(back).id).toBe(messageOf(answered).id);
  });

  test('tells on request by which words it was found', async () => {
    const answered = await ask(mina, 'Soulbrain hydrogen fluoride purity');
    expect(said(answered)).not.toContain('matched:');
    const why = await mina.press(messageOf(answered), /^Why these\?$/);
    expect(said(why)).toMatch(/🔎 matched: .*Soulbrain/);
    const without = await mina.press(messageOf(why), /^Without the why$/);
    expect(said(without)).toBe(said(answered));
  });

  test('in Chinese is answered in Chinese, read and taken back', async () => {
    const answered = await jun.run(general, '经验 提问', { question: '韩国怎么找替代供应商' });
    expect(said(answered)).toContain('你的问题：“韩国怎么找替代供应商”');
    expect(said(answered)).toContain('**可借鉴之处**');
    const opened = await jun.press(messageOf(answered), /^详细阅读：1$/);
    expect(said(opened)).toContain('**类比的局限**');
    expect(said(await jun.press(messageOf(opened), /^返回$/))).toBe(said(answered));
  });

  test('in Korean gets its answer in English', async () => {
    const answered = await ask(journey.member('Hyejin'), '솔브레인 불화수소 국산화');
    expect(said(answered)).toContain('Soulbrain');
    expect(said(answered)).toContain('**Take from it**');
  });

  test('that the case does not answer is refused, with what comes nearest to read', async () => {
    const refused = await ask(mina, 'What is the best pizza in Naples?');
    expect(said(refused)).toContain('The Korean case has no answer to this.');
    expect(said(refused)).toContain('What comes nearest:');
    expect(said(refused)).not.toContain('[Show to everybody]');
    const [near] = options(refused);
    const opened = await mina.pick(messageOf(refused), new RegExp(`^${near?.label.slice(0, 10)}`));
    expect(said(opened)).toContain('**Where the analogy breaks**');
    expect(said(await mina.press(messageOf(opened), /^Back$/))).toBe(said(refused));
    expect(said(await ask(jun, '那不勒斯哪家披萨最好吃？'))).toContain('韩国案例回答不了这个问题。');
  });

  test('of which nothing can be read says how to ask', async () => {
    expect(said(await ask(mina, '???'))).toContain('There is nothing in this to look for.');
  });

  test('that is hostile is quoted as it was typed, and pings nobody', async () => {
    const question = '@everyone **Samsung** <@&1> `x` [a](https://x.y) hydrogen fluoride';
    const answered = await ask(mina, question);
    expect(said(answered)).toContain('\\*\\*Samsung\\*\\*');
    expect(said(answered)).not.toContain('@everyone');
    const shared = await mina.press(messageOf(answered), /^Show to everybody$/);
    expect(said(shared)).not.toMatch(/@everyone|(?<!\\)<@&1>/);
    expect(messageOf(shared).mention_everyone).toBe(false);
  });

  test('six questions later is no longer kept, and says so; what was opened reads on', async () => {
    const first = await ask(ada, 'monitoring of 338 items');
    for (const question of ['stock', 'permits', 'talent', 'budget', 'exports']) await ask(ada, question);
    const gone = await ada.press(messageOf(first), /^Why these\?$/);
    expect(said(gone)).toContain('only your last five are');
  });

  test('survives a restart', async () => {
    const answered = await ask(mina, 'win-win fund of SK hynix');
    await journey.restart();
    const opened = await mina.press(messageOf(answered), /^Read more: 1$/);
    expect(said(await mina.press(messageOf(opened), /^Back$/))).toBe(said(answered));
  });
});

describe('what was found is shown to everybody', () => {
  test('as an answer, with who shared it; each reads on alone', async () => {
    const answered = await ask(mina, 'Who sold a used scanner?');
    const shared = await mina.press(messageOf(answered), /^Show to everybody$/);
    expect(isAlone(messageOf(shared))).toBe(false);
    expect(await jun.reads(general)).toContain('@Mina asked the Korean case: “Who sold a used scanner?”');
    const post = await jun.finds(general, /^Read more: 1$/);
    const alone = await jun.press(post, /^Read more: 1$/);
    expect(isAlone(messageOf(alone))).toBe(true);
    expect(said(alone)).toContain('**类比的局限**');
    expect(said(alone)).not.toContain('[返回]');
    const again = (await jun.sees(general)).find((each) => each.id === post.id);
    expect(textOf(again)).toBe(textOf(post));
  });

  test('as a single lesson, with where the analogy breaks', async () => {
    const opened = await jun.press(messageOf(await ask(jun, '十二个九')), /^详细阅读：1$/);
    const shared = await jun.press(messageOf(opened), /^给大家看$/);
    expect(said(shared)).toContain('shows what Unchoke knows from the Korean case');
    expect(said(shared)).toContain('**Where the analogy breaks**');
  });

  test('by nobody who may not write there', async () => {
    const answered = await ask(ada, 'win-win fund');
    const silence = { action: 'set-permissions', channel: general, target: ada.id, allow: '0' };
    await journey.discord.admin({ ...silence, deny: String(1n << 11n) });
    const refused = await ada.press(messageOf(answered), /^Show to everybody$/);
    expect(isAlone(messageOf(refused))).toBe(true);
    expect(said(refused)).toContain('You cannot write in that channel');
    await journey.discord.admin({ ...silence, deny: '0' });
  });
});

/** The pictures of a message as it is now: they follow the text where they take long. */
async function latestPictures(member: Member, id: string): Promise<readonly string[]> {
  const found = (await member.sees(general)).find((each) => each.id === id);
  return found?.attachments.map(({ filename }) => filename) ?? [];
}

describe('all lessons', () => {
  test('are browsed page by page, and opened in place', async () => {
    const first = await mina.run(general, 'lesson browse');
    expect(said(first)).toMatch(/## Lessons from the Korean case \(\d{3}\)/);
    expect(said(first)).toContain('-# Page 1 of ');
    const second = await mina.press(messageOf(first), /^Next$/);
    expect(said(second)).toContain('-# Page 2 of ');
    const [wanted] = options(second);
    const opened = await mina.pick(messageOf(second), new RegExp(`^${wanted?.label.slice(0, 12)}`));
    expect(said(opened)).toContain(`## ${wanted?.label}`);
    expect(said(await mina.press(messageOf(opened), /^Back$/))).toBe(said(second));
  });

  test('of a stage, a kind and an actor, suggested while one types', async () => {
    const suggested = await journey.discord.complete(
      general,
      jun.id,
      'lesson browse',
      { actor: '三星' },
      'actor',
    );
    expect(suggested[0]?.name).toMatch(/^三星电子（?.*\(\d+\)$/);
    const stages = await journey.discord.complete(general, jun.id, 'lesson browse', { stage: '' }, 'stage');
    expect(stages).toHaveLength(6);
    const filtered = await jun.run(general, '经验 浏览', {
      stage: 'execute',
      kind: 'measure',
      actor: suggested[0]?.value,
    });
    expect(said(filtered)).toContain('-# 执行应对策略 · 措施 · 三星电子');
    expect(options(filtered).map(({ value }) => value)).toContain('samsung-sells-arf-scanner');
  });

  test('by what is none of the choices, or fits none of them', async () => {
    const refused = await mina.run(general, 'lesson browse', { actor: 'Nobody at all' });
    expect(said(refused)).toContain('“Nobody at all” is not one of the choices');
    const none = await mina.run(general, 'lesson browse', { actor: 'Soulbrain', kind: 'recommendation' });
    expect(said(none)).toContain('No lesson is like that');
  });

  test('have a timeline, year by year', async () => {
    const first = await mina.run(general, 'lesson timeline');
    expect(said(first)).toMatch(
      /^## What happened in 2019\n-# Page 1 of \d\n⚡ \*\*1 July 2019\*\* Japan announces/,
    );
    await expect
      .poll(() => latestPictures(mina, messageOf(first).id), { timeout: 20_000 })
      .toEqual(['timeline.png']);
    const then = await mina.press(messageOf(first), /^2021$/);
    expect(said(then)).toContain('## What happened in 2021');
    expect(said(then)).toContain('**December 2021** Photoresist: from 90 %');
    const opened = await mina.pick(messageOf(then), /^Photoresist: from 90/);
    expect(said(await mina.press(messageOf(opened), /^Back$/))).toBe(said(then));
    const chinese = await jun.run(general, '经验 时间线');
    expect(said(chinese)).toContain('⚡ **2019年7月1日** 日本宣布收紧对韩出口管理');
  });

  test('give their figures as text, with both series and a warning', async () => {
    const figures = await mina.run(general, 'lesson figures');
    expect(said(figures)).toContain('`█████████░` 91.9 % · July 2019, section 2.1');
    expect(said(figures)).toContain('`█████░░░░░` below 50 % · December 2021, section 3');
    expect(said(figures)).toContain('- **2 August 2019** 495.3 billion won');
    expect(said(figures)).toContain('never to be added up');
    expect(said(figures)).toContain('- **May 2021** K-Semiconductor Strategy');
    await expect
      .poll(() => latestPictures(mina, messageOf(figures).id), { timeout: 20_000 })
      .toEqual(['dependence.png', 'funding.png', 'plans.png']);
    const chinese = await jun.run(general, '经验 数据');
    expect(said(chinese)).toContain('- **2019年8月2日** 4953亿韩元');
    expect(said(chinese)).toContain('50%以下 · 2021年12月');
  });
});
