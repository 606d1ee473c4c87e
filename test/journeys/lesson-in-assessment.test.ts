import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Answered, messageOf, selectsOf, textOf } from '../support/discord-user.ts';
import { answerFirstStages } from '../support/first-stages.ts';
import { type Journey, type Member, plain, shippedLibrary, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let hyejin: Member;
let general: string;
let thread: string;

const said = (answered: Answered) => textOf(messageOf(answered));
const options = (answered: Answered) => selectsOf(messageOf(answered)).flatMap((each) => each.options);

beforeAll(async () => {
  await shippedLibrary.ready();
  journey = await startJourney();
  mina = journey.member('Mina');
  jun = journey.member('Jun');
  hyejin = journey.member('Hyejin');
  general = journey.channel('general');
  thread = await journey.begin(mina, 'Etching gas mix');
  const share = await mina.pick(await mina.finds(thread, /^All answers$/), /^Share from abroad/);
  await mina.submit(share, plain('88', { unit: ['percent-one-country'] }));
  await answerFirstStages(mina, thread);
}, 60_000);
afterAll(() => journey.end());

describe('the numbers of a team beside Korea’s', () => {
  test('in its thread: its own share, Korea’s then and after, and what was done in between', async () => {
    const compared = await mina.run(thread, 'lesson compare');
    expect(said(compared)).toContain('## Etching gas mix beside Korea');
    expect(said(compared)).toContain(
      'Your 88 % from one country: photoresist 91.9 % then, below 50 % by December 2021.',
    );
    expect(said(compared)).toContain('Photoresist has two series');
    expect(said(compared)).toContain('**In between** Buying elsewhere');
    expect(said(compared)).toContain('You: **7 weeks**');
    expect(said(compared)).toContain('You: **Belgium**');
    expect(said(compared)).toContain('You: **A generation behind**');
    expect(said(compared)).toContain('You: **Extreme (Almost certain × Major)**');
    const opened = await mina.pick(messageOf(compared), /^Buying elsewhere/);
    expect(said(await mina.press(messageOf(opened), /^Back$/))).toBe(said(compared));
  });

  test('in Chinese, by name and from elsewhere', async () => {
    const compared = await jun.run(general, '经验 对照', { assessment: 'Etching gas mix' });
    expect(said(compared)).toContain(
      '你们有88%来自单一国家：韩国的光刻胶当时为91.9%，到2021年12月降至50%以下。',
    );
    expect(said(compared)).toContain('你们：**极高（可能性：几乎确定 × 后果：重大）**');
  });

  test('are for nobody who may not see the assessment', async () => {
    await jun.run(general, 'assess start', { technology: 'Hidden gas', home: 'KR', private: true });
    const refused = await hyejin.run(general, 'lesson compare', { assessment: 'Hidden gas' });
    expect(said(refused)).toContain('No assessment by that name that you can see');
    expect(said(await hyejin.run(general, 'lesson compare'))).toContain(
      'This is not the thread of an assessment',
    );
    const mine = await jun.run(general, 'lesson compare', { assessment: 'Hidden gas' });
    expect(said(mine)).toContain('你们：尚未回答');
  });
});

describe('the lessons of a stage', () => {
  test('are on its panel, counted, and say which answers speak for them', async () => {
    const listed = await mina.pressIn(thread, /^Lessons \(5\)$/);
    expect(said(listed)).toContain('## Lessons for this stage: Assess');
    expect(said(listed)).toMatch(/-# fits: .*Supply hangs on one country/);
    expect(said(listed)).toContain('[Read more: 5]');
    const chinese = await jun.pressIn(thread, /^Lessons \(5\)$/);
    expect(said(chinese)).toContain('## 适用于本阶段的经验：风险评估');
    expect(said(chinese)).toContain('-# 契合：');
  });

  test('become a reason of the decision, which keeps everything else', async () => {
    const listed = await mina.pressIn(thread, /^Lessons/);
    const opened = await mina.press(messageOf(listed), /^Read more: 1$/);
    const added = await mina.pick(messageOf(opened), /^The decision$/);
    expect(said(added)).toContain('Added to the reasons for **The decision**.');
    const told = await mina.reads(thread);
    expect(told).toContain('@Mina changed **Decision**:');
    expect(told).toMatch(/Treat · fair evidence \*\*· Lesson “.*” \([a-z0-9-]+\)\. Source/);
    const twice = await mina.pick(messageOf(added), /^The decision$/);
    expect(said(twice)).toContain('stands among the reasons for **The decision** already');
    expect(said(await mina.press(messageOf(twice), /^Back$/))).toContain('Lessons for this stage: Assess');
  });

  test('become no reason of the decision by whoever does not give it', async () => {
    const listed = await hyejin.pressIn(thread, /^Lessons/);
    const opened = await hyejin.press(messageOf(listed), /^Read more: 1$/);
    expect(options(opened).some(({ label }) => label === 'The decision')).toBe(false);
  });

  test('become a reason of a treatment, also in Chinese, and the thread is told', async () => {
    for (const words of [/^Move on to: Communicate/, /^Move on with gaps$/]) {
      const pressed = await mina.pressIn(thread, words);
      if (pressed.response.type === 'modal') await mina.submit(pressed, { reason: 'Treat it first' });
    }
    const menu = await mina.pressIn(thread, /^Add a treatment/);
    const read = await mina.pick(messageOf(menu), /^Second source$/);
    const form = await mina.press(messageOf(read), /^Choose it$/);
    await mina.submit(form, {
      measure: 'Qualify a Belgian source',
      why: 'Nearest to our grade',
      criteria: ['C1'],
    });

    const listed = await jun.pressIn(thread, /^Lessons \(\d\)$/);
    expect(said(listed)).toContain('已选措施：第二供应商');
    const opened = await jun.press(messageOf(listed), /^详细阅读：1$/);
    const added = await jun.pick(messageOf(opened), /^Qualify a Belgian source$/);
    expect(said(added)).toContain('已加入 **Qualify a Belgian source** 的理由。');
    expect(await mina.reads(thread)).toMatch(/@Jun changed/);

    const entries = await mina.pressIn(thread, /see all/);
    const entry = await mina.pick(messageOf(entries), /Qualify a Belgian source/);
    expect(said(entry)).toContain('> Nearest to our grade');
    expect(said(entry)).toMatch(/> Lesson “/);
    expect(said(entry)).toContain('C1');
  });

  test('have no room where the reasons are full, and nothing is lost', async () => {
    const entries = await mina.pressIn(thread, /see all/);
    const entry = await mina.pick(messageOf(entries), /Qualify a Belgian source/);
    const form = await mina.press(messageOf(entry), /^Edit/);
    await mina.submit(form, { measure: 'Qualify a Belgian source', why: 'x'.repeat(560), criteria: ['C1'] });
    const opened = await mina.press(messageOf(await mina.pressIn(thread, /^Lessons/)), /^Read more: 2$/);
    const refused = await mina.pick(messageOf(opened), /^Qualify a Belgian source$/);
    expect(said(refused)).toContain('There is no room for it');
    expect(said(refused)).toContain('they hold 600 characters');
  });
});
