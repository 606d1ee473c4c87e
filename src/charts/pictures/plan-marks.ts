import type { PlanRow, PlanSign } from '../../app/plan-pictures.ts';
import type { Palette } from '../palette.ts';
import { line, type Shape } from '../shapes.ts';

const R = 13;

/** What stands for an action: its shape says how far it has come, its colour whether its day is past. */
export function planMark(
  { state, overdue }: Pick<PlanRow, 'state' | 'overdue'>,
  x: number,
  y: number,
  { card, text, tones }: Palette,
): readonly Shape[] {
  const edge = overdue ? tones.extreme.edge : state === 'done' ? tones.low.edge : text;
  const fill = state === 'done' ? tones.low.fill : card;
  const ring: Shape = {
    ...{ type: 'circle', silent: true, shape: { cx: x, cy: y, r: R } },
    style: { fill, stroke: edge, lineWidth: 4 },
  };
  const stroke = { stroke: edge, thick: 4 };
  switch (state) {
    case 'planned':
      return [ring];
    case 'under-way':
      return [ring, { type: 'circle', silent: true, shape: { cx: x, cy: y, r: 6 }, style: { fill: edge } }];
    case 'stuck':
      return [
        ring,
        line([x - 6, y - 6], [x + 6, y + 6], stroke),
        line([x - 6, y + 6], [x + 6, y - 6], stroke),
      ];
    case 'done': {
      const tick = { stroke: tones.low.ink, thick: 4 };
      return [ring, line([x - 7, y], [x - 2, y + 6], tick), line([x - 2, y + 6], [x + 7, y - 5], tick)];
    }
  }
}

/** The same for the legend. */
export function planSign(kind: PlanSign, x: number, y: number, palette: Palette): readonly Shape[] {
  const overdue = kind === 'overdue';
  return planMark({ state: overdue ? 'planned' : kind, overdue }, x, y, palette);
}
