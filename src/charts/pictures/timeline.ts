import { type DatedRow, type DatedRows, LANES, type Lane, type Timeline } from '../../app/charts.ts';
import type { Brush } from '../brush.ts';
import type { Drawing } from '../drawing.ts';
import { header } from '../header.ts';
import { NORMAL, PAGE, type Part, SMALL, STRONG } from '../page.ts';
import type { Tone } from '../palette.ts';
import { line, lineHeight, type Shape, text } from '../shapes.ts';
import { write } from '../write.ts';

const TONES = { event: 'extreme', measure: 'moderate', result: 'low' } as const satisfies Record<Lane, Tone>;

const GRID = { x: 252, width: PAGE.right - 252 };
const LANE = 64;
const QUARTERS = 4;
const LARGEST = 21;

const DOT = { x: PAGE.left + 10, radius: 9 };
const WHEN = { x: PAGE.left + 36, width: 226 };
const WHAT = { x: 312, width: PAGE.right - 312 };
const SPACE = 14;

/** Dates and what they are of, below each other. */
export function drawDatedRows(data: DatedRows, brush: Brush): Drawing {
  const head = header(data, brush);
  const list = datedRows(data.rows, brush, head.bottom + 24);
  return framed(data.foot, brush, [head, list]);
}

/** A lane for each kind, a circle with a number for each quarter, and the dates that stand out below. */
export function drawTimeline(data: Timeline, brush: Brush): Drawing {
  const head = header(data, brush);
  const lanes = grid(data, brush, head.bottom + 22);
  const rule = line([PAGE.left, lanes.bottom + 10], [PAGE.right, lanes.bottom + 10], {
    stroke: brush.palette.rule,
  });
  const list = datedRows(data.rows, brush, lanes.bottom + 28);
  return framed(data.foot, brush, [head, lanes, { shapes: [rule], bottom: lanes.bottom }, list]);
}

function framed(foot: string, brush: Brush, parts: readonly Part[]): Drawing {
  const bottom = Math.max(...parts.map((each) => each.bottom)) + 6;
  const width = PAGE.right - PAGE.left;
  const last = { setting: SMALL, x: PAGE.left, at: { top: bottom }, width, lines: 2, muted: true } as const;
  const lines = brush.lines(foot, SMALL, { width, lines: 2 }).length;
  return {
    width: PAGE.width,
    height: Math.ceil(bottom + lines * lineHeight(SMALL) + PAGE.bottom),
    shapes: [...parts.flatMap((each) => each.shapes), write(foot, last, brush)],
  };
}

function grid({ years, lanes }: Timeline, brush: Brush, top: number): Part {
  const { palette } = brush;
  const first = top + lineHeight(SMALL) + 8;
  const bottom = first + LANES.length * LANE;
  const step = GRID.width / Math.max(1, years.length);
  const shapes: Shape[] = years.flatMap((year, index) => {
    const x = GRID.x + index * step;
    const label = { setting: SMALL, x: x + step / 2, at: { top }, width: step - 8, align: 'center' } as const;
    return [
      line([x, top], [x, bottom], { stroke: palette.rule }),
      write(year, { ...label, muted: true }, brush),
    ];
  });
  for (const [index, lane] of LANES.entries()) {
    const middle = first + (index + 0.5) * LANE;
    const { name, quarters } = lanes[lane];
    const width = GRID.x - PAGE.left - 16;
    shapes.push(
      line([GRID.x, middle], [PAGE.right, middle], { stroke: palette.track, thick: 4 }),
      write(name, { setting: NORMAL, x: PAGE.left, at: { middle }, width, lines: 2 }, brush),
      ...quarters
        .slice(0, years.length * QUARTERS)
        .flatMap((count, at) => bubble(count, lane, GRID.x + ((at + 0.5) * step) / QUARTERS, middle, brush)),
    );
  }
  return { shapes, bottom };
}

/** A circle whose area grows with what it counts, as far as there is room. */
function bubble(count: number, lane: Lane, x: number, middle: number, { palette }: Brush): readonly Shape[] {
  if (count <= 0) return [];
  const { fill, edge, ink } = palette.tones[TONES[lane]];
  const r = Math.min(LARGEST, 13 + 2.4 * Math.sqrt(count));
  return [
    {
      type: 'circle',
      silent: true,
      shape: { cx: x, cy: middle, r },
      style: { fill, stroke: edge, lineWidth: 2 },
    },
    text({
      lines: [String(Math.min(99, Math.round(count)))],
      setting: SMALL,
      fill: ink,
      x,
      at: { middle },
      align: 'center',
    }),
  ];
}

function datedRows(rows: readonly DatedRow[], brush: Brush, from: number): Part {
  const shapes: Shape[] = [];
  let top = from;
  for (const { when, text: words, lane } of rows) {
    const lines = Math.max(1, brush.lines(words, NORMAL, { width: WHAT.width, lines: 2 }).length);
    const height = lines * lineHeight(NORMAL);
    const first = { middle: top + lineHeight(NORMAL) / 2 };
    const { fill, edge } = brush.palette.tones[TONES[lane]];
    shapes.push(
      {
        type: 'circle',
        silent: true,
        shape: { cx: DOT.x, cy: first.middle, r: DOT.radius },
        style: { fill, stroke: edge, lineWidth: 2 },
      },
      write(when, { setting: STRONG_DATE, ...WHEN, at: first }, brush),
      write(words, { setting: NORMAL, ...WHAT, at: { top }, lines: 2 }, brush),
    );
    top += height + SPACE;
  }
  return { shapes, bottom: top };
}

const STRONG_DATE = { ...STRONG, size: NORMAL.size };
