import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { messageOf, selectsOf, textOf } from '../support/discord-user.ts';
import { answerFirstStages } from '../support/first-stages.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';

let journey: Journey;
let general: string;
let [mina, jun, ada, hyejin]: readonly [Member, Member, Member, Member] | readonly never[] = [];
let thread: string;

const said = async (member: Member | undefined, command: string, options: Record<string, unknown> = {}) => {
  if (member === undefined) throw new Error('nobody to ask');
  const asked = await member.run(general, command, options);
  return { text: journey.named(textOf(asked.response.message)), message: messageOf(asked) };
};

beforeAll(async () => {
  journey = await startJourney();
  general = journey.channel('general');
  [mina, jun, ada, hyejin] = [
    journey.member('Mina'),
    journey.member('Jun'),
    journey.member('Ada'),
    journey.member('Hyejin'),
  ];
  thread = await journey.begin(mina, 'ArF photoresist', { home: 'KR' });
  await answerFirstStages(mina, thread);
  await journey.begin(jun, '氦气');
  await journey.begin(ada, 'Secret etchant', { private: true });
});
afterAll(() => journey.end());

describe('/risks list', () => {
  test('the gravest first, each with how it stands, in the language of whoever asks', async () => {
    const { text } = await said(hyejin, 'risks list');
    expect(text).toMatch(/Risks \(2\)[\s\S]*Extreme[\s\S]*氦气[\s\S]*not rated/);
    const chinese = await said(jun, 'risks list');
    expect(chinese.text).toMatch(/风险清单（3）[\s\S]*ArF photoresist[\s\S]*极高[\s\S]*氦气[\s\S]*未评定/);
  });

  test('what is private is listed to those who take part and those who moderate, and to nobody else, nor counted', async () => {
    expect((await said(ada, 'risks list')).text).toMatch(/Risks \(3\)[\s\S]*🔒 Secret etchant/);
    expect((await said(hyejin, 'risks list')).text).not.toContain('Secret');
  });

  test.each([
    [{ level: 'extreme' }, ['ArF photoresist'], ['氦气']],
    [{ state: 'closed' }, [], ['ArF photoresist', '氦气']],
    [{ tier: 'high' }, ['ArF photoresist'], ['氦气']],
    [{ sort: 'name' }, ['ArF photoresist', '氦气'], []],
  ])('%o', async (options, there, absent) => {
    const { text } = await said(mina, 'risks list', options);
    for (const each of there) expect(text).toContain(each);
    for (const each of absent) expect(text).not.toContain(each);
  });

  test('only what somebody started or has to do', async () => {
    const { text } = await said(mina, 'risks list', { owner: jun?.id });
    expect(text).toContain('氦气');
    expect(text).not.toContain('photoresist');
  });

  test('a level that is none is refused with what to do', async () => {
    expect((await said(mina, 'risks list', { level: 'apocalyptic' })).text).toMatch(/apocalyptic/);
  });

  test('one that is picked opens with its plan and what to see to', async () => {
    const { message } = await said(mina, 'risks list');
    const opened = await mina?.pick(message, /photoresist/);
    const text = textOf(opened?.response.message);
    expect(text).toContain('Extreme');
    expect(text).toContain('No action is planned yet');
    expect(text).toContain('C1 met, C2 met, C3 partly met');
  });
});

test('/risks show names the one of this thread, and hides what is not for everybody', async () => {
  const here = await mina?.run(thread, 'risks show');
  expect(textOf(here?.response.message)).toContain('ArF photoresist');
  expect((await said(hyejin, 'risks show', { assessment: 'Secret etchant' })).text).not.toContain('🔒');
  expect((await said(ada, 'risks show', { assessment: 'Secret etchant' })).text).toContain(
    '🔒 Secret etchant',
  );
});

test('/risks queue says why each comes where it comes', async () => {
  const { text, message } = await said(hyejin, 'risks queue');
  expect(text).toMatch(/What to attack first \(2\)[\s\S]*1\. .*nothing is planned yet[\s\S]*photoresist/);
  expect(selectsOf(message)).toHaveLength(1);
  expect((await said(jun, 'risks queue')).text).toContain('尚无应对措施');
});

test('/risks matrix shows the picture, and the same in words', async () => {
  const { text, message } = await said(hyejin, 'risks matrix');
  expect(text).toMatch(/1\. .*ArF photoresist.*: extreme/);
  expect(text).toContain('1 risk is not rated yet');
  expect(message.attachments.map(({ description }) => description).join()).toContain('ArF photoresist');
  expect((await said(jun, 'risks matrix')).text).toContain('1. ');
});

test('/risks compare tells then from now, and sets two side by side', async () => {
  expect((await said(mina, 'risks compare', { assessment: 'ArF photoresist' })).text).toMatch(
    /then and now[\s\S]*before treatment[\s\S]*Extreme/,
  );
  const two = await said(jun, 'risks compare', { assessment: 'ArF photoresist', with: '氦气' });
  expect(two.text).toMatch(/ArF photoresist与氦气[\s\S]*A：极高[\s\S]*B：无/);
  const hidden = { assessment: 'ArF photoresist', with: 'Secret etchant' };
  expect((await said(hyejin, 'risks compare', hidden)).text).not.toContain('A: ');
});
