import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Stage } from './stage.ts';
import { openStage, stopAll } from './stage.ts';

/* Who may see and do what, and how overwrites change it. */

let stage: Stage;
let everyone: string;
let botId: string;

beforeAll(async () => {
  stage = await openStage();
  everyone = stage.role('@everyone');
  botId = stage.user('Unchoke');
});
afterAll(stopAll);

const overwrite = (channel: string, target: string, allow = 0n, deny = 0n) =>
  stage.post('/admin', {
    action: 'set-permissions',
    channel,
    target,
    allow: String(allow),
    deny: String(deny),
  });

const says = async (who: string, channel: string) =>
  (await stage.say(channel, stage.user(who), 'x')).body.code ?? 'said';

describe('the demo server', () => {
  test.each([
    ['Mina', 'general', 'said'],
    ['Mina', 'private-board', 'said'],
    ['Jun', 'private-board', 'said'],
    ['Ada', 'private-board', 50001],
    ['Ada', 'announcements-only', 'said'],
    ['Hyejin', 'announcements-only', 50013],
    ['Hyejin', 'general', 'said'],
  ])('%s in %s: %s', async (who, channel, expected) => {
    expect(await says(who, stage.channel(channel))).toBe(expected);
  });

  test('the bot sees the private channel, and has what an invite link asks for', async () => {
    expect((await stage.api('GET', `/channels/${stage.channel('private-board')}`)).status).toBe(200);
    const { body } = await stage.api('GET', `/users/@me/guilds`);
    const held = BigInt(body[0].permissions);
    for (const name of ['SendMessages', 'CreatePublicThreads', 'ReadMessageHistory'] as const) {
      expect(held & P[name], name).not.toBe(0n);
    }
    for (const name of ['Administrator', 'ManageThreads', 'ManageMessages', 'MentionEveryone'] as const) {
      expect(held & P[name], name).toBe(0n);
    }
  });
});

describe('overwrites', () => {
  const cases: [string, () => [string, bigint, bigint][], string | number][] = [
    ['nothing', () => [], 'said'],
    ['everyone is denied', () => [[everyone, 0n, P.SendMessages]], 50013],
    [
      'a role is allowed after everyone is denied',
      () => [
        [everyone, 0n, P.SendMessages],
        [stage.role('Analyst'), P.SendMessages, 0n],
      ],
      'said',
    ],
    [
      'a member is denied after their role is allowed',
      () => [
        [stage.role('Analyst'), P.SendMessages, 0n],
        [stage.user('Hyejin'), 0n, P.SendMessages],
      ],
      50013,
    ],
    ['the channel is hidden', () => [[everyone, 0n, P.ViewChannel]], 50001],
    [
      'hidden but for one member',
      () => [
        [everyone, 0n, P.ViewChannel],
        [stage.user('Hyejin'), P.ViewChannel, 0n],
      ],
      'said',
    ],
  ];
  test.each(cases)('%s', async (_what, overwrites, expected) => {
    const channel = stage.channel('supply-chain');
    for (const [target, allow, deny] of overwrites()) await overwrite(channel, target, allow, deny);
    expect(await says('Hyejin', channel)).toBe(expected);
    expect(await says('Mina', channel)).toBe('said');
    for (const [target] of overwrites()) await overwrite(channel, target);
    expect(await says('Hyejin', channel)).toBe('said');
  });

  test('the bot is held to them: hidden is 50001, no sending is 50013', async () => {
    const channel = stage.channel('supply-chain');
    const send = async () =>
      (await stage.api('POST', `/channels/${channel}/messages`, { content: 'x' })).body.code;
    await overwrite(channel, botId, 0n, P.SendMessages);
    expect(await send()).toBe(50013);
    await overwrite(channel, botId, 0n, P.ViewChannel);
    expect(await send()).toBe(50001);
    await overwrite(channel, botId, 0n, P.CreatePublicThreads);
    const thread = await stage.api('POST', `/channels/${channel}/threads`, { name: 'x', type: 11 });
    expect(thread.body.code).toBe(50013);
    await overwrite(channel, botId, 0n, P.EmbedLinks);
    const plain = await stage.api('POST', `/channels/${channel}/messages`, {
      content: 'x',
      embeds: [{ title: 'x' }],
    });
    expect(plain.body.embeds).toEqual([]);
    await overwrite(channel, botId, 0n, P.ReadMessageHistory);
    expect((await stage.api('GET', `/channels/${channel}/messages`)).body).toEqual([]);
    await overwrite(channel, botId);
    expect(await send()).toBeUndefined();
  });

  test('a role’s own permissions can be set', async () => {
    const { body } = await stage.get('/state');
    const { permissions } = body.guilds[0].roles.find((role: { id: string }) => role.id === everyone);
    const set = (granted: bigint) =>
      stage.post('/admin', { action: 'set-permissions', role: everyone, permissions: String(granted) });
    await set(BigInt(permissions) & ~P.SendMessages);
    expect(await says('Ada', stage.channel('general'))).toBe(50013);
    await set(BigInt(permissions));
    expect(await says('Ada', stage.channel('general'))).toBe('said');
  });
});

describe('threads', () => {
  const open = async (type: number, channel = 'supply-chain'): Promise<string> =>
    (await stage.api('POST', `/channels/${stage.channel(channel)}/threads`, { name: 'x', type })).body.id;

  test('a private thread is seen by its members and by who may manage threads', async () => {
    const thread = await open(12);
    expect(await says('Ada', thread)).toBe(50001);
    expect(await says('Jun', thread)).toBe('said');
    await stage.api('PUT', `/channels/${thread}/thread-members/${stage.user('Ada')}`);
    expect(await says('Ada', thread)).toBe('said');
    const { threads } = (await stage.get(`/threads?guild=${stage.guildId}&as=${stage.user('Hyejin')}`)).body;
    expect(threads.map(({ id }: { id: string }) => id)).not.toContain(thread);
  });

  test('whoever is mentioned in it joins it, where the mention counts', async () => {
    const thread = await open(12);
    const content = `<@${stage.user('Ada')}>`;
    await stage.api('POST', `/channels/${thread}/messages`, { content, allowed_mentions: { parse: [] } });
    expect(await says('Ada', thread)).toBe(50001);
    await stage.api('POST', `/channels/${thread}/messages`, { content });
    expect(await says('Ada', thread)).toBe('said');
  });

  test('nobody can be let in who does not see the channel', async () => {
    const thread = await open(12, 'private-board');
    const added = await stage.api('PUT', `/channels/${thread}/thread-members/${stage.user('Ada')}`);
    expect(added.body.code).toBe(50001);
  });

  test('a locked thread is for who may manage threads', async () => {
    const thread = await open(11);
    await stage.post('/admin', { action: 'lock-thread', thread });
    expect(await says('Ada', thread)).toBe(160005);
    expect(await says('Jun', thread)).toBe('said');
    await stage.post('/admin', { action: 'lock-thread', thread, locked: false });
    expect(await says('Ada', thread)).toBe('said');
  });

  test('a quiet thread falls asleep when its time is over, a busy one does not', async () => {
    const isArchived = async (id: string) =>
      (await stage.api('GET', `/channels/${id}`)).body.thread_metadata.archived as boolean;
    const [quiet, busy] = [await open(11), await open(11)];
    await stage.post('/clock', { advance: 'P2D' });
    await says('Ada', busy);
    await stage.post('/clock', { advance: 'P1DT1H' });
    expect([await isArchived(quiet), await isArchived(busy)]).toEqual([true, false]);
  });

  test('a channel takes its threads and messages with it', async () => {
    const { body } = await stage.post('/admin', { action: 'add-guild', name: 'For this' });
    const channel = body.channels[0].id;
    const thread = (await stage.api('POST', `/channels/${channel}/threads`, { name: 'x', type: 11 })).body.id;
    await stage.post('/admin', { action: 'delete-channel', channel });
    for (const id of [channel, thread]) {
      expect((await stage.api('GET', `/channels/${id}`)).body.code).toBe(10003);
    }
  });

  test('who left the server is nobody there', async () => {
    const { body } = await stage.post('/admin', { action: 'add-guild', name: 'Left' });
    await stage.post('/admin', { action: 'remove-member', guild: body.id, user: stage.user('Ada') });
    expect(await says('Ada', body.channels[0].id)).toBe(50001);
    const member = await stage.api('GET', `/guilds/${body.id}/members/${stage.user('Ada')}`);
    expect(member.body.code).toBe(10007);
  });
});
