import { afterAll, beforeAll, expect, test } from 'vitest';
import { messageOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let thread: string;

beforeAll(async () => {
  journey = await startJourney();
  mina = journey.member('Mina');
  jun = journey.member('Jun');
  thread = await journey.begin(mina, 'Hydrogen fluoride');
});
afterAll(() => journey.end());

test('two prompts answered at the same moment are both there, and the panel shows both', async () => {
  const trigger = await mina.pressIn(thread, /^Answer: Trigger/);
  const cause = await jun.pick(await jun.finds(thread, /^Answer:/), /^Cause/);
  await Promise.all([
    mina.submit(trigger, plain(['announced'])),
    jun.submit(cause, plain('A court ruling about wartime labour')),
  ]);
  const panel = await mina.reads(thread);
  expect(panel).toContain('**Trigger**: Control announced');
  expect(panel).toContain('**Cause**: A court ruling about wartime labour');
});

test('one prompt answered twice at once keeps both answers until the team chooses', async () => {
  const first = await mina.pressIn(thread, /^Answer: Who is affected/);
  const second = await jun.pressIn(thread, /^Answer: Who is affected/);
  await mina.submit(first, plain('Etching lines at two sites'));
  await jun.submit(second, plain('Cleaning lines at all sites'));

  const told = await mina.reads(thread);
  expect(told).toContain(
    '**Who is affected** was answered by several people at the same time. @Mina’s answer counts for now, kept beside it: @Jun.',
  );
  expect(told).toContain('> Etching lines at two sites');
  expect(told).toContain('> Cleaning lines at all sites');
  expect(told).toContain('⚠️ **Who is affected** · 2 answers, choose one');
  expect(told).toContain('[Choose an answer: Who is affected]');

  const chosen = await mina.pressIn(thread, /^Keep: 2/);
  expect(textOf(chosen.response.message)).toContain('settled **Who is affected**');
  expect(textOf(chosen.response.message)).toContain('> Etching lines at two sites');
  const after = await mina.reads(thread);
  expect(after).toContain('✅ **Who is affected**: Cleaning lines at all sites · @Jun');
  expect(after).not.toContain('[Keep: 1');
});

test('an answer that was settled meanwhile is not settled twice', async () => {
  const first = await mina.pick(await mina.finds(thread, /^Answer:/), /^Know-how/);
  const second = await jun.pick(await jun.finds(thread, /^Answer:/), /^Know-how/);
  await mina.submit(first, plain('Three patents'));
  await jun.submit(second, plain('A pilot line'));
  const alone = await mina.press(await mina.finds(thread, /^Choose an answer/), /^Choose an answer/);
  await jun.pressIn(thread, /^Keep: 1/);
  await mina.press(messageOf(alone), /^Keep: 2/);
  expect(await mina.reads(thread)).toContain('This has been settled meanwhile');
});

test('a second form of one’s own replaces the first, with the difference shown', async () => {
  const one = await mina.pick(await mina.finds(thread, /^Answer:/), /^Stock lasts/);
  const two = await mina.pick(await mina.finds(thread, /^Answer:/), /^Stock lasts/);
  await mina.submit(one, plain('30', { unit: ['days'] }));
  await mina.submit(two, plain('45', { unit: ['days'] }));
  const told = await mina.reads(thread);
  expect(told).toContain('~~30~~**45**');
  expect(told).toContain('**Stock lasts**: 45 days');
});

test('twenty forms sent together are all there', async () => {
  const technologies = await Promise.all(
    Array.from({ length: 5 }, (_, index) => journey.begin(index % 2 === 0 ? mina : jun, `Material ${index}`)),
  );
  const opened = await Promise.all(
    technologies.flatMap((each) =>
      [/^Trigger/, /^Cause/, /^Who is affected/, /^Know-how/].map(async (prompt) => ({
        prompt,
        form: await jun.pick(await jun.finds(each, /^Answer:/), prompt),
      })),
    ),
  );
  await Promise.all(
    opened.map(({ prompt, form }) =>
      jun.submit(form, plain(prompt.test('Trigger') ? ['threat'] : 'Said at once')),
    ),
  );
  for (const each of technologies) {
    const panel = await mina.reads(each);
    expect(panel.match(/Said at once/g)).toHaveLength(3);
    expect(panel).toContain('3 of 6 answered');
  }
});
