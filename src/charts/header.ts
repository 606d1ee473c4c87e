import type { Brush } from './brush.ts';
import { BADGE, PAGE, type Part, SUBTITLE, TITLE } from './page.ts';
import type { Tone } from './palette.ts';
import { box, lineHeight, type Shape, text } from './shapes.ts';

export interface Heading {
  readonly title: string;
  readonly subtitle: string;
  /** What it comes to, in a few words on a colour, and a line under it. */
  readonly badge?: { readonly words: string; readonly tone: Tone; readonly under?: string | undefined };
}

const BADGE_BOX = { height: 62, least: 150, most: 372, padding: 26, gap: 10 };
const BETWEEN = 36;

/** What the picture is of, and at its right what it comes to. */
export function header({ title, subtitle, badge }: Heading, brush: Brush): Part {
  const { left, right, top } = PAGE;
  const verdict = badge === undefined ? { shapes: [], bottom: top, left: right } : badgeOf(badge, brush);
  const width = verdict.left - (badge === undefined ? 0 : BETWEEN) - left;
  const titles = brush.lines(title, TITLE, { width, lines: 2 });
  const subtitles = brush.lines(subtitle, SUBTITLE, { width, lines: 2 });
  const below = top + titles.length * lineHeight(TITLE) + 4;
  return {
    shapes: [
      text({ lines: titles, setting: TITLE, fill: brush.palette.text, x: left, at: { top } }),
      text({ lines: subtitles, setting: SUBTITLE, fill: brush.palette.muted, x: left, at: { top: below } }),
      ...verdict.shapes,
    ],
    bottom: Math.max(below + subtitles.length * lineHeight(SUBTITLE), verdict.bottom),
  };
}

function badgeOf(
  { words, tone, under }: NonNullable<Heading['badge']>,
  brush: Brush,
): Part & { readonly left: number } {
  const { right, top } = PAGE;
  const { height, least, most, padding, gap } = BADGE_BOX;
  const paint = brush.palette.tones[tone];
  const lines = brush.lines(words, BADGE, { width: most - 2 * padding, lines: 1 });
  const width = Math.max(least, brush.measure(lines.join(), BADGE) + 2 * padding);
  const unders = brush.lines(under ?? '', SUBTITLE, { width: most, lines: 1 });
  const underWidth = brush.measure(unders.join(), SUBTITLE);
  const shapes: Shape[] = [
    box({ x: right - width, y: top, width, height }, { fill: paint.fill, edge: paint.edge, round: 14 }),
    text({
      lines,
      setting: BADGE,
      fill: paint.ink,
      x: right - width / 2,
      at: { middle: top + height / 2 },
      align: 'center',
    }),
    text({
      lines: unders,
      setting: SUBTITLE,
      fill: brush.palette.text,
      x: right,
      at: { top: top + height + gap },
      align: 'right',
    }),
  ];
  const bottom = top + height + unders.length * (gap + lineHeight(SUBTITLE));
  return { shapes, bottom, left: right - Math.max(width, underWidth) };
}
