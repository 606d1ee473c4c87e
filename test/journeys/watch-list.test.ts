import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ServerId } from '../../src/domain/ids.ts';
import { ok } from '../../src/domain/result.ts';
import { type Answered, messageOf, textOf } from '../support/discord-user.ts';
import { answerFirstStages } from '../support/first-stages.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';
import { must } from '../support/store-examples.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let ada: Member;
let thread: string;

beforeAll(async () => {
  journey = await startJourney();
  [mina, jun, ada] = ['Mina', 'Jun', 'Ada'].map((name) => journey.member(name)) as [Member, Member, Member];
  thread = await journey.begin(mina, 'ArF photoresist');
  await answerFirstStages(mina, thread);
  await mina.pressIn(thread, /^Move on to: Communicate/);
}, 60_000);
afterAll(() => journey.end());

const said = (answered: Answered) => journey.named(textOf(answered.response.message));
const reminders = async (name: string) =>
  (await mina.sees(thread)).filter((each) => textOf(each).includes(name) && each.mentions.length > 0);

/** Opens what is on the watch list, as the panel leads there. */
async function entryOf(member: Member, name: RegExp): Promise<Answered> {
  const list = await member.pressIn(thread, /^(Watch list: see all|监测清单：查看全部)/);
  return member.pick(messageOf(list), name);
}

describe('what is put on the watch list', () => {
  test('is watched from then on, by those who are named and as often as the level asks for', async () => {
    const added = await mina.fill(thread, /^Add something to watch$/, {
      what: 'Licences granted per month',
      indicator: ['licence-rule'],
      cadence: [],
      owner: [jun.id, ada.id],
      alarm: 'Fewer than two: we call Leuven',
    });
    expect(said(added)).toMatch(/⏰ One reminder runs, next <t:\d+:d>/);
    const entry = await entryOf(mina, /Licences granted/);
    expect(said(entry)).toMatch(/⏰ every week, \w+s 09:00 \(UTC\), next: <t:\d+:f>/);
    expect(said(entry)).toContain('Last reading: no reading yet');
    const card = await mina.press(messageOf(entry), /^Open item$/);
    expect(said(card)).toContain(`**Reminded:** @Jun in <#${thread}>`);
    expect(said(card)).toContain('after 2 days @Ada');
  });

  test('reminds its owner in the thread a week later, once', async () => {
    expect(await reminders('Licences granted')).toEqual([]);
    await journey.discord.advance('P8D');
    const [reminder, ...others] = await reminders('Licences granted');
    expect(others).toEqual([]);
    expect(reminder?.mentions.map(({ id }) => id)).toEqual([jun.id]);
    expect(textOf(reminder)).toContain('Fewer than two: we call Leuven');
  });

  test('follows what is changed there', async () => {
    const entry = await entryOf(mina, /Licences granted/);
    const form = await mina.press(messageOf(entry), /^Edit/);
    const changed = await mina.submit(form, {
      what: 'Licences granted per quarter',
      indicator: ['licence-rule'],
      cadence: ['monthly'],
      owner: [jun.id, ada.id],
      alarm: 'Fewer than two: we call Leuven',
    });
    expect(said(changed)).toMatch(/⏰ every month, on the \d+/);
    expect(said(await mina.run(thread, 'monitor list'))).toContain('Licences granted per quarter');
  });
});

describe('a rhythm that is not usual at the level', () => {
  test('is told on the card, and one press changes it', async () => {
    const card = await mina.press(messageOf(await entryOf(mina, /per quarter/)), /^Open item$/);
    expect(said(card)).toContain('The risk is Extreme: weekly is usual.');
    const changed = await mina.press(messageOf(card), /^Watch weekly from now on$/);
    expect(said(changed)).toMatch(/^It is looked at \*\*weekly\*\* from now on/);
    expect(said(changed)).not.toContain('is usual');
  });

  test('is proposed in the thread when the level changes, and nothing changes by itself', async () => {
    await mina.pressIn(thread, /^Back$/);
    const form = await mina.pick(await mina.finds(thread, /^All answers$/), /Likelihood/);
    await mina.submit(form, plain(['unlikely']));
    await expect
      .poll(() => mina.reads(thread), { timeout: 20_000 })
      .toContain('The risk is **High** now. At this level a team usually looks **every two weeks**');
    expect(await mina.reads(thread)).toContain('- **Licences granted per quarter** · weekly');
    expect(said(await showing(mina))).toContain('every week,');
  });

  test('whoever looks after the items takes it over, once and for all of them', async () => {
    const take = /^Watch every two weeks from now on$/;
    await ada.pressIn(thread, take);
    expect(await mina.reads(thread)).not.toContain('@Ada lets these');
    expect(said(await showing(mina))).toContain('every week,');
    const taken = await jun.pressIn(thread, take);
    expect(said(taken)).toContain('@Jun lets these be looked at **every two weeks** from now on:');
    expect(said(taken)).toMatch(/\*\*Licences granted per quarter\*\* · next <t:\d+:d>/);
    expect(said(await showing(mina))).toContain('every two weeks,');
  });
});

const showing = (member: Member) =>
  member.run(thread, 'monitor show', { item: 'Licences granted per quarter' });

test('what was read stands beside the review', async () => {
  const share = { name: 'Share from one country', indicator: 'import-share', every: 'weekly' };
  await mina.press(messageOf(await mina.run(thread, 'monitor add', share)), /^Start watching$/);
  await jun.run(thread, 'monitor record', { item: 'Share from one country', value: '91.9' });
  await journey.discord.advance('PT1M');
  const review = said(await ada.pressIn(thread, /^Reassess/));
  expect(review).toMatch(
    /\*\*What is watched shows\*\*\n🔴 Share from one country · \*\*91.9%\*\* · .+ · critical\n⚪ Licences granted/,
  );
});

test('an assessment that moves to another thread takes its items along', async () => {
  await journey.discord.admin({ action: 'delete-channel', channel: thread });
  const resumed = await mina.run(journey.channel('general'), 'assess resume', {
    assessment: 'ArF photoresist',
  });
  thread = [...said(resumed).matchAll(/<#(\d+)>/g)].map(([, id]) => id ?? '').at(-1) ?? '';
  for (const item of ['Share from one country', 'Licences granted per quarter']) {
    expect(said(await mina.run(thread, 'monitor show', { item }))).toContain(`in <#${thread}>`);
  }
  await journey.discord.advance('P14D');
  expect(await reminders('Licences granted')).not.toEqual([]);
});

test('an entry from before items existed begins by a press', async () => {
  const server = ServerId.parse(journey.guild);
  must(
    await journey.app.store.tx(server, async (t) => {
      for (const each of await t.list('watch')) t.delete('watch', each.id, each.revision);
      return ok(undefined);
    }),
  );
  const entry = await entryOf(jun, /per quarter/);
  expect(said(entry)).toContain('⏰ 尚未设提醒。');
  const begun = await jun.press(messageOf(entry), /^开始提醒$/);
  expect(said(begun)).toMatch(/^提醒已开始，首次<t:\d+:d>。/);
  expect(said(begun)).toContain('最近读数：还没有读数');
});
