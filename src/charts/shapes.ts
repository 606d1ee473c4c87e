import { fontOf } from './brush.ts';
import type { Setting } from './text/break-lines.ts';

interface Stroke {
  readonly stroke?: string;
  readonly lineWidth?: number;
  readonly lineDash?: number[];
}

/** What pictures are made of, as ECharts takes it, in pixels of the picture. Later ones lie over earlier ones. */
export type Shape = { readonly silent: true } & (
  | {
      readonly type: 'text';
      readonly z: number;
      readonly style: {
        /** Lines are set apart by `\n`. */
        readonly text: string;
        readonly font: string;
        readonly lineHeight: number;
        readonly fill: string;
        readonly x: number;
        readonly y: number;
        readonly align: 'left' | 'center' | 'right';
        readonly verticalAlign: 'top' | 'middle';
      };
    }
  | {
      readonly type: 'rect';
      readonly shape: Box & { readonly r: number };
      readonly style: Stroke & { fill: string };
    }
  | {
      readonly type: 'line';
      readonly shape: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number };
      readonly style: Stroke;
    }
  | {
      readonly type: 'polygon';
      readonly shape: { readonly points: (readonly [number, number])[] };
      readonly style: Stroke & { readonly fill: string };
    }
  | {
      readonly type: 'circle';
      readonly shape: { readonly cx: number; readonly cy: number; readonly r: number };
      readonly style: Stroke & { readonly fill: string };
    }
);

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Lines of one text under each other; `y` is the top of the first, `middle` the middle of them all. */
export interface Lines {
  readonly lines: readonly string[];
  readonly setting: Setting;
  readonly fill: string;
  readonly x: number;
  readonly at: { readonly top: number } | { readonly middle: number };
  readonly align?: 'left' | 'center' | 'right';
}

/** The height of a line, from the top of one to the top of the next. */
export function lineHeight({ size }: Setting): number {
  return Math.round(size * 1.3);
}

export function text({ lines, setting, fill, x, at, align = 'left' }: Lines): Shape {
  return {
    type: 'text',
    silent: true,
    z: 10,
    style: {
      text: lines.join('\n'),
      font: fontOf(setting),
      lineHeight: lineHeight(setting),
      fill,
      x,
      y: 'top' in at ? at.top : at.middle,
      align,
      verticalAlign: 'top' in at ? 'top' : 'middle',
    },
  };
}

export function box(
  shape: Box,
  style: { readonly fill: string; readonly edge?: string; readonly round?: number; readonly thick?: number },
): Shape {
  const { fill, edge, round = 8, thick = 2 } = style;
  return {
    type: 'rect',
    silent: true,
    shape: { ...shape, r: round },
    style: { fill, ...(edge !== undefined && { stroke: edge, lineWidth: thick }) },
  };
}

export function line(
  from: readonly [number, number],
  to: readonly [number, number],
  style: { readonly stroke: string; readonly thick?: number; readonly dashed?: boolean },
): Shape {
  const { stroke, thick = 2, dashed = false } = style;
  return {
    type: 'line',
    silent: true,
    shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] },
    style: { stroke, lineWidth: thick, ...(dashed && { lineDash: [6, 6] }) },
  };
}

interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

const [DARK, LIGHT] = ['#10131A', '#FFFFFF'];
const HEAD = { length: 20, half: 11 };

/** From the edge of one disc to that of another, light in dark so that it stands out on any colour. */
export function arrow(from: Disc, to: Disc, { dashed }: { readonly dashed: boolean }): readonly Shape[] {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  const free = length - from.r - to.r - HEAD.length;
  if (free <= 0) return [];
  const [ux, uy] = [dx / length, dy / length];
  const start = [from.x + ux * from.r, from.y + uy * from.r] as const;
  const tip = [to.x - ux * (to.r + 3), to.y - uy * (to.r + 3)] as const;
  const neck = [tip[0] - ux * HEAD.length, tip[1] - uy * HEAD.length] as const;
  const side = (sign: 1 | -1) => [neck[0] - sign * uy * HEAD.half, neck[1] + sign * ux * HEAD.half] as const;
  return [
    line(start, neck, { stroke: DARK, thick: 9 }),
    line(start, neck, { stroke: LIGHT, thick: 4, dashed }),
    {
      type: 'polygon',
      silent: true,
      shape: { points: [tip, side(1), side(-1)] },
      style: { fill: LIGHT, stroke: DARK, lineWidth: 3 },
    },
  ];
}

/** Diagonal stripes within a box: what is not known to be one way or the other. */
export function hatch({ x, y, width, height }: Box, stroke: string): readonly Shape[] {
  const gap = 13;
  const inset = 4;
  const [left, right, top, bottom] = [x + inset, x + width - inset, y + inset, y + height - inset];
  const stripes: Shape[] = [];
  // Each stripe rises at 45 degrees from the bottom to the top, and is cut off where it leaves the box.
  for (let foot = left - (bottom - top) + gap / 2; foot < right; foot += gap) {
    const from = Math.max(foot, left);
    const to = Math.min(foot + bottom - top, right);
    const ends = [
      [from, bottom - (from - foot)],
      [to, bottom - (to - foot)],
    ] as const;
    if (to > from) stripes.push(line(...ends, { stroke, thick: 3 }));
  }
  return stripes;
}

/** As many dots filled as are meant, of all there are. */
export function dots(
  count: number,
  all: number,
  place: { readonly right: number; readonly middle: number },
  colour: string,
): readonly Shape[] {
  const radius = 7;
  return Array.from({ length: all }, (_, index) => ({
    type: 'circle',
    silent: true,
    shape: {
      cx: place.right - radius - (all - 1 - index) * 3 * radius,
      cy: place.middle,
      r: radius,
    },
    style: { fill: index < count ? colour : 'none', stroke: colour, lineWidth: 2 },
  }));
}
