import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { WatchPlan } from '../../src/domain/monitoring/watch-item.ts';
import {
  type Answered,
  buttonsOf,
  componentsOf,
  messageOf,
  selectsOf,
  textOf,
} from '../support/discord-user.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';
import { remindersIn, tomorrow, watchIn } from '../support/watched-journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let general: string;

beforeAll(async () => {
  journey = await startJourney();
  [mina, jun] = [journey.member('Mina'), journey.member('Jun')];
  general = journey.channel('general');
});
afterAll(() => journey.end());

/** Days of stock, of Jun unless said otherwise, that have fallen due; the message that says so. */
async function due(...plans: readonly (Partial<WatchPlan> & { name: string })[]): Promise<APIMessage> {
  const cadence = { every: 'quarterly', at: '12:00', from: tomorrow(journey) } as const;
  await watchIn(journey, ...plans.map((plan) => ({ cadence, timezone: 'UTC', ...plan })));
  await journey.discord.advance('P2D');
  return last(plans[0]?.name ?? '');
}

const isPrivate = ({ flags }: APIMessage) => ((flags ?? 0) & 64) !== 0;

async function last(name: string): Promise<APIMessage> {
  const found = (await remindersIn(journey, name)).filter((each) => !isPrivate(each)).at(-1);
  if (found === undefined) throw new Error(`nobody was reminded of ${name}`);
  return found;
}

const said = (message: APIMessage | undefined) => journey.named(textOf(message));
const now = async (name: string) => said(await last(name));
const told = (answered: Answered) => said(messageOf(answered));
const today = () => journey.app.clock.now().slice(0, 10);

function reading(value: string, more: Record<string, string> = {}) {
  return { value, date: today(), source: '', note: '', ...more };
}

async function record(
  member: Member,
  message: APIMessage,
  values: Record<string, string>,
): Promise<Answered> {
  const opened = await member.press(message, /^(Record reading|记录读数)$/);
  expect(opened.response.type, textOf(opened.response.message)).toBe('modal');
  return member.submit(opened, values);
}

/** What a member alone was told last. */
async function alone(member: Member): Promise<string> {
  const seen = await member.sees(general);
  return said(seen.filter(isPrivate).at(-1));
}

describe('one item', () => {
  test('says what to look at and how it stood, and is answered through the form by somebody in Chinese', async () => {
    const name = 'Photoresist on the shelf';
    await mina.run(general, 'settings change', { language: 'en' });
    const message = await due({ name, look: 'Monday report of the warehouse' });
    expect(message.mentions.map(({ id }) => id)).toEqual([jun.id]);
    expect(said(message)).toMatch(
      /🔔 Photoresist on the shelf\n@Jun please look it up.*\n> Monday report of the warehouse\nNo reading yet\n.*warning from 60 days, critical from 30 days/,
    );
    const opened = await jun.press(message, /^Record reading$/);
    const fields = componentsOf(opened.response.modal);
    expect(JSON.stringify(fields)).toContain('数值（天）');
    expect(fields.find((each) => each['custom_id'] === 'date')?.['value']).toBe(today());
    await jun.submit(opened, reading('９０ 天', { source: '仓库周报' }));
    const answered = await now(name);
    expect(answered).toContain('✅ **Photoresist on the shelf**');
    expect(answered).toMatch(/90 days for .*, recorded by @Jun/);
    expect(answered).toContain('Source: 仓库周报');
    expect(buttonsOf(await last(name))).toEqual([]);
    expect(selectsOf(await last(name))).toEqual([]);
  });

  test('a warning is told once each time it gets worse, with the picture, and pings the owner', async () => {
    const name = 'Gas in bottles';
    const message = await due({ name });
    await record(mina, message, reading('90'));
    const command = (value: string, date: string) =>
      mina.run(general, 'monitor record', { item: 'Gas in bottles', value, date });
    const day = (back: number) =>
      new Date(Date.parse(`${today()}T00:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10);
    expect(told(await command('55', day(0)))).toMatch(
      /55 days .* is recorded[\s\S]*takes the place of 90 days by @Mina[\s\S]*at warning level; <#\d+> is told/,
    );
    await journey.discord.advance('PT1M');
    await command('54', 'today');
    await journey.discord.advance('P1D');
    await command('25 days', 'today');
    await journey.discord.advance('PT1M');
    await journey.discord.advance('P1D');
    await command('100', 'today');
    await journey.discord.advance('PT1M');
    const all = (await remindersIn(journey, name)).filter((each) =>
      /Warning:|Critical:|Back to/.test(said(each)),
    );
    expect(all.map((each) => said(each).split('\n')[0])).toEqual([
      '### 🟡 Warning: Gas in bottles',
      '### 🔴 Critical: Gas in bottles',
      '### 🟢 Back to normal: Gas in bottles',
    ]);
    expect(all.map(({ mentions }) => mentions.map(({ id }) => id))).toEqual([[jun.id], [jun.id], []]);
    expect(all.map(({ attachments }) => attachments.length)).toEqual([1, 1, 0]);
    expect(said(all[1])).toMatch(
      /\*\*25 days\*\* for .*: from warning to \*\*critical\*\*\. The threshold is 30 days\./,
    );
  });

  test('done, skipped with a reason, put off for a day and asked again', async () => {
    const looked = await due({ name: 'Licences in the gazette' });
    await mina.press(looked, /^Done$/);
    expect(await now('Licences in the gazette')).toContain(
      '☑️ **Licences in the gazette**\n@Mina looked; nothing to record',
    );

    const skipped = await due({ name: 'Price per litre' });
    const form = await mina.press(skipped, /^Skip$/);
    await mina.submit(form, { reason: 'No invoice this month' });
    expect(await now('Price per litre')).toContain('skipped by @Mina: No invoice this month');

    const putOff = await due({ name: 'Suppliers that qualify' });
    await jun.pick(putOff, /^For 1 day$/);
    expect(await now('Suppliers that qualify')).toMatch(/💤 .*\nput off until <t:\d+:f> by @Jun/);
    await journey.discord.advance('P1D');
    const again = await last('Suppliers that qualify');
    expect(said(again)).toContain('🔔 Again, as you asked: Suppliers that qualify');
    expect(again.mentions.map(({ id }) => id)).toEqual([jun.id]);
    await record(mina, again, reading('70'));
    expect(await now('Suppliers that qualify')).toMatch(/70 .*recorded by @Mina/);
  });

  test('two answer at once: one answer counts, the other is told, and the message says who', async () => {
    const name = 'Pressed by two at once';
    const message = await due({ name });
    await Promise.all([mina.press(message, /^Done$/), jun.press(message, /^Done$/)]);
    expect(await now(name)).toMatch(/@(Mina|Jun) looked; nothing to record/);
    const over = [await alone(mina), await alone(jun)].filter((each) =>
      /That reminder is over|这条提醒已经处理过/.test(each),
    );
    expect(over).toHaveLength(1);
  });

  test('two record different values for one day: the later one is asked, and says whose it replaces', async () => {
    const name = 'Recorded by two at once';
    const message = await due({ name });
    const [first, second] = [
      await mina.press(message, /^Record reading$/),
      await jun.press(message, /^Record reading$/),
    ];
    await mina.submit(first, reading('80'));
    await jun.submit(second, reading('85'));
    expect(await alone(jun)).toMatch(/@Mina .*80天.*85天.*\n.*\[改正\]\n\[记录85天\]/s);
    expect(await now(name)).toMatch(/80 days .* recorded by @Mina/);
    await jun.pressIn(general, /^记录85天$/);
    expect(await alone(jun)).toContain('它取代了 @Mina 为同一天记录的80天');
    const card = await mina.run(general, 'monitor show', { item: name });
    expect(told(card)).toMatch(/\*\*85 days\*\*.*@Jun/);
  });

  test('what cannot be a reading is kept and opens again as it was typed', async () => {
    const name = 'Typed by mistake';
    const message = await due({ name });
    await record(mina, message, reading('about 60', { note: 'from the phone' }));
    expect(await alone(mina)).toContain('“about 60” cannot be read as one number');
    const again = await mina.pressIn(general, /^Correct it$/);
    const filled = componentsOf(again.response.modal).map((each) => each['value']);
    expect(filled).toEqual(expect.arrayContaining(['about 60', 'from the phone']));
    await mina.submit(again, reading('60', { note: 'from the phone' }));
    expect(await now(name)).toMatch(/60 days .*recorded by @Mina[\s\S]*Note: from the phone/);
    await mina.run(general, 'monitor record', { item: name, value: '6', date: 'yesterday' });
    const slip = await mina.run(general, 'monitor record', { item: name, value: '601', date: '2026-01-01' });
    expect(told(slip)).toMatch(/601 days is far from .*\[Correct it\]\n\[Record 601 days\]/s);
    expect(
      told(await mina.run(general, 'monitor record', { item: name, value: '5', date: '2199-01-01' })),
    ).toMatch(/1 January 2199|January 1, 2199/);
    expect(told(await mina.run(general, 'monitor record', { item: name, value: '-5' }))).toContain(
      'lies between 0 days and 3,650 days',
    );
  });

  test('an old button of a reminder that the next one has overtaken says so, and the message shows it', async () => {
    const name = 'Watched each day';
    const cadence = { every: 'daily', at: '12:00', from: tomorrow(journey) } as const;
    const old = await due({ name, cadence });
    await journey.discord.advance('P1D');
    await journey.restart();
    await mina.press(old, /^Done$/);
    expect(await alone(mina)).toContain('That reminder is over');
    const [message] = (await remindersIn(journey, name)).filter(({ id }) => id === old.id);
    expect(said(message)).toMatch(/⏩ .*\nnobody answered, and the next reminder has come since/);
    await mina.press(await last(name), /^Done$/);
    expect(await now(name)).toContain('@Mina looked');
    await mina.run(general, 'monitor pause', { item: name });
  });

  test('whatever is typed pings nobody and draws nothing', async () => {
    const name = 'Hostile @everyone **bold** \u202Eleft';
    const cadence = { every: 'quarterly', at: '12:00', from: tomorrow(journey) } as const;
    const look = '<@&1> [x](https://example.com) @here';
    await watchIn(journey, { name, look, cadence, timezone: 'UTC' });
    await journey.discord.advance('P2D');
    const message = await last('Hostile');
    expect(message.mention_everyone).toBe(false);
    await record(
      mina,
      message,
      reading('61', { source: '@everyone # x', note: `> **@here**\n# ${'长'.repeat(280)}` }),
    );
    const after = await last('Hostile');
    expect(after.mention_everyone).toBe(false);
    expect(said(after)).toContain('\\*\\*bold\\*\\*');
    expect(said(after)).not.toContain('\u202E');
    expect(said(after)).not.toMatch(/@everyone|@here/);
  });
});

describe('several together', () => {
  test('come as one message, with a line each, answered one by one until all are', async () => {
    const names = ['Together one', 'Together two', 'Together three'];
    const [first = '', second = '', third = ''] = names;
    const message = await due(...names.map((name) => ({ name })));
    expect(said(message)).toMatch(/🔔 3 items are due\n@Jun please look these up/);
    expect(
      selectsOf(message)[0]
        ?.options.map(({ label }) => label)
        .sort(),
    ).toEqual([...names].sort());
    expect(message.mentions).toHaveLength(1);
    const picked = await mina.pick(message, new RegExp(`^${first}$`));
    await record(mina, messageOf(picked), reading('77'));
    expect(await now(first)).toMatch(/3 items are due, 1 answered/);
    expect(await now(first)).toMatch(/✅ \*\*Together one\*\* · recorded by @Mina/);
    const answer = async (member: Member, name: string) => {
      const one = messageOf(await member.pick(message, new RegExp(`^${name}$`)));
      await member.press(one, /^(Done|已查看)$/);
    };
    await Promise.all([answer(jun, second), answer(mina, third)]);
    expect(await now(first)).toMatch(/✅ All 3 are answered/);
    expect(selectsOf(await last(first))).toEqual([]);
  });
});

test('a reading recorded from the card stands on the card', async () => {
  const name = 'Recorded from its card';
  await due({ name });
  const card = messageOf(await mina.run(general, 'monitor show', { item: name }));
  const opened = await mina.press(card, /^Record/);
  const answered = await mina.submit(opened, reading('63'));
  expect(told(answered)).toMatch(
    /✅ \*\*Recorded from its card\*\*: 63 days .* is recorded[\s\S]*## 🟢 Recorded from/,
  );
  expect(await now(name)).toMatch(/63 days .*recorded by @Mina/);
});

describe('an item that is removed', () => {
  const remove = async (name: string) => {
    const question = messageOf(await mina.run(general, 'monitor remove', { item: name }));
    await mina.press(question, /^Remove for good$/);
  };
  const asItStands = async ({ id }: APIMessage) =>
    (await journey.discord.messages(general, mina.id)).find((each) => each.id === id);

  test('leaves no buttons on the reminder that asked for it', async () => {
    const message = await due({ name: 'Helium of old' });
    await remove('Helium of old');
    await expect.poll(async () => buttonsOf(await asItStands(message))).toEqual([]);
    expect(said(await asItStands(message))).toContain('this reminder is over');
  });

  test('goes from a reminder of several, and the others can still be answered', async () => {
    const message = await due({ name: 'Krypton of old' }, { name: 'Xenon of old' });
    await remove('Krypton of old');
    await expect.poll(async () => said(await asItStands(message))).not.toContain('Krypton');
    expect(said(await asItStands(message))).toContain('Xenon of old');
  });
});
