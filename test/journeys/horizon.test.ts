import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../support/discord-user.ts';
import { type Journey, type Member, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let thread: string;

beforeAll(async () => {
  journey = await startJourney();
  [mina, jun] = [journey.member('Mina'), journey.member('Jun')];
  thread = await journey.begin(mina, 'ArF photoresist');
  for (let n = 0; n < 5; n += 1) {
    const opened = await mina.pressIn(thread, /^Move on/);
    if (opened.response.type === 'modal') await mina.submit(opened, { reason: 'Nothing known yet' });
  }
});
afterAll(() => journey.end());

async function seen(technology: string): Promise<void> {
  await mina.fill(thread, /^Add a possible/, { technology, why: 'One supplier', sign: '', by: '' });
}

async function threadsOf(technology: string): Promise<readonly string[]> {
  const all = await journey.discord.threads(journey.guild);
  return all.filter(({ name }) => name === technology).map(({ id }) => id);
}

test('the chokepoint that was seen last is one press away from its own assessment', async () => {
  await seen('Blank masks');
  await seen('EUV photoresist');
  await mina.pressIn(thread, /^Start its assessment: EUV photoresist$/);
  const panel = textOf(await mina.finds(thread, /^All answers$/));
  expect(panel).toContain('Stage 6 of 6');
  expect(panel).toContain('[Start its assessment: Blank masks]');
  const [child] = await threadsOf('EUV photoresist');
  expect(await mina.reads(thread)).toContain(`<#${child}>`);
});

test('an assessment that is resumed while it gets its first thread has one thread and one panel', async () => {
  await journey.discord.fault('rest-429', 1, '/threads');
  const pursued = mina.pressIn(thread, /^Start its assessment: Blank masks$/);
  const general = journey.channel('general');
  const resume = async () =>
    textOf((await jun.run(general, 'assess resume', { assessment: 'Blank masks' })).response.message);
  await expect.poll(resume, { timeout: 10_000 }).toContain('Blank masks');
  await pursued;
  const threads = await threadsOf('Blank masks');
  expect(threads).toHaveLength(1);
  const panels = (await mina.sees(threads[0] ?? '')).filter((each) => textOf(each).includes('Stage 1 of 6'));
  expect(panels).toHaveLength(1);
});
