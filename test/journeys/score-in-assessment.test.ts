import { afterAll, beforeAll, expect, test } from 'vitest';
import { messageOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let thread: string;

beforeAll(async () => {
  journey = await startJourney();
  mina = journey.member('Mina');
  jun = journey.member('Jun');
  thread = await journey.begin(mina, 'ArF photoresist');
});
afterAll(() => journey.end());

const inThread = async (member: Member, id: string) =>
  (await member.sees(thread)).find((each) => each.id === id) ?? expect.fail();

test('without answers stage 2 proposes nothing, and says what would help', async () => {
  await mina.fill(thread, /^Move on with gaps$/, { reason: 'to look ahead' });
  const proposal = await mina.pressIn(thread, /^Proposal for stage 2$/);
  expect(textOf(proposal.response.message)).toContain('Nothing can be proposed yet');
  expect(textOf(proposal.response.message)).toContain('What share of what you use comes from abroad');
});

test('answers of stage 1 propose statuses, each with whose answer it rests on', async () => {
  await mina.pressIn(thread, /^Back$/);
  const answer = async (member: Member, prompt: RegExp, values: Parameters<Member['submit']>[1]) => {
    const panel = await member.finds(thread, /^All answers$/);
    await member.submit(await member.pick(panel, prompt), values);
  };
  await answer(mina, /^Trigger/, plain(['announced']));
  await answer(jun, /^Share from abroad/, plain('91.9', { unit: ['percent-one-country'] }));
  await answer(jun, /^Home substitution/, plain(['generation'], { evidence: ['strong'] }));
  await mina.pressIn(thread, /^Go to stage: Assess$/);
  const proposal = messageOf(await jun.pressIn(thread, /^Proposal for stage 2$/));
  const said = textOf(proposal);
  expect(said).toContain('**C1 依赖国外且国产落后** → **符合**');
  expect(said).toContain('国外占比91.9%');
  expect(said).toContain('**可能性** → **几乎确定**');
  expect(said).not.toContain('**后果**');
});

test('a description is read for the assessment and fills what was open', async () => {
  const asked = messageOf(await jun.pressIn(thread, /^第 2 阶段的建议|^Proposal for stage 2$/));
  const opened = await jun.press(asked, /^读取一段描述/);
  await jun.submit(opened, {
    description:
      'If supply were cut off, our fab line would stop. The next node needs the next-generation resist.',
  });
  const said = textOf(await inThread(jun, asked.id));
  expect(said).toContain('描述已读取');
  expect(said).toContain('**C2 高度依赖且断供即停** → **符合**');
  expect(said).toContain('“our fab line would stop”');
  expect(said).toContain('**后果** → **重大**');
  const why = await jun.press(await inThread(jun, asked.id), /^查看读到的内容$/);
  expect(textOf(why.response.message)).toContain('our fab line would stop');
});

test('one is taken over, then all that is open; the answers are signed, with their source', async () => {
  const proposal = messageOf(await mina.pressIn(thread, /^Proposal for stage 2$/));
  await mina.press(proposal, /^Take over C1/);
  expect(textOf(await inThread(mina, proposal.id))).toContain('answered: Met');
  expect(await mina.reads(thread)).toMatch(/✅ \*\*C1 Foreign and behind\*\*: Met.* · @Mina/);
  await mina.press(await inThread(mina, proposal.id), /^Take over all 4 that are open$/);
  const record = textOf((await mina.pressIn(thread, /^All answers$/)).response.message);
  expect(record).toContain('Proposed by the score: C2: met');
  expect(record).toContain('“our fab line would stop”');
  expect(await mina.reads(thread)).toContain('Level of risk: **Extreme**');
});

test('a proposal that is out of date does nothing', async () => {
  const old = messageOf(await jun.pressIn(thread, /^Proposal for stage 2$/));
  const panel = await mina.finds(thread, /^All answers$/);
  await mina.submit(await mina.pick(panel, /^C1/), plain(['partly']));
  await jun.press(old, /^采用：C1/).catch(() => undefined);
  expect(await mina.reads(thread)).toMatch(/\*\*C1 Foreign and behind\*\*: Partly met/);
});

test('a corrected answer is proposed again beside what people decided', async () => {
  const proposal = textOf((await mina.pressIn(thread, /^Proposal for stage 2$/)).response.message);
  expect(proposal).toContain('**C1 Foreign and behind** → **Met**');
  expect(proposal).toContain('answered: Partly met');
});
