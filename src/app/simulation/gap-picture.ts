import type { Level } from '../../domain/risk-matrix.ts';
import type { Headed } from '../headed.ts';

/** A stretch of time that is not known exactly; all of it in days from today, and within the picture or beyond it. */
export interface GapSpan {
  readonly kind: 'survive' | 'recover';
  readonly name: string;
  /** The stretch, said. */
  readonly text: string;
  readonly from: number;
  readonly middle: number;
  readonly to: number;
}

/** How long supply lasts, when the substitute delivers, and how likely it is to be short of supply in between. */
export interface GapPicture extends Headed {
  readonly badge: { readonly words: string; readonly under: string; readonly tone: Level };
  readonly spans: readonly GapSpan[];
  /** Chances from 0 to 1 on days from today on; there is at least today and a later one. */
  readonly curve: {
    readonly days: readonly number[];
    readonly now: readonly number[];
    readonly after?: readonly number[];
  };
  /** What the curves stand for. */
  readonly legend: { readonly now: string; readonly after?: string };
  readonly axis: {
    /** Of the chances. */
    readonly title: string;
    /** What time is counted in, and how many days of it there are in one. */
    readonly unit: string;
    readonly days: number;
  };
}
