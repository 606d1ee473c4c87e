import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buttonsOf, messageOf, selectsOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;

beforeAll(async () => {
  journey = await startJourney();
  [mina, jun] = [journey.member('Mina'), journey.member('Jun')];
});
afterAll(() => journey.end());

async function chat(thread: string): Promise<void> {
  for (let n = 0; n < 5; n += 1) await jun.says(thread, `Talk ${n}`);
}

async function panels(thread: string): Promise<number> {
  const seen = await mina.sees(thread);
  return seen.filter((each) => buttonsOf(each).some(({ custom_id }) => custom_id.startsWith('record/')))
    .length;
}

async function moveOn(thread: string): Promise<void> {
  const opened = await mina.pressIn(thread, /^Move on/);
  if (opened.response.type === 'modal') await mina.submit(opened, gap);
}

const gap = { reason: 'Nothing known yet' };

describe('/assess close', () => {
  test('shows what speaks against it first, and keeps the reason for whoever closes all the same', async () => {
    const thread = await journey.begin(mina, 'Closed with a reason');
    const why = 'Nobody makes it any more';
    const asked = await mina.run(thread, 'assess close', { decision: 'avoided', why });
    expect(textOf(asked.response.message)).toContain('things speak against closing now');
    const form = await mina.press(messageOf(asked), /^Close all the same/);
    expect(JSON.stringify(form.response.modal)).toContain(why);
    await mina.submit(form, { reason: why });
    expect(await jun.reads(thread)).toContain(`Reason: ${why}`);
  });

  test('what came to speak against it while the form was open is shown once before it is closed', async () => {
    const thread = await journey.begin(mina, 'Overtaken while closing');
    const asked = await mina.run(thread, 'assess close', { decision: 'avoided' });
    const form = await mina.press(messageOf(asked), /^Close all the same/);
    const [first, second] = [
      await mina.pick(await mina.finds(thread, /^Answer:/), /^Cause/),
      await jun.pick(await jun.finds(thread, /^Answer:/), /^Cause/),
    ];
    await mina.submit(first, plain('A court ruling'));
    await jun.submit(second, plain('A change of government'));
    await mina.submit(form, { reason: 'Let us stop' });
    expect(await jun.reads(thread)).not.toContain('closed the assessment');
    const again = await mina.finds(thread, /^Close all the same/);
    expect(textOf(again)).toContain('**Cause** has several answers, none chosen');
    const anew = await mina.press(again, /^Close all the same/);
    expect(JSON.stringify(anew.response.modal)).toContain('Let us stop');
    await mina.submit(anew, { reason: 'Let us stop' });
    expect(await jun.reads(thread)).toContain('closed the assessment');
  });

  test('what was closed offers its report, to whoever presses it alone and in their language', async () => {
    const thread = await journey.begin(mina, 'Worth taking along');
    const asked = await mina.run(thread, 'assess close', { decision: 'avoided' });
    await mina.submit(await mina.press(messageOf(asked), /^Close all the same/), { reason: 'Let us stop' });
    const report = messageOf(await jun.pressIn(thread, /^Report \(PDF\)$/));
    expect(textOf(report)).toContain('报告：Worth taking along');
    expect(report.attachments.map(({ filename }) => filename)).toEqual([
      expect.stringMatching(/^unchoke-worth-taking-along-.*-zh\.pdf$/),
    ]);
    expect((await mina.sees(thread)).map(({ id }) => id)).not.toContain(report.id);
  });

  test('a member who may not close sees what speaks against it, and who can', async () => {
    const thread = await journey.begin(mina, 'Not theirs to close');
    for (let n = 0; n < 5; n += 1) await moveOn(thread);
    const looked = await journey.member('Ada').pressIn(thread, /^Close the assessment/);
    expect(textOf(looked.response.message)).toContain(
      'Whoever started the assessment, or a moderator of its channel, closes it.',
    );
    expect(selectsOf(looked.response.message)).toEqual([]);
    const hers = await mina.pressIn(thread, /^Close the assessment/);
    expect(selectsOf(hers.response.message)).toHaveLength(1);
  });
});

describe('/assess reopen', () => {
  test('answers the member alone and leaves one panel, also where the old one was pushed up', async () => {
    const thread = await journey.begin(mina, 'Reopened in its thread');
    await mina.fill(thread, /^Move on with gaps/, gap);
    await chat(thread);
    const done = await mina.run(thread, 'assess reopen', { stage: 'identify' });
    expect(textOf(done.response.message)).toContain('Reopened: **Identify**');
    expect(await panels(thread)).toBe(1);
    expect(await jun.reads(thread)).toContain('Mina reopened **Identify**');
  });

  test('says what can be reopened after an early end, and offers nothing else', async () => {
    const thread = await journey.begin(mina, 'Ended early');
    for (let n = 0; n < 2; n += 1) await mina.fill(thread, /^Move on with gaps/, gap);
    const asked = await mina.run(thread, 'assess close', { decision: 'avoided', why: 'Enough' });
    await mina.submit(await mina.press(messageOf(asked), /^Close all the same/), { reason: 'Enough' });
    const refused = await mina.run(thread, 'assess reopen', { stage: 'plan' });
    expect(textOf(refused.response.message)).toContain(
      'got as far as **Communicate and monitor**. Pick one of **Identify**, **Assess**, **Communicate and monitor**.',
    );
    const offered = (typed: string, options = {}, where = thread) =>
      journey.discord.complete(where, jun.id, 'assess reopen', { stage: typed, ...options }, 'stage');
    expect((await offered('')).map(({ value }) => value)).toEqual(['identify', 'assess', 'communicate']);
    const general = journey.channel('general');
    const named = await offered('', { assessment: 'Ended early' }, general);
    expect(named.map(({ value }) => value)).toEqual(['identify', 'assess', 'communicate']);
    expect(await offered('comm')).toEqual([{ name: '风险沟通与监测', value: 'communicate' }]);
  });
});

test('only what can be closed or reopened is suggested for it, and what is closed is marked', async () => {
  const general = journey.channel('general');
  await journey.begin(mina, 'Suggest: fresh');
  const passed = await journey.begin(mina, 'Suggest: passed');
  await mina.fill(passed, /^Move on with gaps/, gap);
  const ended = await journey.begin(mina, 'Suggest: ended');
  const asked = await mina.run(ended, 'assess close', { decision: 'avoided', why: 'Enough' });
  await mina.submit(await mina.press(messageOf(asked), /^Close all the same/), { reason: 'Enough' });
  const offered = async (command: string, more: Record<string, unknown>) => {
    const options = { ...more, assessment: 'Suggest' };
    const found = await journey.discord.complete(general, mina.id, command, options, 'assessment');
    return found.map(({ name }) => name);
  };
  expect(await offered('assess close', { decision: 'avoided' })).toEqual([
    'Suggest: passed · Assess',
    'Suggest: fresh · Identify',
  ]);
  expect(await offered('assess reopen', { stage: 'identify' })).toEqual([
    'Suggest: ended · 🔒 closed',
    'Suggest: passed · Assess',
  ]);
});

test('the decision is found by its English name in Chinese as well', async () => {
  const offered = await journey.discord.complete(
    journey.channel('general'),
    jun.id,
    'assess close',
    { decision: 'trea' },
    'decision',
  );
  expect(offered).toEqual([{ name: '已应对', value: 'treated' }]);
});
