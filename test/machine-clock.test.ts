import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clockOf } from '../src/clock.ts';
import { Instant } from '../src/domain/ids.ts';
import { machineClock } from '../src/machine-clock.ts';

const DAY = 24 * 3_600_000;
const START = Date.parse('2026-11-23T06:00:00.000Z');

beforeEach(() => vi.useFakeTimers({ now: START }));
afterEach(() => vi.useRealTimers());

const at = (ms: number) => Instant.parse(new Date(START + ms).toISOString());

/** A clock with one alarm, and the instants at which that rang. `work` is what it does then. */
function alarmed(work: () => Promise<void> = async () => {}) {
  const clock = clockOf(machineClock());
  const rang: string[] = [];
  const alarm = clock.alarm(() => {
    rang.push(clock.now());
    return work();
  });
  return { clock, alarm, rang };
}

test('it rings once, when the time has come and not before', async () => {
  const { alarm, rang } = alarmed();
  alarm.set(at(1000));
  await vi.advanceTimersByTimeAsync(999);
  expect(rang).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(rang).toEqual([at(1000)]);
  await vi.advanceTimersByTimeAsync(DAY);
  expect(rang).toHaveLength(1);
});

test.each([26, 400])('%i days ahead are as far away as they are', async (days) => {
  const { alarm, rang } = alarmed();
  alarm.set(at(days * DAY));
  await vi.advanceTimersByTimeAsync(days * DAY - 1);
  expect(rang).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(rang).toEqual([at(days * DAY)]);
});

test('what is past rings at once, and a later setting takes the place of an earlier one', async () => {
  const { alarm, rang } = alarmed();
  alarm.set(at(-DAY));
  await vi.advanceTimersByTimeAsync(1);
  expect(rang).toHaveLength(1);
  alarm.set(at(1000));
  alarm.set(at(5000));
  await vi.advanceTimersByTimeAsync(4000);
  expect(rang).toHaveLength(1);
  alarm.set(undefined);
  await vi.advanceTimersByTimeAsync(DAY);
  expect(rang).toHaveLength(1);
});

test('a machine that slept, or whose clock was put forward, rings within a minute', async () => {
  const { alarm, rang } = alarmed();
  alarm.set(at(10 * DAY));
  await vi.advanceTimersByTimeAsync(1000);
  vi.setSystemTime(START + 11 * DAY);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(rang).toHaveLength(1);
});

test('a clock that is put back does not ring early', async () => {
  const { alarm, rang } = alarmed();
  alarm.set(at(30_000));
  vi.setSystemTime(START - 3_600_000);
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(rang).toEqual([]);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(rang).toEqual([at(30_000)]);
});

test('it never rings while it is still being answered; what was set meanwhile rings after that', async () => {
  const answers: (() => void)[] = [];
  const { alarm, rang } = alarmed(() => new Promise((resolve) => answers.push(resolve)));
  alarm.set(at(1000));
  await vi.advanceTimersByTimeAsync(1000);
  alarm.set(at(2000));
  await vi.advanceTimersByTimeAsync(10_000);
  expect(rang).toHaveLength(1);
  answers[0]?.();
  await vi.advanceTimersByTimeAsync(1);
  expect(rang).toHaveLength(2);
});

test('once closed it is silent, whatever is set', async () => {
  const { alarm, rang } = alarmed();
  alarm.set(at(1000));
  alarm.close();
  alarm.set(at(2000));
  await vi.advanceTimersByTimeAsync(DAY);
  expect(rang).toEqual([]);
});
