import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChannelId, DeliveryId, Instant, MessageId } from '../../../src/domain/ids.ts';
import { type DeliveryEvent, deliver, LEASE_MS } from '../../../src/domain/monitoring/delivering.ts';
import {
  Delivery,
  deliveryDueAt,
  newDelivery,
  PostTrouble,
} from '../../../src/domain/monitoring/delivery.ts';
import { later } from '../../../src/domain/monitoring/watch-due.ts';

const START = Instant.parse('2026-11-30T00:00:00.000Z');
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
  more: { elsewhere?: ChannelId; waitMs?: number } = {},
): DeliveryEvent => ({
  ...{ kind: 'failed', by, attempt, why, elsewhere: more.elsewhere },
  ...(more.waitMs !== undefined && { waitMs: more.waitMs }),
});

test('whoever does what, when: one holder at most, and what stands is never sent again', () => {
  const who = fc.constantFrom('a', 'b', 'c');
  const step = fc.record({
    wait: fc.integer({ min: 0, max: 2 * LEASE_MS }),
    who,
    does: fc.oneof(
      fc.record({ kind: fc.constant('claim' as const), alone: fc.boolean() }),
      fc.record({ kind: fc.constant('posted' as const) }),
      fc.record({
        kind: fc.constant('failed' as const),
        why: fc.constantFrom(...PostTrouble.options),
        away: fc.boolean(),
      }),
    ),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let state = fresh;
      let now = START;
      let notes = 0;
      // What each of them believes: the attempt at which they last claimed it.
      const believes = new Map<string, number>();
      for (const { wait, who: by, does } of steps) {
        now = later(now, wait);
        const attempt = believes.get(by) ?? 0;
        const event: DeliveryEvent =
          does.kind === 'claim'
            ? claim(by, does.alone)
            : does.kind === 'posted'
              ? posted(by, attempt)
              : failed(by, attempt, does.why, does.away ? { elsewhere } : {});
        const held = state.claim;
        const next = deliver(state, event, now);
        if (state.posted !== null) expect(next).toMatchObject({ error: { code: 'already-posted' } });
        if (!next.ok) continue;
        if (event.kind === 'claim') {
          expect(held === null || held.until <= now || does.kind !== 'claim' || does.alone).toBe(true);
          believes.set(by, next.value.attempts);
        } else {
          expect(held).toMatchObject({ by });
          expect(attempt).toBe(state.attempts);
        }
        if (event.kind === 'posted') notes += 1;
        // Of all who believe that they hold it, the state takes the word of one at most.
        const heard = ['a', 'b', 'c'].filter(
          (each) => deliver(next.value, posted(each, believes.get(each) ?? 0), now).ok,
        );
        expect(heard.length).toBe(next.value.claim === null ? 0 : 1);
        expect(next.value.attempts).toBeGreaterThanOrEqual(state.attempts);
        if (next.value.posted === null) expect(deliveryDueAt(next.value)).not.toBeNull();
        expect(Delivery.safeParse(next.value).success).toBe(true);
        state = next.value;
      }
      expect(notes).toBeLessThanOrEqual(1);
    }),
    { numRuns: 500 },
  );
});
