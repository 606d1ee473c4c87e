import type { EChartsOption } from 'echarts';
import type { Drawable, PictureName } from '../app/charts.ts';
import type { Brush } from './brush.ts';
import type { Shape } from './shapes.ts';

/** A picture before it is painted, in pixels. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** Axes and series, for pictures that have them. */
  readonly chart?: EChartsOption;
}

/** Turns what is to be shown into a drawing. Any data can be drawn. */
export type Draw<Name extends PictureName> = (data: Drawable[Name], brush: Brush) => Drawing;
