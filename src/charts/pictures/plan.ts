import type { PlanPicture, PlanRow } from '../../app/plan-pictures.ts';
import type { Brush } from '../brush.ts';
import type { Drawing } from '../drawing.ts';
import { header } from '../header.ts';
import { legend } from '../legend.ts';
import { NORMAL, PAGE, type Part, SMALL, STRONG } from '../page.ts';
import { line, lineHeight, type Shape } from '../shapes.ts';
import { dayNumber } from '../time-axis.ts';
import { write } from '../write.ts';
import { CALENDAR, type Calendar, calendarLines, calendarOf } from './plan-calendar.ts';
import { planMark, planSign } from './plan-marks.ts';

const NAME = { x: PAGE.left, width: CALENDAR.left - PAGE.left - 24 } as const;
const NOTE = { x: CALENDAR.right + 24, width: PAGE.right - CALENDAR.right - 24 } as const;
const PADDING = 12;

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
  let top = from;
  for (const { name, rows } of data.groups) {
    const rule = line([PAGE.left, top], [PAGE.right, top], { stroke: brush.palette.rule });
    const place = { setting: STRONG, x: NAME.x, at: { top: top + PADDING }, width: NAME.width, lines: 2 };
    const height = lineHeight(STRONG) * linesOf(name, place, brush);
    shapes.push(rule, write(name, place, brush));
    top += height + PADDING;
    for (const each of rows) {
      const drawn = row(each, calendar, brush, top);
      shapes.push(...drawn.shapes);
      top = drawn.bottom;
    }
    top += PADDING / 2;
  }
  return { shapes, bottom: top };
}

function row(data: PlanRow, { today, xOf }: Calendar, brush: Brush, top: number): Part {
  const name = { setting: NORMAL, ...NAME, lines: 2 } as const;
  const note = { setting: SMALL, ...NOTE, lines: 2 } as const;
  const height =
    PADDING +
    Math.max(
      lineHeight(NORMAL) * linesOf(data.name, name, brush),
      lineHeight(SMALL) * linesOf(data.note, note, brush),
    );
  const at = { middle: top + height / 2 };
  const [x, now] = [xOf(dayNumber(data.day)), xOf(today)];
  const { palette } = brush;
  const stem = data.overdue ? palette.tones.extreme.edge : palette.trackEdge;
  return {
    shapes: [
      write(data.name, { ...name, at }, brush),
      // What is done is no longer on its way to its day, nor late.
      ...(data.state === 'done' ? [] : [line([now, at.middle], [x, at.middle], { stroke: stem, thick: 5 })]),
      ...planMark(data, x, at.middle, palette),
      write(data.note, { ...note, at, muted: !data.overdue }, brush),
    ],
    bottom: top + height,
  };
}

function linesOf(
  words: string,
  { setting, width, lines }: { setting: typeof NORMAL; width: number; lines: number },
  brush: Brush,
): number {
  return Math.max(1, brush.lines(words, setting, { width, lines }).length);
}
