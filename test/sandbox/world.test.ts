import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { addDuration } from '../../src/sandbox/world/duration.ts';
import {
  isSnowflake,
  LAST_INSTANT,
  SnowflakeSource,
  timeOfSnowflake,
} from '../../src/sandbox/world/snowflake.ts';
import { World } from '../../src/sandbox/world/world.ts';
import { stopAll, temporaryFolder } from './stage.ts';

afterEach(stopAll);

describe('ids', () => {
  test('increase whatever the clock does, and carry its time where it moves on', () => {
    const times = fc.array(fc.integer({ min: 1_500_000_000_000, max: LAST_INSTANT - 1 }), { minLength: 1 });
    fc.assert(
      fc.property(times, (instants) => {
        let now = 0;
        const ids = new SnowflakeSource(() => now);
        let last = 0n;
        let latest = 0;
        for (const instant of instants) {
          now = instant;
          const id = ids.next();
          expect(isSnowflake(id)).toBe(true);
          expect(BigInt(id)).toBeGreaterThan(last);
          if (instant > latest) expect(timeOfSnowflake(id)).toBe(instant);
          last = BigInt(id);
          latest = Math.max(latest, instant);
        }
      }),
    );
  });
});

describe('durations', () => {
  test.each([
    ['P1D', '2026-03-02T00:00:00.000Z'],
    ['P2W', '2026-03-15T00:00:00.000Z'],
    ['P1M', '2026-04-01T00:00:00.000Z'],
    ['P1Y', '2027-03-01T00:00:00.000Z'],
    ['PT90M', '2026-03-01T01:30:00.000Z'],
    ['P1DT1H1M1S', '2026-03-02T01:01:01.000Z'],
  ])('%s', (duration, expected) => {
    expect(addDuration(new Date('2026-03-01T00:00:00Z'), duration)?.toISOString()).toBe(expected);
  });

  test.each(['', 'P', 'PT', 'P1DT', '1D', 'P-1D', 'P1.5D', 'P99999999Y', 'P1H'])('%j is none', (duration) => {
    expect(addDuration(new Date('2026-03-01T00:00:00Z'), duration)).toBeNull();
  });
});

test('whatever is put and deleted, opening the folder again gives the same', async () => {
  const step = fc.record({
    id: fc.integer({ min: 1, max: 6 }),
    name: fc.option(fc.string()),
    torn: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const folder = await temporaryFolder();
      let world = new World(folder);
      const expected = new Map<string, string>();
      for (const { id, name, torn } of steps) {
        const key = String(100_000_000_000_000_000n + BigInt(id));
        if (name === null) {
          world.guilds.delete(key);
          expected.delete(key);
        } else {
          world.guilds.put({ id: key, name, ownerId: key, locale: 'en-US' });
          expected.set(key, name);
        }
        if (torn) {
          world.close();
          world = new World(folder);
        }
        expect(new Map([...world.guilds.all()].map((guild) => [guild.id, guild.name]))).toEqual(expected);
      }
      world.close();
    }),
    { numRuns: 30 },
  );
});
