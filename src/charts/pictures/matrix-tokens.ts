import type { Cell, MatrixMark, MatrixSign } from '../../app/charts.ts';
import { SMALL } from '../page.ts';
import { type Box, type Shape, text } from '../shapes.ts';

/** One mark at its place: a disc with a number. */
export interface Token {
  readonly kind: MatrixSign;
  readonly number: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

const RADIUS = 20;
/** Of a number with more than two digits: the smallest that is legible, in as much room as its place has. */
const NARROW = 20;
const WIDE_RADIUS = 22;
const ACROSS = 3;
const DOWN = 2;
const CAPACITY = ACROSS * DOWN;
const INK = '#10131A';
const PAPER = '#FFFFFF';

interface Wanted {
  readonly cell: Cell;
  readonly kind: MatrixSign;
  readonly number: string;
}

/** Where each mark stands in its cell; what has no room is counted. What is now goes before what was and is to be. */
export function placeTokens(
  marks: readonly MatrixMark[],
  boxOf: (cell: Cell) => Box,
): { readonly tokens: readonly Token[]; readonly rest: readonly { cell: Cell; count: number }[] } {
  const wanted = (['now', 'before', 'target'] as const).flatMap((kind) =>
    marks.flatMap((mark): Wanted[] => {
      const cell = mark[kind];
      return cell === undefined ? [] : [{ cell, kind, number: mark.number }];
    }),
  );
  const byCell = Map.groupBy(wanted, ({ cell }) => cell.join());
  const tokens: Token[] = [];
  const rest: { cell: Cell; count: number }[] = [];
  for (const inCell of byCell.values()) {
    const [first] = inCell;
    if (first === undefined) continue;
    // The last place is for the count of those that have none.
    const shown = inCell.length > CAPACITY ? inCell.slice(0, CAPACITY - 1) : inCell;
    const place = boxOf(first.cell);
    tokens.push(
      ...shown.map(({ kind, number }, at) => ({
        ...{ kind, number, r: number.length > 2 ? WIDE_RADIUS : RADIUS },
        ...slot(place, at),
      })),
    );
    if (inCell.length > shown.length) rest.push({ cell: first.cell, count: inCell.length - shown.length });
  }
  return { tokens, rest };
}

/** The letter of the cell has its upper left corner. */
function slot({ x, y, width, height }: Box, at: number): { readonly x: number; readonly y: number } {
  const step = (width - 12) / ACROSS;
  const row = Math.floor(at / ACROSS);
  const [first, last] = [y + 64, y + height - 27];
  return { x: x + 6 + (at % ACROSS) * step + step / 2, y: row === 0 ? first : last };
}

export function token({ kind, number, x, y, r }: Token): readonly Shape[] {
  const now = kind === 'now';
  return [
    {
      type: 'circle',
      silent: true,
      shape: { cx: x, cy: y, r },
      style: {
        fill: now ? INK : PAPER,
        stroke: now ? PAPER : INK,
        lineWidth: 3,
        ...(kind === 'target' && { lineDash: [5, 4] }),
      },
    },
    text({
      lines: [number],
      setting: { size: number.length > 2 ? NARROW : SMALL.size, weight: 700 },
      fill: now ? PAPER : INK,
      x,
      at: { middle: y },
      align: 'center',
    }),
  ];
}
