import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inParts } from '../../src/app/in-parts.ts';

const still = async () => {};
const sizeOf = (size: number) => size;

test.each([
  ['nothing', [], {}, [[]]],
  ['all that fits', [3, 3, 4], {}, [[3, 3, 4]]],
  ['one more than fits', [3, 3, 4, 1], {}, [[3, 3, 4], [1]]],
  ['what is too large for any', [1, 99, 1], {}, [[1], [99], [1]]],
  ['more than may be in one', [1, 1, 1, 1, 1], { things: 2 }, [[1, 1], [1, 1], [1]]],
])('%s', async (_, sizes, room, parts) => {
  expect(await inParts(sizes, { bytes: 10, sizeOf, ...room }, still)).toEqual(parts);
});

test('each is in one part, in its order; no part is larger than it must be, nor ends before it is full', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat({ max: 20 }), { minLength: 1 }),
      fc.integer({ min: 1, max: 9 }),
      async (sizes, things) => {
        const parts = await inParts(sizes, { bytes: 25, things, sizeOf }, still);
        const total = (part: readonly number[] = []) => part.reduce((sum, size) => sum + size, 0);
        expect(parts.flat()).toEqual(sizes);
        for (const [at, part] of parts.entries()) {
          expect(part.length).toBeGreaterThan(0);
          expect(part.length).toBeLessThanOrEqual(things);
          expect(total(part)).toBeLessThanOrEqual(25);
          const next = parts[at + 1]?.[0];
          if (next !== undefined) expect(part.length === things || total(part) + next > 25).toBe(true);
        }
      },
    ),
  ));
