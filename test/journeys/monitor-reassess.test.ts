import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { AssessmentId, ChannelId, MemberId, ServerId } from '../../src/domain/ids.ts';
import type { Owner, WatchPlan } from '../../src/domain/monitoring/watch-item.ts';
import { buttonsOf, messageOf, textOf } from '../support/discord-user.ts';
import { answerFirstStages } from '../support/first-stages.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';
import { must } from '../support/store-examples.ts';
import { remindersIn, tomorrow, watchIn } from '../support/watched-journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let ada: Member;
let general: string;

beforeAll(async () => {
  journey = await startJourney();
  [mina, jun, ada] = [journey.member('Mina'), journey.member('Jun'), journey.member('Ada')];
  general = journey.channel('general');
});
afterAll(() => journey.end());

const ownerOf = ({ id }: Member): Owner => ({ kind: 'member', id: MemberId.parse(id) });
const said = (message: APIMessage | undefined) => journey.named(textOf(message));
const pinged = (messages: readonly APIMessage[]) =>
  messages.map(({ mentions }) => mentions.map(({ id }) => id));

async function watch(plan: Partial<WatchPlan> & { name: string }): Promise<void> {
  const cadence = { every: 'quarterly', at: '12:00', from: tomorrow(journey) } as const;
  await watchIn(journey, { cadence, timezone: 'UTC', ...plan });
}

/** The assessment whose thread this is. */
async function assessmentIn(thread: string) {
  const all = must(await journey.app.store.read(ServerId.parse(journey.guild), (t) => t.list('assessment')));
  const found = all.find(({ value }) => value.place.thread === thread);
  if (found === undefined) throw new Error('no assessment has that thread');
  return AssessmentId.parse(found.value.id);
}

test('an ignored reminder goes up the chain, each told who had it, then stays quiet until the next one', async () => {
  const name = 'Ignored by everybody';
  const escalation = { hours: 24, to: [ownerOf(mina), ownerOf(ada)] };
  await watch({ name, escalation });
  await journey.discord.advance('P2D');
  await journey.discord.advance('P10D');
  const all = await remindersIn(journey, name);
  expect(pinged(all)).toEqual([[jun.id], [mina.id], [ada.id]]);
  expect(said(all[1])).toMatch(
    /⚠️ Nobody has answered: Ignored by everybody\n@Mina please.*\n@Jun has had the reminder since <t:\d+:f>/,
  );
  expect(said(all[2])).toMatch(/@Ada please.*\n@Jun and @Mina have had the reminder since/);
  const [reminder, , escalated] = all;
  if (reminder === undefined || escalated === undefined) throw new Error('nobody was reminded');
  const form = await ada.press(escalated, /^Record reading$/);
  await ada.submit(form, { value: '66', date: '', source: '', note: '' });
  for (const each of await remindersIn(journey, name)) {
    if (each.id === reminder.id || each.id === escalated.id) {
      expect(said(each)).toMatch(/66 days .*recorded by @Ada/);
      expect(buttonsOf(each)).toEqual([]);
    }
  }
});

test('an alert leads to the rating of its assessment, the old beside the new; a closed one is reopened for review', async () => {
  const thread = await journey.begin(mina, 'EUV resist');
  await answerFirstStages(mina, thread);
  const link = { assessment: await assessmentIn(thread), entry: null };
  const name = 'EUV resist in stock';
  await watch({ name, link });
  await mina.run(general, 'monitor record', { item: name, value: '25' });
  await journey.discord.advance('PT1M');
  const [alert] = (await remindersIn(journey, name)).filter((each) => said(each).includes('🔴 Critical'));
  expect(said(alert)).toContain('Belongs to the assessment of EUV resist');
  if (alert === undefined) throw new Error('no alert');
  const panel = said(messageOf(await mina.press(alert, /^Reassess$/)));
  expect(panel).toMatch(/\*\*EUV resist in stock\*\* stood at 25 days/);
  expect(panel).toMatch(/Stage 6 of 6/);
  const why = 'Decided elsewhere';
  const asked = await mina.run(thread, 'assess close', { decision: 'avoided', why });
  const close = await mina.press(messageOf(asked), /^Close all the same/);
  await mina.submit(close, { reason: why });
  const review = messageOf(await mina.press(alert, /^Reassess$/));
  expect(said(review)).toContain('This assessment is closed. Reopen it for review');
  const reopen = await mina.press(review, /Reopen|review/i);
  expect(reopen.response.type).toBe('modal');
  await mina.submit(reopen, { reason: 'Stock fell' });
  const panelNow = await mina.reads(thread);
  expect(panelNow).toMatch(/review/i);
});

test('an item of a private assessment is told in its thread and nowhere else', async () => {
  const thread = await journey.begin(mina, 'Secret etchant', { private: true });
  const link = { assessment: await assessmentIn(thread), entry: null };
  const name = 'Secret etchant in stock';
  await watch({ name, link, owner: ownerOf(mina), channel: ChannelId.parse(general) });
  await journey.discord.advance('P2D');
  expect(await remindersIn(journey, name)).toEqual([]);
  const [reminder] = (await mina.sees(thread)).filter((each) => said(each).includes(`🔔 ${name}`));
  if (reminder === undefined) throw new Error('nobody was reminded in the thread');
  const form = await mina.press(reminder, /^Record reading$/);
  await mina.submit(form, { value: '12', date: '', source: '', note: '' });
  await journey.discord.advance('PT1M');
  expect(await remindersIn(journey, name)).toEqual([]);
  expect(await mina.reads(thread)).toContain(`🔴 Critical: ${name}`);
  const stranger = await ada.run(general, 'monitor record', { item: name, value: '90' });
  expect(said(messageOf(stranger))).toContain('No such item here');
});

test('answered by command, or where the message was deleted: what is saved is saved', async () => {
  const name = 'Message that goes';
  await watch({ name });
  await journey.discord.advance('P2D');
  const [message] = await remindersIn(journey, name);
  if (message === undefined) throw new Error('nobody was reminded');
  const opened = await mina.press(message, /^Record reading$/);
  await journey.discord.admin({ action: 'delete-message', channel: general, message: message.id });
  await mina.submit(opened, { value: '64', date: '', source: '', note: '' });
  expect(said((await mina.sees(general)).at(-1))).toMatch(/64 days .*recorded by @Mina/);

  await watch({ name: 'Answered from afar' });
  await journey.discord.advance('P2D');
  await mina.run(general, 'monitor record', {
    item: 'Answered from afar',
    value: '1,5',
    note: 'nearly gone',
  });
  const [afar] = await remindersIn(journey, 'Answered from afar');
  expect(said(afar)).toMatch(/✅ [\s\S]*1.5 days .*recorded by @Mina[\s\S]*Note: nearly gone/);
});

test('after downtime a reminder says that it comes late, and which ones were missed', async () => {
  const name = 'Watched while away';
  const cadence = { every: 'daily', at: '12:00', from: tomorrow(journey) } as const;
  await watch({ name, cadence });
  await journey.whileAway(async () => void (await journey.discord.advance('P4D')));
  await journey.discord.advance('PT1M');
  const [message, ...others] = await remindersIn(journey, name);
  expect(others).toEqual([]);
  expect(said(message)).toMatch(/⏰ Late: it was due <t:\d+:f>/);
  expect(said(message)).toMatch(/❗ [23] earlier reminders unanswered since /);
});

test('a pause ends the open reminder, and its message says so', async () => {
  const name = 'Paused while it is due';
  await watch({ name });
  await journey.discord.advance('P2D');
  await jun.run(general, 'monitor pause', { item: name });
  const [message] = await remindersIn(journey, name);
  expect(said(message)).toContain('paused before anybody answered');
  expect(buttonsOf(message)).toEqual([]);
});
