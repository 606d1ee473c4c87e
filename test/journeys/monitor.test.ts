import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Answered, messageOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let ada: Member;
let general: string;

beforeAll(async () => {
  journey = await startJourney();
  [mina, jun, ada] = ['Mina', 'Jun', 'Ada'].map((name) => journey.member(name)) as [Member, Member, Member];
  general = journey.channel('general');
});
afterAll(() => journey.end());

const said = (answered: Answered) => journey.named(textOf(answered.response.message));
const STOCK = { indicator: 'stock-days', every: 'weekly', timezone: 'Asia/Seoul' };

/** Lets somebody start watching something, and answers with its card. */
async function watched(member: Member, name: string, options: Record<string, unknown> = {}) {
  const preview = await member.run(general, 'monitor add', { ...STOCK, name, ...options });
  return member.press(messageOf(preview), /^(Start watching|开始监测)$/);
}

describe('adding', () => {
  test('shows everything in words and the next three dates before anything starts', async () => {
    const preview = await mina.run(general, 'monitor add', {
      ...{ name: 'Photoresist in stock', ...STOCK, look: 'Monday report of the warehouse' },
      ...{ from: '2026-11-23', escalate: jun.id, after: '24' },
    });
    expect(said(preview)).toMatch(/^## Preview: Photoresist in stock/);
    for (const line of [
      'warning at 60 days, critical at 30 days; falling is worse',
      '**When:** every week, Mondays 09:00 (Asia/Seoul)',
      `**Reminded:** @Mina in <#${general}>`,
      '**If nobody answers:** after 1 day @Jun',
    ]) {
      expect(said(preview)).toContain(line);
    }
    expect(said(preview).match(/^- Mon, .+, 09:00 · <t:\d+:R>$/gm)).toHaveLength(3);
    expect(said(await ada.run(general, 'monitor list'))).not.toContain('Photoresist');

    const started = await mina.press(messageOf(preview), /^Start watching$/);
    expect(said(started)).toMatch(/^✅ \*\*Photoresist in stock\*\* is watched from now on/);
    expect(said(await jun.run(general, 'monitor list'))).toMatch(
      /⚪ \*\*Photoresist in stock\*\* · 下次<t:\d+:d> · @Mina/,
    );
  });

  test('takes each part by its form, with members, roles and channels to pick', async () => {
    const preview = await mina.run(general, 'monitor add', { ...STOCK, name: 'Etch gas' });
    const limits = await mina.press(messageOf(preview), /^Thresholds$/);
    const second = await mina.submit(limits, { warning: '６０', critical: '14 days' });
    const schedule = await mina.press(messageOf(second), /^Schedule$/);
    const third = await mina.submit(schedule, { every: ['monthly'], at: '3 pm', from: '31 January 2027' });
    expect(said(third)).toContain('warning at 60 days, critical at 14 days');
    expect(said(third)).toContain('- Sun, Feb 28, 2027, 15:00');
    const who = await mina.press(messageOf(third), /^Who$/);
    const fourth = await mina.submit(who, {
      ...{ owner: [journey.role('Facilitator')], channel: [journey.channel('supply-chain')] },
      ...{ escalate: [ada.id, journey.role('Facilitator')], after: ['4'] },
    });
    expect(said(fourth)).toContain(
      `**Reminded:** <@&${journey.role('Facilitator')}> in <#${journey.channel('supply-chain')}>`,
    );
    expect(said(fourth)).toContain('after 4 hours @Ada\n');
    const what = await mina.press(messageOf(fourth), /^What$/);
    const fifth = await mina.submit(what, { name: 'Etch gas share', indicator: ['import-share'], look: '' });
    expect(said(fifth)).toContain('warning at 50%, critical at 65%; rising is worse');
    expect(said(await mina.press(messageOf(fifth), /^Start watching$/))).toContain('⚪ Etch gas share');
  });

  test('pressed twice, it is one item', async () => {
    const preview = messageOf(await mina.run(general, 'monitor add', { ...STOCK, name: 'Pressed twice' }));
    const start = () => mina.press(preview, /^Start watching$/);
    const [first, second] = await Promise.all([start(), start()]);
    expect([said(first), said(second)].join()).toContain('is watched from now on');
    expect(said(await mina.run(general, 'monitor list')).match(/Pressed twice/g)).toHaveLength(1);
  });

  test('keeps what cannot be understood, over a dismissed form and a restart', async () => {
    const options = {
      name: '光刻胶价格',
      indicator: '价格',
      every: 'weekly',
      warning: 'many',
      timezone: 'Mars',
    };
    const preview = await jun.run(general, 'monitor add', options);
    expect(said(preview)).toContain('⚠️ 预警值“many”无法识别为数字。');
    expect(said(preview)).toContain('⚠️ 没有“Mars”这个时区。');
    expect(said(preview)).not.toContain('[开始监测]');
    const opened = await jun.press(messageOf(preview), /^修正“阈值”$/);
    expect(JSON.stringify(opened.response.modal)).toContain('"value":"many"');

    await journey.restart();
    const list = await jun.run(general, 'monitor list');
    const again = await jun.press(messageOf(list), /^继续设置“光刻胶价格”$/);
    const limits = await jun.press(messageOf(again), /^修正“阈值”$/);
    const second = await jun.submit(limits, { unit: '元/升', warning: '1,5', critical: '2.5' });
    const times = await jun.press(messageOf(second), /^修正“时间”$/);
    const third = await jun.submit(times, { timezone: 'asia/shanghai' });
    expect(said(third)).toContain('1.5元/升起预警，2.5元/升起为严重，上升为恶化');
    expect(said(await jun.press(messageOf(third), /^开始监测$/))).toContain('已开始监测**光刻胶价格**');
  });

  test('can be cancelled, and the old preview says so', async () => {
    const preview = messageOf(await mina.run(general, 'monitor add', { ...STOCK, name: 'Not this one' }));
    expect(said(await mina.press(preview, /^Cancel$/))).toContain('**Not this one** was not started');
    const custom = `draft-start/${'w'.repeat(10)}/1`;
    await expect(journey.discord.press(preview.id, mina.id, custom)).rejects.toThrow();
    expect(said(await mina.run(general, 'monitor list'))).not.toContain('Not this one');
  });

  test('says what keeps a reminder from being read', async () => {
    const role = journey.role('Analyst');
    const board = journey.channel('private-board');
    const preview = await mina.run(general, 'monitor add', {
      ...{ ...STOCK, name: 'Board figures', owner: ada.id, channel: board, escalate: role },
    });
    expect(said(preview)).toContain(`⚠️ @Ada cannot see <#${board}>`);
    expect(said(preview)).toContain(`⚠️ <@&${role}> cannot be mentioned by me`);
    expect(said(preview)).toContain('[Start watching]');
    const everybody = await mina.run(general, 'monitor add', { ...STOCK, name: 'All', owner: journey.guild });
    expect(said(everybody)).toContain('⚠️ Everybody at once answers no reminder.');
    expect(said(everybody)).not.toContain('[Start watching]');
  });
});

describe('an item that runs', () => {
  let name: string;
  let count = 0;
  beforeEach(() => {
    count += 1;
    name = `Item ${count}`;
  });

  test('is edited by part, on what it says now, and the difference is shown', async () => {
    await watched(mina, name);
    const panel = messageOf(await mina.run(general, 'monitor edit', { item: name }));
    const [mine, juns] = [
      await mina.press(panel, /^Thresholds$/),
      await jun.press(messageOf(await jun.run(general, 'monitor edit', { item: name })), /^阈值$/),
    ];
    const changed = await mina.submit(mine, { warning: '90', critical: '30' });
    expect(said(changed)).toMatch(
      /^Changed:\n- \*\*Limits:\*\* ~~warning at 60 days.+ → \*\*warning at 90 days/,
    );
    const late = await jun.submit(juns, { warning: '45', critical: '30' });
    const told = (await jun.reads(general)).split('---\n').at(-1);
    expect(late.response.type).not.toBe('modal');
    expect(told).toMatch(/期间有人改动过。[\s\S]+你填写的内容[\s\S]+> 45/);
    expect(said(await jun.run(general, 'monitor show', { item: name }))).toContain('90天起预警');
  });

  test('a form that cannot be taken opens again as it was typed', async () => {
    const card = messageOf(await watched(mina, name));
    const panel = messageOf(await mina.press(card, /^Edit$/));
    const form = await mina.press(panel, /^Schedule$/);
    await mina.submit(form, { at: '25:00', from: '2027-02-30' });
    const refused = await mina.finds(general, /^Open the form again$/);
    expect(journey.named(textOf(refused))).toContain('“25:00” is no time of day');
    const again = await mina.press(refused, /^Open the form again$/);
    expect(JSON.stringify(again.response.modal)).toContain('"value":"25:00"');
    await mina.submit(again, { at: '21:30', from: '2027-01-31' });
    expect(said(await mina.run(general, 'monitor show', { item: name }))).toContain('Sundays 21:30');
  });

  test('rests with a reason, and says when it comes next when it runs again', async () => {
    const card = messageOf(await watched(mina, name));
    const paused = await mina.submit(await mina.press(card, /^Pause$/), {
      reason: 'stock **taking** @everyone',
    });
    expect(said(paused)).toContain('Because: stock \\*\\*taking\\*\\* @\u200Beveryone');
    expect(said(await mina.run(general, 'monitor list', { state: 'paused' }))).toContain(
      `⏸️ **${name}** · paused`,
    );
    expect(said(await mina.run(general, 'monitor pause', { item: name }))).toContain('It is paused already');
    const resumed = await jun.run(general, 'monitor resume', { item: name });
    expect(said(resumed)).toMatch(/^已恢复。下次：.+09:00/);
    expect(said(await mina.press(messageOf(paused), /^Resume$/))).toContain(name);
    const history = await mina.press(
      messageOf(await mina.run(general, 'monitor show', { item: name })),
      /^History$/,
    );
    expect(said(history)).toMatch(
      /@Jun resumed it\n.+@Mina paused it\n-# Because: stock[\s\S]+@Mina started watching/,
    );
  });

  test('is removed after a question; its owner is told, and nobody else pinged', async () => {
    const card = messageOf(await watched(mina, name, { channel: journey.channel('supply-chain') }));
    const refused = await ada.run(general, 'monitor remove', { item: name });
    expect(said(refused)).toContain('Only its owner, whoever created it and those who moderate');
    const question = messageOf(await jun.run(general, 'monitor remove', { item: name }));
    expect(textOf(question)).toContain('/monitor export');
    expect(said(await jun.press(question, /^保留$/))).toContain(`## ⚪ ${name}`);
    const asked = messageOf(await jun.run(general, 'monitor remove', { item: name }));
    const remove = () => jun.press(asked, /^确认删除$/);
    await Promise.all([remove(), remove()]);
    const notices = (await mina.sees(journey.channel('supply-chain'))).filter((each) =>
      textOf(each).includes(`“${name}” is no longer watched`),
    );
    expect(notices).toHaveLength(1);
    expect(notices[0]?.mentions.map(({ id }) => id)).toEqual([mina.id]);
    expect(said(await mina.run(general, 'monitor show', { item: name }))).toContain('No such item here');
    for (const button of [/^Edit$/, /^Pause$/, /^Remove$/, /^History$/]) {
      await mina.press(card, button);
      expect(textOf((await mina.sees(general)).at(-1))).toContain('No such item here');
    }
  });

  test('is told of to nobody where its owner removes it', async () => {
    await watched(mina, name);
    const before = (await mina.sees(general)).length;
    const question = messageOf(await mina.run(general, 'monitor remove', { item: name }));
    expect(textOf(question)).not.toContain('is told');
    expect(said(await mina.press(question, /^Remove for good$/))).toContain('no longer watched');
    expect((await mina.sees(general)).length).toBe(before + 1);
  });
});

test('what is typed is completed in the language of whoever types', async () => {
  const complete = (member: Member, command: string, options: Record<string, unknown>, focused: string) =>
    journey.discord.complete(general, member.id, command, options, focused);
  const kinds = await complete(
    jun,
    'monitor add',
    { name: 'x', indicator: '库存', every: 'weekly' },
    'indicator',
  );
  expect(kinds).toEqual([{ name: '库存天数', value: 'stock-days' }]);
  expect(
    await complete(mina, 'monitor add', { name: 'x', indicator: '', every: 'weekly' }, 'indicator'),
  ).toHaveLength(7);
  await watched(mina, 'Neon purity');
  const items = await complete(ada, 'monitor show', { item: 'neon' }, 'item');
  expect(items.map(({ name }) => name)).toEqual(['Neon purity']);
  expect(await complete(ada, 'monitor resume', { item: 'neon' }, 'item')).toEqual([]);
});

test('a list is filtered, turned page by page, and opens what is picked', async () => {
  for (let at = 0; at < 12; at += 1) await watched(ada, `Many ${String(at).padStart(2, '0')}`);
  const list = await ada.run(general, 'monitor list', { owner: ada.id });
  expect(said(list)).toContain('## Watched: 12\n-# only for @Ada');
  expect(said(list)).not.toContain('Many 11');
  const second = await ada.press(messageOf(list), /Next|Following/);
  expect(said(second)).toContain('Many 11');
  expect(said(second)).not.toContain('Many 00');
  expect(said(await ada.pick(messageOf(second), /^Many 11$/))).toContain('## ⚪ Many 11');
  expect(said(await ada.run(general, 'monitor list', { state: 'past' }))).toContain(
    'Nothing that you can see is like that',
  );
});

test('what is watched in a channel that is gone stays with those it belongs to, and goes with a word about its owner', async () => {
  const channel = journey.channel('announcements-only');
  await watched(ada, 'Orphan', { channel });
  await journey.discord.admin({ action: 'delete-channel', channel });
  expect(said(await ada.run(general, 'monitor show', { item: 'Orphan' }))).toContain('⚪ Orphan');
  expect(said(await jun.run(general, 'monitor show', { item: 'Orphan' }))).toContain(
    '这里没有你能看到的这个监测项',
  );
  const question = messageOf(await mina.run(general, 'monitor remove', { item: 'Orphan' }));
  const removed = await mina.press(question, /^Remove for good$/);
  expect(said(removed)).toContain('⚠️ @Ada could not be told');
});
