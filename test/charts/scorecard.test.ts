import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { THEMES } from '../../src/app/charts.ts';
import { brushFor } from '../../src/charts/brush.ts';
import { PALETTES } from '../../src/charts/palette.ts';
import { drawScorecard } from '../../src/charts/pictures/scorecard.ts';
import { rangeBar } from '../../src/charts/range-bar.ts';
import { loadFonts } from '../../src/charts/text/fonts.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { faults, frames } from '../support/drawn-texts.ts';
import { certainScorecard, openScorecard, unknownScorecard, withTexts } from '../support/examples-charts.ts';

const has = loadFonts();
const brush = brushFor({ theme: 'dark', locale: 'en' }, has);
const cards = { openScorecard, certainScorecard, unknownScorecard };

describe.each(Object.entries(cards))('%s', (_, card) => {
  test.each(LOCALES)('has its texts whole, apart and large enough in %s', (locale) => {
    const drawing = drawScorecard(card, brushFor({ theme: 'dark', locale }, has));
    expect(faults(drawing)).toEqual([]);
    const shown = frames(drawing).map(({ text }) => text);
    const said = [
      card.title,
      card.subtitle,
      card.tierText,
      card.version,
      card.total.text,
      ...card.criteria.flatMap(({ id, name, statusText, valueText }) => [id, name, statusText, valueText]),
    ];
    for (const text of said) expect(shown.join('').replaceAll(' ', '')).toContain(text.replaceAll(' ', ''));
  });
});

test('a canary: texts that overlap or are cut off are found', () => {
  const { shapes, width } = drawScorecard(openScorecard, brush);
  expect(faults({ shapes: [...shapes, ...shapes], width, height: 9999 })).not.toEqual([]);
  expect(faults({ shapes, width, height: 300 })).not.toEqual([]);
});

test('any text is drawn without overlapping or leaving the picture', () => {
  const text = fc.oneof(
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
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(cards)), fc.infiniteStream(text), (card, texts) => {
      const said = withTexts(card, () => texts.next().value ?? '');
      expect(faults(drawScorecard(said, brush))).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

describe('a bar', () => {
  const rail = { x: 0, width: 100, height: 40 };
  const tone = PALETTES.dark.tones.low;
  const drawn = (extent: Parameters<typeof rangeBar>[0]) => {
    const shapes = rangeBar(extent, 'low', rail, 20, brush);
    const solid = shapes.flatMap((each) =>
      each.type === 'rect' && each.style.fill === tone.fill ? [each.shape.width] : [],
    );
    const stripes = shapes.filter((each) => each.type === 'line').length;
    const asked = shapes.some((each) => each.type === 'text' && each.style.text === '?');
    const marks = shapes.filter(
      (each) => each.type === 'rect' && each.style.fill === brush.palette.text,
    ).length;
    return { solid, striped: stripes > 0, asked, marks };
  };

  test.each([
    ['what is certain', { least: 0.5, most: 0.5, value: 0.5 }, [50], false, false, 0],
    ['nothing, which is a sliver', { least: 0, most: 0, value: 0 }, [10], false, false, 0],
    ['what is not known, never nothing', { least: 0, most: 1, value: null }, [], true, true, 0],
    ['what is known within a range', { least: 0.25, most: 0.75, value: 0.5 }, [25], true, false, 1],
    ['a range alone', { least: 0.25, most: 0.75 }, [25], true, false, 0],
  ] as const)('shows %s', (_, extent, solid, striped, asked, marks) => {
    expect(drawn(extent)).toEqual({ solid, striped, asked, marks });
  });

  test('stripes stay within it', () => {
    for (const shape of rangeBar({ least: 0.1, most: 0.9 }, 'high', rail, 20, brush)) {
      if (shape.type !== 'line') continue;
      const { x1, x2, y1, y2 } = shape.shape;
      expect(Math.min(x1, x2)).toBeGreaterThanOrEqual(10);
      expect(Math.max(x1, x2)).toBeLessThanOrEqual(90);
      expect(Math.min(y1, y2)).toBeGreaterThanOrEqual(0);
      expect(Math.max(y1, y2)).toBeLessThanOrEqual(40);
    }
  });
});

test.each(THEMES)('explains only the signs that occur (%s)', (theme) => {
  const themed = brushFor({ theme, locale: 'en' }, has);
  const shown = (card: typeof openScorecard) => frames(drawScorecard(card, themed)).map(({ text }) => text);
  expect(shown(openScorecard)).toEqual(expect.arrayContaining(Object.values(openScorecard.legend)));
  expect(shown(unknownScorecard)).not.toContain(unknownScorecard.legend.mark);
  expect(shown(certainScorecard)).not.toContain(certainScorecard.legend.range);
});
