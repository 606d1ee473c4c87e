import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Answered, messageOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let ada: Member;
let hyejin: Member;
let general: string;

beforeAll(async () => {
  journey = await startJourney();
  [mina, ada, hyejin] = ['Mina', 'Ada', 'Hyejin'].map((name) => journey.member(name)) as [
    Member,
    Member,
    Member,
  ];
  general = journey.channel('general');
});
afterAll(() => journey.end());

const said = (answered: Answered) => journey.named(textOf(answered.response.message));
const STOCK = { indicator: 'stock-days', every: 'weekly' };

test('what belongs to a private assessment lives in its thread, and nobody else finds it', async () => {
  const thread = await journey.begin(ada, 'Secret resist', { private: true });
  const preview = await ada.run(thread, 'monitor add', { ...STOCK, name: 'Secret stock', channel: general });
  expect(said(preview)).toContain('reminders stay in that thread: the channel that you named was left out');
  expect(said(preview)).toContain(`in the private thread <#${thread}>`);
  const form = await ada.press(messageOf(preview), /^Who$/);
  expect(JSON.stringify(form.response.modal)).not.toContain('"channel"');
  const outsider = await ada.submit(form, { owner: [hyejin.id] });
  expect(said(outsider)).toContain(`⚠️ @Hyejin is not in the private thread <#${thread}>`);
  const back = await ada.press(messageOf(outsider), /^Who$/);
  const again = await ada.submit(back, { owner: [ada.id] });
  const card = await ada.press(messageOf(again), /^Start watching$/);
  expect(said(card)).toContain('Secret resist');

  const elsewhere = await hyejin.run(general, 'monitor list');
  expect(said(elsewhere)).toContain('Nothing is watched here yet');
  expect(
    await journey.discord.complete(general, hyejin.id, 'monitor show', { item: 'secret' }, 'item'),
  ).toEqual([]);
  for (const item of ['Secret stock', /watch-edit\/(\w+)/.exec(JSON.stringify(messageOf(card)))?.[1] ?? '']) {
    for (const command of ['show', 'edit', 'remove', 'pause', 'resume']) {
      const answer = await hyejin.run(general, `monitor ${command}`, { item });
      expect(said(answer)).toBe(said(await hyejin.run(general, 'monitor show', { item: 'no such thing' })));
    }
  }
  const linked = await hyejin.run(general, 'monitor add', {
    ...STOCK,
    name: 'Sneaky',
    assessment: 'Secret resist',
  });
  expect(said(linked)).not.toContain('Start watching');
  expect(said(linked)).toContain('> Sneaky');
  expect(said(await hyejin.run(general, 'monitor list', { assessment: 'Secret resist' }))).not.toContain(
    'Secret stock',
  );
  expect(said(await ada.run(general, 'monitor list'))).toContain('Secret stock');
});

test.each([
  ['mentions', '@everyone @here <@123456789012345678>'],
  ['markdown', '# big **bold** `code` [link](https://evil.example)'],
  ['right to left', '\u202Eevil\u202C שלום مرحبا'],
  ['zero width', 'in\u200Bvis\uFEFFible'],
  ['emoji', '👩‍👩‍👧‍👦🇰🇷'.repeat(5)],
  ['controls', 'a\u0000b\u0007c'],
  ['a formula', '=HYPERLINK("http://evil.example")'],
])('%s as a name is drawn harmlessly and pings nobody, everywhere', async (_what, name) => {
  const preview = await mina.run(general, 'monitor add', {
    ...STOCK,
    name,
    look: name,
    unit: name.slice(0, 20),
  });
  const card = messageOf(await mina.press(messageOf(preview), /^Start watching$/));
  const history = messageOf(await mina.press(card, /^History$/));
  const question = messageOf(await mina.press(messageOf(await mina.press(history, /^Back$/)), /^Remove$/));
  const list = messageOf(await mina.run(general, 'monitor list'));
  await mina.submit(await mina.press(messageOf(await mina.press(question, /^Keep it$/)), /^Pause$/), {
    reason: name,
  });
  for (const message of [messageOf(preview), card, history, question, list, ...(await mina.sees(general))]) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be left is looked for
    expect(textOf(message)).not.toMatch(/[\u202A-\u202E\u0000\u0007]|@everyone|@here|^# /m);
    expect([message.mentions, message.mention_roles, message.mention_everyone]).toEqual([[], [], false]);
  }
});

test('a name of nothing that can be read is asked for again, with all the rest kept', async () => {
  const preview = await mina.run(general, 'monitor add', {
    ...STOCK,
    name: '\u200b\u200b',
    look: 'the report',
  });
  expect(said(preview)).toContain('⚠️ It needs a name that can be read');
  const form = await mina.press(messageOf(preview), /^Fix “What”$/);
  expect(JSON.stringify(form.response.modal)).toContain('"value":"the report"');
  await expect(mina.run(general, 'monitor add', { ...STOCK, name: 'x'.repeat(101) })).rejects.toThrow(
    /100 characters/,
  );
});
