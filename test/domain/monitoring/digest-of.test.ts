import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DeliveryId, Instant, WatchId } from '../../../src/domain/ids.ts';
import { DIGEST_PARTS, type DigestPart, digestOf } from '../../../src/domain/monitoring/digest-of.ts';
import type { Occurrence, WatchItem } from '../../../src/domain/monitoring/watch-item.ts';
import { CREATOR, watchWith } from '../../support/examples-watch.ts';
import { reading } from './play.ts';

const NOW = Instant.parse('2026-12-07T00:00:00.000Z');
const LAST = Instant.parse('2026-11-30T00:00:00.000Z');
const at = (text: string) => Instant.parse(new Date(text).toISOString());

function open(since: string): Occurrence {
  const due = at(since);
  const delivery = DeliveryId.parse('d000000001');
  return { due, delivery, missed: [], missedCount: 0, since: due, told: 0, next: null };
}

const far = at('2027-01-01T00:00:00Z');
const paused = { by: CREATOR, at: LAST };
const before = reading(70, '2026-11-23');
const since = reading(71, '2026-12-02');

describe('an item is told of', () => {
  test.each<[string, Partial<WatchItem>, DigestPart | 'quiet']>([
    ['past a critical threshold', { band: 'critical', nextDue: far }, 'critical'],
    ['past it and waiting', { band: 'critical', open: open('2026-12-01'), nextDue: far }, 'critical'],
    ['waiting for an answer', { open: open('2026-12-01'), nextDue: far }, 'overdue'],
    ['waiting, with a warning', { open: open('2026-12-01'), band: 'warning' }, 'overdue'],
    ['past a warning', { band: 'warning', nextDue: far }, 'warning'],
    ['read since', { latest: [before, since], nextDue: far }, 'changed'],
    ['read before', { latest: [before], nextDue: far }, 'quiet'],
    ['well again since', { latest: [before, before], bandSince: at('2026-12-01'), nextDue: far }, 'changed'],
    ['well again before', { latest: [before, before], bandSince: at('2026-11-29'), nextDue: far }, 'quiet'],
    ['due in seven days', { nextDue: at('2026-12-14T00:00:00Z') }, 'due'],
    ['due in seven days and a minute', { nextDue: at('2026-12-14T00:01:00Z') }, 'quiet'],
    ['due just now', { nextDue: at('2026-12-06T23:59:00Z') }, 'due'],
    ['never due again', { nextDue: null }, 'quiet'],
    ['paused, whatever else', { paused, band: 'critical', nextDue: null }, 'paused'],
  ])('%s', (_name, state, wanted) => {
    const { parts, quiet } = digestOf([{ item: watchWith({}, state) }], LAST, NOW);
    expect(DIGEST_PARTS.filter((part) => parts[part].length > 0)).toEqual(wanted === 'quiet' ? [] : [wanted]);
    expect(quiet).toBe(wanted === 'quiet' ? 1 : 0);
  });

  test('without an earlier digest nothing is new', () => {
    const item = watchWith({}, { latest: [before, since], bandSince: LAST, nextDue: far });
    expect(digestOf([{ item }], null, NOW)).toMatchObject({ quiet: 1 });
  });
});

test('what has waited longest comes first, then the worse, then what is due next, then by name', () => {
  const items = [
    watchWith({ name: 'C' }, { open: open('2026-12-03') }),
    watchWith({ name: 'B' }, { open: open('2026-12-01'), nextDue: far }),
    watchWith({ name: 'A' }, { open: open('2026-12-01'), nextDue: at('2026-12-08') }),
    watchWith({ name: 'D' }, { open: open('2026-12-01'), nextDue: at('2026-12-08') }),
    watchWith({ name: 'W' }, { open: open('2026-12-01'), band: 'warning', nextDue: far }),
  ];
  const { parts } = digestOf(
    items.map((item) => ({ item })),
    LAST,
    NOW,
  );
  expect(parts.overdue.map(({ item }) => item.plan.name)).toEqual(['W', 'A', 'D', 'B', 'C']);
});

test('every item stands in one place, whatever the order they come in', () => {
  const day = fc
    .integer({ min: 10, max: 60 })
    .map((day) => at(new Date(Date.UTC(2026, 10, day)).toISOString()));
  const state = fc.record({
    band: fc.constantFrom('normal', 'warning', 'critical'),
    open: fc.option(day.map((each) => open(each))),
    nextDue: fc.option(day),
    paused: fc.option(fc.constant(paused)),
    bandSince: fc.option(day),
    latest: fc.subarray([before, since]),
  });
  fc.assert(
    fc.property(fc.array(state, { maxLength: 8 }), fc.option(day), (states, last) => {
      const all = states.map((each, index) => ({
        item: watchWith({}, { ...each, id: WatchId.parse(`w00000000${index}`) }),
      }));
      const digest = digestOf(all, last, NOW);
      const told = DIGEST_PARTS.flatMap((part) => digest.parts[part]);
      expect(new Set(told).size).toBe(told.length);
      expect(told.length + digest.quiet).toBe(all.length);
      expect(digestOf(all.toReversed(), last, NOW)).toEqual(digest);
    }),
  );
});
