import { describe, expect, test } from 'vitest';
import { sendDelivery } from '../../../src/app/monitor/deliver.ts';
import { planDue } from '../../../src/app/monitor/plan-due.ts';
import { DeliveryId, Instant } from '../../../src/domain/ids.ts';
import { later } from '../../../src/domain/monitoring/watch-due.ts';
import { ok } from '../../../src/domain/result.ts';
import { CHANNEL, SERVER } from '../../support/examples-app.ts';
import { FALLBACK, OTHER_CHANNEL, tells } from '../../support/pretend-discord.ts';
import { must } from '../../support/store-examples.ts';
import { type WatchPost, watchPost } from '../../support/watch-post.ts';

const NINE = '2026-11-23T09:00:00.000Z';

const send = ({ app, discord }: WatchPost, id: DeliveryId) =>
  sendDelivery({ app, notifier: discord, name: 'one', alone: false }, SERVER, id).then(must);

async function pass({ clock }: WatchPost, ms: number) {
  await clock.advance(later(clock.now(), ms));
}

test('what may stand in a channel that was locked meanwhile is not posted elsewhere as well', async () => {
  const post = watchPost();
  await post.settle({ fallback: FALLBACK });
  const watch = await post.one();
  await post.clock.advance(NINE);
  must(await planDue(post.app, post.discord.self, SERVER, { watches: [watch], digest: false }));
  const [delivery] = (await post.deliveries()).map((id) => DeliveryId.parse(id));
  if (delivery === undefined) throw new Error('nothing is to be sent');
  post.discord.lost = 1;
  expect(await send(post, delivery)).toBe('failed');
  post.discord.trouble.set(CHANNEL, 'locked');
  await pass(post, 3_000);
  expect(await send(post, delivery)).toBe('failed');
  post.discord.trouble.clear();
  await pass(post, 3_600_000);
  expect(await send(post, delivery)).toBe('sent');
  expect(post.discord.messages.map(tells)).toEqual([[`${watch} ${NINE}`]]);
});

describe('a digest that waits', () => {
  const DAY_MS = 86_400_000;
  const plan = {
    cadence: { every: 'daily', at: '09:00', from: '2026-11-23' },
    ...{ timezone: 'UTC', channel: OTHER_CHANNEL, nextDue: Instant.parse(NINE), lastAt: null },
  } as const;

  /** So many days of a channel where the bot may not write; somewhere else it may. */
  async function refused(post: WatchPost, days: number) {
    await post.plan(plan);
    post.discord.trouble.set(OTHER_CHANNEL, 'forbidden');
    post.discord.common = CHANNEL;
    await post.clock.advance(NINE);
    for (let day = 0; day < days; day += 1) {
      must(await planDue(post.app, post.discord.self, SERVER, { watches: [], digest: true }));
      for (const id of await post.deliveries()) await send(post, DeliveryId.parse(id));
      await pass(post, DAY_MS);
    }
  }

  test('is one, and one notice, however many days it waits; then it tells of all of them', async () => {
    const post = watchPost();
    await refused(post, 5);
    expect(post.discord.messages.map(({ delivery }) => delivery.content.what)).toEqual(['undelivered']);
    expect(await post.deliveries()).toHaveLength(1);
    post.discord.trouble.clear();
    const [id] = await post.deliveries();
    expect(await send(post, DeliveryId.parse(id))).toBe('sent');
    expect(post.discord.in(OTHER_CHANNEL).map(tells)).toEqual([['digest since null']]);
  });

  test('goes where the server wants its digest by now', async () => {
    const post = watchPost();
    await refused(post, 1);
    const nextDue = Instant.parse('2026-11-24T09:00:00.000Z');
    must(
      await post.app.store.tx(SERVER, async (t) => {
        const stored = await t.get('digest', 'server');
        t.put('digest', 'server', { ...plan, channel: FALLBACK, nextDue }, stored?.revision ?? 0);
        return ok(undefined);
      }),
    );
    must(await planDue(post.app, post.discord.self, SERVER, { watches: [], digest: true }));
    const [id] = await post.deliveries();
    expect(await send(post, DeliveryId.parse(id))).toBe('sent');
    expect(post.discord.in(FALLBACK).map(tells)).toEqual([['digest since null']]);
  });

  test('is needed no more where the server has stopped its digest', async () => {
    const post = watchPost();
    await refused(post, 1);
    must(
      await post.app.store.tx(SERVER, async (t) => {
        const stored = await t.get('digest', 'server');
        if (stored !== undefined) t.delete('digest', 'server', stored.revision);
        return ok(undefined);
      }),
    );
    const [id] = await post.deliveries();
    expect(await send(post, DeliveryId.parse(id))).toBe('dropped');
    expect(await post.deliveries()).not.toContain(id);
  });
});
