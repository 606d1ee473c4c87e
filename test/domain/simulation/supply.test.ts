import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Course, shortfallOf } from '../../../src/domain/simulation/supply.ts';

const course = (more: Partial<Course>): Course => ({
  ...{ stock: 30, demand: 1, recovery: 90, firstDelivery: 90, sources: [] },
  ...more,
});

describe('one case, by hand', () => {
  test.each<[string, Partial<Course>, ReturnType<typeof shortfallOf>]>([
    ['stock ends sixty days early', {}, { survive: 30, gap: 60, begins: 30, stop: 60, unmet: 60 }],
    ['stock lasts just until then', { stock: 90 }, { survive: 90, gap: 0, begins: 90, stop: 0, unmet: 0 }],
    ['the substitute is there', { recovery: 0 }, { survive: 30, gap: 0, begins: 0, stop: 0, unmet: 0 }],
    [
      'half of the use keeps the stock twice as long',
      { demand: 0.5 },
      { survive: 60, gap: 30, begins: 60, stop: 30, unmet: 15 },
    ],
    [
      'a source that carries a half from the first day: short, and never without',
      { sources: [{ from: 0, share: 0.5 }] },
      { survive: 60, gap: 30, begins: 60, stop: 0, unmet: 15 },
    ],
    [
      'one that begins when ten days have been without',
      { sources: [{ from: 40, share: 0.5 }] },
      { survive: 30, gap: 60, begins: 30, stop: 10, unmet: 10 + 25 },
    ],
    [
      'two that meet the whole use after ten days without',
      {
        sources: [
          { from: 20, share: 0.5 },
          { from: 50, share: 0.6 },
        ],
      },
      { survive: 40, gap: 10, begins: 40, stop: 0, unmet: 5 },
    ],
    [
      'a ramp-up over sixty days: what is open falls evenly from day 30 on',
      { firstDelivery: 30 },
      { survive: 30, gap: 60, begins: 30, stop: 0, unmet: 30 },
    ],
    [
      'a ramp-up beside a source that carries a half: met when the substitute carries the rest',
      { firstDelivery: 30, sources: [{ from: 30, share: 0.5 }] },
      { survive: 30, gap: 30, begins: 30, stop: 0, unmet: 7.5 },
    ],
    [
      'nothing is needed',
      { demand: 0 },
      { survive: Number.POSITIVE_INFINITY, gap: 0, begins: 0, stop: 0, unmet: 0 },
    ],
  ])('%s', (_, more, expected) => {
    const found = shortfallOf(course(more));
    for (const [name, value] of Object.entries(expected)) {
      expect(found[name as keyof typeof found], name).toBeCloseTo(value, 9);
    }
  });
});

const days = fc.double({ min: 0, max: 200, noNaN: true });
const share = fc.double({ min: 0, max: 1.5, noNaN: true });
const courses = fc.record({
  stock: days,
  demand: share,
  recovery: days,
  firstDelivery: days,
  sources: fc
    .array(fc.record({ from: days, share }), { maxLength: 4 })
    .map((each) => each.toSorted((a, b) => a.from - b.from)),
});

/** As `courses`, and something is missing. */
const short = courses.filter((each) => shortfallOf(each).unmet > 1e-3);

/** The same, day by day in small steps, without any formula. */
function inSteps({ stock, demand, recovery, firstDelivery, sources }: Course, step: number) {
  let [left, gap, unmet, stop] = [stock, 0, 0, 0];
  const starts = Math.min(firstDelivery, recovery);
  for (let at = step / 2; at < recovery; at += step) {
    const others = sources.filter(({ from }) => from <= at).reduce((sum, each) => sum + each.share, 0);
    const grown = at < starts ? 0 : (demand * (at - starts)) / (recovery - starts);
    const open = Math.max(0, demand - others - grown) * step;
    const used = Math.min(left, open);
    left -= used;
    if (open - used > step * 1e-6) gap += step;
    if (open - used > step * 1e-6 && others + grown === 0) stop += step;
    unmet += open - used;
  }
  return { gap, unmet, stop };
}

describe('whatever the case', () => {
  test('steps of a tenth of a day come to the same, as far as steps can', () => {
    fc.assert(
      fc.property(courses, (each) => {
        const [exact, stepped] = [shortfallOf(each), inSteps(each, 0.1)];
        expect(Math.abs(exact.unmet - stepped.unmet)).toBeLessThan(0.7);
      }),
      { numRuns: 60, seed: 8 },
    );
  });

  test('a gap lies between today and recovery, is missing something, and holds its time without supply', () => {
    fc.assert(
      fc.property(courses, (each) => {
        const { gap, begins, stop, unmet } = shortfallOf(each);
        expect(gap > 0).toBe(unmet > 0);
        expect(begins + gap).toBeLessThanOrEqual(each.recovery + 1e-9);
        expect(stop).toBeLessThanOrEqual(gap + 1e-9);
        expect(unmet).toBeLessThanOrEqual(gap * each.demand + 1e-9);
        expect(unmet + 1e-9).toBeGreaterThanOrEqual(stop * each.demand);
      }),
      { seed: 8 },
    );
  });

  test('as much more stock as is missing closes the gap, and no less does', () => {
    fc.assert(
      fc.property(short, (each) => {
        const { unmet } = shortfallOf(each);
        expect(shortfallOf({ ...each, stock: each.stock + unmet + 1e-3 }).gap).toBe(0);
        expect(shortfallOf({ ...each, stock: each.stock + unmet * 0.9 }).unmet).toBeCloseTo(unmet * 0.1, 6);
      }),
      { seed: 8 },
    );
  });

  test.each<[string, (course: Course) => Course]>([
    ['more stock', (each) => ({ ...each, stock: each.stock + 10 })],
    ['less use', (each) => ({ ...each, demand: each.demand * 0.8 })],
    [
      'a faster substitute',
      (each) => ({ ...each, recovery: each.recovery * 0.75, firstDelivery: each.firstDelivery * 0.75 }),
    ],
    [
      'another source',
      (each) => ({
        ...each,
        sources: [...each.sources, { from: 50, share: 0.25 }].toSorted((a, b) => a.from - b.from),
      }),
    ],
  ])('%s never makes anything worse', (_, better) => {
    fc.assert(
      fc.property(courses, (each) => {
        const [before, after] = [shortfallOf(each), shortfallOf(better(each))];
        expect(after.gap).toBeLessThanOrEqual(before.gap + 1e-5);
        expect(after.unmet).toBeLessThanOrEqual(before.unmet + 1e-5);
        expect(after.stop).toBeLessThanOrEqual(before.stop + 1e-5);
      }),
      { seed: 8 },
    );
  });
});
