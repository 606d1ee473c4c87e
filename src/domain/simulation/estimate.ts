import type { Range } from '../assessment/exposure.ts';
import { normalQuantile } from './normal-quantile.ts';

/**
 * What the ends of a range stand for. `limits`: it can't be less or more. `eight-in-ten`: it lies between in eight cases
 * of ten, one is below and one above; the slow side is then the long one, as people know it from projects.
 */
export const ENDS = ['limits', 'eight-in-ten'] as const;
export type Ends = (typeof ENDS)[number];

/** What somebody believes of a number. Never below nothing. */
export interface Estimate extends Range {
  /** The likeliest value, where it was asked for and lies within the range. */
  readonly likeliest?: number;
  readonly ends: Ends;
}

export type Distribution =
  | { readonly shape: 'fixed'; readonly at: number }
  | { readonly shape: 'uniform'; readonly least: number; readonly most: number }
  | {
      readonly shape: 'triangular';
      readonly least: number;
      readonly likeliest: number;
      readonly most: number;
    }
  /** By its tenth and ninetieth percentile. */
  | { readonly shape: 'lognormal'; readonly low: number; readonly high: number };

/**
 * The distribution that says no more than was said: one number is that number; limits alone are uniform, which of all
 * distributions between two limits knows least (Jaynes 1957); limits with a likeliest value are triangular; ends that
 * hold in eight cases of ten are lognormal, which has no upper limit and is long on the slow side, as durations of tasks
 * were found to be (Trietsch and others 2012). Where such a range begins at nothing no lognormal fits, and it is taken as
 * limits. Why not PERT, and the formulas: README.md.
 */
export function distributionOf({ least, most, likeliest, ends }: Estimate): Distribution {
  if (least === most) return { shape: 'fixed', at: least };
  if (ends === 'eight-in-ten' && least > 0) return { shape: 'lognormal', low: least, high: most };
  return likeliest === undefined || likeliest < least || likeliest > most
    ? { shape: 'uniform', least, most }
    : { shape: 'triangular', least, likeliest, most };
}

const DECILE = normalQuantile(0.9);

/**
 * The value below which such a share of the distribution lies, for shares between 0 and 1, both excluded. Never falls as
 * the share grows: two runs with the same random numbers differ by what was changed alone.
 */
export function quantileOf(distribution: Distribution): (share: number) => number {
  switch (distribution.shape) {
    case 'fixed': {
      const { at } = distribution;
      return () => at;
    }
    case 'uniform': {
      const { least, most } = distribution;
      return (share) => least + (most - least) * share;
    }
    case 'triangular': {
      const { least, likeliest, most } = distribution;
      const width = most - least;
      const left = (likeliest - least) / width;
      return (share) =>
        share <= left
          ? least + Math.sqrt(share * width * (likeliest - least))
          : most - Math.sqrt((1 - share) * width * (most - likeliest));
    }
    case 'lognormal': {
      const { low, high } = distribution;
      const middle = (Math.log(low) + Math.log(high)) / 2;
      const spread = (Math.log(high) - Math.log(low)) / (2 * DECILE);
      return (share) => Math.exp(middle + spread * normalQuantile(share));
    }
  }
}
