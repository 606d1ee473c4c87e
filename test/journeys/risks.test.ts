import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MemberId, ServerId } from '../../src/domain/ids.ts';
import { ok } from '../../src/domain/result.ts';
import { messageOf, selectsOf, textOf } from '../support/discord-user.ts';
import { action, day, pick, words } from '../support/examples-entries.ts';
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

test('/risks sources: all technologies, then the sources of one, which can be added to', async () => {
  const { text } = await said(hyejin, 'risks sources');
  expect(text).toMatch(/Alternative sources \(2 technologies\)[\s\S]*ArF photoresist[\s\S]*no source listed/);
  expect(text).not.toContain('Secret');
  expect((await said(jun, 'risks sources')).text).toMatch(/替代来源（3 项技术）/);
  const { message } = await said(mina, 'risks sources');
  const opened = await mina?.pick(message, /photoresist/);
  expect(textOf(opened?.response.message)).toMatch(
    /Alternative sources · 0[\s\S]*No alternative source listed yet/,
  );
  expect((await said(mina, 'risks sources', { assessment: 'ArF photoresist' })).text).toContain(
    'Add a source',
  );
  expect((await said(hyejin, 'risks sources', { assessment: 'Secret etchant' })).text).not.toContain('🔒');
});

test('/risks queue says why each comes where it comes', async () => {
  const { text, message } = await said(hyejin, 'risks queue');
  expect(text).toMatch(/What to attack first \(2\)[\s\S]*1\. .*nothing is planned yet[\s\S]*photoresist/);
  expect(selectsOf(message).flatMap(({ options }) => options.map(({ label }) => label))).toEqual([
    expect.stringContaining('ArF photoresist: nothing planned yet'),
    expect.stringContaining('氦气: nothing planned yet'),
  ]);
  const bare = await said(hyejin, 'risks show', { assessment: '氦气' });
  expect(bare.text).toContain('Not rated yet: open the panel');
  expect(bare.text).not.toContain('✅ Nothing that');
  expect((await said(jun, 'risks queue')).text).toContain('尚无应对措施');
});

test('/risks matrix shows the picture, and the same in words', async () => {
  const { text, message } = await said(hyejin, 'risks matrix');
  expect(text).toMatch(/1\. .*ArF photoresist.*: extreme/);
  expect(text).toContain('1 risk is not rated yet');
  // The text does not wait for a picture that takes long: it follows.
  const pictured = async () =>
    (await hyejin?.sees(general))
      ?.find(({ id }) => id === message.id)
      ?.attachments.map(({ description }) => description)
      .join();
  await expect.poll(pictured, { timeout: 10_000 }).toContain('ArF photoresist');
  expect((await said(jun, 'risks matrix')).text).toContain('1. ');
});

test('/risks compare tells then from now, and sets two side by side', async () => {
  expect((await said(mina, 'risks compare', { assessment: 'ArF photoresist' })).text).toMatch(
    /then and now[\s\S]*before treatment[\s\S]*Extreme/,
  );
  const two = await said(jun, 'risks compare', { assessment: 'ArF photoresist', with: '氦气' });
  expect(two.text).toMatch(/ArF photoresist 与 氦气[\s\S]*A：极高[\s\S]*B：无/);
  const hidden = { assessment: 'ArF photoresist', with: 'Secret etchant' };
  expect((await said(hyejin, 'risks compare', hidden)).text).not.toContain('A: ');
});

describe('/risks actions', () => {
  test('what is due first comes first; one press ends it, and the thread hears of it', async () => {
    await mina?.run(thread, 'assess resume');
    const empty = await said(mina, 'risks actions');
    expect(empty.text).toContain('No action waits');
    const started = await addActions(thread);
    expect(started).toBe(2);
    const { text, message } = await said(mina, 'risks actions');
    expect(text).toMatch(/Actions \(2\)[\s\S]*Order a year[\s\S]*⚠️ was due[\s\S]*Qualify a second source/);
    const opened = await mina?.pick(message, /Order a year/);
    if (opened === undefined) throw new Error('nothing opened');
    await mina?.press(messageOf(opened), /^Mark as done$/);
    const rest = await said(mina, 'risks actions');
    expect(rest.text).toContain('Actions (1)');
    expect((await said(jun, 'risks actions', { state: 'done' })).text).toMatch(
      /行动（1）[\s\S]*Order a year/,
    );
    expect(await jun?.reads(thread)).toContain('Order a year');
  });

  test('says how soon each helps and what it costs; from the list of one technology another is added', async () => {
    const { text, message } = await said(mina, 'risks actions', { assessment: 'ArF photoresist' });
    expect(text).toMatch(
      /Qualify a second source[\s\S]*ArF photoresist · long-term · costs USD 40,000 \\\*all\\\*/,
    );
    const added = await mina?.press(message, /^Add an action$/);
    expect(textOf(added?.response.message)).toContain('action');
    const chinese = await said(jun, 'risks actions', { assessment: 'ArF photoresist' });
    expect(chinese.text).toContain('长期 · 花费USD 40,000');
  });
});

describe.each([
  ['Mina', /ArF photoresist/, /Qualify a second source/],
  ['Jun', /ArF photoresist。/, /Qualify a second source/],
])('the pictures of a plan, for %s', (name, helix, plan) => {
  const pictured = async (command: string, options: Record<string, unknown>) => {
    const member = journey.member(name);
    const { message } = await said(member, command, options);
    const attached = async () =>
      (await member.sees(general)).find(({ id }) => id === message.id)?.attachments ?? [];
    // The text does not wait for a picture that takes long: it follows.
    await expect.poll(async () => (await attached()).length, { timeout: 20_000 }).toBe(1);
    return (await attached())[0];
  };

  test('who helps whom comes with the risk', async () => {
    const picture = await pictured('risks show', { assessment: 'ArF photoresist' });
    expect(picture?.description).toMatch(helix);
    expect(picture?.filename).toMatch(/\.png$/);
  });

  test('the plan over time comes with its actions', async () => {
    const picture = await pictured('risks actions', { which: 'all' });
    expect(picture?.description).toMatch(plan);
    expect(picture?.size).toBeGreaterThan(1000);
  });
});

/** Two actions of nobody's treatment, one of them past its day. */
async function addActions(of: string): Promise<number> {
  const { app, guild } = journey;
  const server = ServerId.parse(guild);
  const actor = { id: MemberId.parse(mina?.id) };
  const found = await app.store.read(server, (t) => t.list('assessment'));
  const assessment = found.ok ? found.value.find(({ value }) => value.place.thread === of) : undefined;
  if (assessment === undefined) throw new Error('no assessment');
  await app.store.tx(server, async (t) => {
    const stored = await t.get('assessment', assessment.id);
    if (stored === undefined) throw new Error('no assessment');
    const entries = [
      action(901, null, { what: words('Order a year of stock'), due: day('2020-01-01') }),
      action(902, null, {
        what: words('Qualify a second source'),
        ...{ due: day('2099-01-01'), cost: words('USD 40,000 *all*'), horizon: pick('long') },
      }),
    ].map((each) => ({ ...each, addedBy: actor.id, by: actor.id }));
    const value = { ...stored.value, version: 950, entries: [...stored.value.entries, ...entries] };
    t.put('assessment', assessment.id, value, stored.revision);
    return ok('put');
  });
  return 2;
}
