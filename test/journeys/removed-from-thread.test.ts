import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AssessmentId, ChannelId, MemberId, ServerId } from '../../src/domain/ids.ts';
import { ok } from '../../src/domain/result.ts';
import { textOf } from '../support/discord-user.ts';
import { assessmentWith } from '../support/examples-assessment.ts';
import { type Journey, type Member, plain, startJourney } from '../support/journey.ts';

let journey: Journey;
let mina: Member;
let ada: Member;
let hyejin: Member;
let general: string;
let thread: string;
let asOutsider: string;

beforeAll(async () => {
  journey = await startJourney();
  [mina, ada, hyejin] = ['Mina', 'Ada', 'Hyejin'].map((name) => journey.member(name)) as [
    Member,
    Member,
    Member,
  ];
  general = journey.channel('general');
  thread = await journey.begin(ada, 'Secret resist', { private: true });
  asOutsider = await seenBy(hyejin);
  await ada.says(thread, `Come in, <@${hyejin.id}>`);
  await hyejin.fill(thread, /^Answer: Trigger/, plain(['threat']));
  const wish = { indicator: 'stock-days', every: 'weekly', name: 'Secret stock', owner: hyejin.id };
  const preview = await ada.run(thread, 'monitor add', wish);
  if (preview.response.message === undefined) throw new Error('no preview');
  await ada.press(preview.response.message, /^Start watching$/);
});
afterAll(() => journey.end());

/** As a moderator of the server does it, by Discord's own means. */
async function membership(method: 'PUT' | 'DELETE', { id }: Member): Promise<void> {
  const url = `${journey.sandbox.apiUrl}/v10/channels/${thread}/thread-members/${id}`;
  const done = await fetch(url, { method, headers: { authorization: 'Bot journey' } });
  expect(done.status).toBe(204);
}

const LISTS = [
  'assess list',
  'risks list',
  'risks queue',
  'risks actions',
  'risks sources',
  'risks matrix',
  'monitor list',
  'monitor digest',
] as const;
const NAMED = [
  ['assess status', 'assessment'],
  ['assess resume', 'assessment'],
  ['assess history', 'assessment'],
  ['lesson compare', 'assessment'],
  ['risks show', 'assessment'],
  ['risks compare', 'assessment'],
  ['risks report', 'assessment'],
  ['monitor show', 'item'],
  ['monitor record', 'item'],
  ['monitor edit', 'item'],
] as const;

/** Everything that a member is shown from elsewhere that could tell of it, and what completes what they type. */
async function seenBy(member: Member): Promise<string> {
  const seen: string[] = [];
  for (const list of LISTS) seen.push(textOf((await member.run(general, list)).response.message));
  for (const [command, option] of NAMED) {
    const typed = option === 'item' ? 'Secret stock' : 'Secret resist';
    const offered = await journey.discord.complete(general, member.id, command, { [option]: 'Sec' }, option);
    seen.push(...offered.map(({ name }) => name));
    const value = command === 'monitor record' ? { value: '12' } : {};
    const { response } = await member.run(general, command, { [option]: typed, ...value });
    seen.push(textOf(response.message), response.modal?.title ?? '');
  }
  return seen.join('\n');
}

describe('who took part in a private assessment', () => {
  test('finds it from elsewhere while they are in its thread', async () => {
    const seen = await seenBy(hyejin);
    expect(seen.match(/Secret resist/g)?.length).toBeGreaterThan(8);
    expect(seen.match(/Secret stock/g)?.length).toBeGreaterThan(4);
    // The reading that was recorded raises an alert, which asks its owner.
    await journey.discord.advance('PT1M');
    expect(await ada.reads(thread)).toContain('@Hyejin please check what this changes');
  });

  test('finds nothing of it once they were removed, as before they were let in', async () => {
    await membership('DELETE', hyejin);
    await journey.discord.advance('PT2M');
    const seen = await seenBy(hyejin);
    expect(seen).not.toContain('Secret');
    expect(seen).toBe(asOutsider);
    const exported = await hyejin.run(general, 'monitor export', { what: 'items' });
    expect(textOf(exported.response.message)).not.toContain('Secret');
    for (const member of [ada, mina]) {
      expect(textOf((await member.run(general, 'assess list')).response.message)).toContain('Secret resist');
    }
  });

  test('is not let in again by a reminder of what was theirs: whoever made it is asked', async () => {
    await journey.discord.advance('P8D');
    const said = await ada.reads(thread);
    expect(said).toContain('@Ada please look it up: @Hyejin, who owned it, is no longer here.');
    await expect(hyejin.reads(thread)).rejects.toMatchObject({ code: 50001 });
  });

  test('finds it again when they were let in again, and not while Discord does not say so', async () => {
    await membership('PUT', hyejin);
    await journey.discord.advance('PT2M');
    await journey.discord.fault('rest-5xx', 3, 'thread-members');
    const asked = await hyejin.run(general, 'assess list');
    expect(textOf(asked.response.message)).not.toContain('Secret');
    const again = await hyejin.run(general, 'assess list');
    expect(textOf(again.response.message)).toContain('Secret resist');
  });
});

test('a thread that takes the place of a deleted one lets in those who bring it back, not all who took part', async () => {
  await membership('DELETE', hyejin);
  await journey.discord.admin({ action: 'delete-channel', channel: thread });
  await journey.discord.advance('PT2M');
  const refused = await hyejin.run(general, 'assess resume', { assessment: 'Secret resist' });
  expect(textOf(refused.response.message)).toContain('No assessment by that name');
  const resumed = await mina.run(general, 'assess resume', { assessment: 'Secret resist' });
  const said = textOf(resumed.response.message);
  const fresh = /It goes on in <#(\d+)>/.exec(said)?.[1] ?? '';
  expect(said).toContain('Mention there whoever else is to be in it');
  expect(await ada.reads(fresh)).toContain('Secret resist');
  await expect(hyejin.reads(fresh)).rejects.toMatchObject({ code: 50001 });
});

test('Discord is asked about a few threads at a time, whatever number somebody claims to be in', async () => {
  const server = ServerId.parse(journey.guild);
  const place = { channel: ChannelId.parse(general), panel: null };
  const people = [ada, hyejin].map(({ id }) => MemberId.parse(id));
  await journey.app.store.tx(server, async (t) => {
    for (let at = 100; at < 150; at += 1) {
      const [id, thread] = [AssessmentId.parse(`x000000${at}`), ChannelId.parse(`700000000000000${at}`)];
      const started = { startedBy: MemberId.parse(ada.id), people, private: true };
      t.put('assessment', id, assessmentWith({ ...started, id, place: { ...place, thread } }), 0);
    }
    return ok(undefined);
  });
  const before = (await journey.discord.requests()).length;
  await hyejin.run(general, 'assess list');
  const asked = (await journey.discord.requests())
    .slice(before)
    .filter(({ method, path }) => method === 'GET' && path.includes('thread-members'));
  expect(asked).toHaveLength(20);
});
