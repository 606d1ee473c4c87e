import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../support/discord-user.ts';
import { type Journey, startJourney } from '../support/journey.ts';

let journey: Journey;
beforeAll(async () => {
  journey = await startJourney();
});
afterAll(() => journey.end());

test('a technology is identified and assessed by two members in two languages', async () => {
  const mina = journey.member('Mina');
  const started = await mina.run(journey.channel('general'), 'assess start', {
    technology: 'ArF photoresist',
    home: 'KR',
    private: false,
  });
  console.log(textOf(started.response.message));
  const threads = await journey.discord.threads(journey.guild);
  console.log(threads);
  const thread = threads[0]?.id ?? '';
  console.log(await mina.reads(thread));
  const opened = await mina.pressIn(thread, /^Answer:/);
  console.log(JSON.stringify(opened.response.modal, null, 1).slice(0, 3000));
  const done = await mina.submit(opened, {
    value: ['in-force'],
    evidence: ['strong'],
    source: 'METI notice',
    unknown: '',
  });
  console.log(done.response.type, textOf(done.response.message));
  expect(1).toBe(1);
});
