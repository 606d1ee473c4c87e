import type { Trend } from '../../src/app/charts.ts';
import type { Direction } from '../../src/domain/monitoring/indicator.ts';
import { bandOf } from '../../src/domain/monitoring/threshold.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

export interface TrendOf {
  /** Days after 5 January 2026, and what was read. */
  readonly readings: readonly (readonly [number, number])[];
  readonly worse: Direction;
  readonly warning: number | null;
  readonly critical: number | null;
}

/** A trend with short words around whatever was read. */
export function trendOf({ readings, worse, warning, critical }: TrendOf, more: Partial<Trend> = {}): Trend {
  const thresholds = { warning, critical };
  const band = (value: number) => bandOf(value, thresholds, worse);
  const latest = readings.at(-1)?.[1] ?? 0;
  return {
    alt: 'Photoresist in stock.',
    title: 'Photoresist in stock',
    subtitle: 'Days of stock (days)',
    latest: {
      value: String(latest),
      unit: ' days',
      about: 'critical · December 2, 2026',
      band: band(latest),
    },
    points: readings.map(([day, value]) => ({
      day: new Date(Date.UTC(2026, 0, 5) + day * DAY_MS).toISOString().slice(0, 10),
      value,
      band: band(value),
    })),
    worse,
    thresholds: (['warning', 'critical'] as const).flatMap((each) => {
      const value = thresholds[each];
      return value === null ? [] : [{ band: each, value, name: each, from: `${value} days and beyond` }];
    }),
    foot: `${readings.length} readings`,
    ...more,
  };
}

const falling = { worse: 'falling', warning: 60, critical: 30 } as const;
const rising = { worse: 'rising', warning: 50, critical: 65 } as const;
const count = (length: number, at: (n: number) => [number, number]) =>
  Array.from({ length }, (_, n) => at(n));

/** Something of everything there is. */
export const trends = {
  falling: trendOf({ ...falling, readings: count(24, (n) => [n * 14, 92 - n * 3]) }),
  rising: trendOf({ ...rising, readings: count(12, (n) => [n * 91, 44.1 + 2.3 * n]) }),
  'a single reading': trendOf({ ...falling, readings: [[0, 80]] }),
  'two on days that follow': trendOf({
    ...falling,
    readings: [
      [0, 80],
      [1, 20],
    ],
  }),
  'four hundred': trendOf({
    ...falling,
    readings: count(400, (n) => [n, Math.round(60 + 40 * Math.sin(n))]),
  }),
  'no thresholds': trendOf({
    worse: 'rising',
    warning: null,
    critical: null,
    readings: count(9, (n) => [n * 30, 1e6 + n]),
  }),
  'a warning only': trendOf({ ...falling, critical: null, readings: count(9, (n) => [n * 7, 70 - 3 * n]) }),
  'critical only': trendOf({ ...rising, warning: null, readings: count(9, (n) => [n * 7, 60 + n]) }),
  'thresholds too close to tell apart': trendOf({
    worse: 'falling',
    warning: 2,
    critical: 1,
    readings: [
      [0, 4000],
      [9, 0],
    ],
  }),
  'years without a reading': trendOf({
    ...falling,
    readings: [
      [0, 90],
      [1, 89],
      [4000, 50],
    ],
  }),
  'all the same': trendOf({ ...falling, warning: 0, critical: 0, readings: count(5, (n) => [n, 0]) }),
  'far below zero': trendOf({
    worse: 'falling',
    warning: -1e12,
    critical: -5e12,
    readings: [
      [0, -0.0001],
      [60, -9e12],
    ],
  }),
} as const;
