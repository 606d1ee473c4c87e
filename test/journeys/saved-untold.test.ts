import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOf } from '../support/discord-user.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;

beforeAll(async () => {
  journey = await startJourney();
  [mina, jun] = [journey.member('Mina'), journey.member('Jun')];
});
afterAll(() => journey.end());

/** As often as the bot tries to send one message. */
const TRIES = 3;

test('an answer that the thread cannot be told of is told as saved', async () => {
  const thread = await journey.begin(mina, 'Told nobody');
  const open = async () => jun.pick(await jun.finds(thread, /^Answer:/), /^Cause/);
  await jun.submit(await open(), plain('As it was before'));
  const opened = await open();
  await journey.discord.fault('rest-5xx', TRIES, `/channels/${thread}/messages`);
  await jun.submit(opened, plain('As it is now'));
  const read = await jun.reads(thread);
  expect(read).toContain('**Cause**: As it is now');
  expect(read).toContain('已保存。但暂时连不上 Discord');
  expect(read).not.toContain('我们这边出了问题');
  expect(journey.logged).toContainEqual(
    expect.objectContaining({ level: 'warning', what: 'Discord was out of reach' }),
  );
});

test('a panel that cannot be posted anew shows the answer where it stands', async () => {
  const thread = await journey.begin(mina, 'Not moved');
  const opened = await mina.pick(await mina.finds(thread, /^Answer:/), /^Cause/);
  for (let n = 0; n < 4; n += 1) await jun.says(thread, `Talk ${n}`);
  await journey.discord.fault('rest-5xx', TRIES, `/channels/${thread}/messages`);
  const answered = await mina.submit(opened, plain('A court ruling'));
  expect(textOf(answered.response.message)).toContain('**Cause**: A court ruling');
  expect(await mina.reads(thread)).not.toContain('went wrong');
});

test.each(['close', 'reopen'])('/assess %s tells whoever runs it that it is saved', async (command) => {
  const thread = await journey.begin(mina, `Untold: ${command}`);
  const close = { decision: 'avoided', why: 'Nobody makes it any more' };
  await mina.fill(thread, /^Move on with gaps/, { reason: 'Nothing known yet' });
  if (command === 'close') {
    const asked = await mina.run(thread, 'assess close', close);
    const form = await mina.press(asked.response.message ?? never(), /^Close all the same/);
    await journey.discord.fault('rest-5xx', TRIES, `/channels/${thread}/messages`);
    await mina.submit(form, { reason: 'Nobody makes it any more' });
  } else {
    await journey.discord.fault('rest-5xx', TRIES, `/channels/${thread}/messages`);
    await mina.run(thread, 'assess reopen', { stage: 'identify' });
  }
  const read = await mina.reads(thread);
  expect(read).toContain('Saved. Discord could not be reached');
  expect(read).not.toContain('went wrong');
});

function never(): never {
  throw new Error('an answer without a message');
}
