import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refused, textOf } from '../support/discord-user.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let jun: Member;
let ada: Member;
let hyejin: Member;
let general: string;

beforeAll(async () => {
  journey = await startJourney();
  [mina, jun, ada, hyejin] = ['Mina', 'Jun', 'Ada', 'Hyejin'].map((name) => journey.member(name)) as [
    Member,
    Member,
    Member,
    Member,
  ];
  general = journey.channel('general');
});
afterAll(() => journey.end());

test('whoever writes in the channel contributes; moving on with gaps is for the facilitator', async () => {
  const thread = await journey.begin(ada, 'Open resist');
  await hyejin.fill(thread, /^Answer: Trigger/, plain(['threat']));
  const refused = await hyejin.pressIn(thread, /^Move on with gaps$/);
  expect(textOf(refused.response.message)).toContain(
    'whoever started the assessment or moderates its channel',
  );

  const asked = await ada.pressIn(thread, /^Move on with gaps$/);
  expect(asked.response.modal?.title).toBe('Move on with gaps');
  await ada.submit(asked, { reason: 'The plant answers next week' });
  const told = await jun.reads(thread);
  expect(told).toContain('@Ada moved on from **Identify** with 4 gaps:');
  expect(told).toContain('Reason: The plant answers next week');
  expect(told).toContain('Stage 2 of 6: Assess');

  await hyejin.pressIn(thread, /^Back$/);
  expect(await hyejin.reads(thread)).toContain('Left with 4 gaps by @Ada: The plant answers next week');
});

test('the decision is for the facilitator, by a form that never opens for others', async () => {
  const thread = await journey.begin(ada, 'Decided resist');
  await ada.submit(await ada.pressIn(thread, /^Move on with gaps$/), { reason: 'Only to decide' });
  const refused = await hyejin.pick(await hyejin.finds(thread, /^Answer:/), /^Decision/);
  expect(refused.response.type).not.toBe('modal');
  expect(textOf(refused.response.message)).toContain('Ask one of them');
  const moderator = await jun.pick(await jun.finds(thread, /^Answer:/), /^决定|^Decision/);
  expect(moderator.response.type).toBe('modal');
});

test('somebody who may not write in a channel does not start or answer there', async () => {
  const readOnly = journey.channel('announcements-only');
  await expect(hyejin.run(readOnly, 'assess start', { technology: 'Not mine' })).rejects.toBeInstanceOf(
    Refused,
  );

  const started = await mina.run(readOnly, 'assess start', { technology: 'Read only resist', home: 'KR' });
  const thread = /<#(\d+)>/.exec(textOf(started.response.message))?.[1] ?? '';
  const pressed = await hyejin.pressIn(thread, /^Answer:/);
  expect(textOf(pressed.response.message)).toContain('You cannot write in that channel');
});

test('a private assessment is in a private thread and in nobody else’s lists', async () => {
  const started = await ada.run(general, 'assess start', {
    technology: 'Secret resist',
    home: 'KR',
    private: true,
  });
  expect(textOf(started.response.message)).toContain('Your private assessment of **Secret resist**');
  const thread = (await journey.discord.threads(journey.guild)).find((each) => each.name === 'Secret resist');
  expect(thread?.type).toBe(12);

  expect(textOf((await ada.run(general, 'assess list')).response.message)).toContain('🔒 Secret resist');
  expect(textOf((await hyejin.run(general, 'assess list')).response.message)).not.toContain('Secret');
  expect(await hyejin.reads(general)).not.toContain('Secret');
  const suggested = await journey.discord.complete(
    general,
    hyejin.id,
    'assess status',
    { assessment: 'Sec' },
    'assessment',
  );
  expect(suggested).toEqual([]);

  const id = (
    await journey.discord.complete(general, ada.id, 'assess status', { assessment: 'Sec' }, 'assessment')
  )[0];
  for (const named of ['Secret resist', id?.value ?? '']) {
    const refused = await hyejin.run(general, 'assess resume', { assessment: named });
    expect(textOf(refused.response.message)).toBe(
      'No assessment by that name that you can see. Pick one from `/assess list`.',
    );
  }
});

test('assessments of a channel that a member does not see are not seen either', async () => {
  const board = journey.channel('private-board');
  await jun.run(board, 'assess start', { technology: 'Board resist', home: 'KR' });
  expect(textOf((await jun.run(general, 'assess list')).response.message)).toContain('Board resist');
  expect(textOf((await ada.run(general, 'assess list')).response.message)).not.toContain('Board');
});

test('whoever loses the channel loses its assessments, also those they took part in', async () => {
  const channel = journey.channel('supply-chain');
  const started = await mina.run(channel, 'assess start', { technology: 'Once shared', home: 'KR' });
  const thread = /<#(\d+)>/.exec(textOf(started.response.message))?.[1] ?? '';
  await ada.fill(thread, /^Answer: Trigger/, plain(['threat']));
  const hide = { action: 'set-permissions', channel, target: ada.id, allow: '0' };
  await journey.discord.admin({ ...hide, deny: String(1n << 10n) });
  const refused = await ada.run(general, 'assess resume', { assessment: 'Once shared' });
  expect(textOf(refused.response.message)).toContain('No assessment by that name');
  await journey.discord.admin({ ...hide, deny: '0' });
});

test('what the bot may not do is said before anything is created', async () => {
  await journey.discord.admin({
    action: 'set-permissions',
    channel: general,
    target: journey.role('Unchoke'),
    allow: '0',
    deny: String(1n << 35n),
  });
  const refused = await mina.run(general, 'assess start', { technology: 'No thread resist' });
  expect(textOf(refused.response.message)).toContain('I lack permissions in');
  expect(textOf(refused.response.message)).toContain('Create Public Threads');
  expect(textOf((await mina.run(general, 'assess list')).response.message)).not.toContain('No thread resist');
  await journey.discord.admin({
    action: 'set-permissions',
    channel: general,
    target: journey.role('Unchoke'),
    allow: '0',
    deny: '0',
  });
});

test('an assessment of one server is not found from another, not even by its id', async () => {
  const other = (await journey.discord.admin({
    action: 'add-guild',
    name: 'Elsewhere',
    members: [ada.id, mina.id],
  })) as { id: string; channels: { id: string }[] };
  const elsewhere = other.channels[0]?.id ?? '';
  expect(textOf((await mina.run(elsewhere, 'assess list')).response.message)).toContain(
    'There is no assessment yet',
  );
  const refused = await mina.run(elsewhere, 'assess resume', { assessment: 'Open resist' });
  expect(textOf(refused.response.message)).toContain('No assessment by that name');
  const id = (
    await journey.discord.complete(general, mina.id, 'assess status', { assessment: 'Open' }, 'assessment')
  )[0];
  const byId = await mina.run(elsewhere, 'assess status', { assessment: id?.value ?? '' });
  expect(textOf(byId.response.message)).toContain('No assessment by that name');
});
