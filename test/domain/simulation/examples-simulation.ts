import { drawsOf, type SupplyInputs } from '../../../src/domain/simulation/draws.ts';
import type { Ends, Estimate } from '../../../src/domain/simulation/estimate.ts';
import { randomNumbers } from '../../../src/domain/simulation/random-numbers.ts';
import { type Runs, runsOf } from '../../../src/domain/simulation/runs.ts';

export function between(least: number, most: number, ends: Ends = 'limits', likeliest?: number): Estimate {
  return { least, most, ends, ...(likeliest !== undefined && { likeliest }) };
}

export function inputs(more: Partial<SupplyInputs> = {}): SupplyInputs {
  return {
    stock: between(20, 60),
    demand: between(100, 100),
    recovery: between(30, 120),
    rampUp: between(0, 0),
    sources: [],
    ...more,
  };
}

export function played(of: SupplyInputs, seed = 1, draws = 10_000): Runs {
  return runsOf(drawsOf(of, randomNumbers(seed, draws)));
}
