import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { App } from '../../src/app/app.ts';
import { documents } from '../../src/app/documents.ts';
import { Instant, ServerId } from '../../src/domain/ids.ts';
import { later } from '../../src/domain/monitoring/watch-due.ts';
import { err } from '../../src/domain/result.ts';
import type { Notice } from '../../src/store/lowdb/failure.ts';
import { openLowdbStore } from '../../src/store/lowdb/lowdb-store.ts';
import { CHANNEL, SERVER } from '../support/examples-app.ts';
import { ADA } from '../support/examples-assessment.ts';
import { OTHER_CHANNEL, tells } from '../support/pretend-discord.ts';
import { must } from '../support/store-examples.ts';
import { type WatchPost, watchPost } from '../support/watch-post.ts';

const NINE = '2026-11-23T09:00:00.000Z';

const toldAt = ({ discord }: WatchPost) => discord.messages.map((each) => [each.at, ...tells(each)]);

test('each is sent at its time, and in between nothing rings', async () => {
  const post = watchPost();
  const [daily, weekly] = await post.watch(
    {},
    { cadence: { every: 'weekly', at: '10:30', from: '2026-11-25' } },
  );
  const scheduler = post.start();
  await post.clock.advance();
  expect(post.clock.set).toEqual([NINE]);
  await post.clock.advance('2026-11-25T12:00:00.000Z');
  expect(toldAt(post)).toEqual([
    [NINE, `${daily?.id} ${NINE}`],
    ['2026-11-24T09:00:00.000Z', `${daily?.id} 2026-11-24T09:00:00.000Z`],
    ['2026-11-25T09:00:00.000Z', `${daily?.id} 2026-11-25T09:00:00.000Z`],
    ['2026-11-25T10:30:00.000Z', `${weekly?.id} 2026-11-25T10:30:00.000Z`],
  ]);
  expect(post.clock.set).toEqual(['2026-11-26T09:00:00.000Z']);
  await scheduler.stop();
  expect(post.clock.set).toEqual([]);
  expect(post.logged).toEqual([]);
});

test('what begins to be watched while it waits is heard of', async () => {
  const post = watchPost();
  const scheduler = post.start();
  await post.clock.advance();
  expect(post.clock.set).toEqual([]);
  await post.watch({});
  expect(post.clock.set).toEqual([NINE]);
  await post.watch({ cadence: { every: 'daily', at: '07:00', from: '2026-11-23' } });
  expect(post.clock.set).toEqual(['2026-11-23T07:00:00.000Z']);
  await scheduler.stop();
});

test('an unanswered reminder goes up the chain, then stays quiet until the next', async () => {
  const post = watchPost();
  const chain = [
    { kind: 'member' as const, id: ADA },
    { kind: 'member' as const, id: post.discord.self },
  ];
  const watch = await post.one({
    escalation: { hours: 3, to: chain },
    cadence: { every: 'weekly', at: '09:00', from: '2026-11-23' },
  });
  post.start();
  await post.clock.advance('2026-11-29T23:00:00.000Z');
  expect(toldAt(post)).toEqual([
    [NINE, `${watch} ${NINE}`],
    ['2026-11-23T12:00:00.000Z', `escalation 1 of ${watch} ${NINE}`],
    ['2026-11-23T15:00:00.000Z', `escalation 2 of ${watch} ${NINE}`],
  ]);
  expect(post.discord.messages[1]?.facts.pings).toEqual([{ kind: 'member', id: ADA }]);
});

test('after downtime the latest of each is told once, and all together', async () => {
  const post = watchPost();
  const items = await post.watch({}, { cadence: { every: 'daily', at: '15:00', from: '2026-11-23' } });
  await post.clock.advance('2026-12-24T12:00:00.000Z');
  post.start();
  await post.clock.advance();
  const [first, second] = items.map(({ id }) => id);
  expect(post.discord.messages.map(tells).map((each) => each.toSorted())).toEqual([
    [`${first} 2026-12-24T09:00:00.000Z`, `${second} 2026-12-23T15:00:00.000Z`],
  ]);
  const occurrences = post.discord.messages[0]?.facts.items.map(({ occurrence }) => occurrence?.missedCount);
  expect(occurrences?.toSorted()).toEqual([30, 31]);
});

test('a clock that is put on is caught up with; one that is put back repeats nothing', async () => {
  const post = watchPost();
  let ahead = 0;
  const real = post.app.clock;
  const clock: App['clock'] = { now: () => later(real.now(), ahead), alarm: (wake) => real.alarm(wake) };
  await post.watch({});
  post.start({ app: { ...post.app, clock }, pollMs: 60_000 });
  const minutes = async (count: number) =>
    real.now() && post.clock.advance(later(real.now(), count * 60_000));
  await minutes(2);
  expect(post.discord.messages).toHaveLength(0);
  ahead = 3 * 86_400_000 + 4 * 3_600_000;
  await minutes(2);
  expect(post.discord.messages.map(tells)).toEqual([[`w000000001 2026-11-26T09:00:00.000Z`]]);
  ahead = 0;
  await minutes(3 * 24 * 60);
  expect(post.discord.messages).toHaveLength(1);
  await minutes(28 * 60);
  expect(post.discord.messages.map(tells).slice(1)).toEqual([[`w000000001 2026-11-27T09:00:00.000Z`]]);
});

describe('what goes wrong with one', () => {
  test('an item that cannot be read waits, and comes when it can be', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'unchoke-due-'));
    const setAside: Notice[] = [];
    const open = async () =>
      must(await openLowdbStore({ folder, collections: documents, notice: (found) => setAside.push(found) }));
    const post = watchPost(SERVER, await open());
    const [bad, good] = (await post.watch({}, {})).map(({ id }) => id);
    await post.app.store.close();
    const files = join(folder, 'servers', SERVER, 'watch', bad ?? '');
    const [name] = await readdir(files);
    const file = join(files, name ?? '');
    const whole = await readFile(file);
    await writeFile(file, 'not what it was');

    const damaged = watchPost(SERVER, await open());
    const scheduler = damaged.start();
    await damaged.clock.advance('2026-11-23T13:00:00.000Z');
    expect(toldAt(damaged)).toEqual([[NINE, `${good} ${NINE}`]]);
    expect(damaged.logged).toMatchObject([{ level: 'warning', due: [expect.stringContaining(`${bad}`)] }]);
    expect(setAside).toMatchObject([{ code: 'damaged-file' }]);
    await scheduler.stop();
    await damaged.app.store.close();

    await writeFile(file, whole);
    const mended = watchPost(SERVER, await open());
    mended.start();
    await mended.clock.advance('2026-11-23T13:00:00.000Z');
    expect(mended.discord.messages.map(tells)).toEqual([[`${bad} ${NINE}`]]);
    await mended.app.store.close();
    await rm(folder, { recursive: true });
  });

  test('a bug in one is logged with a reference, backs off, and the rest go on', async () => {
    const post = watchPost();
    const [bad, good] = await post.watch({}, { channel: OTHER_CHANNEL });
    let broken = true;
    const { post: posting } = post.discord;
    post.discord.post = async (server, delivery, facts) => {
      if (broken && delivery.channel === CHANNEL) throw new Error('a bug');
      return posting.call(post.discord, server, delivery, facts);
    };
    post.start();
    await post.clock.advance('2026-11-23T09:30:00.000Z');
    expect(toldAt(post)).toEqual([[NINE, `${good?.id} ${NINE}`]]);
    expect(post.logged[0]).toMatchObject({
      level: 'error',
      reference: expect.stringMatching(/^[0-9a-f]{8}$/),
    });
    expect(post.logged.length).toBeLessThan(8);
    broken = false;
    await post.clock.advance('2026-11-23T11:00:00.000Z');
    expect(post.discord.messages.map(tells)[1]).toEqual([`${bad?.id} ${NINE}`]);
  });

  test('a store that cannot say what is due is asked again', async () => {
    const post = watchPost();
    const watch = await post.one();
    let away = true;
    const due: App['store']['due'] = async (now, limit) =>
      away ? err({ code: 'store-unavailable', cause: 'away' }) : post.app.store.due(now, limit);
    const app = { ...post.app, store: { ...post.app.store, due } };
    const { startScheduler } = await import('../../src/scheduler/scheduler.ts');
    startScheduler({
      sender: { app, notifier: post.discord, alone: true },
      log: (line) => post.logged.push(line),
    });
    await post.clock.advance('2026-11-23T09:10:00.000Z');
    expect(post.discord.messages).toEqual([]);
    away = false;
    await post.clock.advance('2026-11-23T09:11:00.000Z');
    expect(post.discord.messages.map(tells)).toEqual([[`${watch} ${NINE}`]]);
  });
});

test('two processes at the same store send each once, also where one of them dies', async () => {
  const post = watchPost();
  const items = await post.watch({}, {}, { channel: OTHER_CHANNEL }, { channel: OTHER_CHANNEL });
  const first = post.start({ alone: false });
  const second = post.start({ alone: false });
  await post.clock.advance('2026-11-25T00:00:00.000Z');
  await first.stop();
  await post.clock.advance('2026-11-27T00:00:00.000Z');
  await second.stop();
  const told = post.discord.messages.flatMap(tells);
  expect(new Set(told).size).toBe(told.length);
  expect(told).toHaveLength(items.length * 4);
});

test('many that are due at once in one channel come in order, ten to a message', async () => {
  const post = watchPost();
  await post.watch(...Array.from({ length: 250 }, () => ({})));
  const scheduler = post.start();
  await post.clock.advance(NINE);
  await scheduler.stop();
  expect(post.discord.messages.map((each) => tells(each).length)).toEqual(
    Array.from({ length: 25 }, () => 10),
  );
  expect(new Set(post.discord.messages.flatMap(tells)).size).toBe(250);
});

test('nothing of one server is sent for another', async () => {
  const post = watchPost();
  const other = ServerId.parse('100000000000000099');
  await post.watch({});
  const store = post.app.store;
  const [item] = await Promise.all([
    post.item((await post.watch({ channel: OTHER_CHANNEL }))[0]?.id as never),
  ]);
  await store.tx(other, async (t) => {
    if (item !== undefined) t.put('watch', item.id, item, 0);
    return { ok: true, value: undefined };
  });
  const servers = new Set<string>();
  const { post: posting } = post.discord;
  post.discord.post = async (server, delivery, facts) => {
    servers.add(`${server} ${delivery.channel}`);
    return posting.call(post.discord, server, delivery, facts);
  };
  post.start();
  await post.clock.advance(NINE);
  expect([...servers].sort()).toEqual([
    `${SERVER} ${CHANNEL}`,
    `${SERVER} ${OTHER_CHANNEL}`,
    `${other} ${OTHER_CHANNEL}`,
  ]);
});

test('stop waits for what is being sent and begins nothing more', async () => {
  const post = watchPost();
  await post.watch(
    {},
    { channel: OTHER_CHANNEL, cadence: { every: 'daily', at: '09:01', from: '2026-11-23' } },
  );
  const sending = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  post.discord.delay = () => {
    begun.resolve();
    return sending.promise;
  };
  const scheduler = post.start();
  const advanced = post.clock.advance(NINE);
  await begun.promise;
  let stopped = false;
  const stopping = scheduler.stop().then(() => {
    stopped = true;
  });
  await Promise.resolve();
  expect(stopped).toBe(false);
  sending.resolve();
  await stopping;
  await advanced;
  await post.clock.advance('2026-11-24T09:00:00.000Z');
  expect(post.discord.messages).toHaveLength(1);
  expect(await post.ledger()).toEqual(['delivery-sent']);
});

test('an instant far away is waited for as any other', async () => {
  const post = watchPost();
  await post.watch({ cadence: { every: 'quarterly', at: '09:00', from: '2027-06-30' } });
  post.start();
  await post.clock.advance('2028-01-01T00:00:00.000Z');
  expect(post.discord.messages.map(({ at }) => at)).toEqual(
    ['2027-06-30', '2027-09-30', '2027-12-30'].map((day) => Instant.parse(`${day}T09:00:00.000Z`)),
  );
});
