import { normalQuantile } from '../../../src/domain/simulation/normal-quantile.ts';

// What probability theory says of a stock that is used up evenly, and a substitute that comes all at once.

interface Between {
  readonly least: number;
  readonly most: number;
}

const positive = (x: number) => Math.max(0, x);

/** The chance that one uniform time is longer than another, by the area where it is. */
export function uniformRace(stock: Between, recovery: Between): number {
  return overBox(stock, recovery, (x) => positive(x) ** 2 / 2);
}

/** The mean of how much longer it is, counted as none where it is not. */
export function uniformGap(stock: Between, recovery: Between): number {
  return overBox(stock, recovery, (x) => positive(x) ** 3 / 6);
}

function overBox(stock: Between, recovery: Between, part: (x: number) => number): number {
  const { least: a, most: b } = stock;
  const { least: c, most: d } = recovery;
  return (part(d - a) - part(d - b) - part(c - a) + part(c - b)) / ((b - a) * (d - c));
}

/** The chance that a triangular time is longer than `than`. */
export function triangularTail(
  { least, likeliest, most }: Between & { readonly likeliest: number },
  than: number,
): number {
  if (than >= likeliest) return positive(most - than) ** 2 / ((most - least) * (most - likeliest));
  return 1 - positive(than - least) ** 2 / ((most - least) * (likeliest - least));
}

/** The chance that one lognormal time is longer than another, each by its tenth and ninetieth percentile. */
export function lognormalRace(stock: Between, recovery: Between): number {
  const decile = normalQuantile(0.9);
  const middle = ({ least, most }: Between) => (Math.log(least) + Math.log(most)) / 2;
  const spread = ({ least, most }: Between) => (Math.log(most) - Math.log(least)) / (2 * decile);
  return normalChance((middle(recovery) - middle(stock)) / Math.hypot(spread(stock), spread(recovery)));
}

function normalChance(deviations: number): number {
  let [low, high] = [1e-12, 1 - 1e-12];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (normalQuantile(middle) < deviations) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
