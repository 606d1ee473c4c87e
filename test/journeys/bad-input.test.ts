import { afterAll, beforeAll, expect, test } from 'vitest';
import { componentsOf, messageOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let thread: string;

beforeAll(async () => {
  journey = await startJourney();
  mina = journey.member('Mina');
  jun = journey.member('Jun');
  thread = await journey.begin(mina, 'Photomask blanks');
});
afterAll(() => journey.end());

const BAD = [
  ['no number', /^Stock lasts/, plain('a few', { unit: ['days'] }), 'not a plain number'],
  ['a number out of range', /^Share from abroad/, plain('140'), 'must lie between 0 and 100'],
  ['an impossible date', /^In effect from/, plain('2019-02-30'), 'not a date'],
  [
    'a country that is none',
    /^Other source/,
    plain('Belgium, Atlantis'),
    'I know no country called “Atlantis”',
  ],
  ['too many countries', /^Home country/, plain('KR, JP'), 'At most one country fits'],
  ['nothing at all', /^Cause/, plain(''), 'The form was empty'],
  ['blanks nobody can see', /^Cause/, plain('\u200B \u2060'), 'The form was empty'],
  [
    'an answer that is also unknown',
    /^Cause/,
    plain('A ruling', { unknown: 'nobody knows' }),
    'Keep just one of them',
  ],
  ['unknown without a reason', /^Trigger/, plain(['unknown']), 'Unknown needs a reason'],
] as const;

test.each(BAD)(
  '%s gets one sentence, and the form opens again as it was typed',
  async (_name, prompt, values, sentence) => {
    const before = await mina.finds(thread, /^Answer:/);
    const opened = await mina.pick(before, prompt);
    await mina.submit(opened, values);
    const told = (await mina.sees(thread)).at(-1);
    expect(textOf(told)).toContain(sentence);
    expect(textOf(told).includes('What you typed is kept.')).toBe(!sentence.includes('empty'));
    expect(await jun.reads(thread)).not.toContain(sentence);

    const again = await mina.press(
      messageOf({ ...opened, response: { type: 'message', ...(told && { message: told }) } }),
      /^Open the form again$/,
    );
    const [value] = componentsOf(again.response.modal).filter((node) => node['custom_id'] === 'value');
    const typed = typeof values['value'] === 'string' ? values['value'] : undefined;
    if (typed !== undefined && !sentence.includes('empty')) expect(value?.['value']).toBe(typed);
  },
);

test('once it is right, the answer counts and the draft is gone', async () => {
  const opened = await mina.pick(await mina.finds(thread, /^Answer:/), /^Stock lasts/);
  const [value] = componentsOf(opened.response.modal).filter((node) => node['custom_id'] === 'value');
  expect(value?.['value']).toBe('a few');
  await mina.submit(opened, plain('３.５', { unit: ['weeks'] }));
  expect(await mina.reads(thread)).toContain('**Stock lasts**: 3.5 weeks');
  const other = await jun.pick(await jun.finds(thread, /^Answer:/), /^Stock lasts|^库存/);
  const [shown] = componentsOf(other.response.modal).filter((node) => node['custom_id'] === 'value');
  expect(shown?.['value']).toBe('3.5');
});

test('an emptied form leaves the answer as it was, on its form as well', async () => {
  const emptied = await mina.pick(await mina.finds(thread, /^Answer:/), /^Stock lasts/);
  await mina.submit(emptied, plain('', { unit: ['weeks'] }));
  const again = await mina.pick(await mina.finds(thread, /^Answer:/), /^Stock lasts/);
  const [value] = componentsOf(again.response.modal).filter((node) => node['custom_id'] === 'value');
  expect(value?.['value']).toBe('3.5');
});

test('what was unknown becomes known in one go', async () => {
  const unknown = await mina.pick(await mina.finds(thread, /^Answer:/), /^Know-how/);
  await mina.submit(unknown, plain('', { unknown: 'The lab has not said' }));
  const known = await mina.pick(await mina.finds(thread, /^Answer:/), /^Know-how/);
  await mina.submit(known, plain('Two patents', { unknown: 'The lab has not said' }));
  expect(await mina.reads(thread)).toContain('✅ **Know-how in reserve**: Two patents');
});

test('a country and a timezone that do not exist, in the reader’s language', async () => {
  const general = journey.channel('general');
  const country = await jun.run(general, 'assess start', { technology: '光刻胶', home: '亚特兰蒂斯' });
  expect(textOf(country.response.message)).toContain('找不到名为“亚特兰蒂斯”的国家或地区');
  const zone = await mina.run(general, 'settings change', { timezone: 'Mars/Olympus' });
  expect(textOf(zone.response.message)).toContain('is not a timezone I know');
});
