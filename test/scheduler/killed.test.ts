import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { App } from '../../src/app/app.ts';
import type { DeliveryFacts } from '../../src/app/monitor/delivery-facts.ts';
import type { ServerId } from '../../src/domain/ids.ts';
import type { Cadence } from '../../src/domain/monitoring/cadence.ts';
import type { Delivery } from '../../src/domain/monitoring/delivery.ts';
import { later } from '../../src/domain/monitoring/watch-due.ts';
import { auditOf } from '../support/examples-app.ts';
import { OTHER_CHANNEL, type PretendDiscord, tells } from '../support/pretend-discord.ts';
import { watchPost } from '../support/watch-post.ts';

interface Life {
  /** At which of its calls to the store and to Discord it dies. */
  readonly diesAt: number;
  /** Whether what it was at got through all the same, and only the answer did not. */
  readonly through: boolean;
  /** How long nobody runs then, in seconds. */
  readonly downFor: number;
  /** Answers of posts that are lost on the way. */
  readonly lost: number;
}

const life: fc.Arbitrary<Life> = fc.record({
  diesAt: fc.integer({ min: 1, max: 40 }),
  through: fc.boolean(),
  // Shorter than a lease, within the memory of nonces, just beyond it, and long.
  downFor: fc.oneof(
    fc.constant(0),
    fc.integer({ min: 1, max: 29 }),
    fc.integer({ min: 30, max: 400 }),
    fc.integer({ min: 400, max: 7200 }),
  ),
  lost: fc.integer({ min: 0, max: 1 }),
});

/** A process of which every call to the store or to Discord may be the last. */
function mortal(
  app: App,
  discord: PretendDiscord,
  dies: (call: string, nth: number) => boolean,
  through: boolean,
) {
  let calls = 0;
  let dead = false;
  const died = Promise.withResolvers<void>();
  async function step<T>(name: string, call: () => Promise<T>): Promise<T> {
    if (dead) return new Promise<T>(() => {});
    calls += 1;
    if (!dies(name, calls)) {
      const done = await call();
      return dead ? new Promise<T>(() => {}) : done;
    }
    dead = true;
    if (through) await call();
    died.resolve();
    return new Promise<T>(() => {});
  }
  const { store } = app;
  const mortalStore: App['store'] = {
    tx: (server, work) => step('tx', () => store.tx(server, work)),
    read: (server, work) => step('read', () => store.read(server, work)),
    auditTrail: (server, query) => store.auditTrail(server, query),
    due: (now, limit) => step('due', () => store.due(now, limit)),
    nextDue: () => store.nextDue(),
    onDue: (listener) => store.onDue((at) => dead || listener(at)),
    close: () => store.close(),
  };
  const notifier = {
    self: discord.self,
    post: (...given: Parameters<typeof discord.post>) => step('post', () => discord.post(...given)),
    find: (...given: Parameters<typeof discord.find>) => step('find', () => discord.find(...given)),
    isThere: discord.isThere,
    everybodySees: discord.everybodySees,
    commonChannel: () => discord.commonChannel(),
  };
  return { app: { ...app, store: mortalStore }, notifier, died: died.promise };
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const daily = (at: string): Cadence => ({ every: 'daily', at, from: '2026-11-23' });

test('however often it is killed between any two steps, each occurrence is told exactly once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 6 }), fc.boolean(), async (lives, alone) => {
      const post = watchPost();
      const items = await post.watch(
        { cadence: daily('07:00') },
        { cadence: daily('07:00') },
        { cadence: daily('07:01'), channel: OTHER_CHANNEL },
      );
      for (const each of lives) {
        post.discord.lost = each.lost;
        const { app, notifier, died } = mortal(
          post.app,
          post.discord,
          (_, nth) => nth >= each.diesAt,
          each.through,
        );
        const scheduler = post.start({ app, notifier, alone });
        await Promise.race([post.clock.advance(later(post.clock.now(), 12 * HOUR_MS)), died]);
        void scheduler.stop();
        await post.clock.advance(later(post.clock.now(), each.downFor * 1000));
      }
      post.discord.lost = 0;
      const last = post.start({ alone });
      await post.clock.advance(later(post.clock.now(), 2 * DAY_MS));
      await last.stop();

      const told = post.discord.messages.flatMap(tells);
      expect(told.filter((each, at) => told.indexOf(each) !== at)).toEqual([]);
      const dropped = (await post.ledger()).filter((action) => action === 'delivery-dropped').length;
      for (const { id, nextDue: first } of items) {
        const planned = (await auditOf(post.app, id)).filter(({ action }) => action === 'watch-remind');
        const untold = planned.filter(({ part }) => !told.includes(`${id} ${part}`));
        // The next one came before it could be sent.
        expect(untold.length).toBeLessThanOrEqual(dropped);
        const now = await post.item(id);
        const days = Math.round((Date.parse(now?.nextDue ?? '') - Date.parse(first ?? '')) / DAY_MS);
        expect(now?.open?.missedCount).toBe(days - 1);
        expect(told).toContain(`${id} ${now?.open?.due}`);
      }
      expect(post.logged.filter(({ level }) => level === 'error')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('and a notifier that forgets its nonces at once is found out by this', async () => {
  const post = watchPost();
  const watch = await post.one({ cadence: daily('07:00') });
  // Dies between posting and noting, and comes back at once: without a memory of nonces the message is there twice.
  const { app, notifier, died } = mortal(post.app, forgetful(post.discord), (call) => call === 'post', true);
  const scheduler = post.start({ app, notifier });
  await Promise.race([post.clock.advance('2026-11-23T07:00:00.000Z'), died]);
  void scheduler.stop();
  expect(post.discord.messages.map(tells)).toEqual([[`${watch} 2026-11-23T07:00:00.000Z`]]);
  const last = post.start({ notifier: forgetful(post.discord) });
  await post.clock.advance('2026-11-23T07:30:00.000Z');
  await last.stop();
  expect(post.discord.messages).toHaveLength(2);
});

function forgetful(discord: PretendDiscord): PretendDiscord {
  return Object.create(discord, {
    post: {
      value: (server: ServerId, delivery: Delivery, facts: DeliveryFacts) =>
        discord.postAnew(server, delivery, facts),
    },
  });
}
