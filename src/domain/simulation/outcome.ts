import type { Runs } from './runs.ts';

/** Lengths of a gap that are told of: a month, a quarter, half a year, a year. In days. */
export const LENGTHS = [30, 90, 180, 365] as const;

/** Of several values: the middle one, and those that one in ten lies below and above. */
export interface Spread {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** What many draws came to. Chances are of 1, lengths in days, amounts in days of today's use. */
export interface Outcome {
  readonly draws: number;
  /** Of demand not being met for some time. */
  readonly chance: number;
  /** Where the chance lies with 95 per cent confidence, as far as the number of draws goes; of the inputs it says nothing. */
  readonly interval: readonly [least: number, most: number];
  /** The mean length of the gap over all draws, those without one included. */
  readonly expected: number;
  /** How long the gap is where there is one; `undefined` where there never is. */
  readonly gap: Spread | undefined;
  /** That it lasts longer than so many days. */
  readonly longer: readonly { readonly days: number; readonly chance: number }[];
  /** Of a time with no supply at all, and its mean length over all draws. */
  readonly stop: { readonly chance: number; readonly expected: number };
  /** What is missing on average over all draws. */
  readonly unmet: number;
  /** How long stock and other sources last; `Infinity` where they meet the demand for good. */
  readonly survive: Spread;
  readonly recover: Spread;
}

export function outcomeOf(runs: Runs): Outcome {
  const { count, gap, stop, unmet } = runs;
  const gaps = gap.filter((each) => each > 0).sort();
  const chance = gaps.length / count;
  return {
    draws: count,
    chance,
    interval: wilson(gaps.length, count),
    expected: mean(gap),
    gap: gaps.length === 0 ? undefined : spreadOf(gaps),
    longer: LENGTHS.map((days) => ({ days, chance: share(gap, (each) => each > days) })),
    stop: { chance: share(stop, (each) => each > 0), expected: mean(stop) },
    unmet: mean(unmet),
    survive: spreadOf(Float64Array.from(runs.survive).sort()),
    recover: spreadOf(Float64Array.from(runs.recovery).sort()),
  };
}

/** How much more stock, in days of today's use, would bring the chance of a gap down to `most`; 0 where it is there. */
export function stockFor({ count, unmet }: Runs, most: number): number {
  const sorted = Float64Array.from(unmet).sort();
  return sorted[Math.max(0, Math.ceil(count * (1 - most)) - 1)] ?? 0;
}

/** The chance of being short of supply on a day, from today on, for as many days as are asked for. */
export function shortOn({ count, begins, gap }: Runs, days: readonly number[]): readonly number[] {
  const from = begins.filter((_, n) => (gap[n] ?? 0) > 0).sort();
  const until = begins
    .map((each, n) => each + (gap[n] ?? 0))
    .filter((_, n) => (gap[n] ?? 0) > 0)
    .sort();
  return days.map((day) => (upTo(from, day) - upTo(until, day)) / count);
}

/** How many of the sorted values are no more than `most`. */
function upTo(sorted: Float64Array, most: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

function spreadOf(sorted: Float64Array): Spread {
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return { p10: at(0.1), p50: at(0.5), p90: at(0.9) };
}

function mean(values: Float64Array): number {
  return values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);
}

function share(values: Float64Array, suits: (value: number) => boolean): number {
  return values.reduce((count, each) => count + Number(suits(each)), 0) / Math.max(1, values.length);
}

const TWO_SIDED_95 = 1.959963984540054;

/** The score interval of a share (Wilson 1927), which holds for shares near none and all too. */
function wilson(hits: number, count: number): readonly [number, number] {
  const z2 = TWO_SIDED_95 ** 2;
  const p = hits / count;
  const middle = (p + z2 / (2 * count)) / (1 + z2 / count);
  const half =
    (TWO_SIDED_95 / (1 + z2 / count)) * Math.sqrt((p * (1 - p)) / count + z2 / (4 * count * count));
  return [hits === 0 ? 0 : middle - half, hits === count ? 1 : middle + half];
}
