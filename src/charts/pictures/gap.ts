import type { GapPicture, GapSpan } from '../../app/simulation/gap-picture.ts';
import type { Brush } from '../brush.ts';
import type { Drawing } from '../drawing.ts';
import { header } from '../header.ts';
import { legend, type Sign } from '../legend.ts';
import { PAGE, SMALL, STRONG } from '../page.ts';
import type { Tone } from '../palette.ts';
import { mark } from '../range-bar.ts';
import { type Box, box, line, lineHeight, type Shape } from '../shapes.ts';
import { roundStep } from '../value-axis.ts';
import { write } from '../write.ts';

const PLOT_HEIGHT = 300;
const LEFT = 84;
const BAR = { height: 30, apart: 14 };
const TONES = { survive: 'low', recover: 'moderate' } as const satisfies Record<GapSpan['kind'], Tone>;
const [NOW, AFTER] = ['high', 'low'] as const;
/** Over the grid, which stays to be seen. */
const VEIL = '66';
const TICKS = 6;
/** What is known exactly, or lies beyond the picture, is seen all the same. */
const SLIVER = 10;

interface Plot {
  readonly area: Box;
  readonly last: number;
  readonly x: (day: number) => number;
  readonly y: (chance: number) => number;
}

/** Over one axis of time: how long supply lasts, when a substitute delivers, and the chance of being short between. */
export function drawGap(data: GapPicture, brush: Brush): Drawing {
  const head = header(data, brush);
  const last = Math.max(data.curve.days.at(-1) ?? 1, 1e-6);
  const width = PAGE.right - PAGE.left - LEFT;
  const x = (day: number) => PAGE.left + LEFT + (Math.min(day, last) / last) * width;
  const bars = data.spans.flatMap((span, at) =>
    spanShapes(span, head.bottom + 26 + at * rowHeight(), x, brush),
  );
  const title = head.bottom + 26 + data.spans.length * rowHeight() + 10;
  const top = title + lineHeight(SMALL) + 12;
  const area = { x: PAGE.left + LEFT, y: top, width, height: PLOT_HEIGHT };
  const plot: Plot = { area, last, x, y: (chance) => top + PLOT_HEIGHT * (1 - chance) };
  const ticks = top + PLOT_HEIGHT + 10;
  const unit = ticks + lineHeight(SMALL);
  const key = legend(signs(data, brush), data.foot, brush, unit + lineHeight(SMALL) + 10);
  return {
    width: PAGE.width,
    height: Math.ceil(key.bottom + PAGE.bottom),
    shapes: [
      ...head.shapes,
      ...bars,
      write(
        data.axis.title,
        { setting: SMALL, x: PAGE.left, at: { top: title }, width: PAGE.right - PAGE.left, muted: true },
        brush,
      ),
      ...grid(plot, brush),
      ...curves(data, plot, brush),
      ...days(data, plot, ticks, brush),
      write(
        data.axis.unit,
        { setting: SMALL, x: PAGE.right, at: { top: unit }, width: 500, align: 'right', muted: true },
        brush,
      ),
      ...key.shapes,
    ],
  };
}

function rowHeight(): number {
  return lineHeight(STRONG) + 6 + BAR.height + BAR.apart;
}

/** Its name and length over a bar that runs where it lies in time. */
function spanShapes(
  { name, text, kind, from, middle, to }: GapSpan,
  top: number,
  x: (day: number) => number,
  brush: Brush,
): readonly Shape[] {
  const { fill, edge } = brush.palette.tones[TONES[kind]];
  const room = PAGE.right - PAGE.left;
  const named = brush.lines(name, STRONG, { width: room * 0.6, lines: 1 }).join();
  const beside = PAGE.left + brush.measure(named, STRONG) + 20;
  const y = top + lineHeight(STRONG) + 6;
  const left = Math.min(x(from), PAGE.right - SLIVER);
  const bar = { x: left, y, width: Math.max(SLIVER, x(to) - left), height: BAR.height };
  const rail = { x: x(0), y: y + BAR.height / 2 - 2, width: PAGE.right - x(0), height: 4 };
  return [
    write(name, { setting: STRONG, x: PAGE.left, at: { top }, width: room * 0.6 }, brush),
    write(
      text,
      { setting: SMALL, x: beside, at: { middle: top + lineHeight(STRONG) / 2 }, width: PAGE.right - beside },
      brush,
    ),
    box(rail, { fill: brush.palette.track, round: 2 }),
    box(bar, { fill, edge, round: 8 }),
    ...(x(to) > x(from) ? [mark(x(middle), y + BAR.height / 2, BAR.height + 12, brush)] : []),
  ];
}

function grid({ area, y }: Plot, brush: Brush): readonly Shape[] {
  const right = area.x - 14;
  return [0, 0.25, 0.5, 0.75, 1].flatMap((chance) => [
    line([area.x, y(chance)], [area.x + area.width, y(chance)], {
      stroke: chance === 0 ? brush.palette.trackEdge : brush.palette.rule,
      thick: chance === 0 ? 2 : 1,
    }),
    write(
      brush.locale === 'en' ? `${chance * 100} %` : `${chance * 100}%`,
      {
        setting: SMALL,
        x: right,
        at: { middle: y(chance) },
        width: right - PAGE.left + 1,
        align: 'right',
        muted: true,
      },
      brush,
    ),
  ]);
}

function curves({ curve }: GapPicture, plot: Plot, { palette }: Brush): readonly Shape[] {
  const { days, now, after } = curve;
  const draw = (chances: readonly number[], tone: Tone, dashed: boolean): readonly Shape[] => {
    const { fill, edge } = palette.tones[tone];
    const points = days.map((day, n) => [plot.x(day), plot.y(chances[n] ?? 0)] as const);
    const [first, last] = [plot.x(days[0] ?? 0), plot.x(days.at(-1) ?? 0)];
    const foot = plot.y(0);
    return [
      {
        type: 'polygon',
        silent: true,
        shape: { points: [[first, foot], ...points, [last, foot]] },
        style: { fill: `${fill}${VEIL}` },
      },
      ...points.slice(1).flatMap((to, before) => {
        const from = points[before];
        // Dashes of single short segments would run together: every other pair of segments is left out.
        const gap = dashed && before % 6 >= 4;
        return from === undefined || gap ? [] : [line(from, to, { stroke: edge, thick: 4 })];
      }),
    ];
  };
  return [...draw(now, NOW, false), ...(after === undefined ? [] : draw(after, AFTER, true))];
}

function days({ axis }: GapPicture, { last, x, area }: Plot, top: number, brush: Brush): readonly Shape[] {
  const most = last / axis.days;
  const step = roundStep(most / TICKS);
  const number = new Intl.NumberFormat(brush.locale, { maximumFractionDigits: 2 });
  const foot = area.y + area.height;
  let taken = PAGE.left;
  return Array.from({ length: Math.floor(most / step + 1e-9) + 1 }, (_, n) => n * step).flatMap((each) => {
    const at = x(each * axis.days);
    const text = number.format(each);
    const width = brush.measure(text, SMALL);
    const left = Math.min(at - width / 2, PAGE.right - width);
    const tick = line([at, foot], [at, foot + 8], { stroke: brush.palette.trackEdge });
    if (left < taken) return [tick];
    taken = left + width + 16;
    return [
      tick,
      write(text, { setting: SMALL, x: left, at: { top }, width: width + 2, muted: true }, brush),
    ];
  });
}

function signs({ legend: words }: GapPicture, { palette }: Brush): readonly Sign[] {
  const sign = (said: string, tone: Tone): Sign => ({
    words: said,
    width: 30,
    draw: (x, middle) => {
      const { fill, edge } = palette.tones[tone];
      const shape = { x, y: middle - 11, width: 30, height: 22 };
      return [box(shape, { fill: `${fill}${VEIL}`, edge, round: 4, thick: 3 })];
    },
  });
  return [sign(words.now, NOW), ...(words.after === undefined ? [] : [sign(words.after, AFTER)])];
}
