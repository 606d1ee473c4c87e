import { describe, expect, test } from 'vitest';
import { changeWatch } from '../../../src/app/monitor/change-watch.ts';
import { sendDelivery } from '../../../src/app/monitor/deliver.ts';
import type { Sender } from '../../../src/app/monitor/delivery-claim.ts';
import { gatherFacts } from '../../../src/app/monitor/delivery-facts.ts';
import { planDue } from '../../../src/app/monitor/plan-due.ts';
import { AssessmentId, ChannelId, DeliveryId, Instant, type WatchId } from '../../../src/domain/ids.ts';
import { later } from '../../../src/domain/monitoring/watch-due.ts';
import { actor, CHANNEL, SERVER, stored } from '../../support/examples-app.ts';
import { ADA, assessmentWith, JUN, MINA } from '../../support/examples-assessment.ts';
import { FALLBACK, OTHER_CHANNEL, tells } from '../../support/pretend-discord.ts';
import { must } from '../../support/store-examples.ts';
import { type WatchPost, watchPost } from '../../support/watch-post.ts';

const NINE = '2026-11-23T09:00:00.000Z';
const EIGHT = Instant.parse('2026-11-23T08:00:00.000Z');
const PRIVATE = AssessmentId.parse('a000000077');
const PRIVATE_THREAD = ChannelId.parse('300000000000000077');
const link = { assessment: PRIVATE, entry: null };
const place = { channel: CHANNEL, thread: PRIVATE_THREAD, panel: null };

const senderOf = ({ app, discord }: WatchPost, name = 'one', alone = false): Sender => ({
  ...{ app, notifier: discord, name, alone },
});

/** Lets nine o'clock come and the reminders be planned; the ids of what is to be sent. */
async function fallDue(post: WatchPost, ids: readonly WatchId[], at = NINE): Promise<readonly DeliveryId[]> {
  await post.clock.advance(at);
  must(await planDue(post.app, post.discord.self, SERVER, { watches: ids, digest: false }));
  return (await post.deliveries()).map((id) => DeliveryId.parse(id));
}

async function oneDue(post: WatchPost, plan: Parameters<WatchPost['one']>[0] = {}) {
  const watch = await post.one(plan);
  const [delivery] = await fallDue(post, [watch]);
  if (delivery === undefined) throw new Error('nothing is to be sent');
  return { watch, delivery };
}

const send = (post: WatchPost, id: DeliveryId, sender = senderOf(post)) =>
  sendDelivery(sender, SERVER, id).then(must);

async function stateOf({ app }: WatchPost, id: DeliveryId) {
  return must(await app.store.read(SERVER, (t) => t.get('delivery', id)))?.value;
}

async function pass({ clock }: WatchPost, ms: number) {
  await clock.advance(later(clock.now(), ms));
}

test('a reminder is posted once, stays until it is answered, and is in the ledger', async () => {
  const post = watchPost();
  const { watch, delivery } = await oneDue(post);
  expect(await send(post, delivery)).toBe('sent');
  expect(await send(post, delivery)).toBe('not-ours');
  expect(post.discord.messages.map(tells)).toEqual([[`${watch} ${NINE}`]]);
  expect(await stateOf(post, delivery)).toMatchObject({ claim: null, unsure: null, posted: { at: NINE } });
  expect(await post.ledger()).toEqual(['delivery-sent']);
  const due = (await post.item(watch))?.open?.due;
  if (due === undefined) throw new Error('nothing is open');
  must(await changeWatch(post.app, actor(), watch, { kind: 'done', by: JUN, due }));
  expect(await stateOf(post, delivery)).toBeUndefined();
  expect(await post.ledger()).toEqual(['delivery-sent']);
});

test('an alert is gone from the store once it is posted', async () => {
  const post = watchPost();
  const watch = await post.one();
  const readings = [{ value: 20, day: '2026-11-23', by: JUN, at: post.clock.now() }];
  must(await changeWatch(post.app, actor(), watch, { kind: 'record', by: JUN, readings }));
  const [delivery] = await post.deliveries();
  expect(await send(post, DeliveryId.parse(delivery))).toBe('sent');
  expect(await post.deliveries()).toEqual([]);
  expect(post.discord.messages.map(tells)).toEqual([[`alert of ${watch} at 2026-11-23`]]);
});

test('what somebody answered before it was sent is dropped', async () => {
  const post = watchPost();
  const { watch, delivery } = await oneDue(post);
  const readings = [{ value: 90, day: '2026-11-23', by: JUN, at: post.clock.now() }];
  must(await changeWatch(post.app, actor(), watch, { kind: 'record', by: JUN, readings }));
  expect(await send(post, delivery)).toBe('not-ours');
  expect(post.discord.messages).toEqual([]);
  expect(await post.ledger()).toEqual(['delivery-dropped']);
});

test.each([
  ['that was posted all the same is on record as sent', 'after posting', 1, 'delivery-sent'],
  ['that never got there is on record as dropped', 'before posting', 0, 'delivery-dropped'],
] as const)(
  'what was answered after an attempt that nobody heard the end of, %s',
  async (_, at, there, action) => {
    const post = watchPost();
    const { watch, delivery } = await oneDue(post);
    const due = (await post.item(watch))?.open?.due;
    if (due === undefined) throw new Error('nothing is open');
    post.discord.onStep = (step) => {
      if (step === at) throw new Error('killed');
    };
    await expect(send(post, delivery)).rejects.toThrow('killed');
    post.discord.onStep = () => {};
    must(await changeWatch(post.app, actor(), watch, { kind: 'done', by: JUN, due }));
    await pass(post, 60_000);
    await send(post, delivery);
    expect(post.discord.messages).toHaveLength(there);
    expect(await post.ledger()).toEqual([action]);
    expect(await post.deliveries()).toEqual([]);
  },
);

test('what is answered while it is being sent is cleared away by whoever sends it', async () => {
  const post = watchPost();
  const { watch, delivery } = await oneDue(post);
  const due = (await post.item(watch))?.open?.due;
  if (due === undefined) throw new Error('nothing is open');
  post.discord.delay = async () => {
    must(await changeWatch(post.app, actor(), watch, { kind: 'done', by: JUN, due }));
  };
  expect(await send(post, delivery)).toBe('sent');
  expect(await post.deliveries()).toEqual([]);
});

test('an item that was removed leaves nothing to say', async () => {
  const post = watchPost();
  const { watch, delivery } = await oneDue(post);
  const stored = must(await post.app.store.read(SERVER, (t) => t.get('watch', watch)));
  must(
    await post.app.store.tx(SERVER, async (t) => {
      t.delete('watch', watch, stored?.revision ?? 0);
      return { ok: true, value: undefined };
    }),
  );
  expect(await send(post, delivery)).toBe('dropped');
  expect(post.discord.messages).toEqual([]);
  expect(await post.deliveries()).toEqual([]);
});

describe('a claim', () => {
  test('keeps others away until its lease is over', async () => {
    const post = watchPost();
    const { delivery } = await oneDue(post);
    let other: string | undefined;
    post.discord.delay = async () => {
      other = await send(post, delivery, senderOf(post, 'two'));
    };
    expect(await send(post, delivery)).toBe('sent');
    expect(other).toBe('not-ours');
    expect(post.discord.messages).toHaveLength(1);
  });

  test('is lost by one who sleeps past its lease, and whoever took over is not disturbed', async () => {
    const post = watchPost();
    const { delivery } = await oneDue(post);
    let other: string | undefined;
    post.discord.delay = async () => {
      post.discord.delay = async () => {};
      await pass(post, 31_000);
      other = await send(post, delivery, senderOf(post, 'two'));
    };
    expect(await send(post, delivery)).toBe('lost-claim');
    expect(other).toBe('sent');
    expect(post.discord.messages).toHaveLength(1);
    expect(await stateOf(post, delivery)).toMatchObject({ attempts: 2 });
    expect(await post.ledger()).toEqual(['delivery-sent']);
  });

  test('that ran out before anything was posted posts nothing', async () => {
    const post = watchPost();
    const { delivery } = await oneDue(post);
    const notifier = Object.create(post.discord, {
      isThere: {
        value: async () => {
          await pass(post, 31_000);
          return true;
        },
      },
    });
    expect(await send(post, delivery, { ...senderOf(post), notifier })).toBe('lost-claim');
    expect(post.discord.messages).toEqual([]);
    expect(await send(post, delivery)).toBe('sent');
  });

  test('of a process that is gone is taken over at once by one that is alone', async () => {
    const post = watchPost();
    const { delivery } = await oneDue(post);
    post.discord.onStep = (step) => {
      if (step === 'after posting') throw new Error('killed');
    };
    await expect(send(post, delivery)).rejects.toThrow('killed');
    post.discord.onStep = () => {};
    expect(await send(post, delivery, senderOf(post, 'two'))).toBe('not-ours');
    expect(await send(post, delivery, senderOf(post, 'three', true))).toBe('sent');
    expect(post.discord.messages).toHaveLength(1);
  });

  test('of a process that died long ago is looked for before it is posted again', async () => {
    const post = watchPost();
    const { delivery } = await oneDue(post);
    post.discord.onStep = (step) => {
      if (step === 'after posting') throw new Error('killed');
    };
    await expect(send(post, delivery)).rejects.toThrow('killed');
    post.discord.onStep = () => {};
    await pass(post, 3_600_000);
    expect(await send(post, delivery, senderOf(post, 'two'))).toBe('sent');
    expect(post.discord.messages).toHaveLength(1);
  });
});

describe('where Discord', () => {
  test('does not answer, it is tried again later, and what was posted unheard is not posted twice', async () => {
    const post = watchPost();
    const { delivery } = await oneDue(post);
    post.discord.lost = 2;
    expect(await send(post, delivery)).toBe('failed');
    expect(await send(post, delivery)).toBe('not-ours');
    await pass(post, 2_000);
    expect(await send(post, delivery)).toBe('failed');
    // By now Discord may have forgotten the nonce: a look finds it.
    await pass(post, 600_000);
    expect(await send(post, delivery)).toBe('sent');
    expect(await post.ledger()).toEqual(['delivery-failed', 'delivery-failed', 'delivery-sent']);
    expect(post.discord.messages).toHaveLength(1);
    expect(await stateOf(post, delivery)).toMatchObject({ posted: { channel: CHANNEL } });
  });

  test.each(['gone', 'forbidden', 'locked'] as const)(
    'says %s, it goes to the fallback and says where it belongs',
    async (why) => {
      const post = watchPost();
      await post.settle({ fallback: FALLBACK });
      const { watch, delivery } = await oneDue(post);
      post.discord.trouble.set(CHANNEL, why);
      expect(await send(post, delivery)).toBe('redirected');
      expect(await send(post, delivery)).toBe('sent');
      expect(post.discord.in(FALLBACK).map(tells)).toEqual([[`${watch} ${NINE}`]]);
      expect(post.discord.messages[0]?.delivery.redirected).toEqual({ from: CHANNEL, why });
      expect(post.discord.messages[0]?.facts).toMatchObject({ unnamed: 0, pings: [{ id: JUN }] });
      expect(await post.ledger()).toEqual(['delivery-redirected', 'delivery-sent']);
    },
  );

  test('refuses it and there is no fallback, it waits, the owner hears of it once, and it comes in the end', async () => {
    const post = watchPost();
    post.discord.common = OTHER_CHANNEL;
    const { watch, delivery } = await oneDue(post);
    post.discord.trouble.set(CHANNEL, 'forbidden');
    expect(await send(post, delivery)).toBe('failed');
    const notice = DeliveryId.parse((await post.deliveries()).find((id) => id !== delivery));
    expect(await send(post, notice)).toBe('sent');
    expect(post.discord.in(OTHER_CHANNEL).map(tells)).toEqual([
      [`undelivered ${delivery} because forbidden`],
    ]);
    expect(post.discord.messages[0]?.facts).toMatchObject({ pings: [{ kind: 'member', id: JUN }] });
    for (let day = 0; day < 30; day += 1) {
      await pass(post, 86_400_000);
      expect(await send(post, delivery)).toBe('failed');
    }
    expect(await post.deliveries()).toEqual([delivery]);
    post.discord.trouble.clear();
    await pass(post, 86_400_000);
    expect(await send(post, delivery)).toBe('sent');
    expect(post.discord.in(CHANNEL).map(tells)).toEqual([[`${watch} ${NINE}`]]);
    expect(post.discord.in(OTHER_CHANNEL)).toHaveLength(1);
  });

  test('refuses it, and the item gets another channel, it goes there at once', async () => {
    const post = watchPost();
    const { watch, delivery } = await oneDue(post);
    post.discord.trouble.set(CHANNEL, 'gone');
    for (let round = 0; round < 4; round += 1) {
      expect(await send(post, delivery)).toBe('failed');
      await pass(post, 400_000);
    }
    expect(await send(post, delivery)).toBe('failed');
    const item = await post.item(watch);
    if (item === undefined) throw new Error('nothing is watched');
    const plan = { ...item.plan, channel: OTHER_CHANNEL };
    must(
      await changeWatch(post.app, actor({ rights: { moderate: true } }), watch, {
        kind: 'edit',
        by: JUN,
        plan,
      }),
    );
    expect(await send(post, delivery)).toBe('redirected');
    expect(await send(post, delivery)).toBe('sent');
    expect(post.discord.in(OTHER_CHANNEL).map(tells)).toEqual([[`${watch} ${NINE}`]]);
  });

  test('refuses it in the fallback too, it begins again where it belongs', async () => {
    const post = watchPost();
    await post.settle({ fallback: FALLBACK });
    const { delivery } = await oneDue(post);
    post.discord.trouble.set(CHANNEL, 'forbidden').set(FALLBACK, 'gone');
    expect(await send(post, delivery)).toBe('redirected');
    expect(await send(post, delivery)).toBe('failed');
    expect(await send(post, delivery)).toBe('not-ours');
    post.discord.trouble.delete(CHANNEL);
    await pass(post, 3_600_000);
    expect(await send(post, delivery)).toBe('sent');
    expect(post.discord.in(CHANNEL)).toHaveLength(1);
    expect(post.discord.messages[0]?.delivery.redirected).toBeNull();
  });

  test('a notice that nobody needs any more is dropped', async () => {
    const post = watchPost();
    post.discord.common = OTHER_CHANNEL;
    const { delivery } = await oneDue(post);
    post.discord.trouble.set(CHANNEL, 'locked').set(OTHER_CHANNEL, 'unreachable');
    expect(await send(post, delivery)).toBe('failed');
    const notice = DeliveryId.parse((await post.deliveries()).find((id) => id !== delivery));
    expect(await send(post, notice)).toBe('failed');
    post.discord.trouble.clear();
    await pass(post, 3_600_000);
    expect(await send(post, delivery)).toBe('sent');
    expect(await send(post, notice)).toBe('dropped');
    expect(post.discord.in(OTHER_CHANNEL)).toEqual([]);
  });
});

describe('of a channel that is not open to everybody', () => {
  const SHUT = ChannelId.parse('300000000000000099');

  function shutPost() {
    const post = watchPost();
    post.discord.shut.add(SHUT);
    post.discord.trouble.set(SHUT, 'forbidden');
    return post;
  }

  test('nothing is named in the fallback, and the owner is asked nevertheless', async () => {
    const post = shutPost();
    await post.settle({ fallback: FALLBACK });
    const { delivery } = await oneDue(post, { channel: SHUT });
    expect(await send(post, delivery)).toBe('redirected');
    expect(await send(post, delivery)).toBe('sent');
    const [message] = post.discord.in(FALLBACK);
    expect(message?.facts).toMatchObject({ items: [], unnamed: 1, pings: [{ id: JUN }] });
  });

  test('nothing is named in the notice that it could not be posted', async () => {
    const post = shutPost();
    post.discord.common = OTHER_CHANNEL;
    const { delivery } = await oneDue(post, { channel: SHUT });
    expect(await send(post, delivery)).toBe('failed');
    const notice = DeliveryId.parse((await post.deliveries()).find((id) => id !== delivery));
    expect(await send(post, notice)).toBe('sent');
    const [message] = post.discord.in(OTHER_CHANNEL);
    expect(message?.facts).toMatchObject({ items: [], unnamed: 1, pings: [{ id: JUN }] });
  });

  test('it is named where its assessment is open to all who read the fallback', async () => {
    const post = shutPost();
    await post.settle({ fallback: FALLBACK });
    await stored(post.app, assessmentWith({ id: PRIVATE, place: { ...place, thread: null } }));
    const { delivery } = await oneDue(post, { channel: SHUT, link });
    expect(await send(post, delivery)).toBe('redirected');
    expect(await send(post, delivery)).toBe('sent');
    expect(post.discord.in(FALLBACK)[0]?.facts).toMatchObject({ unnamed: 0, items: [{}] });
  });

  test('all is named in that channel itself', async () => {
    const post = shutPost();
    post.discord.trouble.clear();
    const { delivery } = await oneDue(post, { channel: SHUT });
    expect(await send(post, delivery)).toBe('sent');
    expect(post.discord.in(SHUT)[0]?.facts).toMatchObject({ unnamed: 0, items: [{}] });
  });
});

test('nothing is named of an assessment that is not there, not even in the channel of the item', async () => {
  const post = watchPost();
  const { delivery } = await oneDue(post, { link });
  expect(await send(post, delivery)).toBe('sent');
  expect(post.discord.messages[0]?.facts).toMatchObject({ items: [], unnamed: 1, pings: [{ id: JUN }] });
});

describe('of a private assessment', () => {
  test('nothing is named outside of its thread', async () => {
    const post = watchPost();
    await stored(post.app, assessmentWith({ id: PRIVATE, private: true, place }));
    await post.settle({ fallback: FALLBACK });
    const { delivery } = await oneDue(post, { link });
    post.discord.trouble.set(PRIVATE_THREAD, 'locked');
    expect(await send(post, delivery)).toBe('redirected');
    expect(await send(post, delivery)).toBe('sent');
    const [message] = post.discord.in(FALLBACK);
    expect(message?.facts).toMatchObject({ items: [], unnamed: 1, pings: [{ id: JUN }] });
  });

  test('all is named in its thread, also where that has moved since', async () => {
    const post = watchPost();
    const moved = ChannelId.parse('300000000000000078');
    await stored(post.app, assessmentWith({ id: PRIVATE, private: true, place }));
    await post.settle({ fallback: FALLBACK });
    const { delivery } = await oneDue(post, { link });
    await stored(
      post.app,
      assessmentWith({ id: PRIVATE, private: true, place: { ...place, thread: moved } }),
    );
    post.discord.trouble.set(PRIVATE_THREAD, 'gone');
    expect(await send(post, delivery)).toBe('redirected');
    expect(await send(post, delivery)).toBe('sent');
    const [message] = post.discord.in(moved);
    expect(message?.facts.items[0]).toMatchObject({ technology: 'ArF photoresist' });
    expect(message?.facts.unnamed).toBe(0);
  });

  test('nothing stands in a digest', async () => {
    const post = watchPost();
    await stored(post.app, assessmentWith({ id: PRIVATE, private: true, place }));
    await post.watch({ link, name: 'Secret' }, { name: 'Open to all' });
    await post.plan({
      cadence: { every: 'daily', at: '08:00', from: '2026-11-23' },
      ...{ timezone: 'UTC', channel: CHANNEL, nextDue: EIGHT, lastAt: null },
    });
    await post.clock.advance(EIGHT);
    must(await planDue(post.app, post.discord.self, SERVER, { watches: [], digest: true }));
    const [delivery] = await post.deliveries();
    await send(post, DeliveryId.parse(delivery));
    const names = post.discord.messages[0]?.facts.items.map(({ item }) => item.plan.name);
    expect(names).toEqual(['Open to all']);
  });
});

describe('where the owner has left', () => {
  const ada = { kind: 'member', id: ADA } as const;

  test.each([
    ['the next in the chain is asked', [JUN], ADA],
    ['and where that one has left too, whoever made the item', [JUN, ADA], MINA],
    ['and where nobody is left, nobody', [JUN, ADA, MINA], undefined],
  ])('%s', async (_, absent, asked) => {
    const post = watchPost();
    for (const each of absent) post.discord.absent.add(each);
    const { delivery } = await oneDue(post, { escalation: { hours: 4, to: [ada] } });
    await send(post, delivery);
    const [message] = post.discord.messages;
    expect(message?.facts.items[0]).toMatchObject({ left: { id: JUN } });
    expect(message?.facts.items[0]?.asked?.id).toBe(asked);
    expect(message?.facts.pings.map(({ id }) => id)).toEqual(asked === undefined ? [] : [asked]);
  });

  test('nothing is said of it where nobody has', async () => {
    const post = watchPost();
    const { delivery } = await oneDue(post, { escalation: { hours: 4, to: [ada] } });
    await send(post, delivery);
    expect(post.discord.messages[0]?.facts.items[0]).toMatchObject({ asked: { id: JUN }, left: undefined });
  });
});

test('a reminder that comes late, or after others that were missed, says so', async () => {
  const post = watchPost();
  const watch = await post.one();
  const [delivery] = await fallDue(post, [watch], '2026-11-25T10:00:00.000Z');
  await send(post, DeliveryId.parse(delivery));
  expect(post.discord.messages[0]?.facts.items[0]?.occurrence).toEqual({
    due: '2026-11-25T09:00:00.000Z',
    again: false,
    late: true,
    missed: ['2026-11-23T09:00:00.000Z', '2026-11-24T09:00:00.000Z'],
    missedCount: 2,
    ended: null,
  });
});

test('an alert shows what was known when the threshold was crossed, whatever was read before it is sent', async () => {
  const post = watchPost();
  const watch = await post.one();
  const record = async (value: number, day: string) => {
    const readings = [{ value, day, by: JUN, at: post.clock.now() }];
    must(await changeWatch(post.app, actor(), watch, { kind: 'record', by: JUN, readings }));
    await pass(post, 60_000);
  };
  await record(80, '2026-11-20');
  await record(20, '2026-11-22');
  const [id] = await post.deliveries();
  await record(70, '2026-11-21');
  await record(25, '2026-11-22');
  await record(50, '2026-11-23');
  const alert = await stateOf(post, DeliveryId.parse(id));
  if (alert === undefined) throw new Error('there is no alert');
  const gathered = must(await gatherFacts(post.app.store, SERVER, alert, post.clock.now(), post.discord));
  expect(gathered?.facts.history.map(({ day, value }) => [day, value])).toEqual([
    ['2026-11-20', 80],
    ['2026-11-22', 20],
  ]);
});
