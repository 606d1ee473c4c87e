import type { PlanPicture, PlanRow } from '../../app/plan-pictures.ts';
import type { Brush } from '../brush.ts';
import type { Drawing } from '../drawing.ts';
import { header } from '../header.ts';
import { legend } from '../legend.ts';
import { NORMAL, PAGE, type Part, SMALL, STRONG } from '../page.ts';
import { box, line, lineHeight, type Shape, text } from '../shapes.ts';
import { dayNumber } from '../time-axis.ts';
import { write } from '../write.ts';
import { CALENDAR, type Calendar, calendarLines, calendarOf } from './plan-calendar.ts';
import { planMark, planSign } from './plan-marks.ts';

const NAME = { x: PAGE.left, width: CALENDAR.left - PAGE.left - 24 } as const;
const NOTE = { x: CALENDAR.right + 24, width: PAGE.right - CALENDAR.right - 24 } as const;
const PADDING = 12;
/** Above so many rows a name has one line. */
const MOST_IN_FULL = 16;

/** An action in each row: its name, its mark on the day it is due with how far that is from today, and what is said of it. */
export function drawPlan(data: PlanPicture, brush: Brush): Drawing {
  const calendar = calendarOf(data);
  const head = header(data, brush);
  const dates = calendarLines(data, calendar, brush, head.bottom + 16);
  const list = groups(data, calendar, brush, dates.bottom);
  const signs = legend(
    data.signs.map(({ kind, words }) => ({
      ...{ words, width: 30 },
      draw: (x: number, middle: number) => planSign(kind, x + 15, middle, brush.palette),
    })),
    ...([data.foot, brush, list.bottom + 10] as const),
  );
  const parts: readonly Part[] = [
    head,
    { shapes: dates.through(list.bottom), bottom: list.bottom },
    dates,
    list,
    signs,
  ];
  return {
    width: PAGE.width,
    height: Math.ceil(signs.bottom + PAGE.bottom),
    shapes: parts.flatMap((each) => each.shapes),
  };
}

function groups(data: PlanPicture, calendar: Calendar, brush: Brush, from: number): Part {
  const shapes: Shape[] = [];
  const names = data.groups.flatMap(({ rows }) => rows).length > MOST_IN_FULL ? 1 : 2;
  let top = from;
  for (const { name, rows } of data.groups) {
    const titled = title(name, brush, top);
    shapes.push(...titled.shapes);
    top = titled.bottom;
    for (const each of rows) {
      const drawn = row(each, calendar, brush, { top, names });
      shapes.push(...drawn.shapes);
      top = drawn.bottom;
    }
    top += PADDING;
  }
  return { shapes, bottom: top };
}

/** Over the whole width, so that the lines of the calendar give way to it. */
function title(name: string, brush: Brush, top: number): Part {
  const width = PAGE.right - PAGE.left;
  const { palette } = brush;
  const lines = brush.lines(name, STRONG, { width, lines: 1 });
  const y = top + PADDING - 2;
  const height = lineHeight(STRONG);
  const behind = { x: PAGE.left, y, width: brush.measure(lines.join(), STRONG) + 8, height };
  return {
    shapes: [
      line([PAGE.left, top], [PAGE.right, top], { stroke: palette.rule }),
      box(behind, { fill: palette.card, round: 0 }),
      text({ lines, setting: STRONG, fill: palette.text, x: PAGE.left, at: { top: y } }),
    ],
    bottom: y + height,
  };
}

function row(
  data: PlanRow,
  { today, xOf, beyond }: Calendar,
  brush: Brush,
  { top, names }: { readonly top: number; readonly names: number },
): Part {
  const lines = Math.max(1, brush.lines(data.name, NORMAL, { width: NAME.width, lines: names }).length);
  const notes = data.remark === '' ? 1 : 2;
  const height = PADDING + Math.max(lineHeight(NORMAL) * lines, lineHeight(SMALL) * notes);
  const middle = top + height / 2;
  const day = dayNumber(data.day);
  const [x, now] = [xOf(day), xOf(today)];
  const { palette } = brush;
  const stem = {
    stroke: data.overdue ? palette.tones.extreme.edge : palette.trackEdge,
    thick: 5,
    dashed: beyond(day),
  };
  const note = (words: string, at: number, muted: boolean) =>
    write(words, { setting: SMALL, ...NOTE, at: { middle: at }, muted }, brush);
  const half = lineHeight(SMALL) / 2;
  return {
    shapes: [
      write(data.name, { setting: NORMAL, ...NAME, at: { middle }, lines: names }, brush),
      // What is done is no longer on its way to its day, nor late.
      ...(data.state === 'done' ? [] : [line([now, middle], [x, middle], stem)]),
      ...planMark(data, x, middle, palette),
      ...(notes === 1
        ? [note(data.when, middle, true)]
        : [note(data.when, middle - half, true), note(data.remark, middle + half, false)]),
    ],
    bottom: top + height,
  };
}
