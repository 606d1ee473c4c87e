import { distributionOf, type Estimate, quantileOf } from './estimate.ts';
import type { RandomNumbers } from './random-numbers.ts';

/** Another source: what it carries, in per cent of today's use, and when it begins to, in days from today. */
export interface PartialSource {
  /** Names its random numbers: the same source draws the same in every run. */
  readonly id: string;
  readonly share: Estimate;
  readonly delay: Estimate;
}

/** What a cut-off that begins today meets. */
export interface SupplyInputs {
  /** How long stock lasts at today's use, in days. */
  readonly stock: Estimate;
  /** Use during the cut-off, in per cent of today's. */
  readonly demand: Estimate;
  /** Until a substitute meets the whole demand, in days, tests and ramp-up included. */
  readonly recovery: Estimate;
  /** As much of that as its deliveries grow, evenly, from none to the whole demand, in days. */
  readonly rampUp: Estimate;
  readonly sources: readonly PartialSource[];
}

/** The inputs of every draw, one after the other. Shares are of 1. */
export interface Draws {
  readonly count: number;
  readonly stock: Float64Array;
  readonly demand: Float64Array;
  readonly recovery: Float64Array;
  readonly rampUp: Float64Array;
  readonly sources: readonly DrawnSource[];
}

export interface DrawnSource {
  readonly share: Float64Array;
  readonly from: Float64Array;
}

/** Each input is drawn independently of the others. */
export function drawsOf(inputs: SupplyInputs, random: RandomNumbers): Draws {
  const stock = drawn(inputs.stock, random('stock'));
  return {
    count: stock.length,
    stock,
    demand: drawn(inputs.demand, random('demand'), 100),
    recovery: drawn(inputs.recovery, random('recovery')),
    rampUp: drawn(inputs.rampUp, random('ramp-up')),
    sources: inputs.sources.map((each) => drawnSource(each, random)),
  };
}

export function drawnSource({ id, share, delay }: PartialSource, random: RandomNumbers): DrawnSource {
  return {
    share: drawn(share, random(`share of ${id}`), 100),
    from: drawn(delay, random(`delay of ${id}`)),
  };
}

function drawn(estimate: Estimate, random: Float64Array, unit = 1): Float64Array {
  const quantile = quantileOf(distributionOf(estimate));
  return random.map((each) => quantile(each) / unit);
}
