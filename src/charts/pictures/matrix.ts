import type { Cell, MatrixMark, RiskMatrixPicture } from '../../app/charts.ts';
import type { Brush } from '../brush.ts';
import type { Drawing } from '../drawing.ts';
import { header } from '../header.ts';
import { legend } from '../legend.ts';
import { PAGE, type Part, SMALL, STRONG } from '../page.ts';
import { arrow, box, lineHeight, type Shape, text } from '../shapes.ts';
import { write } from '../write.ts';
import { matrixLegend } from './matrix-legend.ts';
import { placeTokens, type Token, token } from './matrix-tokens.ts';

const GRID = { x: 250, width: PAGE.right - 250, row: 136 } as const;
const STEPS = 5;
const COLUMN = GRID.width / STEPS;

/** Every technology as a numbered mark on the matrix, with where it came from and where it is to go. */
export function drawMatrix(data: RiskMatrixPicture, brush: Brush): Drawing {
  const head = header(data, brush);
  const grid = cells(data, brush, head.bottom + 18);
  const { tokens, rest } = placeTokens(data.marks, (cell) => boxOf(cell, grid.top));
  const shapes: readonly Shape[] = [
    ...data.marks.flatMap((mark) => moves(mark, tokens)),
    ...tokens.flatMap((each) => token(each)),
    ...rest.flatMap(({ cell, count }) => overflow(boxOf(cell, grid.top), count)),
  ];
  const signs = legend(data.signs.map(signOf), data.foot, brush, grid.bottom + 6);
  const list = matrixLegend(data.legend, brush, signs.bottom + 14);
  const parts: readonly Part[] = [head, grid, { shapes, bottom: grid.bottom }, signs, list];
  return {
    width: PAGE.width,
    height: Math.ceil(Math.max(...parts.map(({ bottom }) => bottom)) + PAGE.bottom),
    shapes: parts.flatMap((each) => each.shapes),
  };
}

function boxOf([row, column]: Cell, top: number) {
  return { x: GRID.x + column * COLUMN, y: top + row * GRID.row, width: COLUMN, height: GRID.row };
}

function cells(data: RiskMatrixPicture, brush: Brush, from: number): Part & { readonly top: number } {
  const top = from + lineHeight(SMALL) + 6;
  const bottom = top + STEPS * GRID.row;
  const { palette } = brush;
  const shapes: Shape[] = [
    write(data.rowTitle, { setting: SMALL, x: PAGE.left, at: { top: from }, width: 420, muted: true }, brush),
  ];
  for (const [row, steps] of data.cells.entries()) {
    for (const [column, { tone, letter }] of steps.entries()) {
      const { fill, ink } = palette.tones[tone];
      const place = boxOf([row, column], top);
      shapes.push(
        box(place, { fill, edge: palette.card, round: 10, thick: 6 }),
        text({ lines: [letter], setting: STRONG, fill: ink, x: place.x + 14, at: { top: place.y + 8 } }),
      );
    }
    const middle = top + (row + 0.5) * GRID.row;
    const label = { setting: SMALL, x: PAGE.left, at: { middle }, width: GRID.x - PAGE.left - 16, lines: 2 };
    shapes.push(write(data.rows[row] ?? '', label, brush));
  }
  for (const [column, words] of data.columns.entries()) {
    const x = GRID.x + (column + 0.5) * COLUMN;
    const label = { setting: SMALL, x, at: { top: bottom + 8 }, width: COLUMN - 8, align: 'center' } as const;
    shapes.push(write(words, label, brush));
  }
  const below = bottom + 8 + lineHeight(SMALL) + 4;
  const title = {
    setting: SMALL,
    x: PAGE.right,
    at: { top: below },
    width: GRID.width,
    muted: true,
  } as const;
  shapes.push(write(data.columnTitle, { ...title, align: 'right' }, brush));
  return { shapes, top, bottom: below + lineHeight(SMALL) };
}

/** From where it was to where it is, and from there to where it is to go. */
function moves({ number }: MatrixMark, tokens: readonly Token[]): readonly Shape[] {
  const at = (kind: Token['kind']) => tokens.find((each) => each.number === number && each.kind === kind);
  const [before, now, target] = [at('before'), at('now'), at('target')];
  if (now === undefined) return [];
  return [
    ...(before === undefined ? [] : arrow(before, now, { dashed: false })),
    ...(target === undefined ? [] : arrow(now, target, { dashed: true })),
  ];
}

function overflow({ x, y, width, height }: ReturnType<typeof boxOf>, count: number): readonly Shape[] {
  const words = `+${count}`;
  const half = words.length > 3 ? 29 : 22;
  const [cx, cy] = [x + width - 4 - half, y + height - 28];
  const pill = { x: cx - half, y: cy - 17, width: 2 * half, height: 34 };
  return [
    box(pill, { fill: '#FFFFFF', edge: '#10131A', round: 17 }),
    text({
      ...{ lines: [words], setting: { ...SMALL, size: 20, weight: 700 }, fill: '#10131A' },
      ...{ x: cx, at: { middle: cy }, align: 'center' },
    }),
  ];
}

function signOf({ kind, words }: RiskMatrixPicture['signs'][number]) {
  return {
    words,
    width: 40,
    draw: (x: number, middle: number) => token({ kind, number: '1', x: x + 20, y: middle, r: 18 }),
  };
}
