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
