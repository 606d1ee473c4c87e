import type { Brush } from './brush.ts';
import { type Lines, type Shape, text } from './shapes.ts';

/** One text: what it says, how it is set, and how much room there is. One line, unless it may have more. */
export interface Writing extends Omit<Lines, 'lines' | 'fill'> {
  readonly width: number;
  readonly lines?: number;
  readonly muted?: boolean;
}

/** Any text in the room there is; what does not fit ends in an ellipsis. */
export function write(
  words: string,
  { width, lines = 1, muted = false, ...rest }: Writing,
  brush: Brush,
): Shape {
  const { palette } = brush;
  return text({
    ...rest,
    lines: brush.lines(words, rest.setting, { width, lines }),
    fill: muted ? palette.muted : palette.text,
  });
}
