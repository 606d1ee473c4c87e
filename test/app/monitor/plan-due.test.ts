import { expect, test } from 'vitest';
import { planDue } from '../../../src/app/monitor/plan-due.ts';
import { AssessmentId, ChannelId, Instant, type WatchId } from '../../../src/domain/ids.ts';
import { later } from '../../../src/domain/monitoring/watch-due.ts';
import { auditOf, CHANNEL, SERVER, stored, THREAD } from '../../support/examples-app.ts';
import { assessmentWith, MINA } from '../../support/examples-assessment.ts';
import { OTHER_CHANNEL } from '../../support/pretend-discord.ts';
import { must } from '../../support/store-examples.ts';
import { type WatchPost, watchPost } from '../../support/watch-post.ts';

const NINE = '2026-11-23T09:00:00.000Z';
const PRIVATE = AssessmentId.parse('a000000077');
const PRIVATE_THREAD = ChannelId.parse('300000000000000077');

async function planned({ app, discord }: WatchPost, watches: readonly WatchId[], digest = false) {
  return must(await planDue(app, discord.self, SERVER, { watches, digest }));
}

async function messages({ app }: WatchPost) {
  const listed = must(await app.store.read(SERVER, (t) => t.list('delivery')));
  return listed.map(({ value: { channel, content, due } }) => {
    const watches = content.what === 'reminder' ? content.items.map(({ watch }) => watch) : content.what;
    return { channel, watches, due };
  });
}

test('what is due together in one channel is one message', async () => {
  const post = watchPost();
  const items = await post.watch({}, { channel: OTHER_CHANNEL }, {});
  const ids = items.map(({ id }) => id);
  await post.clock.advance(NINE);
  expect(await planned(post, ids)).toEqual({ idle: [], unreadable: [] });
  expect(await messages(post)).toEqual([
    { channel: CHANNEL, watches: [ids[0], ids[2]], due: NINE },
    { channel: OTHER_CHANNEL, watches: [ids[1]], due: NINE },
  ]);
  const [delivery] = must(await post.app.store.read(SERVER, (t) => t.list('delivery')));
  for (const id of ids.filter((_, at) => at !== 1)) {
    const item = await post.item(id);
    expect(item?.open).toMatchObject({ due: NINE, delivery: delivery?.id });
    expect(item?.nextDue).toBe('2026-11-24T09:00:00.000Z');
  }
});

test('a message holds ten items at most', async () => {
  const post = watchPost();
  const ids = (await post.watch(...Array.from({ length: 23 }, () => ({})))).map(({ id }) => id);
  await post.clock.advance(NINE);
  await planned(post, ids);
  expect((await messages(post)).map(({ watches }) => watches.length)).toEqual([10, 10, 3]);
});

test('an item of a private assessment goes into its thread, never beside those of others', async () => {
  const post = watchPost();
  const place = { channel: CHANNEL, thread: PRIVATE_THREAD, panel: null };
  await stored(post.app, assessmentWith({ id: PRIVATE, private: true, place }));
  await stored(post.app, assessmentWith({ private: false }));
  const open = { assessment: AssessmentId.parse('a000000001'), entry: null };
  const items = await post.watch(
    { link: { assessment: PRIVATE, entry: null } },
    { channel: PRIVATE_THREAD },
    { link: open, channel: THREAD },
    { link: { assessment: PRIVATE, entry: null }, channel: OTHER_CHANNEL },
  );
  const ids = items.map(({ id }) => id);
  await post.clock.advance(NINE);
  await planned(post, ids);
  expect(await messages(post)).toEqual([
    { channel: PRIVATE_THREAD, watches: [ids[0], ids[3]], due: NINE },
    { channel: PRIVATE_THREAD, watches: [ids[1]], due: NINE },
    { channel: THREAD, watches: [ids[2]], due: NINE },
  ]);
});

test('after days without anybody looking, the latest is told once and the others are counted', async () => {
  const post = watchPost();
  const id = await post.one({});
  await post.clock.advance('2026-11-30T12:00:00.000Z');
  await planned(post, [id]);
  expect(await messages(post)).toMatchObject([{ due: '2026-11-30T09:00:00.000Z' }]);
  const open = (await post.item(id))?.open;
  expect(open).toMatchObject({ due: '2026-11-30T09:00:00.000Z', missedCount: 7 });
  expect(open?.missed).toHaveLength(5);
});

test("the team's days off are read when it is due, not when it was planned", async () => {
  const post = watchPost();
  const id = await post.one({ skipsDaysOff: true });
  await post.settle({ daysOff: { weekends: false, dates: ['2026-11-23'] } });
  await post.clock.advance(NINE);
  expect(await planned(post, [id])).toEqual({ idle: [], unreadable: [] });
  expect(await messages(post)).toEqual([]);
  expect((await post.item(id))?.nextDue).toBe('2026-11-24T09:00:00.000Z');
});

test('an escalation is a message of its own, and a new reminder takes the place of the old one', async () => {
  const post = watchPost();
  const escalation = { hours: 5, to: [{ kind: 'member', id: MINA }] } as const;
  const items = await post.watch(
    { escalation: { ...escalation, to: [...escalation.to] } },
    { escalation: { ...escalation, to: [...escalation.to] } },
  );
  const ids = items.map(({ id }) => id);
  await post.clock.advance(NINE);
  await planned(post, ids);
  await post.clock.advance('2026-11-23T14:00:00.000Z');
  await planned(post, ids);
  expect((await messages(post)).map(({ watches }) => watches)).toEqual([ids, 'escalation', 'escalation']);
  await post.clock.advance('2026-11-24T09:00:00.000Z');
  await planned(post, ids);
  const kinds = (await messages(post)).map(({ watches }) => watches);
  expect(kinds).toEqual(['escalation', 'escalation', ids]);
  expect(await post.ledger()).toEqual(['delivery-dropped']);
  const trail = (await auditOf(post.app, ids[0] ?? '')).map(({ action }) => action).reverse();
  expect(trail).toEqual(['watch-remind', 'watch-escalate', 'watch-ended', 'watch-remind']);
});

test('what is not due after all is left alone, and said so', async () => {
  const post = watchPost();
  const id = await post.one({});
  expect(await planned(post, [id])).toEqual({ idle: [id], unreadable: [] });
  expect(await messages(post)).toEqual([]);
  expect(await auditOf(post.app, id)).toEqual([]);
});

test('of several digests that were missed there is one, which counts from the last', async () => {
  const post = watchPost();
  const lastAt = Instant.parse('2026-11-16T09:00:00.000Z');
  await post.plan({
    cadence: { every: 'weekly', at: '09:00', from: '2026-11-16' },
    ...{ timezone: 'UTC', channel: CHANNEL, nextDue: Instant.parse(NINE), lastAt },
  });
  await post.clock.advance('2026-12-08T10:00:00.000Z');
  await planned(post, [], true);
  await planned(post, [], true);
  const [only, ...others] = must(await post.app.store.read(SERVER, (t) => t.list('delivery')));
  expect(others).toEqual([]);
  expect(only?.value.content).toEqual({ what: 'digest', since: lastAt });
  const [plan] = must(await post.app.store.read(SERVER, (t) => t.list('digest')));
  expect(plan?.value).toMatchObject({
    nextDue: '2026-12-14T09:00:00.000Z',
    lastAt: '2026-12-08T10:00:00.000Z',
  });
});

test('a digest whose day the team has made a day off since comes on the next that is none', async () => {
  const post = watchPost();
  await post.plan({
    cadence: { every: 'weekly', at: '09:00', from: '2026-11-16' },
    ...{ timezone: 'UTC', channel: CHANNEL, nextDue: Instant.parse(NINE), lastAt: null },
  });
  await post.settle({ daysOff: { weekends: false, dates: [NINE.slice(0, 10)] } });
  await post.clock.advance(NINE);
  await planned(post, [], true);
  expect(await messages(post)).toEqual([]);
  const [plan] = must(await post.app.store.read(SERVER, (t) => t.list('digest')));
  const next = later(Instant.parse(NINE), 24 * 3_600_000);
  expect(plan?.value).toMatchObject({ nextDue: next, lastAt: null });
  await post.clock.advance(next);
  await planned(post, [], true);
  expect(await post.deliveries()).toHaveLength(1);
});

test('an item that was removed, or paused, meanwhile asks for nothing', async () => {
  const post = watchPost();
  const id = await post.one({});
  await post.clock.advance(NINE);
  must(
    await post.app.store.tx(SERVER, async (t) => {
      t.delete('watch', id, 1);
      return { ok: true, value: undefined };
    }),
  );
  expect(await planned(post, [id])).toEqual({ idle: [], unreadable: [] });
  expect(await messages(post)).toEqual([]);
});
