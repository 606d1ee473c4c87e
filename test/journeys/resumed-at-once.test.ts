import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../support/discord-user.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
beforeAll(async () => {
  journey = await startJourney();
  [mina, jun] = [journey.member('Mina'), journey.member('Jun')];
});
afterAll(() => journey.end());

test('an assessment that several people resume at the same moment gets one new thread and one panel', async () => {
  const thread = await journey.begin(mina, 'Wanted by all');
  await journey.discord.admin({ action: 'delete-channel', channel: thread });
  const general = journey.channel('general');
  const all = await Promise.all(
    [mina, jun, mina, jun].map((member) =>
      member.run(general, 'assess resume', { assessment: 'Wanted by all' }),
    ),
  );
  const threads = (await journey.discord.threads(journey.guild)).filter(
    (each) => each.name === 'Wanted by all',
  );
  expect(threads).toHaveLength(1);
  for (const each of all) expect(textOf(each.response.message)).toContain(`<#${threads[0]?.id}>`);
  const panels = (await mina.sees(threads[0]?.id ?? '')).filter((each) =>
    textOf(each).includes('Stage 1 of 6'),
  );
  expect(panels).toHaveLength(1);
});

test('after a restart nothing is deployed that has not changed', async () => {
  const before = (await journey.discord.requests()).at(-1)?.n ?? 0;
  await journey.restart();
  const since = await journey.discord.requests(before);
  expect(since.some((request) => request.path.includes('/commands') && request.method === 'GET')).toBe(true);
  expect(since.filter((request) => request.path.includes('/commands') && request.method !== 'GET')).toEqual(
    [],
  );
});
