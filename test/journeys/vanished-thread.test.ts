import { afterAll, beforeAll, expect, test } from 'vitest';
import { buttonsOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let ada: Member;
let general: string;

beforeAll(async () => {
  journey = await startJourney();
  mina = journey.member('Mina');
  ada = journey.member('Ada');
  general = journey.channel('general');
});
afterAll(() => journey.end());

async function answered(technology: string): Promise<string> {
  const thread = await journey.begin(mina, technology);
  await mina.fill(thread, /^Answer: Trigger/, plain(['in-force']));
  return thread;
}

test('an archived thread is opened again, with a fresh panel below', async () => {
  const thread = await answered('Archived resist');
  await journey.discord.admin({ action: 'archive-thread', thread });
  const resumed = await mina.run(general, 'assess resume', { assessment: 'Archived resist' });
  expect(textOf(resumed.response.message)).toContain(`<#${thread}>`);
  expect(textOf(resumed.response.message)).toContain('**Trigger**: Control in force');
  await mina.fill(thread, /^Answer: Who is affected/, plain('The lines in Icheon'));
  expect(await mina.reads(thread)).toContain('The lines in Icheon');
});

test('a button in an archived thread still takes an answer', async () => {
  const thread = await answered('Sleeping resist');
  const panel = await mina.finds(thread, /^Answer:/);
  await journey.discord.admin({ action: 'archive-thread', thread });
  const opened = await mina.press(panel, /^Answer: Who is affected/);
  await mina.submit(opened, plain('Answered while it slept'));
  const status = await mina.run(general, 'assess resume', { assessment: 'Sleeping resist' });
  expect(textOf(status.response.message)).toContain('Answered while it slept');
});

test('a deleted thread is replaced by a new one, and every answer is there', async () => {
  const thread = await answered('Deleted resist');
  await journey.discord.admin({ action: 'delete-channel', channel: thread });
  const resumed = await mina.run(general, 'assess resume', { assessment: 'Deleted resist' });
  const said = textOf(resumed.response.message);
  const fresh = /Its old thread is gone\. It goes on in <#(\d+)>/.exec(said)?.[1] ?? '';
  expect(fresh).toMatch(/^\d+$/);
  expect(fresh).not.toBe(thread);
  expect(await mina.reads(fresh)).toContain('**Trigger**: Control in force');
  await mina.fill(fresh, /^Answer: Who is affected/, plain('Still here'));
  expect(await mina.reads(fresh)).toContain('Still here');
});

test('a locked thread is left alone, and the panel works where it was asked for', async () => {
  const thread = await answered('Locked resist');
  await journey.discord.admin({ action: 'lock-thread', thread });
  const resumed = await mina.run(general, 'assess resume', { assessment: 'Locked resist' });
  expect(textOf(resumed.response.message)).toContain('is locked');
  const panel = resumed.response.message;
  const next = buttonsOf(panel)[0]?.custom_id ?? '';
  const opened = await journey.discord.press(panel?.id ?? '', mina.id, next);
  const taken = await mina.submit(opened, plain('Answered from outside'));
  expect(textOf(taken.response.message)).toContain('Answered from outside');
});

test('a deleted panel comes back', async () => {
  const thread = await answered('Lost panel');
  const panel = await mina.finds(thread, /^Answer:/);
  await journey.discord.admin({ action: 'delete-message', message: panel.id });
  await mina.run(general, 'assess resume', { assessment: 'Lost panel' });
  expect(buttonsOf(await mina.finds(thread, /^Answer: Who is affected/)).length).toBeGreaterThan(0);
});

test('an answer whose panel vanished while it was written is kept and said', async () => {
  const thread = await answered('Vanishing panel');
  const opened = await ada.pressIn(thread, /^Answer: Who is affected/);
  const panel = await mina.finds(thread, /^Answer:/);
  await journey.discord.admin({ action: 'delete-message', message: panel.id });
  await ada.submit(opened, plain('Written into the void'));
  const status = await ada.run(general, 'assess resume', { assessment: 'Vanishing panel' });
  expect(textOf(status.response.message)).toContain('Written into the void');
});

test('a deleted channel does not take an assessment with it', async () => {
  const channel = journey.channel('supply-chain');
  const started = await mina.run(channel, 'assess start', { technology: 'Homeless resist', home: 'JP' });
  expect(textOf(started.response.message)).toContain('Homeless resist');
  await journey.discord.admin({ action: 'delete-channel', channel });
  const resumed = await mina.run(general, 'assess resume', { assessment: 'Homeless resist' });
  expect(textOf(resumed.response.message)).toContain('It goes on in <#');
  expect(textOf(resumed.response.message)).toContain('home: Japan');
});

test('what was said in a closed channel is not published when that channel is deleted', async () => {
  const jun = journey.member('Jun');
  const board = journey.channel('private-board');
  await jun.run(board, 'assess start', { technology: 'Board secret', home: 'KR' });
  await journey.discord.admin({ action: 'delete-channel', channel: board });
  const refused = await ada.run(general, 'assess resume', { assessment: 'Board secret' });
  expect(textOf(refused.response.message)).toContain('No assessment by that name');

  const resumed = await jun.run(general, 'assess resume', { assessment: 'Board secret' });
  const thread = /评估转到 <#(\d+)>/.exec(textOf(resumed.response.message))?.[1] ?? '';
  expect((await journey.discord.threads(journey.guild)).find((each) => each.id === thread)?.type).toBe(12);
  expect(await jun.reads(thread)).toContain('Board secret');
  await expect(ada.reads(thread)).rejects.toMatchObject({ code: 50001 });
  expect(textOf((await ada.run(general, 'assess list')).response.message)).not.toContain('Board secret');
});

test('a private assessment whose thread was deleted gets a private one, with everybody who took part in it', async () => {
  const started = await ada.run(general, 'assess start', {
    technology: 'Private again',
    home: 'KR',
    private: true,
  });
  const first = /<#(\d+)>/.exec(textOf(started.response.message))?.[1] ?? '';
  await journey.discord.admin({ action: 'delete-channel', channel: first });
  const resumed = await mina.run(general, 'assess resume', { assessment: 'Private again' });
  const thread = /It goes on in <#(\d+)>/.exec(textOf(resumed.response.message))?.[1] ?? '';
  expect(await ada.reads(thread)).toContain('Private again');
  await expect(journey.member('Hyejin').reads(thread)).rejects.toMatchObject({ code: 50001 });
});

test('whoever may only look moves nothing by looking', async () => {
  const readOnly = journey.channel('announcements-only');
  const started = await mina.run(readOnly, 'assess start', { technology: 'Read only', home: 'KR' });
  const thread = /<#(\d+)>/.exec(textOf(started.response.message))?.[1] ?? '';
  const before = await mina.reads(thread);
  const looked = await journey.member('Hyejin').run(general, 'assess resume', { assessment: 'Read only' });
  expect(textOf(looked.response.message)).toContain('Stage 1 of 6');
  expect(await mina.reads(thread)).toBe(before);
});

test('a panel that was deleted while a form was open is posted again for the others', async () => {
  const thread = await answered('Deleted while open');
  const opened = await ada.pressIn(thread, /^Answer: Who is affected/);
  const panel = await mina.finds(thread, /^Answer:/);
  await journey.discord.admin({ action: 'delete-message', message: panel.id });
  await ada.submit(opened, plain('Seen by all'));
  await expect.poll(() => mina.reads(thread)).toContain('**Who is affected**: Seen by all');
});
