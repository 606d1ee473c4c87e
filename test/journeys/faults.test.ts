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

test.each(['lost-response', 'closed-socket', 'rest-5xx', 'rest-429'] as const)(
  'an answer gets through %s, once',
  async (kind) => {
    const words = `Said through ${kind}`;
    const opened = await mina.pick(await mina.finds(thread, /^Answer:/), /^Cause/);
    await journey.discord.fault(kind, 1);
    await mina.submit(opened, plain(words));
    await expect.poll(() => mina.reads(thread)).toContain(`**Cause**: ${words}`);
    const told = (await mina.reads(thread))
      .split('\n---\n')
      .filter((each) => each.includes('changed **Cause**'));
    expect(
      told.filter((each) => each.includes(`**${kind}`) || each.includes(words)).length,
    ).toBeLessThanOrEqual(1);
  },
);

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
