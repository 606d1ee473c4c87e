import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../support/discord-user.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let thread: string;

beforeAll(async () => {
  journey = await startJourney();
  mina = journey.member('Mina');
  thread = await journey.begin(mina, 'Blank masks');
});
afterAll(() => journey.end());

async function ready(): Promise<void> {
  await expect.poll(async () => (await journey.discord.state()).ready, { timeout: 20_000 }).toBe(true);
}

const KINDS = ['lost-response', 'closed-socket', 'rest-5xx', 'rest-429'] as const;

test.each(
  KINDS.flatMap((kind) => [
    [kind, 'the acknowledgement', '/callback'] as const,
    [kind, 'the notice', '/messages'] as const,
  ]),
)('an answer gets through %s at %s, and is told once', async (kind, name, path) => {
  const own = await journey.begin(mina, `${kind} at ${name}`);
  const open = async () => mina.pick(await mina.finds(own, /^Answer:/), /^Cause/);
  await mina.submit(await open(), plain('As it was before'));
  const opened = await open();
  await journey.discord.fault(kind, 1, path);
  await mina.submit(opened, plain('As it is now'));
  await expect.poll(() => mina.reads(own)).toContain('**Cause**: As it is now');
  const told = async () => (await mina.reads(own)).split('changed **Cause**').length - 1;
  await expect.poll(told).toBe(1);
  expect((await mina.sees(own)).filter((each) => textOf(each).includes('Stage 1 of 6'))).toHaveLength(1);
});

test('an answer is saved, and its panel stays a panel, even where no acknowledgement is ever answered', async () => {
  const opened = await mina.pick(await mina.finds(thread, /^Answer:/), /^Cause/);
  await journey.discord.fault('lost-response', 3, '/callback');
  await mina.submit(opened, plain('Said into the dark'));
  const panel = await mina.finds(thread, /^Answer:/);
  expect(textOf(panel)).toContain('**Cause**: Said into the dark');
  expect(await mina.reads(thread)).not.toContain('went wrong');
});

test.each([
  ['the acknowledgement', '/callback'],
  ['the opening of the thread', '/threads'],
  ['the panel', '/messages'],
] as const)(
  'an assessment started while the answer to %s is lost has one thread and one panel',
  async (name, path) => {
    await journey.discord.fault('lost-response', 1, path);
    const technology = `Once only: ${name}`;
    await mina.run(journey.channel('general'), 'assess start', { technology, home: 'KR' });
    const threads = (await journey.discord.threads(journey.guild)).filter((each) => each.name === technology);
    expect(threads).toHaveLength(1);
    const panels = (await mina.sees(threads[0]?.id ?? '')).filter((each) =>
      textOf(each).includes('Stage 1 of 6'),
    );
    expect(panels).toHaveLength(1);
  },
);

test.each(['gateway-drop', 'gateway-reconnect', 'invalid-session'] as const)(
  'after %s the bot is back and nothing is asked twice',
  async (kind) => {
    await journey.discord.fault(kind, 1);
    await ready();
    const opened = await mina.pick(await mina.finds(thread, /^Answer:/), /^Know-how/);
    await mina.submit(opened, plain(`Known after ${kind}`));
    await expect.poll(() => mina.reads(thread)).toContain(`**Know-how in reserve**: Known after ${kind}`);
  },
);
