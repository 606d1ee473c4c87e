import { afterAll, beforeAll, expect, test } from 'vitest';
import { messageOf, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let thread: string;

beforeAll(async () => {
  journey = await startJourney();
  [mina, jun] = [journey.member('Mina'), journey.member('Jun')];
  thread = await journey.begin(mina, 'ArF photoresist');
  const answer = async (member: Member, prompt: RegExp, values: Parameters<Member['submit']>[1]) => {
    const panel = await member.finds(thread, /^All answers$/);
    await member.submit(await member.pick(panel, prompt), values);
  };
  await answer(mina, /^Share from abroad/, plain('91.9', { unit: ['percent-one-country'] }));
  await answer(jun, /^Country behind the risk/, plain('日本'));
  await answer(mina, /^Stock lasts/, plain('60', { unit: ['days'] }));
  await answer(mina, /^Time to a substitute/, plain('1', { unit: ['years'] }));
  await answer(mina, /^Who is affected/, plain('Without it our whole fab line stops.'));
});
afterAll(() => journey.end());

const said = async (member: Member, command: string) =>
  textOf(
    (await member.run(journey.channel('general'), command, { assessment: 'ArF photoresist' })).response
      .message,
  );
/** What the score says of C2 now, in the words of whoever asks. */
async function criterion(member: Member): Promise<string> {
  const open = await member.finds(thread, /^Move on with gaps$|^Proposal for stage 2$/);
  const asked = await member.press(open, /^Proposal for stage 2$/);
  return /\*\*C2[^\n]*/.exec(textOf(asked.response.message))?.[0] ?? '';
}
async function edit(member: Member, name: RegExp, button: RegExp, values: Parameters<Member['submit']>[1]) {
  const list = await member.run(journey.channel('general'), 'risks sources', {
    assessment: 'ArF photoresist',
  });
  const entry = messageOf(await member.pick(messageOf(list), name));
  return member.submit(await member.press(entry, button), values);
}

test('before there is a source: C2 is met, and supply ends with the stock', async () => {
  await mina.fill(thread, /^Move on with gaps$/, { reason: 'to look at the score' });
  expect(await criterion(mina)).toMatch(/→ \*\*Met/);
  expect(await said(mina, 'risks show')).toMatch(/\*\*Exposed\.\*\* Without supply for 305 days/);
  expect(await said(mina, 'risks show')).toContain('no other source');
});

test('a source that is added but not qualified is listed, and moves nothing', async () => {
  const list = messageOf(
    await mina.run(journey.channel('general'), 'risks sources', { assessment: 'ArF photoresist' }),
  );
  const form = await mina.press(list, /^Add a source$/);
  await mina.submit(form, {
    supplier: 'The maker in Leuven',
    country: 'Belgium',
    state: ['qualifying'],
    switch: '6 weeks',
    share: '25',
  });
  expect(await said(mina, 'risks sources')).toMatch(/The maker in Leuven.*does not count yet/);
  expect(await criterion(mina)).toMatch(/→ \*\*Met/);
  expect(await said(jun, 'risks show')).toContain('没有其他来源');
});

test('qualified, it makes the stock last longer and spreads supply; a quarter is no bridge', async () => {
  await edit(jun, /Leuven/, /^编辑：替代来源$|^修改：替代来源$|替代来源/, {
    supplier: 'The maker in Leuven',
    country: '比利时',
    state: ['qualified'],
    switch: '6周',
    share: '25',
  });
  const shown = await said(jun, 'risks show');
  expect(shown).toContain('其他来源取自第四阶段的来源清单：42天后可供目前用量的25%');
  expect(shown).toContain('日本91.9% → **日本66.9%**');
  expect(await said(mina, 'risks show')).toMatch(/Stock and other sources last: .*66 days/);
  expect(await said(mina, 'risks sources')).toMatch(/The maker in Leuven.* · counts\n/);
  expect(await criterion(mina)).toMatch(/→ \*\*Met/);
});

test('edited to carry all of the need in time, it takes C2 down to partly and ends the gap', async () => {
  await edit(mina, /Leuven/, /An alternative source/, {
    supplier: 'The maker in Leuven',
    country: 'Belgium',
    state: ['qualified'],
    switch: '6 weeks',
    share: '100',
  });
  expect(await criterion(mina)).toMatch(/→ \*\*Partly met/);
  expect(await criterion(jun)).toMatch(/→ \*\*部分符合/);
  expect(await said(mina, 'risks show')).toContain('**Not exposed.** The other sources meet the whole use.');
});

test('found to be made where the risk comes from, it counts no more', async () => {
  await edit(jun, /Leuven/, /替代来源/, {
    supplier: 'The maker in Leuven',
    country: '日本',
    state: ['qualified'],
    switch: '6周',
    share: '100',
  });
  expect(await said(mina, 'risks sources')).toContain(
    'does not diversify: Japan is where the risk comes from',
  );
  expect(await said(jun, 'risks sources')).toContain('不算多元化：日本正是风险来源国');
  expect(await criterion(mina)).toMatch(/→ \*\*Met/);
  expect(await said(mina, 'risks show')).toMatch(/\*\*Exposed\.\*\* Without supply/);
});

test('in its thread sources and reports are of it by default, and of all where that is asked for', async () => {
  const here = async (command: string, options: Record<string, string> = {}) =>
    textOf(messageOf(await mina.run(thread, command, options)));
  expect(await here('risks sources')).toMatch(/^-# Of the assessment of this thread\./m);
  expect(await here('risks sources')).toContain('The maker in Leuven');
  expect(await here('risks sources', { assessment: 'all' })).not.toContain('The maker in Leuven');
  expect(await here('risks sources', { assessment: 'ArF photoresist' })).not.toContain('of this thread');
  const report = await here('risks report', { format: 'json' });
  expect(report).toMatch(/of this thread[\s\S]*ArF photoresist/);
  expect(await here('risks report', { format: 'json', assessment: 'all' })).not.toContain('ArF photoresist');
});
