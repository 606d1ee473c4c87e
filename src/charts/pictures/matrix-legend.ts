import type { RiskMatrixPicture } from '../../app/charts.ts';
import type { Brush } from '../brush.ts';
import { NORMAL, PAGE, type Part, SMALL } from '../page.ts';
import { lineHeight, type Shape } from '../shapes.ts';
import { write } from '../write.ts';
import { token } from './matrix-tokens.ts';

const ROW = 46;
const NUMBER = 56;
/** Above so many, names stand in two columns, without what is said of each. */
const MOST_IN_FULL = 10;

/** Which number is which technology. */
export function matrixLegend(rows: RiskMatrixPicture['legend'], brush: Brush, top: number): Part {
  const columns = rows.length > MOST_IN_FULL ? 2 : 1;
  const width = (PAGE.right - PAGE.left) / columns;
  const perColumn = Math.ceil(rows.length / columns);
  const shapes = rows.flatMap(({ number, name, note }, at): Shape[] => {
    const x = PAGE.left + Math.floor(at / perColumn) * width;
    const middle = top + ((at % perColumn) + 0.5) * ROW;
    const room = width - NUMBER - 12;
    const named = columns === 1 ? room * 0.56 : room;
    return [
      ...token({ kind: 'now', number, x: x + 20, y: middle, r: 20 }),
      write(name, { setting: NORMAL, x: x + NUMBER, at: { middle }, width: named }, brush),
      ...(columns === 1
        ? [
            write(
              note,
              {
                ...{ setting: SMALL, x: PAGE.right, at: { middle }, width: room - named - 16 },
                ...{ align: 'right', muted: true },
              },
              brush,
            ),
          ]
        : []),
    ];
  });
  return { shapes, bottom: rows.length === 0 ? top : top + perColumn * ROW + lineHeight(SMALL) / 4 };
}
