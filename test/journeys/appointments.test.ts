import { afterAll, beforeAll, expect, test } from 'vitest';
import { adoptAppointments } from '../../src/app/register/appointments-kept.ts';
import { MemberId, ServerId } from '../../src/domain/ids.ts';
import { ok } from '../../src/domain/result.ts';
import { buttonsOf, textOf } from '../support/discord-user.ts';
import { acceptance, action, day, people, words } from '../support/examples-entries.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';
import { must } from '../support/store-examples.ts';

let journey: Journey;
let mina: Member;
let jun: Member;

beforeAll(async () => {
  journey = await startJourney();
  [mina, jun] = [journey.member('Mina'), journey.member('Jun')];
});
afterAll(() => journey.end());

const inDays = (days: number) =>
  new Date(Date.parse(journey.app.clock.now()) + days * 86_400_000).toISOString().slice(0, 10);

/** An assessment from before days were kept, with two actions of Jun's and an acceptance that is due tomorrow. */
async function begun(technology: string): Promise<string> {
  const thread = await journey.begin(mina, technology, { home: 'KR' });
  const server = ServerId.parse(journey.guild);
  const owner = people(MemberId.parse(jun.id));
  const by = MemberId.parse(mina.id);
  const yesterday = { due: day(inDays(-1)), owner };
  must(
    await journey.app.store.tx(server, async (t) => {
      const all = await t.list('assessment');
      const found = all.find(({ value }) => value.technology === technology);
      if (found === undefined) throw new Error('nothing was begun');
      const entries = [
        action(101, null, { what: words('Ship samples'), ...yesterday }, { addedBy: by, by }),
        action(102, null, { what: words('@everyone *Sign*'), ...yesterday }, { addedBy: by, by }),
        acceptance(103, { measure: words('No second source'), until: day(inDays(1)) }, { addedBy: by, by }),
      ];
      t.put('assessment', found.id, { ...found.value, entries, version: 200 }, found.revision);
      return ok(undefined);
    }),
  );
  must(await adoptAppointments(journey.app, server, async () => {}));
  await journey.discord.advance('P2D');
  return thread;
}

async function reminder(thread: string, title: RegExp) {
  const all = await journey.discord.messages(thread, mina.id);
  return all.filter((each) => title.test(textOf(each)));
}

test.each([
  {
    language: 'en',
    technology: 'Etchant gas',
    title: /what the calendar says/,
    late: /Ship samples.* was due on .* and is not done/,
    done: /^Done$/,
    date: /^New date$/,
  },
  {
    language: 'zh-CN',
    technology: '蚀刻气体',
    title: /到期提醒/,
    late: /Ship samples.*应于.*完成，目前尚未完成/,
    done: /^已完成$/,
    date: /^改期$/,
  },
])('days that come are told once in the thread, and settled there, in $language', async (words) => {
  await mina.run(journey.channel('general'), 'settings change', { language: words.language });
  const thread = await begun(words.technology);
  const [message, ...others] = await reminder(thread, words.title);
  if (message === undefined) throw new Error('nobody was reminded');
  expect(others).toEqual([]);
  expect(textOf(message)).toMatch(words.late);
  expect(message.mentions.map(({ id }) => id).sort()).toEqual([jun.id, mina.id].sort());
  expect(message.mention_everyone).toBe(false);

  await jun.press(message, words.done);
  const [second] = await reminder(thread, words.title);
  expect(textOf(second)).not.toMatch(words.late);
  expect(buttonsOf(second).filter(({ label }) => words.done.test(label ?? ''))).toHaveLength(1);

  const opened = await jun.press(second ?? message, words.date);
  expect(opened.response.type).toBe('modal');
  await jun.submit(opened, { due: inDays(30) });
  const [third] = await reminder(thread, words.title);
  expect(textOf(third)).not.toContain('Sign');
  expect(textOf(third)).toContain('No second source');

  await journey.discord.advance('P10D');
  expect(await reminder(thread, words.title)).toHaveLength(1);
});
