import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { THEMES, type Trend } from '../../src/app/charts.ts';
import { brushFor } from '../../src/charts/brush.ts';
import { createCharts, type RunningCharts } from '../../src/charts/charts.ts';
import { PALETTES } from '../../src/charts/palette.ts';
import { drawTrend } from '../../src/charts/pictures/trend.ts';
import { loadFonts } from '../../src/charts/text/fonts.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { faults, frames } from '../support/drawn-texts.ts';
import { trendOf, trends } from '../support/examples-trend.ts';

const has = loadFonts();
const brush = brushFor({ theme: 'dark', locale: 'en' }, has);
const { tones } = PALETTES.dark;

/** Every circle of a picture, in the order of the readings. */
function circles(data: Trend) {
  return drawTrend(data, brush).shapes.flatMap((each) => (each.type === 'circle' ? [each] : []));
}

/** The stretches beyond thresholds: which colour, from where to where. */
function stretches(data: Trend) {
  return drawTrend(data, brush).shapes.flatMap((each) => {
    if (each.type !== 'rect' || each.style.fill.length !== 9) return [];
    const band = each.style.fill.startsWith(tones.extreme.fill) ? 'critical' : 'warning';
    return [{ band, top: each.shape.y, bottom: each.shape.y + each.shape.height }];
  });
}

describe.each(Object.entries(trends))('%s', (_, data) => {
  test.each(LOCALES)('has its texts whole, apart and large enough in %s', (locale) => {
    const drawing = drawTrend(data, brushFor({ theme: 'dark', locale }, has));
    expect(faults(drawing)).toEqual([]);
    const shown = frames(drawing)
      .map(({ text }) => text)
      .join('')
      .replaceAll(' ', '');
    const { latest, title, subtitle, foot, thresholds } = data;
    const said = [
      title,
      subtitle,
      foot,
      latest.value,
      latest.about,
      ...thresholds.flatMap(({ name, from }) => [name, from]),
    ];
    for (const text of said) expect(shown).toContain(text.replaceAll(' ', ''));
    expect(drawing.height).toBeLessThan(800);
  });

  test('has a point for each reading, in the colour of where it stands, the last the largest', () => {
    const found = circles(data);
    const fills = { normal: tones.low.fill, warning: tones.moderate.fill, critical: tones.extreme.fill };
    expect(found.map(({ style }) => style.fill)).toEqual(data.points.map(({ band }) => fills[band]));
    const radii = found.map(({ shape }) => shape.r);
    expect(radii.at(-1)).toBe(Math.max(...radii));
  });
});

describe('to scale', () => {
  test('days lie as far apart as they are', () => {
    const data = trendOf({
      worse: 'falling',
      warning: null,
      critical: null,
      readings: [
        [0, 1],
        [10, 2],
        [40, 3],
      ],
    });
    const [a = 0, b = 0, c = 0] = circles(data).map(({ shape }) => shape.cx);
    expect((c - b) / (b - a)).toBeCloseTo(3, 6);
  });

  test('numbers too, the larger the higher', () => {
    const data = trendOf({
      worse: 'falling',
      warning: null,
      critical: null,
      readings: [
        [0, 10],
        [1, 20],
        [2, 50],
      ],
    });
    const [a = 0, b = 0, c = 0] = circles(data).map(({ shape }) => shape.cy);
    expect((b - c) / (a - b)).toBeCloseTo(3, 6);
  });

  test('where falling is worse the stretches lie below their thresholds, one beside the other', () => {
    const readings = [
      [0, 60],
      [1, 30],
      [2, 90],
    ] as const;
    const data = trendOf({ worse: 'falling', warning: 60, critical: 30, readings });
    const [atWarning, atCritical] = circles(data).map(({ shape }) => shape.cy);
    const [warning, critical] = stretches(data);
    expect(warning).toEqual({ band: 'warning', top: atWarning, bottom: atCritical });
    expect(critical).toMatchObject({ band: 'critical', top: atCritical });
    expect(critical?.bottom).toBeGreaterThan(atCritical ?? 0);
  });

  test('where rising is worse they lie above', () => {
    const readings = [
      [0, 50],
      [1, 65],
      [2, 40],
    ] as const;
    const data = trendOf({ worse: 'rising', warning: 50, critical: 65, readings });
    const [atWarning, atCritical] = circles(data).map(({ shape }) => shape.cy);
    const [warning, critical] = stretches(data);
    expect(warning).toEqual({ band: 'warning', top: atCritical, bottom: atWarning });
    expect(critical).toMatchObject({ band: 'critical', bottom: atCritical });
    expect(critical?.top).toBeLessThan(atCritical ?? 0);
  });

  test.each([
    ['a warning only', 1],
    ['critical only', 1],
    ['no thresholds', 0],
  ] as const)('%s: %i', (name, count) => {
    expect(stretches(trends[name])).toHaveLength(count);
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '氟'.repeat(10_000),
    'W'.repeat(10_000),
    'word '.repeat(2000),
    '👩‍🔬',
    '\u202Eab',
    '',
    'é\n\né',
  ),
);

test('any text is drawn without overlapping or leaving the picture', () => {
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(trends)), fc.infiniteStream(hostile), (data, texts) => {
      const say = () => texts.next().value ?? '';
      const said: Trend = {
        ...data,
        ...{ title: say(), subtitle: say(), foot: say() },
        latest: { ...data.latest, value: say(), unit: say(), about: say() },
        thresholds: data.thresholds.map((each) => ({ ...each, name: say(), from: say() })),
      };
      expect(faults(drawTrend(said, brush))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('any numbers are drawn inside the picture', () => {
  const number = fc.oneof(
    fc.double({ noNaN: true, min: -1e15, max: 1e15 }),
    fc.integer({ min: 0, max: 100 }),
    fc.constantFrom(0, 1e-9, Number.MAX_VALUE, -Number.MAX_VALUE),
  );
  const readings = fc.array(fc.tuple(fc.integer({ min: 1, max: 4000 }), number), {
    minLength: 1,
    maxLength: 30,
  });
  const level = fc.option(number);
  fc.assert(
    fc.property(
      readings,
      fc.constantFrom('rising', 'falling'),
      level,
      level,
      fc.constantFrom(...LOCALES),
      (steps, worse, warning, critical, locale) => {
        let day = 0;
        const all = steps.map(([gap, value]) => {
          day += gap;
          return [day, value] as const;
        });
        const drawing = drawTrend(
          trendOf({ readings: all, worse, warning, critical }),
          brushFor({ theme: 'dark', locale }, has),
        );
        expect(faults(drawing)).toEqual([]);
        for (const each of drawing.shapes) {
          if (each.type !== 'circle') continue;
          const { cx, cy } = each.shape;
          expect(cx > 36 && cx < 964 && cy > 100 && cy < drawing.height, `${cx}, ${cy}`).toBe(true);
        }
      },
    ),
    { numRuns: 60 },
  );
});

describe('painted', () => {
  let charts: RunningCharts;
  beforeAll(() => {
    charts = createCharts({ log: (line) => console.error(line), limits: { patience: 60_000 } });
  });
  afterAll(() => charts.close());

  test.each(THEMES)('as a %s card', async (theme) => {
    const drawn = await charts.trend(trends['four hundred'], { theme, locale: 'zh-CN' });
    if (!drawn.ok) throw new Error(drawn.error.code);
    expect(drawn.value).toMatchObject({ width: 1000, alt: trends['four hundred'].alt });
    expect(Buffer.from(drawn.value.png).toString('latin1', 1, 4)).toBe('PNG');
  });
});
