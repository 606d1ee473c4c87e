import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answered, componentsOf, messageOf, textOf } from '../support/discord-user.ts';
import { answerFirstStages } from '../support/first-stages.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';

let journey: Journey;
let general: string;
let mina: Member;
let jun: Member;
let hyejin: Member;
let thread: string;

beforeAll(async () => {
  journey = await startJourney();
  general = journey.channel('general');
  [mina, jun, hyejin] = [journey.member('Mina'), journey.member('Jun'), journey.member('Hyejin')];
  thread = await journey.begin(mina, 'ArF photoresist');
  await answerFirstStages(mina, thread);
  await journey.begin(jun, 'Secret etchant', { private: true });
}, 60_000);
afterAll(() => journey.end());

const simulate = (member: Member, technology = 'ArF photoresist') =>
  member.run(general, 'risks simulate', { assessment: technology });
const said = (answered: Answered) => journey.named(textOf(answered.response.message));

/** What stands in a field of a form that is open. */
function standsIn(opened: Answered, field: string): unknown {
  expect(opened.response.type, said(opened)).toBe('modal');
  return componentsOf(opened.response.modal).find((each) => each['custom_id'] === field)?.['value'];
}

/** What is said to whoever can’t see the picture. The text does not wait for one that takes long: it follows. */
async function pictureOn(member: Member, answered: Answered): Promise<string> {
  const { id } = messageOf(answered);
  const message = (await member.sees(general)).find((each) => each.id === id);
  return message?.attachments.map(({ description }) => description).join() ?? '';
}

const NOTHING = { stock: '', demand: '', recovery: '', rampUp: '', sources: '' };

test('what nobody has answered is said, and stays unknown', async () => {
  expect(said(await simulate(hyejin))).toMatch(
    /If supply were cut today[\s\S]*Nothing can be drawn yet\. It takes: \*\*time to a substitute\*\*/,
  );
  expect(said(await simulate(jun))).toMatch(/假如今天断供[\s\S]*还需要：\*\*替代到位时间\*\*/);
});

test('a member supposes what is missing: wrong input comes back as it was typed, right input is drawn', async () => {
  const panel = messageOf(await simulate(mina));
  const opened = await mina.press(panel, /^Change inputs$/);
  expect(standsIn(opened, 'stock')).toBe('7 weeks');
  await mina.submit(opened, { ...NOTHING, stock: '7 weeks', recovery: '6-1 months' });
  expect(await mina.reads(general)).toMatch(/“Until a substitute meets the demand”: .*6.*1.*kept/);
  const again = await mina.pressIn(general, /^Open the form again$/);
  expect(standsIn(again, 'recovery')).toBe('6-1 months');
  const drawn = await mina.submit(again, { ...NOTHING, stock: '7 weeks', recovery: '1-6 months' });
  expect(said(drawn)).toMatch(
    /# \d+ % chance of a supply gap[\s\S]*Stockpile[\s\S]*\d+ % → \d+ %[\s\S]*1–6 months · supposed by you/,
  );
  expect(said(drawn)).toContain('single figure of stage 1 by @Mina');
  await expect.poll(() => pictureOn(mina, drawn), { timeout: 10_000 }).toContain('chance of a supply gap');
});

test('what she supposes outlasts a restart, is nobody else’s, and can be taken back', async () => {
  await journey.restart();
  expect(said(await simulate(hyejin))).toContain('Nothing can be drawn yet');
  const panel = messageOf(await simulate(mina));
  expect(textOf(panel)).toContain('supposed by you');
  const wider = await mina.press(panel, /^If ends hold in 8 of 10 cases$/);
  expect(said(wider)).toMatch(/chance of a supply gap[\s\S]*hold in 8 cases of 10/);
  const back = await mina.press(messageOf(wider), /^As in the assessment$/);
  expect(said(back)).toContain('Nothing can be drawn yet');
});

test('once the team answers, everybody sees the chance and whose figures it rests on, in their language', async () => {
  const panel = await mina.finds(thread, /^Move on to: Communicate/);
  const opened = await mina.pick(panel, /^Time to a substitute \(range\)/);
  await mina.submit(opened, plain('1-6', { unit: ['months'] }));
  const chinese = await simulate(jun);
  expect(said(chinese)).toMatch(/# 出现供应缺口的概率：\d+%[\s\S]*1–6个月 · @Mina的回答/);
  expect(said(chinese)).toContain('属于猜测或没有区间的数值：库存和断供期间用量');
  await expect
    .poll(() => pictureOn(jun, chinese), { timeout: 10_000 })
    .toMatch(/^ArF photoresist：出现供应缺口的概率\d+%/);
});

test('a risk leads there', async () => {
  const shown = await hyejin.run(general, 'risks show', { assessment: 'ArF photoresist' });
  expect(said(await hyejin.press(messageOf(shown), /^Simulate$/))).toMatch(/chance of a supply gap/);
});

test('what is private is not there for whoever may not see it', async () => {
  const hidden = said(await simulate(hyejin, 'Secret etchant'));
  expect(hidden).not.toMatch(/🔒|supply were cut/);
  expect(said(await simulate(jun, 'Secret etchant'))).toMatch(/假如今天断供 · 🔒 Secret etchant/);
});
