import type { HelixNode, HelixPicture } from '../../app/plan-pictures.ts';
import type { Brush } from '../brush.ts';
import type { Drawing } from '../drawing.ts';
import { header } from '../header.ts';
import { legend } from '../legend.ts';
import { NORMAL, PAGE, type Part, SMALL, STRONG } from '../page.ts';
import { arrow, type Box, box, lineHeight, type Shape, text } from '../shapes.ts';

const NODE = { width: 270, height: 124 } as const;
const BETWEEN = 250;
/** Two sectors that help each other have an arrow each, beside the other's. */
const ASIDE = 17;
/** Of its way, where the count of an arrow stands: nearer to who helps, and off the middle, where diagonals cross. */
const COUNT_AT = 0.3;
const COUNT = { r: 19, fill: '#FFFFFF', ink: '#10131A' } as const;

type Point = readonly [x: number, y: number];

/** Four sectors at the corners, and an arrow from each to whom it helps, with the number of actions that do. */
export function drawHelix(data: HelixPicture, brush: Brush): Drawing {
  const head = header(data, brush);
  const top = head.bottom + 26;
  const bottom = top + 2 * NODE.height + BETWEEN;
  const nodes = data.nodes.flatMap((each, at) => node(each, boxAt(at, top), brush));
  const ways = data.helps
    .filter(({ from, to }) => from !== to)
    .map((each) => ({ ...each, ...way(each, top) }));
  const foot = legend([], data.foot, brush, bottom + 16);
  const parts: readonly Part[] = [
    head,
    {
      shapes: [
        ...ways.flatMap(({ start, end }) => arrow(disc(start), disc(end), { dashed: false })),
        ...ways.flatMap(({ start, end, count }) => counted(between(start, end, COUNT_AT), count)),
        ...nodes,
      ],
      bottom,
    },
    foot,
  ];
  return {
    width: PAGE.width,
    height: Math.ceil(foot.bottom + PAGE.bottom),
    shapes: parts.flatMap((each) => each.shapes),
  };
}

function boxAt(at: number, top: number): Box {
  const right = at % 2 === 1;
  const lower = at >= 2;
  return {
    x: right ? PAGE.right - NODE.width : PAGE.left,
    y: top + (lower ? NODE.height + BETWEEN : 0),
    ...NODE,
  };
}

function node({ name, note, empty }: HelixNode, place: Box, brush: Brush): readonly Shape[] {
  const { palette } = brush;
  const { fill, edge, ink } = palette.tones.low;
  const x = place.x + place.width / 2;
  const frame: Shape = empty
    ? {
        ...{ type: 'rect', silent: true, shape: { ...place, r: 16 } },
        style: { fill: palette.card, stroke: palette.trackEdge, lineWidth: 4, lineDash: [10, 8] },
      }
    : box(place, { fill, edge, round: 16, thick: 4 });
  const width = place.width - 24;
  const lines = (words: string, setting: typeof STRONG, middle: number, colour: string) =>
    text({
      ...{ lines: brush.lines(words, setting, { width, lines: 1 }), setting, fill: colour },
      ...{ x, at: { middle }, align: 'center' },
    });
  const middle = place.y + place.height / 2;
  return [
    frame,
    lines(name, STRONG, middle - lineHeight(NORMAL) / 2, empty ? palette.text : ink),
    lines(note, NORMAL, middle + lineHeight(STRONG) / 2, empty ? palette.muted : ink),
  ];
}

/** From the edge of one box to that of the other, to the left of the straight line between their middles. */
function way({ from, to }: { from: number; to: number }, top: number): { start: Point; end: Point } {
  const [a, b] = [boxAt(from, top), boxAt(to, top)];
  const [ax, ay, bx, by] = [...middleOf(a), ...middleOf(b)];
  const length = Math.hypot(bx - ax, by - ay);
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
  const [sx, sy] = [-uy * ASIDE, ux * ASIDE];
  // How far it is along the line until it leaves a box, from its middle.
  const out = Math.min(
    Math.abs(ux) < 1e-6 ? Number.POSITIVE_INFINITY : (NODE.width / 2 - Math.sign(ux) * sx) / Math.abs(ux),
    Math.abs(uy) < 1e-6 ? Number.POSITIVE_INFINITY : (NODE.height / 2 - Math.sign(uy) * sy) / Math.abs(uy),
  );
  const into = Math.min(
    Math.abs(ux) < 1e-6 ? Number.POSITIVE_INFINITY : (NODE.width / 2 + Math.sign(ux) * sx) / Math.abs(ux),
    Math.abs(uy) < 1e-6 ? Number.POSITIVE_INFINITY : (NODE.height / 2 + Math.sign(uy) * sy) / Math.abs(uy),
  );
  return {
    start: [ax + sx + ux * out, ay + sy + uy * out],
    end: [bx + sx - ux * into, by + sy - uy * into],
  };
}

const middleOf = ({ x, y, width, height }: Box): Point => [x + width / 2, y + height / 2];
const disc = ([x, y]: Point) => ({ x, y, r: 4 });
const between = ([ax, ay]: Point, [bx, by]: Point, share: number): Point => [
  ax + (bx - ax) * share,
  ay + (by - ay) * share,
];

function counted([x, y]: Point, count: number): readonly Shape[] {
  return [
    {
      ...{ type: 'circle', silent: true, shape: { cx: x, cy: y, r: COUNT.r } },
      style: { fill: COUNT.fill, stroke: COUNT.ink, lineWidth: 3 },
    },
    text({
      ...{ lines: [String(Math.min(99, count))], setting: { ...SMALL, weight: 700 }, fill: COUNT.ink },
      ...{ x, at: { middle: y }, align: 'center' },
    }),
  ];
}
