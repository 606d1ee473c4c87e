import { afterAll, beforeAll, expect, test } from 'vitest';
import { buttonsOf, messageOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let thread: string;

beforeAll(async () => {
  journey = await startJourney();
  mina = journey.member('Mina');
  jun = journey.member('Jun');
  thread = await journey.begin(mina, 'Fluorinated polyimide');
});
afterAll(() => journey.end());

test('a panel that no longer shows the truth says so and offers the fresh one', async () => {
  const resumed = await jun.run(journey.channel('general'), 'assess resume', {
    assessment: 'fluorinated polyimide',
  });
  const old = resumed.response.message;
  expect(buttonsOf(old).length).toBeGreaterThan(0);
  await mina.fill(thread, /^Answer: Trigger/, plain(['threat']));

  const [next] = buttonsOf(old);
  const stale = await journey.discord.press(old?.id ?? '', jun.id, next?.custom_id ?? '');
  expect(textOf(stale.response.message)).toContain('这个面板已过期');
  expect(await mina.reads(thread)).toContain('**Trigger**: Threat · @Mina');

  const fresh = await jun.press(messageOf(stale), /^显示最新面板$/);
  expect(textOf(fresh.response.message)).toContain('威胁');
  const opened = await jun.press(messageOf(fresh), /^回答：/);
  expect(opened.response.type).toBe('modal');
});

test('a form opened before somebody else answered another prompt is taken all the same', async () => {
  const opened = await jun.pressIn(thread, /^Answer: Who is affected/);
  await mina.fill(thread, /^Answer: Who is affected/, plain('Foldable displays'));
  await jun.submit(opened, plain('柔性屏'));
  const told = await mina.reads(thread);
  expect(told).toContain('Foldable displays');
  expect(told).toContain('柔性屏');
});

test('a fresh panel in the thread stands below, and the old one says where it went', async () => {
  const before = await mina.finds(thread, /^Choose an answer|^Answer:/);
  await mina.run(thread, 'assess resume');
  const seen = await mina.sees(thread);
  const old = seen.find((message) => message.id === before.id);
  expect(textOf(old)).toMatch(/^-# This panel has moved: https:\/\/discord\.com\/channels\/\d+\/\d+\/\d+$/);
  expect(buttonsOf(seen.filter((each) => each.flags !== 64).at(-1)).length).toBeGreaterThan(0);
});

test('every button that was there before a restart works after it', async () => {
  const panel = await mina.finds(thread, /^Choose an answer|^Answer:/);
  await journey.restart();
  const compared = await mina.press(panel, /^Choose an answer/);
  expect(textOf(compared.response.message)).toContain('Foldable displays');
  const picked = await mina.pick(panel, /^Stock lasts/);
  const taken = await mina.submit(picked, plain('10', { unit: ['weeks'] }));
  expect(textOf(taken.response.message)).toContain('**Stock lasts**: 10 weeks');
});
