import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { componentsOf, messageOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let general: string;

beforeAll(async () => {
  journey = await startJourney();
  mina = journey.member('Mina');
  jun = journey.member('Jun');
  general = journey.channel('general');
});
afterAll(() => journey.end());

const newest = async (member: Member) => (await member.sees(general)).at(-1) ?? expect.fail();
const fieldsOf = (form: unknown) =>
  new Map(
    componentsOf(form as { components?: unknown })
      .filter((node) => typeof node['custom_id'] === 'string')
      .map((node) => [node['custom_id'], node['value']]),
  );

test('without a description a form asks for it, with room for 4,000 characters', async () => {
  const opened = await mina.run(general, 'score', { technology: 'Neon gas', home: 'KR' });
  expect(opened.response.type).toBe('modal');
  const fields = componentsOf(opened.response.modal);
  expect(fields.find((node) => node['custom_id'] === 'description')).toMatchObject({ max_length: 4000 });
  expect(fieldsOf(opened.response.modal).get('technology')).toBe('Neon gas');
  expect(fieldsOf(opened.response.modal).get('home')).toBe('South Korea');
  const scored = await mina.submit(opened, {
    technology: 'Neon gas',
    description: '70 % of our neon comes from Ukraine. Without it our lithography line stops.',
    home: 'South Korea',
  });
  expect(textOf(scored.response.message)).toContain('Neon gas: ');
  expect(textOf(scored.response.message)).toContain('“70 % of our neon comes from Ukraine”');
  expect(await jun.reads(general)).not.toContain('Ukraine');
});

test('the same in Chinese, by its Chinese name', async () => {
  const opened = await jun.run(general, '评分', { 技术: '氖气' });
  expect(opened.response.modal?.title).toBe('按“卡脖子”标准评分');
  const scored = await jun.submit(opened, {
    technology: '氖气',
    description: '我国氖气七成依赖进口，断供后光刻产线停产。',
    home: '',
  });
  expect(textOf(scored.response.message)).toContain('“卡脖子”评分');
});

test.each([
  ['nothing at all', ''],
  ['nothing that can be read', '\u200B \u2060'],
  ['no evidence', 'It is a lovely material and everybody likes it very much.'],
])('%s is unrated, and says what to add', async (_name, description) => {
  const opened = await mina.run(general, 'score', { technology: 'Argon' });
  const scored = await mina.submit(opened, { technology: 'Argon', description, home: '' });
  const said = textOf(scored.response.message);
  expect(said).toContain('Argon: unrated');
  expect(said).toContain('There is nothing in it to rate yet');
  expect(said).toContain('1. What share of what you use comes from abroad');
});

test('a country that nobody knows hands the text back', async () => {
  const opened = await mina.run(general, 'score', { technology: 'Argon' });
  const typed = { technology: 'Argon', description: 'All of it comes from there.', home: 'Atlantis' };
  const told = textOf((await mina.submit(opened, typed)).response.message);
  expect(told).toContain('no country called “Atlantis”');
  expect(told).toContain('All of it comes from there.');
});

test('any message is scored from its menu, for whoever asks alone', async () => {
  const message = await jun.says(general, '碳纤维八成以上从日本进口。断供后整条产业链停产。');
  const scored = await mina.runOn(general, 'Score as chokepoint', message);
  const said = textOf(scored.response.message);
  expect(said).toContain('碳纤维八成以上从日本进口');
  expect(messageOf(scored).flags && messageOf(scored).flags).toBeTruthy();
  expect(await jun.reads(general)).not.toContain('Chokepoint score');
  const own = await jun.runOn(general, '按卡脖子标准评分', message);
  expect(textOf(own.response.message)).toContain('“卡脖子”评分');
});

test('a message without text says what to do instead', async () => {
  const card = await newest(mina);
  const empty: APIMessage = card;
  const scored = await mina.runOn(general, 'Score as chokepoint', empty);
  expect(textOf(scored.response.message)).toContain('That message has no text that can be read');
});

const HOSTILE = [
  ['mentions', '@everyone @here <@123456789012345678> 95 % comes from abroad, @everyone'],
  ['markdown', '# big\n**95 %** `comes` from [abroad](https://evil.example) ||spoiler||\n> quote\n- list'],
  ['right to left', '\u202E95 % comes from abroad\u202C \u2066isolated\u2069'],
  ['controls', '95 % comes\u0000 from\u0007 abroad\u001B[31m'],
  ['an open code block', '```js\n95 % comes from abroad'],
  ['very long', '95 % comes from abroad, and the line stops without it. '.repeat(70)],
  ['one long word', `95 % comes from abroad ${'x'.repeat(3900)}`],
  ['combining marks', `95 % comes from abroad Z${'\u0351\u0489'.repeat(1500)}`],
] as const;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what must not be left is looked for
const HARMFUL = /[\u202A-\u202E\u2066\u2067\u0000\u0007\u001B]|@everyone|@here/;

test.each(HOSTILE)('%s in a description is quoted harmlessly wherever it shows', async (_name, text) => {
  const opened = await mina.run(general, 'score', { technology: 'x' });
  const technology = text.slice(0, 90);
  let card = messageOf(await mina.submit(opened, { technology, description: text, home: 'KR' }));
  const why = messageOf(await mina.press(card, /^Show reasoning$/));
  const edit = await mina.press(
    (await mina.sees(general)).find(({ id }) => id === why.id) ?? why,
    /^Back to the card$/,
  );
  card = messageOf(edit);
  const reopened = await mina.press(card, /^Edit description$/);
  card = messageOf(
    await mina.submit(reopened, { technology, description: `${text.slice(0, 3800)} and more`, home: 'KR' }),
  );
  await mina.press(card, /^Share here$/);
  for (const message of await mina.sees(general)) {
    if (message.author.id === mina.id || message.author.id === jun.id) continue;
    expect(message.mention_everyone).toBe(false);
    expect(message.mention_roles).toEqual([]);
    expect(message.mentions).toEqual([]);
    expect(textOf(message)).not.toMatch(HARMFUL);
  }
});

test('what cannot be a value is refused with a sentence, and the form opens again', async () => {
  const scored = await mina.run(general, 'score', { technology: 'Argon', description: 'From abroad.' });
  const opened = await mina.pick(messageOf(scored), /^Share from abroad$/);
  await mina.submit(opened, { value: 'plenty', instead: [], note: 'a hunch' });
  const told = await newest(mina);
  expect(textOf(told)).toContain('“plenty” is not a plain number');
  expect(textOf(told)).toContain('a hunch');
  const again = await mina.press(told, /^Open the form again$/);
  expect(again.response.modal?.title).toBe('Share from abroad');
  await mina.submit(again, { value: '140', instead: [], note: '' });
  expect(textOf(await newest(mina))).toContain('between 0 and 100');
});

test('a duration is taken in any unit, and taken out again', async () => {
  const scored = await mina.run(general, 'score', {
    technology: 'Argon',
    description: 'Stock lasts 90 days.',
  });
  const id = messageOf(scored).id;
  const card = async () => (await mina.sees(general)).find((each) => each.id === id) ?? expect.fail();
  await mina.submit(await mina.pick(await card(), /^How long stock lasts$/), {
    value: '７',
    unit: ['weeks'],
    instead: [],
    note: '',
  });
  const opened = await mina.pick(await card(), /^How long stock lasts$/);
  expect(fieldsOf(opened.response.modal).get('value')).toBe('49');
  await mina.submit(opened, { value: '', unit: ['days'], instead: ['unknown'], note: '' });
  const gone = await mina.pick(await card(), /^How long stock lasts$/);
  expect(fieldsOf(gone.response.modal).get('value')).toBeUndefined();
});

test('a card that was dismissed is found again by whoever asked, and by nobody else', async () => {
  const description = '95 % comes from abroad.';
  await mina.run(general, 'score', { technology: 'Germanium', description });
  const typed = { technology: 'germ' };
  const suggest = (who: Member) => journey.discord.complete(general, who.id, 'score', typed, 'technology');
  const [own] = await suggest(mina);
  expect(own?.name).toMatch(/^Open again: Germanium \(/);
  expect(await suggest(jun)).toEqual([]);
  const technology = own?.value ?? '';
  const again = await mina.run(general, 'score', { technology });
  expect(textOf(again.response.message)).toContain('“95 % comes from abroad”');
  const stranger = await jun.run(general, 'score', { technology });
  expect(textOf(stranger.response.message)).toContain('该评分已不存在');
});

test('nobody else opens a score that was not shared', async () => {
  const scored = await mina.run(general, 'score', {
    technology: 'Secret',
    description: '95 % comes from abroad.',
  });
  await expect(jun.press(messageOf(scored), /^Show reasoning$/)).rejects.toThrow();
});

test('after a restart the buttons of a card work as before', async () => {
  const scored = await mina.run(general, 'score', {
    technology: 'Neon',
    description: '95 % comes from abroad.',
  });
  await journey.restart();
  const why = await mina.press(messageOf(scored), /^Show reasoning$/);
  expect(textOf(why.response.message)).toContain('95 %');
});
