import type { Trend } from '../../app/charts.ts';
import type { Band } from '../../domain/monitoring/threshold.ts';
import type { Brush } from '../brush.ts';
import type { Drawing } from '../drawing.ts';
import { header } from '../header.ts';
import { BADGE, PAGE, SMALL, STRONG } from '../page.ts';
import type { Tone } from '../palette.ts';
import { type Box, box, line, lineHeight, type Shape } from '../shapes.ts';
import { dayNumber, dayTicks } from '../time-axis.ts';
import { type Axis, digitsFor, valueAxis } from '../value-axis.ts';
import { write } from '../write.ts';

const TONES = { normal: 'low', warning: 'moderate', critical: 'extreme' } as const satisfies Record<
  Band,
  Tone
>;

const PLOT_HEIGHT = 400;
const LABELS = { width: 216, gap: 16, apart: 10 };
const TICK_WIDTH = { least: 40, most: 190, gap: 14 };
const BADGE_ROOM = 318;
const MOST_DAYS = 5;
/** Behind lines and points, so that these stand out. */
const VEIL = '47';

/** Where numbers and days lie. */
interface Plot {
  readonly area: Box;
  readonly axis: Axis;
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
}

/** A line through what was read, over the stretches that are worth a warning or critical. */
export function drawTrend(data: Trend, brush: Brush): Drawing {
  const head = header({ ...data, badge: badgeOf(data, brush) }, brush);
  const top = head.bottom + 28;
  const plot = plotFor(data, brush, top);
  const below = top + PLOT_HEIGHT + 12;
  const foot = below + lineHeight(SMALL) + 14;
  const width = PAGE.right - PAGE.left;
  const lines = brush.lines(data.foot, SMALL, { width, lines: 2 }).length;
  return {
    width: PAGE.width,
    height: Math.ceil(foot + lines * lineHeight(SMALL) + PAGE.bottom),
    shapes: [
      ...head.shapes,
      ...stretches(data, plot, brush),
      ...grid(plot, brush),
      ...days(data, plot, below, brush),
      ...thresholdLines(data, plot, brush),
      ...curve(data, plot, brush),
      write(
        data.foot,
        { setting: SMALL, x: PAGE.left, at: { top: foot }, width, lines: 2, muted: true },
        brush,
      ),
    ],
  };
}

/** The number with its unit where both fit; the unit stands in the subtitle too. */
function badgeOf({ latest }: Trend, brush: Brush) {
  const { value, unit, about, band } = latest;
  const both = `${value}${unit}`;
  const room = { width: 10 * BADGE_ROOM, lines: 1 };
  const fits = brush.measure(brush.lines(both, BADGE, room).join(), BADGE) <= BADGE_ROOM;
  return { words: fits ? both : value, tone: TONES[band], under: about };
}

function plotFor({ points, thresholds }: Trend, brush: Brush, top: number): Plot {
  const axis = valueAxis([...points, ...thresholds].map(({ value }) => value));
  const widest = Math.max(
    ...tickTexts(axis, brush).map((each) => brush.measure(each, SMALL)),
    TICK_WIDTH.least,
  );
  const left = PAGE.left + Math.min(TICK_WIDTH.most, widest) + TICK_WIDTH.gap;
  const right = PAGE.right - (thresholds.length === 0 ? 12 : LABELS.width + LABELS.gap);
  const all = points.map(({ day }) => dayNumber(day));
  const [first, last] = [Math.min(...all), Math.max(...all)];
  const inset = 18;
  const width = right - left;
  const share = (day: number) => (last > first ? (day - first) / (last - first) : 0.5);
  const height = (value: number) => (value - axis.least) / (axis.most - axis.least);
  return {
    area: { x: left, y: top, width, height: PLOT_HEIGHT },
    axis,
    x: (day) => left + inset + share(day) * (width - 2 * inset),
    y: (value) => top + PLOT_HEIGHT * (1 - Math.min(1, Math.max(0, height(value)))),
  };
}

function tickTexts(axis: Axis, { locale }: Brush): readonly string[] {
  const digits = digitsFor(axis);
  const full = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const large = axis.ticks.some((each) => Math.abs(each) >= 100_000);
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 4 });
  const short = axis.ticks.map((each) => compact.format(each));
  return large && new Set(short).size === short.length ? short : axis.ticks.map((each) => full.format(each));
}

/** From a threshold on, to where the next one begins or the picture ends. */
function stretches({ thresholds, worse }: Trend, { area, y }: Plot, { palette }: Brush): readonly Shape[] {
  const end = worse === 'rising' ? area.y : area.y + area.height;
  return thresholds.flatMap(({ band, value }) => {
    const graver = band === 'warning' ? thresholds.find((each) => each.band === 'critical') : undefined;
    const ends = [y(value), graver === undefined ? end : y(graver.value)].toSorted((a, b) => a - b);
    const [from = 0, to = 0] = ends;
    const shape = { x: area.x, y: from, width: area.width, height: to - from };
    return to > from ? [box(shape, { fill: `${palette.tones[TONES[band]].fill}${VEIL}`, round: 0 })] : [];
  });
}

function grid({ area, axis, y }: Plot, brush: Brush): readonly Shape[] {
  const texts = tickTexts(axis, brush);
  const right = area.x - TICK_WIDTH.gap;
  const foot = area.y + area.height;
  return [
    ...axis.ticks.flatMap((tick, at) => {
      const place = { x: right, at: { middle: y(tick) }, width: right - PAGE.left, align: 'right' } as const;
      return [
        line([area.x, y(tick)], [area.x + area.width, y(tick)], { stroke: brush.palette.rule, thick: 1 }),
        write(texts[at] ?? '', { setting: SMALL, ...place, muted: true }, brush),
      ];
    }),
    line([area.x, foot], [area.x + area.width, foot], { stroke: brush.palette.trackEdge }),
  ];
}

function days({ points }: Trend, { area, x }: Plot, top: number, brush: Brush): readonly Shape[] {
  const all = points.map(({ day }) => dayNumber(day));
  const ticks = dayTicks(Math.min(...all), Math.max(...all), MOST_DAYS, brush.locale);
  let taken = PAGE.left;
  return ticks.flatMap(({ day, text }) => {
    const width = brush.measure(text, SMALL);
    const left = Math.max(PAGE.left, Math.min(x(day) - width / 2, PAGE.right - width));
    const foot = area.y + area.height;
    const mark = line([x(day), foot], [x(day), foot + 8], { stroke: brush.palette.trackEdge });
    if (left < taken) return [mark];
    taken = left + width + 16;
    return [
      mark,
      write(text, { setting: SMALL, x: left, at: { top }, width: width + 2, muted: true }, brush),
    ];
  });
}

/** A dashed line at each, and at its right what begins there. */
function thresholdLines({ thresholds }: Trend, { area, y }: Plot, brush: Brush): readonly Shape[] {
  const right = area.x + area.width;
  const room = { x: right + LABELS.gap, width: LABELS.width };
  const blocks = thresholds
    .map((each) => {
      const lines = brush.lines(each.from, SMALL, { width: LABELS.width, lines: 2 }).length;
      const height = lineHeight(STRONG) + lines * lineHeight(SMALL);
      return { ...each, at: y(each.value), height, top: y(each.value) - height / 2 };
    })
    .toSorted((a, b) => a.at - b.at);
  // From the top down each makes room for those above it, then from the bottom up for those below.
  let free = area.y;
  const down = blocks.map((each) => {
    const top = Math.max(each.top, free);
    free = top + each.height + LABELS.apart;
    return { ...each, top };
  });
  let floor = area.y + area.height;
  const placed = down.toReversed().map((each) => {
    const top = Math.min(each.top, floor - each.height);
    floor = top - LABELS.apart;
    return { ...each, top };
  });
  return placed.flatMap(({ band, name, from, at, top, height }) => {
    const { edge } = brush.palette.tones[TONES[band]];
    const middle = top + height / 2;
    return [
      line([area.x, at], [right, at], { stroke: edge, thick: 3, dashed: true }),
      line([right, at], [right + LABELS.gap - 4, middle], { stroke: edge, thick: 3 }),
      write(name, { setting: STRONG, ...room, at: { top } }, brush),
      write(
        from,
        { setting: SMALL, ...room, at: { top: top + lineHeight(STRONG) }, lines: 2, muted: true },
        brush,
      ),
    ];
  });
}

function curve({ points }: Trend, { x, y }: Plot, { palette }: Brush): readonly Shape[] {
  const placed = points.map(({ day, value, band }) => ({ at: [x(dayNumber(day)), y(value)] as const, band }));
  const radius = Math.max(2.5, Math.min(8, 160 / Math.max(1, points.length)));
  const segments = placed.slice(1).flatMap(({ at }, before) => {
    const from = placed[before]?.at;
    return from === undefined ? [] : [line(from, at, { stroke: palette.text, thick: 3 })];
  });
  const circles = placed.map(({ at, band }, index): Shape => {
    const last = index === placed.length - 1;
    const [cx, cy] = at;
    const { fill } = palette.tones[TONES[band]];
    return {
      type: 'circle',
      silent: true,
      shape: { cx, cy, r: last ? 12 : radius },
      style: { fill, stroke: palette.text, lineWidth: last ? 4 : 2 },
    };
  });
  return [...segments, ...circles];
}
