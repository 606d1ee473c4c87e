import type { Shape } from './shapes.ts';
import type { Setting } from './text/break-lines.ts';

/** What all pictures have in common: width, margins and sizes of text, in pixels. Discord shows them at about half. */
export const PAGE = { width: 1000, left: 36, right: 964, top: 34, bottom: 26 } as const;

export const TITLE: Setting = { size: 42, weight: 700 };
export const BADGE: Setting = { size: 34, weight: 700 };
export const STRONG: Setting = { size: 27, weight: 700 };
export const NORMAL: Setting = { size: 25, weight: 400 };
export const SUBTITLE: Setting = { size: 24, weight: 400 };
/** Nothing is smaller: it could not be read on a phone. */
export const SMALL: Setting = { size: 22, weight: 400 };

/** A part of a picture over its whole width, and where the next can begin. */
export interface Part {
  readonly shapes: readonly Shape[];
  readonly bottom: number;
}
