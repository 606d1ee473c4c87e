import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ChannelId } from '../../src/domain/ids.ts';
import { type Answered, componentsOf, messageOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';
import { watchIn } from '../support/watched-journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let ada: Member;
let hyejin: Member;
let general: string;
let board: string;
let supply: string;

beforeAll(async () => {
  journey = await startJourney();
  [mina, jun, ada, hyejin] = ['Mina', 'Jun', 'Ada', 'Hyejin'].map((name) => journey.member(name)) as [
    Member,
    Member,
    Member,
    Member,
  ];
  [general, board, supply] = ['general', 'private-board', 'supply-chain'].map((name) =>
    journey.channel(name),
  ) as [string, string, string];
  const never = { every: 'quarterly', at: '12:00', from: day(60) } as const;
  const items = [
    { name: 'Resist in stock', cadence: { ...never, from: day(3) } },
    { name: 'Board secret', channel: ChannelId.parse(board), cadence: { ...never, from: day(3) } },
    { name: 'Quiet for long', cadence: never },
  ];
  await watchIn(journey, ...items.map((each) => ({ ...each, timezone: 'UTC' })));
  const thread = await journey.begin(ada, 'Hidden resist', { private: true });
  const preview = await ada.run(thread, 'monitor add', {
    name: 'Thread secret',
    indicator: 'price',
    every: 'daily',
  });
  await ada.press(messageOf(preview), /^Start watching$/);
});
afterAll(() => journey.end());

/** So many days from now, by clocks that show UTC. */
function day(ahead: number): string {
  return new Date(Date.parse(journey.app.clock.now()) + ahead * 86_400_000).toISOString().slice(0, 10);
}

const said = (answered: Answered) => journey.named(textOf(answered.response.message));
const digest = (member: Member, options: Record<string, unknown> = {}) =>
  member.run(general, 'monitor digest', options);
const digestsIn = async (channel: string) =>
  (await mina.sees(channel)).map(textOf).filter((each) => /What is watched|监测简报/.test(each));

describe('on demand', () => {
  test('each member reads what they may see, alone and in their language', async () => {
    const own = await digest(ada);
    expect(said(own)).toContain('📅 **Due within a week**');
    expect(said(own)).toContain('Resist in stock');
    expect(said(own)).toContain('Thread secret');
    expect(said(own)).not.toContain('Board secret');
    expect(said(own)).toContain('One other item is as it should be.');

    const facilitators = await digest(jun);
    expect(said(facilitators)).toContain('监测简报');
    expect(said(facilitators)).toContain('Board secret');
    // Who moderates sees private threads in Discord as well.
    expect(said(facilitators)).toContain('Thread secret');

    const others = said(await digest(hyejin));
    expect(others).toContain('Resist in stock');
    expect(others).not.toMatch(/secret/);
    expect(await digestsIn(general)).toEqual([]);
  });

  test('it leads to each item and to the lists of those alike', async () => {
    const message = messageOf(await digest(ada));
    const list = await ada.press(message, /^All items$/);
    expect(said(list)).toContain('Quiet for long');
    const opened = await ada.pick(messageOf(await digest(ada)), /Resist in stock/);
    expect(said(opened)).toMatch(/^## ⚪ Resist in stock/);
  });
});

describe('by itself', () => {
  test('only administrators settle when and where', async () => {
    expect(said(await digest(ada, { every: 'daily' }))).toContain('Manage Server');
    expect(said(await digest(jun, { every: 'daily' }))).toContain('管理服务器');
    expect(said(await digest(mina, { every: 'daily', at: 'noonish' }))).toContain('noonish');
    const planned = await digest(mina, { every: 'daily', at: '08:00', channel: supply });
    expect(said(planned)).toContain(`The digest comes to <#${supply}>, every day, 08:00`);
  });

  test('it comes once a day, there and nowhere else, with what everybody there may see', async () => {
    await journey.discord.advance('P1D');
    const [first, ...others] = await digestsIn(supply);
    expect(others).toEqual([]);
    expect(first).toContain('Resist in stock');
    expect(first).not.toMatch(/secret/i);
    expect(first).toContain('One other item is as it should be.');
    expect(await digestsIn(general)).toEqual([]);
    await journey.restart();
    await journey.discord.advance('PT1H');
    expect(await digestsIn(supply)).toHaveLength(1);
    await journey.discord.advance('P1D');
    expect(await digestsIn(supply)).toHaveLength(2);
  });

  test('pings nobody, and what presses most is one press away', async () => {
    await journey.discord.advance('P3D');
    const latest = (await mina.sees(supply)).at(-1);
    expect(latest?.mentions).toEqual([]);
    expect(textOf(latest)).toContain('⏰ **Waiting for an answer**');
    const pressed = await hyejin.pressIn(supply, /Resist in stock$/);
    expect(said(pressed)).toContain('Waits for an answer since');
    expect(componentsOf(latest).filter((each) => 'custom_id' in each)).toHaveLength(1);
  });

  test('on a day off it does not come', async () => {
    const before = (await digestsIn(supply)).length;
    const off = [day(1), day(2)].join(', ');
    await mina.run(general, 'settings change', { days_off: off });
    // Into the first day off, when the one of today has come for sure.
    const now = journey.app.clock.now();
    const untilNine = Date.parse(`${day(1)}T09:00:00Z`) - Date.parse(now);
    const today = Date.parse(`${now.slice(0, 10)}T08:00:00Z`) > Date.parse(now) ? 1 : 0;
    await journey.discord.advance(`PT${Math.ceil(untilNine / 1000)}S`);
    expect(await digestsIn(supply)).toHaveLength(before + today);
    await journey.discord.advance('P1D');
    expect(await digestsIn(supply)).toHaveLength(before + today);
    await journey.discord.advance('P1D');
    expect(await digestsIn(supply)).toHaveLength(before + today + 1);
  });

  test('in a channel of few it tells them what they may see, in the language of the server', async () => {
    await mina.run(general, 'settings change', { language: 'zh-CN' });
    await digest(mina, { channel: board, every: 'daily', at: '08:00' });
    await journey.discord.advance('P1D');
    const [told, ...others] = await digestsIn(board);
    expect(others).toEqual([]);
    expect(told).toContain('监测简报');
    expect(told).toContain('Board secret');
    expect(told).not.toContain('Thread secret');
  });

  test('a channel that is shut to one of them is not told of', async () => {
    const VIEW = String(1 << 10);
    const target = hyejin.id;
    await journey.discord.admin({ action: 'set-permissions', channel: general, target, deny: VIEW });
    await journey.discord.advance('P1D');
    const latest = (await digestsIn(board)).at(-1);
    expect(latest).toContain('Board secret');
    expect(latest).not.toContain('Resist in stock');
    await journey.discord.admin({ action: 'set-permissions', channel: general, target, deny: '0' });
    await journey.discord.advance('P1D');
    expect((await digestsIn(board)).at(-1)).toContain('Resist in stock');
  });

  test('until it is ended', async () => {
    expect(said(await digest(mina, { every: 'never' }))).toContain('no longer comes by itself');
    const before = (await digestsIn(board)).length;
    await journey.discord.advance('P2D');
    expect(await digestsIn(board)).toHaveLength(before);
  });
});

describe('the ledger', () => {
  test('is shown to administrators, page by page', async () => {
    expect(said(await ada.run(general, 'monitor ledger'))).toContain('Manage Server');
    const ledger = await mina.run(general, 'monitor ledger');
    expect(said(ledger)).toMatch(/## Ledger of messages, last 30 days\n- sent: \*\*\d+\*\*/);
    expect(said(ledger)).toContain(`sent: digest to <#${supply}>`);
    expect(said(ledger)).toContain('✅ Nothing waits to be sent.');
    expect(said(ledger)).not.toMatch(/secret/i);
    const older = await mina.press(messageOf(ledger), /^Next page$|^Next$|older|›|→/i);
    expect(said(older)).toContain('**Older**');
    expect(said(await mina.press(messageOf(older), /^Previous$/))).toContain('**Latest**');
  });
});
