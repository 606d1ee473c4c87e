import { expect, test } from 'vitest';
import { clockOf } from '../../src/clock.ts';
import { Instant } from '../../src/domain/ids.ts';
import { machineClock } from '../../src/machine-clock.ts';
import { Pace } from '../../src/scheduler/pace.ts';
import { HandClock } from '../support/hand-clock.ts';

const never = new AbortController().signal;

test('in no stretch of time go more than the limit has it', async () => {
  const clock = clockOf(machineClock());
  const pace = new Pace(clock, { count: 3, ms: 40 }, never);
  const began = Date.parse(clock.now());
  const gone = await Promise.all(
    Array.from({ length: 10 }, async () => {
      await pace.go();
      return Date.parse(clock.now());
    }),
  );
  // Whoever went is heard of a little later than they went: only from the beginning on can be counted.
  for (const [at, time] of gone.entries()) {
    expect(time - began).toBeGreaterThanOrEqual(40 * Math.floor(at / 3));
  }
});

test('what somebody did without waiting counts all the same', async () => {
  const clock = clockOf(machineClock());
  const pace = new Pace(clock, { count: 2, ms: 40 }, never);
  const began = Date.parse(clock.now());
  pace.spend();
  pace.spend();
  await pace.go();
  expect(Date.parse(clock.now()) - began).toBeGreaterThanOrEqual(40);
});

test('where the clock was moved, on or back, nobody waits for what was long ago or is still to come', async () => {
  let now = Instant.parse('2026-11-23T09:00:00.000Z');
  const pace = new Pace({ now: () => now }, { count: 1, ms: 3_600_000 }, never);
  await pace.go();
  now = Instant.parse('2026-11-23T10:00:00.000Z');
  await pace.go();
  now = Instant.parse('2026-11-22T10:00:00.000Z');
  await pace.go();
});

test('nobody waits once it is over', async () => {
  const over = new AbortController();
  const pace = new Pace(new HandClock('2026-11-23T09:00:00.000Z'), { count: 1, ms: 3_600_000 }, over.signal);
  await pace.go();
  const waiting = [pace.go(), pace.go()];
  over.abort();
  await Promise.all(waiting);
});
