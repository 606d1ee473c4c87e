import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { SandboxClock } from '../../src/sandbox/world/clock.ts';

const HOUR = 3_600_000;
const START = Date.parse('2026-11-23T06:00:00.000Z');

const open: SandboxClock[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const clock of open.splice(0)) clock.close();
});

/** A clock that stands at the start, or what little of real time has passed since. */
function clockAt(start = START, patienceMs?: number): SandboxClock {
  const clock = new SandboxClock(start - Date.now(), () => {}, patienceMs);
  open.push(clock);
  return clock;
}

const soon = () => new Promise<void>((resolve) => setImmediate(resolve));
const at = (hours: number) => new Date(START + hours * HOUR);

interface Woken {
  readonly name: string;
  readonly wish: number;
  readonly now: number;
}

/** Somebody who wishes for one instant (in hours from the start) after the other, and notes each waking. */
function wisher(clock: SandboxClock, name: string, wishes: readonly number[], woken: Woken[]) {
  const left = wishes.map((hours) => at(hours).getTime());
  const sleeper = clock.sleeper(name, async (now) => {
    await soon();
    const due = left.filter((wish) => wish <= now.getTime());
    for (const wish of due) woken.push({ name, wish, now: now.getTime() });
    left.splice(0, due.length);
    next();
  });
  const next = () => sleeper.until(left[0] === undefined ? undefined : new Date(left[0]));
  next();
  return sleeper;
}

test('each wish that is reached is woken for once, in order, at its own instant, whoever moves the clock', async () => {
  // In whole hours, so that what little passes by itself while this runs never reaches the next one.
  const hours = fc.uniqueArray(fc.integer({ min: 1, max: 9000 }), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(hours, { minLength: 1, maxLength: 5 }),
      fc.array(fc.record({ hours: fc.nat(3000), atOnce: fc.boolean() }), { minLength: 1, maxLength: 6 }),
      async (plans, moves) => {
        const clock = clockAt();
        const woken: Woken[] = [];
        const sorted = plans.map((plan) => plan.toSorted((a, b) => a - b));
        for (const [index, plan] of sorted.entries()) wisher(clock, `s${index}`, plan, woken);
        const underway: Promise<unknown>[] = [];
        for (const { hours: by, atOnce } of moves) {
          underway.push(clock.advance(`PT${by}H`));
          if (!atOnce) await Promise.all(underway);
        }
        await Promise.all(underway);
        clock.close();

        const reached = moves.reduce((sum, { hours: by }) => sum + by, 0);
        const expected = sorted
          .flatMap((plan, index) => plan.map((wish) => ({ name: `s${index}`, wish: at(wish).getTime() })))
          .filter(({ wish }) => wish <= at(reached).getTime());
        const told = ({ name, wish }: { name: string; wish: number }) => `${wish} ${name}`;
        expect(woken.map(({ wish }) => wish)).toEqual(expected.map(({ wish }) => wish).sort((a, b) => a - b));
        expect(woken.map(told).sort()).toEqual(expected.map(told).sort());
        for (const { wish, now } of woken) {
          expect(now).toBeGreaterThanOrEqual(wish);
          expect(now).toBeLessThan(wish + HOUR);
        }
        expect(clock.ms()).toBeGreaterThanOrEqual(at(reached).getTime());
      },
    ),
    { numRuns: 60 },
  );
});

describe('a move', () => {
  test('tells of each step before it wakes anybody there', async () => {
    const clock = clockAt();
    const order: string[] = [];
    clock.onMove((now) => order.push(`moved to ${now.toISOString()}`));
    const woken: Woken[] = [];
    wisher(clock, 'one', [1, 2], woken);
    clock
      .sleeper('other', async (now) => void order.push(`woken at ${now.toISOString().slice(0, 16)}`))
      .until(at(2));
    const moved = await clock.advance('PT3H');
    expect(order.slice(0, 3)).toEqual([
      `moved to ${at(1).toISOString()}`,
      `moved to ${at(2).toISOString()}`,
      `woken at ${at(2).toISOString().slice(0, 16)}`,
    ]);
    expect(order[3]).toBe(`moved to ${moved?.now.toISOString()}`);
    expect(order).toHaveLength(4);
    expect(woken).toHaveLength(2);
  });

  test('ends after the step that was enough, and says when the next one is due', async () => {
    const clock = clockAt();
    const woken: Woken[] = [];
    wisher(clock, 'one', [1, 2, 3], woken);
    expect(clock.nextDue()).toEqual(at(1));
    const moved = await clock.advance('P1D', undefined, () => woken.length === 2);
    expect([moved?.now, clock.nextDue()]).toEqual([at(2), at(3)]);
    await clock.advance('P1D');
    expect(clock.nextDue()).toBeUndefined();
  });

  test('reaches what is wished for only on the way', async () => {
    const clock = clockAt();
    const late: number[] = [];
    const later = clock.sleeper('later', async (now) => void late.push(now.getTime()));
    clock.sleeper('first', async () => later.until(at(2))).until(at(1));
    await clock.advance('PT3H');
    expect(late).toEqual([at(2).getTime()]);
  });

  test('wakes nobody for a wish that was taken back, replaced by a later one, or closed', async () => {
    const clock = clockAt();
    const woken: string[] = [];
    const sleeper = (name: string) => clock.sleeper(name, async () => void woken.push(name));
    const [back, replaced, closed] = [sleeper('back'), sleeper('replaced'), sleeper('closed')];
    for (const each of [back, replaced, closed]) each.until(at(1));
    back.until(undefined);
    replaced.until(at(5));
    closed.close();
    closed.until(at(1));
    await clock.advance('PT4H');
    expect(woken).toEqual([]);
    await clock.advance('PT1H');
    expect(woken).toEqual(['replaced']);
  });

  test('goes on without somebody who does not come to an end, says so, and does not wake them twice at once', async () => {
    const clock = clockAt(START, 50);
    const release = Promise.withResolvers<void>();
    let wakes = 0;
    const hung = clock.sleeper('hung', () => {
      wakes += 1;
      if (wakes === 1) hung.until(at(2));
      return release.promise;
    });
    hung.until(at(1));
    const woken: Woken[] = [];
    wisher(clock, 'well', [1, 2, 3], woken);
    const moved = await clock.advance('PT4H');
    expect(moved?.leftBehind).toEqual([{ sleeper: 'hung', why: 'hung' }]);
    expect(clock.ms()).toBeGreaterThanOrEqual(at(4).getTime());
    expect(woken.map(({ wish }) => wish)).toEqual([1, 2, 3].map((hours) => at(hours).getTime()));
    expect(wakes).toBe(1);
    release.resolve();
    await expect.poll(() => wakes).toBe(2);
    expect((await clock.advance('PT1H'))?.leftBehind).toEqual([]);
  });

  test('ends where somebody is due again and again, and says so', async () => {
    const clock = clockAt();
    let wakes = 0;
    const stuck = clock.sleeper('stuck', async () => {
      wakes += 1;
      stuck.until(at(1));
    });
    stuck.until(at(1));
    const woken: Woken[] = [];
    wisher(clock, 'well', [1, 2], woken);
    const moved = await clock.advance('PT4H');
    expect(moved?.leftBehind).toEqual([{ sleeper: 'stuck', why: 'stuck' }]);
    expect(wakes).toBeGreaterThan(1);
    expect(woken).toHaveLength(2);
    stuck.until(undefined);
    expect((await clock.advance('PT1H'))?.leftBehind).toEqual([]);
  });

  test('waits for as many rounds as somebody needs for all that is due', async () => {
    const clock = clockAt();
    let left = 20;
    const slow = clock.sleeper('slow', async () => {
      left -= 1;
      slow.until(left > 0 ? at(1) : undefined);
    });
    slow.until(at(1));
    expect((await clock.advance('PT1H'))?.leftBehind).toEqual([]);
    expect(left).toBe(0);
  });

  test('ends at once when the clock is closed', async () => {
    const clock = clockAt();
    const reached = Promise.withResolvers<void>();
    clock
      .sleeper('hung', () => {
        reached.resolve();
        return new Promise(() => {});
      })
      .until(at(1));
    const moved = clock.advance('PT4H');
    await reached.promise;
    clock.close();
    await moved;
    expect(clock.ms()).toBeLessThan(at(4).getTime());
  });

  test.each(['-P1D', 'P80Y', 'P', 'a day', 'PT1.5H', ''])('by "%s" is none', async (duration) => {
    const clock = clockAt();
    expect(await clock.advance(duration)).toBeUndefined();
    expect(clock.ms()).toBeLessThan(at(1).getTime());
  });

  test('over a year of weekly wishes stops at each', async () => {
    const clock = clockAt();
    const woken: Woken[] = [];
    const weekly = Array.from({ length: 60 }, (_, week) => (week + 1) * 7 * 24);
    wisher(clock, 'weekly', weekly, woken);
    await clock.advance('P1Y');
    expect(woken).toHaveLength(52);
  });
});

describe('time that passes by itself', () => {
  test('wakes too', async () => {
    const clock = clockAt();
    const woken: string[] = [];
    clock.sleeper('soon', async () => void woken.push('soon')).until(new Date(clock.ms() + 30));
    clock.sleeper('past', async () => void woken.push('past')).until(at(-1));
    await expect.poll(() => woken).toEqual(['past', 'soon']);
  });

  test('does so for what has come near because the clock was moved', async () => {
    const clock = clockAt();
    const woken: string[] = [];
    // Beyond the reach of one timer, at first.
    clock
      .sleeper('far', async () => void woken.push('far'))
      .until(new Date(clock.ms() + 30 * 24 * HOUR + 300));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(woken).toEqual([]);
    await clock.advance('P30D');
    await expect.poll(() => woken).toEqual(['far']);
  });

  test('comes to what is farther away than any timer reaches, and notices when the machine slept', async () => {
    vi.useFakeTimers({ now: START });
    const clock = clockAt();
    const woken: string[] = [];
    const wish = (hours: number) =>
      clock.sleeper('far', async () => void woken.push(clock.iso())).until(at(hours));
    wish(26 * 24);
    await vi.advanceTimersByTimeAsync(26 * 24 * HOUR - 1);
    expect(woken).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(woken).toEqual([at(26 * 24).toISOString()]);
    wish(36 * 24);
    await vi.advanceTimersByTimeAsync(1000);
    vi.setSystemTime(at(40 * 24));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(woken).toHaveLength(2);
  });
});
