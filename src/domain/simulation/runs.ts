import type { DrawnSource, Draws } from './draws.ts';
import { type Course, shortfallOf } from './supply.ts';

/** What is done about it beforehand; nothing unless said. */
export interface Treated {
  /** Days of today's use that lie in stock beside what does. */
  readonly moreStock?: number;
  /** The time until a substitute meets the demand, and its ramp-up, as a multiple of what was drawn. */
  readonly recoveryTimes?: number;
  readonly demandTimes?: number;
  readonly moreSources?: readonly DrawnSource[];
}

/** What became of supply in every draw; see `Shortfall`. */
export interface Runs {
  readonly count: number;
  readonly survive: Float64Array;
  readonly recovery: Float64Array;
  readonly gap: Float64Array;
  readonly begins: Float64Array;
  readonly stop: Float64Array;
  readonly unmet: Float64Array;
}

/** Every draw played through, as it is or treated. */
export function runsOf(draws: Draws, treated: Treated = {}): Runs {
  const { count, stock, demand, recovery, rampUp } = draws;
  const { moreStock = 0, recoveryTimes = 1, demandTimes = 1, moreSources = [] } = treated;
  const sources = [...draws.sources, ...moreSources];
  const runs: Runs = {
    count,
    survive: new Float64Array(count),
    recovery: new Float64Array(count),
    gap: new Float64Array(count),
    begins: new Float64Array(count),
    stop: new Float64Array(count),
    unmet: new Float64Array(count),
  };
  for (let n = 0; n < count; n += 1) {
    const recovered = (recovery[n] ?? 0) * recoveryTimes;
    const shortfall = shortfallOf({
      stock: (stock[n] ?? 0) + moreStock,
      demand: (demand[n] ?? 0) * demandTimes,
      recovery: recovered,
      firstDelivery: Math.max(0, recovered - (rampUp[n] ?? 0) * recoveryTimes),
      sources: inOrder(sources, n),
    });
    runs.recovery[n] = recovered;
    runs.survive[n] = shortfall.survive;
    runs.gap[n] = shortfall.gap;
    runs.begins[n] = shortfall.begins;
    runs.stop[n] = shortfall.stop;
    runs.unmet[n] = shortfall.unmet;
  }
  return runs;
}

const NONE: Course['sources'] = [];

function inOrder(sources: readonly DrawnSource[], n: number): Course['sources'] {
  if (sources.length === 0) return NONE;
  return sources
    .map(({ from, share }) => ({ from: from[n] ?? 0, share: share[n] ?? 0 }))
    .sort((a, b) => a.from - b.from);
}
