import type { Scorecard, ScorecardRow } from '../../app/charts.ts';
import { CONFIDENCES, type Confidence, type ScoredStatus } from '../../domain/scoring/criteria.ts';
import type { Tier } from '../../domain/scoring/tier.ts';
import type { Brush } from '../brush.ts';
import type { Drawing } from '../drawing.ts';
import { header } from '../header.ts';
import { legend, type Sign } from '../legend.ts';
import { NORMAL, PAGE, type Part, SMALL, STRONG } from '../page.ts';
import type { Tone } from '../palette.ts';
import { along, mark, rangeBar, unsure } from '../range-bar.ts';
import { dots, line, lineHeight, type Shape } from '../shapes.ts';
import { write } from '../write.ts';

const NAME = { x: 92, width: 252 };
const RAIL = { x: 366, width: 420, height: 40 };
const VERDICT = { x: 810, width: PAGE.right - 810 };
const DOTS = 72;
const ROW = 90;

const STATUS_TONES = {
  met: 'high',
  partly: 'moderate',
  not: 'low',
  unknown: 'unknown',
} as const satisfies Record<ScoredStatus, Tone>;

const TIER_TONES = {
  critical: 'extreme',
  high: 'high',
  moderate: 'moderate',
  low: 'low',
  unrated: 'unknown',
} as const satisfies Record<Tier, Tone>;

/** The criteria as bars under one scale, what is not known as a hatched range, and what they come to. */
export function drawScorecard(card: Scorecard, brush: Brush): Drawing {
  const { title, subtitle, tier, tierText, ceilingText } = card;
  const badge = { words: tierText, tone: TIER_TONES[tier], under: ceilingText };
  const head = header({ title, subtitle, badge }, brush);
  const scale = zones(card, brush, head.bottom + 22);
  const rows = card.criteria.map((row, index) => criterion(row, brush, scale.bottom + (index + 0.5) * ROW));
  const end = scale.bottom + rows.length * ROW;
  const foot = legend(signs(card, brush), card.version, brush, end + ROW + 22);
  return {
    width: PAGE.width,
    height: Math.ceil(foot.bottom + PAGE.bottom),
    shapes: [
      ...head.shapes,
      ...scale.shapes,
      ...cutoffs(card, brush, scale.bottom, end - 12),
      ...rows.flat(),
      line([PAGE.left, end + 8], [PAGE.right, end + 8], { stroke: brush.palette.rule }),
      ...total(card, brush, end + 20 + ROW / 2),
      ...foot.shapes,
    ],
  };
}

/** What each stretch of the scale is called, over the bars. */
function zones({ cutoffs, zones }: Scorecard, brush: Brush, top: number): Part {
  const stretches = [
    [zones.not, 0, cutoffs.partly],
    [zones.partly, cutoffs.partly, cutoffs.met],
    [zones.met, cutoffs.met, 1],
  ] as const;
  const shapes = stretches.map(([name, from, to]) => {
    const [x, width] = [along(RAIL, (from + to) / 2), (to - from) * RAIL.width - 6];
    return write(name, { setting: SMALL, x, at: { top }, width, align: 'center', muted: true }, brush);
  });
  return { shapes, bottom: top + lineHeight(SMALL) };
}

function cutoffs({ cutoffs }: Scorecard, { palette }: Brush, top: number, bottom: number): readonly Shape[] {
  return [cutoffs.partly, cutoffs.met].map((cutoff) => {
    const x = along(RAIL, cutoff);
    return line([x, top], [x, bottom], { stroke: palette.trackEdge, dashed: true });
  });
}

function criterion(row: ScorecardRow, brush: Brush, middle: number): readonly Shape[] {
  const at = { middle };
  return [
    write(row.id, { setting: STRONG, x: PAGE.left, at, width: NAME.x - PAGE.left }, brush),
    write(row.name, { setting: NORMAL, x: NAME.x, at, width: NAME.width, lines: 2 }, brush),
    ...rangeBar(row, STATUS_TONES[row.status], RAIL, middle, brush),
    ...verdict(row.statusText, row.valueText, row.confidence, brush, middle),
  ];
}

function total({ total, tier }: Scorecard, brush: Brush, middle: number): readonly Shape[] {
  const [least, most] = total.range ?? [0, 100];
  const extent = { least: least / 100, most: most / 100, ...(total.range === undefined && { value: null }) };
  const width = NAME.x + NAME.width - PAGE.left;
  return [
    write(total.label, { setting: STRONG, x: PAGE.left, at: { middle }, width, lines: 2 }, brush),
    ...rangeBar(extent, TIER_TONES[tier], RAIL, middle, brush),
    ...verdict(total.text, total.unit, total.confidence, brush, middle),
  ];
}

/** In words, in numbers, and how sure. */
function verdict(
  word: string,
  number: string,
  confidence: Confidence,
  brush: Brush,
  middle: number,
): readonly Shape[] {
  const { x, width } = VERDICT;
  const [upper, lower] = [middle - 17, middle + 18];
  const small = { setting: SMALL, x, at: { middle: lower }, width: width - DOTS, muted: true };
  const sure = CONFIDENCES.indexOf(confidence) + 1;
  return [
    write(word, { setting: STRONG, x, at: { middle: upper }, width }, brush),
    write(number, small, brush),
    ...dots(sure, CONFIDENCES.length, { right: PAGE.right, middle: lower }, brush.palette.muted),
  ];
}

/** What stands in the picture and does not speak for itself. */
function signs({ criteria, total, legend }: Scorecard, brush: Brush): readonly Sign[] {
  const ranges = [...criteria.map(({ least, most }) => [least, most]), total.range ?? [0, 100]];
  const range: Sign = {
    words: legend.range,
    width: 48,
    draw: (x, middle) => unsure({ x, y: middle - 13, width: 48, height: 26 }, 'unknown', brush),
  };
  const reckoned: Sign = {
    words: legend.mark,
    width: 10,
    draw: (x, middle) => [mark(x + 5, middle, 30, brush)],
  };
  const sure: Sign = {
    words: legend.confidence,
    width: 56,
    draw: (x, middle) => dots(3, 3, { right: x + 56, middle }, brush.palette.muted),
  };
  return [
    ...(ranges.some(([least, most]) => least !== most) ? [range] : []),
    ...(criteria.some(({ value, least, most }) => value !== null && least !== most) ? [reckoned] : []),
    sure,
  ];
}
