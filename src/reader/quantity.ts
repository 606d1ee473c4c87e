import type { Bound } from '../domain/scoring/evidence.ts';
import type { Span } from './sentences.ts';

export type QuantityKind = 'percent' | 'days' | 'generations' | 'hhi';

/** One number, or the two ends of a range, the second above the first. */
export type Range = readonly [number, number?];

/** A way to write a quantity. `read` gets the named groups; what it does not understand is no quantity. */
export interface Form {
  readonly kind: QuantityKind;
  readonly pattern: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Range | undefined;
}

/** A number with what it counts: per cent, days, generations, or points of the index. */
export interface Quantity extends Span {
  readonly kind: QuantityKind;
  readonly number: number;
  readonly to?: number;
  readonly bound?: Bound;
}
