import type { Bar, Bars } from '../../app/charts.ts';
import type { Brush } from '../brush.ts';
import type { Drawing } from '../drawing.ts';
import { header } from '../header.ts';
import { legend, type Sign } from '../legend.ts';
import { NORMAL, PAGE, type Part, SMALL, STRONG } from '../page.ts';
import type { Tone } from '../palette.ts';
import { rangeBar, unsure } from '../range-bar.ts';
import { box, lineHeight, type Shape } from '../shapes.ts';
import { write } from '../write.ts';

const LABEL = { x: PAGE.left, width: 290 };
const RAIL = { x: 346, width: 340, height: 36 };
const VALUE = { x: 706, width: PAGE.right - 706 };
const ROW = 74;
const GAP = 14;
const SWATCH = 30;

const TONES = { before: 'high', after: 'low' } as const satisfies Record<Bar['phase'], Tone>;

/** Groups of bars of one length, each with what it is at its left and the number at its right. */
export function drawBars(data: Bars, brush: Brush): Drawing {
  const head = header(data, brush);
  const shapes: Shape[] = [...head.shapes];
  let top = head.bottom + 20;
  for (const group of data.groups) {
    const drawn = drawGroup(group, brush, top);
    shapes.push(...drawn.shapes);
    top = drawn.bottom + GAP;
  }
  const foot = legend(signs(data, brush), data.foot, brush, top + 4);
  return {
    width: PAGE.width,
    height: Math.ceil(foot.bottom + PAGE.bottom),
    shapes: [...shapes, ...foot.shapes],
  };
}

function drawGroup({ name, bars }: Bars['groups'][number], brush: Brush, top: number): Part {
  const width = PAGE.right - PAGE.left;
  const title = write(name, { setting: STRONG, x: PAGE.left, at: { top }, width }, brush);
  const first = top + lineHeight(STRONG);
  const rows = bars.flatMap((bar, index) => drawBar(bar, brush, first + (index + 0.5) * ROW));
  return { shapes: [title, ...rows], bottom: first + bars.length * ROW };
}

function drawBar({ label, share, below = false, text, phase }: Bar, brush: Brush, middle: number) {
  const most = Math.min(1, Math.max(0, share));
  const least = below ? 0 : most;
  const at = { middle };
  return [
    write(label, { setting: SMALL, ...LABEL, at, lines: 2, muted: true }, brush),
    ...rangeBar({ least, most }, TONES[phase], RAIL, middle, brush),
    write(text, { setting: NORMAL, ...VALUE, at, lines: 2 }, brush),
  ];
}

/** What colours and hatching stand for, where the picture has them. */
function signs({ groups, legend: words }: Bars, brush: Brush): readonly Sign[] {
  const bars = groups.flatMap((each) => each.bars);
  const phases = (['before', 'after'] as const).filter((phase) => bars.some((each) => each.phase === phase));
  const swatch = (phase: Bar['phase']): Sign => ({
    words: words[phase],
    width: SWATCH,
    draw: (x, middle) => {
      const { fill, edge } = brush.palette.tones[TONES[phase]];
      return [box({ x, y: middle - 11, width: SWATCH, height: 22 }, { fill, edge, round: 5 })];
    },
  });
  const hatched: Sign = {
    words: words.below,
    width: 48,
    draw: (x, middle) => unsure({ x, y: middle - 13, width: 48, height: 26 }, TONES.after, brush),
  };
  return [
    ...(phases.length > 1 ? phases.map(swatch) : []),
    ...(bars.some(({ below }) => below === true) ? [hatched] : []),
  ];
}
