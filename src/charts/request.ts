import type { Drawable, Look, PictureName } from '../app/charts.ts';

/** What goes to the drawing thread. */
export interface Request<Name extends PictureName = PictureName> {
  readonly name: Name;
  readonly data: Drawable[Name];
  readonly look: Look;
}

export interface Painted {
  readonly png: Uint8Array<ArrayBuffer>;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** What comes back: `fault` is for the log alone. */
export type Answer =
  /** `held` is what the thread holds in memory after it, in bytes. */
  { readonly painted: Painted; readonly held: number } | { readonly fault: string };

/** Raised whenever a picture is drawn differently from the same data, so that no older one is taken for it. */
export const DRAWN_AS: Readonly<Record<PictureName, number>> = {
  scorecard: 1,
  dependence: 1,
  funding: 1,
  plans: 1,
  timeline: 1,
  trend: 1,
  matrix: 1,
  plan: 1,
  helix: 1,
  gap: 1,
};
