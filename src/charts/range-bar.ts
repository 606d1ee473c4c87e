import type { Brush } from './brush.ts';
import { STRONG } from './page.ts';
import type { Tone } from './palette.ts';
import { type Box, box, hatch, type Shape, text } from './shapes.ts';

/** From 0 to 1. */
export interface Extent {
  readonly least: number;
  readonly most: number;
  /** Where it is reckoned: `null` where it is not known at all, absent where only the range is. */
  readonly value?: number | null | undefined;
}

/** Where a bar lies, and how long one that is full is. */
export interface Rail {
  readonly x: number;
  readonly width: number;
  readonly height: number;
}

const SLIVER = 10;

/** Where a share of the rail ends. */
export function along({ x, width }: Rail, share: number): number {
  return x + share * width;
}

/**
 * Solid up to what is certain, hatched over what is possible, and a mark where the value is reckoned. What is not known
 * is never drawn as nothing, and nothing is a sliver.
 */
export function rangeBar(
  { least, most, value }: Extent,
  tone: Tone,
  rail: Rail,
  middle: number,
  brush: Brush,
): readonly Shape[] {
  const { palette } = brush;
  const { fill, edge } = palette.tones[tone];
  const stretch = (from: number, to: number): Box => ({
    x: along(rail, from),
    y: middle - rail.height / 2,
    width: Math.max(SLIVER, along(rail, to) - along(rail, from)),
    height: rail.height,
  });
  const shapes = [box(stretch(0, 1), { fill: palette.track, edge: palette.trackEdge, thick: 1 })];
  if (least > 0 || most === least) shapes.push(box(stretch(0, least), { fill, edge }));
  if (most === least) return shapes;
  shapes.push(...unsure(stretch(least, most), tone, brush));
  if (value === null) shapes.push(...question(along(rail, (least + most) / 2), middle, rail, brush));
  else if (value !== undefined) shapes.push(mark(along(rail, value), middle, rail.height + 14, brush));
  return shapes;
}

/** What can be one way or the other. */
export function unsure(area: Box, tone: Tone, { palette }: Brush): readonly Shape[] {
  const { edge } = palette.tones[tone];
  return [
    box(area, { fill: palette.track, edge, round: Math.min(8, area.height / 5) }),
    ...hatch(area, edge),
  ];
}

export function mark(x: number, middle: number, height: number, { palette }: Brush): Shape {
  const shape = { x: x - 5, y: middle - height / 2, width: 10, height };
  return box(shape, { fill: palette.text, edge: palette.card, round: 5, thick: 3 });
}

function question(x: number, middle: number, { height }: Rail, { palette }: Brush): readonly Shape[] {
  const shape = { x: x - 24, y: middle - height / 2 + 3, width: 48, height: height - 6 };
  return [
    box(shape, { fill: palette.card, round: 10 }),
    text({ lines: ['?'], setting: STRONG, fill: palette.text, x, at: { middle }, align: 'center' }),
  ];
}
