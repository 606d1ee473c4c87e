import { describe, expect, test } from 'vitest';
import { THEMES } from '../../src/app/charts.ts';
import { PALETTES, type Palette, type Tone } from '../../src/charts/palette.ts';

type Rgb = readonly [number, number, number];
const TONES: readonly Tone[] = ['low', 'moderate', 'high', 'extreme'];

/** Linear light of a colour such as #1E2128. */
function linear(colour: string): Rgb {
  const part = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** As WCAG 2 defines it, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(linear(one)), luminance(linear(other))].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('contrast is what WCAG says it is', () => {
  expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21);
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
});

describe.each(THEMES)('on the %s card', (theme) => {
  const palette: Palette = PALETTES[theme];

  test.each([
    ['text', palette.text, palette.card, 12],
    ['muted text', palette.muted, palette.card, 7],
    ['text on an empty bar', palette.text, palette.track, 7],
    ['the outline of an empty bar', palette.trackEdge, palette.card, 3],
  ])('%s stands out', (_, colour, ground, least) => {
    expect(contrast(colour, ground)).toBeGreaterThanOrEqual(least);
  });

  test.each([...TONES, 'unknown'] as const)('%s can be read and seen', (tone) => {
    const { fill, ink, edge } = palette.tones[tone];
    expect(contrast(ink, fill), 'ink on its fill').toBeGreaterThanOrEqual(4.5);
    expect(contrast(edge, palette.card), 'its outline on the card').toBeGreaterThanOrEqual(3);
    expect(contrast(edge, palette.track), 'its stripes on an empty bar').toBeGreaterThanOrEqual(3);
  });
});

/** How people without one kind of cone see linear light (Machado, Oliveira and Fernandes 2009, full severity). */
const BLINDNESS: Readonly<Record<string, readonly [Rgb, Rgb, Rgb]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** CIE 1976 L*a*b* under D65. */
function lab([r, g, b]: Rgb): Rgb {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27 / 116) * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

describe.each(Object.entries(BLINDNESS))('with %s', (_, matrix) => {
  const seen = (colour: string): Rgb => {
    const light = linear(colour);
    const [r = 0, g = 0, b = 0] = matrix.map((row) =>
      Math.max(0, row[0] * light[0] + row[1] * light[1] + row[2] * light[2]),
    );
    return lab([r, g, b]);
  };
  const pairs = TONES.flatMap((one, index) => TONES.slice(index + 1).map((other) => [one, other] as const));

  test.each(pairs)('%s and %s can be told apart', (one, other) => {
    const [a, b] = [seen(PALETTES.dark.tones[one].fill), seen(PALETTES.dark.tones[other].fill)];
    expect(Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])).toBeGreaterThan(20);
  });
});
