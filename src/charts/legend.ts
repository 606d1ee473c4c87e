import type { Brush } from './brush.ts';
import { PAGE, type Part, SMALL } from './page.ts';
import { lineHeight, type Shape } from './shapes.ts';
import { write } from './write.ts';

/** A sign, how wide it is, and what it stands for. */
export interface Sign {
  readonly words: string;
  readonly width: number;
  readonly draw: (x: number, middle: number) => readonly Shape[];
}

const GAP = 12;
const BETWEEN = 36;

/** Signs beside each other as far as there is room, and a last line under them. */
export function legend(signs: readonly Sign[], last: string, brush: Brush, top: number): Part {
  const height = lineHeight(SMALL) + 6;
  const shapes: Shape[] = [];
  let [x, middle]: [number, number] = [PAGE.left, top + height / 2];
  for (const { words, width, draw } of signs) {
    const room = PAGE.right - PAGE.left - width - GAP;
    const written = brush.lines(words, SMALL, { width: room, lines: 1 }).join();
    const end = x + width + GAP + brush.measure(written, SMALL);
    if (x > PAGE.left && end > PAGE.right) [x, middle] = [PAGE.left, middle + height];
    const at = { x: x + width + GAP, at: { middle } };
    shapes.push(...draw(x, middle), write(words, { setting: SMALL, ...at, width: room, muted: true }, brush));
    x = at.x + brush.measure(written, SMALL) + BETWEEN;
  }
  middle += signs.length === 0 ? 0 : height;
  const room = PAGE.right - PAGE.left;
  shapes.push(write(last, { setting: SMALL, x: PAGE.left, at: { middle }, width: room, muted: true }, brush));
  return { shapes, bottom: middle + height / 2 };
}
