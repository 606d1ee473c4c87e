import { describe, expect, test } from 'vitest';
import { ChannelId, DeliveryId, Instant, MessageId, WatchId } from '../../../src/domain/ids.ts';
import { type DeliveryEvent, deliver, mayStandUnnoted } from '../../../src/domain/monitoring/delivering.ts';
import {
  Delivery,
  deliveryDueAt,
  isLate,
  newDelivery,
  type PostTrouble,
} from '../../../src/domain/monitoring/delivery.ts';
import { later } from '../../../src/domain/monitoring/watch-due.ts';
import { must } from '../../support/store-examples.ts';

const START = Instant.parse('2026-11-30T00:00:00.000Z');
const at = (seconds: number) => later(START, seconds * 1000);
const channel = ChannelId.parse('200000000000000001');
const elsewhere = ChannelId.parse('200000000000000002');
const message = MessageId.parse('400000000000000001');
const id = DeliveryId.parse('d000000001');
const fresh = newDelivery(id, channel, { what: 'digest', since: null }, START, START);

const claim = (by: string, alone = false): DeliveryEvent => ({ kind: 'claim', by, alone });
const posted = (by: string, attempt = 1): DeliveryEvent => ({
  kind: 'posted',
  by,
  attempt,
  channel,
  message,
});
const failed = (
  by: string,
  attempt: number,
  why: PostTrouble,
  more: { elsewhere?: ChannelId; notThere?: boolean; waitMs?: number } = {},
): DeliveryEvent => ({
  ...{ kind: 'failed', by, attempt, why, elsewhere: more.elsewhere },
  ...(more.notThere !== undefined && { notThere: more.notThere }),
  ...(more.waitMs !== undefined && { waitMs: more.waitMs }),
});

/** Lets each event happen at so many seconds; all must go well. */
function story(...events: readonly (readonly [number, DeliveryEvent])[]): Delivery {
  return events.reduce((state, [seconds, event]) => must(deliver(state, event, at(seconds))), fresh);
}

describe('claimed', () => {
  test('by one, for as long as a lease lasts', () => {
    const held = story([0, claim('a')]);
    expect(held).toMatchObject({ claim: { by: 'a', at: START, until: at(20) }, attempts: 1, unsure: START });
    expect(deliveryDueAt(held)).toBe(at(20));
    expect(Delivery.parse(held)).toEqual(held);
  });

  test.each<[string, string, boolean, number, string | undefined]>([
    ['another while the lease lasts', 'b', false, 19.999, 'claimed'],
    ['the same while it lasts', 'a', false, 10, 'claimed'],
    ['another when it is over', 'b', false, 20, undefined],
    ['another that is alone: who held it is gone', 'b', true, 1, undefined],
    ['the same that is alone holds it still', 'a', true, 1, 'claimed'],
  ])('%s', (_, by, alone, seconds, code) => {
    const next = deliver(story([0, claim('a')]), claim(by, alone), at(seconds));
    expect(next).toMatchObject(code === undefined ? { ok: true } : { ok: false, error: { code } });
  });
});

describe('posted', () => {
  test('is the end of it, for everybody', () => {
    const done = story([0, claim('a')], [1, posted('a')]);
    expect(done).toMatchObject({ claim: null, unsure: null, posted: { channel, message, at: at(1) } });
    expect(deliveryDueAt(done)).toBeNull();
    for (const event of [claim('b'), claim('b', true), posted('a'), failed('a', 1, 'unreachable')]) {
      expect(deliver(done, event, at(3600))).toEqual({ ok: false, error: { code: 'already-posted' } });
    }
  });

  test('is taken late, as long as nobody else has taken over', () => {
    expect(deliver(story([0, claim('a')]), posted('a'), at(300))).toMatchObject({ ok: true });
    const taken = story([0, claim('a')], [30, claim('b')]);
    expect(deliver(taken, posted('a'), at(31))).toEqual({ ok: false, error: { code: 'fenced' } });
    expect(deliver(taken, failed('a', 1, 'gone'), at(31))).toEqual({ ok: false, error: { code: 'fenced' } });
    expect(deliver(taken, posted('b', 2), at(31))).toMatchObject({ ok: true });
  });

  test('by nobody who has not claimed it', () => {
    for (const event of [posted('a', 0), posted('a', 1), failed('a', 0, 'gone')]) {
      expect(deliver(fresh, event, at(1))).toEqual({ ok: false, error: { code: 'fenced' } });
    }
  });
});

describe('failed', () => {
  test('waits longer each time, and never gives up', () => {
    const waits: number[] = [];
    let state = fresh;
    let now = START;
    for (let attempt = 1; attempt <= 10; attempt += 1) {
      state = must(deliver(state, claim('a'), now));
      state = must(deliver(state, failed('a', attempt, 'unreachable'), now));
      waits.push((Date.parse(state.notBefore) - Date.parse(now)) / 1000);
      expect(deliver(state, claim('b', true), later(state.notBefore, -1))).toMatchObject({
        error: { code: 'not-yet' },
      });
      expect(deliveryDueAt(state)).toBe(state.notBefore);
      now = state.notBefore;
    }
    expect(waits).toEqual([2, 15, 60, 300, 1800, 10_800, 43_200, 86_400, 86_400, 86_400]);
    expect(state.failures).toHaveLength(5);
    expect(Delivery.parse(state)).toEqual(state);
  });

  test('waits at least as long as Discord asks', () => {
    expect(story([0, claim('a')], [1, failed('a', 1, 'unreachable', { waitMs: 40_000 })]).notBefore).toBe(
      at(41),
    );
    expect(story([0, claim('a')], [1, failed('a', 1, 'unreachable', { waitMs: 10 })]).notBefore).toBe(at(3));
  });

  test('where there is another place it goes there at once, and says where it was meant to go', () => {
    const moved = story([0, claim('a')], [1, failed('a', 1, 'gone', { elsewhere })]);
    expect(moved).toMatchObject({
      channel: elsewhere,
      redirected: { from: channel, why: 'gone' },
      notBefore: at(1),
    });
    const again = must(
      deliver(
        must(deliver(moved, claim('a'), at(1))),
        failed('a', 2, 'forbidden', { elsewhere: message as string as ChannelId }),
        at(2),
      ),
    );
    expect(again.redirected).toEqual({ from: channel, why: 'gone' });
  });

  const unheard = [
    [0, claim('a')],
    [1, failed('a', 1, 'unreachable')],
    [3, claim('a')],
  ] as const;

  test.each<[string, DeliveryEvent, ChannelId]>([
    ['while an earlier attempt may stand where it was', failed('a', 2, 'locked', { elsewhere }), channel],
    ['where that place is gone', failed('a', 2, 'gone', { elsewhere }), elsewhere],
    [
      'where that place was looked through',
      failed('a', 2, 'locked', { elsewhere, notThere: true }),
      elsewhere,
    ],
  ])('it goes elsewhere only where nothing stands: %s', (_, event, goes) => {
    const next = story(...unheard, [4, event]);
    expect(next).toMatchObject({ channel: goes, unsure: goes === channel ? START : null });
    expect(next.notBefore > at(4)).toBe(goes === channel);
  });
});

describe('whether one may stand in Discord that nobody noted', () => {
  test.each<[string, (readonly [number, DeliveryEvent])[], number, boolean]>([
    ['not before anybody tried', [], 3600, false],
    ['while the nonce is known', [[0, claim('a')]], 60, false],
    ['after the nonce is forgotten', [[0, claim('a')]], 60.001, true],
    [
      'unheard, then refused: the first may stand',
      [
        [0, claim('a')],
        [5, failed('a', 1, 'unreachable')],
        [20, claim('a')],
        [21, failed('a', 2, 'forbidden')],
      ],
      90,
      true,
    ],
    [
      'refused the only time',
      [
        [0, claim('a')],
        [5, failed('a', 1, 'forbidden')],
      ],
      3600,
      false,
    ],
    [
      'unheard',
      [
        [0, claim('a')],
        [5, failed('a', 1, 'unreachable')],
      ],
      61,
      true,
    ],
    [
      'taken over: counted from the first',
      [
        [0, claim('a')],
        [40, claim('b')],
      ],
      61,
      true,
    ],
    [
      'posted',
      [
        [0, claim('a')],
        [5, posted('a')],
      ],
      3600,
      false,
    ],
  ])('%s', (_, events, seconds, expected) => {
    expect(mayStandUnnoted(story(...events), at(seconds))).toBe(expected);
  });
});

test('late is later than five minutes after it was due', () => {
  expect([isLate(fresh, at(300)), isLate(fresh, at(300.001))]).toEqual([false, true]);
});

test('a reminder of up to ten items is one delivery, and no more', () => {
  const items = (count: number) =>
    Array.from({ length: count }, () => ({
      watch: WatchId.parse('w000000001'),
      due: START,
      again: false,
      ended: null,
    }));
  const of = (count: number) =>
    newDelivery(id, channel, { what: 'reminder', items: items(count) }, START, START);
  expect([0, 1, 10, 11].map((count) => Delivery.safeParse(of(count)).success)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
