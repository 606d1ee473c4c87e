import type { PlanPicture } from '../../app/plan-pictures.ts';
import type { Brush } from '../brush.ts';
import { type Part, SMALL } from '../page.ts';
import { box, line, lineHeight, type Shape } from '../shapes.ts';
import { dayNumber, dayTicks } from '../time-axis.ts';
import { write } from '../write.ts';

/** Where days stand, from left to right. */
export const CALENDAR = { left: 424, right: 716 } as const;
/** Between the ends and the first and last mark. */
const INSET = 18;
/**
 * What lies further off than that stands at the end, so that one far day does not press all others together. Several past
 * days would stand on one point there, so the calendar begins with the earliest of them, as far back as `longest`.
 */
const DAYS = { before: 2 * 365, longest: 10 * 365, after: 5 * 365 } as const;
const MOST_TICKS = 3;
const GAP = 14;

export interface Calendar {
  readonly today: number;
  /** Where a day stands, in pixels. */
  readonly xOf: (day: number) => number;
  /** It is further off than the calendar goes. */
  readonly beyond: (day: number) => boolean;
  readonly first: number;
  readonly last: number;
}

export function calendarOf({ today: { day }, groups }: PlanPicture): Calendar {
  const today = dayNumber(day);
  const due = groups.flatMap(({ rows }) => rows.map((each) => dayNumber(each.day)));
  const past = due.filter((each) => each < today - DAYS.before);
  const earliest = past.length > 1 ? Math.max(Math.min(...past), today - DAYS.longest) : today - DAYS.before;
  const within = (each: number) => Math.min(today + DAYS.after, Math.max(earliest, each));
  const days = due.map(within);
  const first = Math.min(today, ...days);
  const last = Math.max(today + 1, ...days);
  const [left, right] = [CALENDAR.left + INSET, CALENDAR.right - INSET];
  const xOf = (each: number) => left + ((within(each) - first) / (last - first)) * (right - left);
  return { today, xOf, beyond: (each) => within(each) !== each, first, last };
}

/** The dates above, and a line through all rows for each and for today. */
export function calendarLines(
  { today: { words } }: PlanPicture,
  { today, xOf, first, last }: Calendar,
  brush: Brush,
  top: number,
): Part & { readonly through: (bottom: number) => readonly Shape[] } {
  const { palette } = brush;
  const below = top + lineHeight(SMALL);
  const bottom = below + lineHeight(SMALL) + 10;
  const ticks: { readonly x: number; readonly shape: Shape }[] = [];
  let free: number = CALENDAR.left - 40;
  for (const { day, text } of dayTicks(first, last, MOST_TICKS, brush.locale)) {
    const width = brush.measure(text, SMALL);
    const x = xOf(day);
    const from = Math.min(Math.max(x - width / 2, CALENDAR.left - 20), CALENDAR.right + 20 - width);
    if (from < free) continue;
    free = from + width + GAP;
    const place = { setting: SMALL, x: from, at: { top }, width: width + 1, muted: true };
    ticks.push({ x, shape: write(text, place, brush) });
  }
  const width = Math.min(200, brush.measure(words, SMALL));
  const x = Math.min(Math.max(xOf(today) - width / 2, CALENDAR.left - 20), CALENDAR.right + 20 - width);
  const label = write(
    words,
    { setting: { ...SMALL, weight: 700 }, x, at: { top: below }, width: 220 },
    brush,
  );
  const behind = { x: x - 4, y: below, width: width + 8, height: lineHeight(SMALL) };
  return {
    shapes: [box(behind, { fill: palette.card, round: 0 }), label, ...ticks.map(({ shape }) => shape)],
    bottom,
    through: (end) => [
      ...ticks.map((each) => line([each.x, below], [each.x, end], { stroke: palette.rule })),
      line([xOf(today), bottom - 6], [xOf(today), end], { stroke: palette.text, thick: 3, dashed: true }),
    ],
  };
}
