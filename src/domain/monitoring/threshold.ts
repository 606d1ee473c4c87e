import { z } from 'zod';
import type { Direction } from './indicator.ts';

/** Where a value stands: from best to worst. */
export const BANDS = ['normal', 'warning', 'critical'] as const;
export const Band = z.enum(BANDS);
export type Band = z.infer<typeof Band>;

/** From which value on it is worth a warning, and critical; `null` where there is no such value. */
export const Thresholds = z.object({ warning: z.number().nullable(), critical: z.number().nullable() });
export type Thresholds = z.infer<typeof Thresholds>;

/** A value at a threshold is past it. */
export function bandOf(value: number, { warning, critical }: Thresholds, worse: Direction): Band {
  const past = (threshold: number | null) =>
    threshold !== null && (worse === 'rising' ? value >= threshold : value <= threshold);
  if (past(critical)) return 'critical';
  return past(warning) ? 'warning' : 'normal';
}

/** Whether what is critical lies beyond what is a warning. */
export function inOrder({ warning, critical }: Thresholds, worse: Direction): boolean {
  if (warning === null || critical === null) return true;
  return worse === 'rising' ? warning < critical : warning > critical;
}

export function isWorse(band: Band, than: Band): boolean {
  return BANDS.indexOf(band) > BANDS.indexOf(than);
}
