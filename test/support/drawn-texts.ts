import { brushFor } from '../../src/charts/brush.ts';
import type { Drawing } from '../../src/charts/drawing.ts';
import type { Shape } from '../../src/charts/shapes.ts';
import { loadFonts } from '../../src/charts/text/fonts.ts';

const brush = brushFor({ theme: 'dark', locale: 'en' }, loadFonts());

export interface Frame {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where every line of text stands. */
export function frames({ shapes }: Drawing): readonly Frame[] {
  return shapes.flatMap((shape) => (shape.type === 'text' ? framesOf(shape) : []));
}

function framesOf({ style }: Extract<Shape, { type: 'text' }>): readonly Frame[] {
  const lines = style.text.split('\n').filter((each) => each !== '');
  const [weight, size] = style.font.split(/ |px/).map(Number);
  if (weight !== 400 && weight !== 700) throw new Error(`the font ${style.font} has no weight there is`);
  const [x, y, height] = [style.x, style.y, style.lineHeight];
  const top = style.verticalAlign === 'middle' ? y - (lines.length * height) / 2 : y;
  return lines.map((text, index) => {
    const width = brush.measure(text, { size: size ?? 0, weight });
    const left = style.align === 'center' ? x - width / 2 : style.align === 'right' ? x - width : x;
    return {
      text,
      size: size ?? 0,
      left,
      right: left + width,
      top: top + index * height,
      bottom: top + (index + 1) * height,
    };
  });
}

/** What is wrong with how texts stand. */
export function faults(drawing: Drawing): readonly string[] {
  const all = frames(drawing);
  const touching = (a: Frame, b: Frame) =>
    a.left < b.right && b.left < a.right && a.top + 4 < b.bottom && b.top + 4 < a.bottom;
  return [
    ...all.flatMap((each) =>
      each.left < 35 || each.right > drawing.width - 35 || each.top < 20 || each.bottom > drawing.height - 10
        ? [`${each.text} is cut off`]
        : [],
    ),
    ...all.flatMap((each) => (each.size < 20 ? [`${each.text} is too small`] : [])),
    ...all.flatMap((a, index) =>
      all.slice(index + 1).flatMap((b) => (touching(a, b) ? [`${a.text} overlaps ${b.text}`] : [])),
    ),
  ];
}
