import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bars, DatedRows, Timeline } from '../../src/app/charts.ts';
import { brushFor } from '../../src/charts/brush.ts';
import type { Drawing } from '../../src/charts/drawing.ts';
import { drawBars } from '../../src/charts/pictures/bars.ts';
import { drawDatedRows, drawTimeline } from '../../src/charts/pictures/timeline.ts';
import { loadFonts } from '../../src/charts/text/fonts.ts';
import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import {
  dependencePicture,
  fundingPicture,
  plansPicture,
  timelinePicture,
} from '../../src/messages/lessons/lesson-pictures.ts';
import type { Block } from '../../src/messages/view.ts';
import { faults, frames } from '../support/drawn-texts.ts';
import { speechIn } from '../support/examples-assessment.ts';
import { shipped } from '../support/examples-lessons.ts';

const has = loadFonts();
const brushIn = (locale: Locale) => brushFor({ theme: 'dark', locale }, has);

function drawn(block: Block, locale: Locale): { drawing: Drawing; said: readonly string[]; alt: string } {
  if (block.kind !== 'picture') throw new Error('this is no picture');
  const { picture } = block;
  const brush = brushIn(locale);
  switch (picture.name) {
    case 'dependence':
    case 'funding': {
      const { title, subtitle, foot, groups, alt } = picture.data;
      const each = groups.flatMap(({ name, bars }) => [
        name,
        ...bars.flatMap((bar) => [bar.label, bar.text]),
      ]);
      return { drawing: drawBars(picture.data, brush), said: [title, subtitle, foot, ...each], alt };
    }
    case 'plans':
    case 'timeline': {
      const { title, subtitle, foot, rows, alt } = picture.data;
      const drawing =
        picture.name === 'timeline' ? drawTimeline(picture.data, brush) : drawDatedRows(picture.data, brush);
      return {
        drawing,
        said: [title, subtitle, foot, ...rows.flatMap(({ when, text }) => [when, text])],
        alt,
      };
    }
    case 'scorecard':
    case 'trend':
    case 'matrix':
    case 'plan':
    case 'helix':
    case 'gap':
      throw new Error('this is no picture of the case');
  }
}

const PICTURES = { dependencePicture, fundingPicture, plansPicture, timelinePicture };

describe.each(Object.entries(PICTURES))('%s', (_, picture) => {
  test.each(LOCALES)('has its texts whole, apart and large enough in %s', (locale) => {
    const { drawing, said, alt } = drawn(picture(speechIn(locale), shipped), locale);
    expect(faults(drawing)).toEqual([]);
    const shown = frames(drawing)
      .map(({ text }) => text)
      .join('')
      .replaceAll(' ', '');
    for (const text of said) expect(shown).toContain(text.replaceAll(' ', ''));
    expect(alt.length).toBeGreaterThan(100);
    expect(drawing.height).toBeLessThan(1300);
  });
});

test('the numbers of a picture are those of the case', () => {
  const block = dependencePicture(speechIn('en'), shipped);
  if (block.kind !== 'picture' || block.picture.name !== 'dependence') throw new Error('another picture');
  const bars = block.picture.data.groups.flatMap((each) => each.bars);
  expect(bars.map(({ share, below, phase }) => [share, below === true, phase])).toEqual([
    [0.937, false, 'before'],
    [0.919, false, 'before'],
    [0.9, false, 'before'],
    [0.5, true, 'after'],
    [0.439, false, 'before'],
    [0.154, false, 'after'],
  ]);
});

describe('whatever is drawn', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('氟'.repeat(2000), 'W'.repeat(2000), 'word '.repeat(400), '', 'é\n\né', '\u202Eab'),
  );
  const headed = { alt: text, title: text, subtitle: text, foot: text };
  const rows = fc.array(
    fc.record({ when: text, text, lane: fc.constantFrom('event', 'measure', 'result') }),
    { maxLength: 12 },
  );
  const bars: fc.Arbitrary<Bars> = fc.record({
    ...headed,
    groups: fc.array(
      fc.record({
        name: text,
        bars: fc.array(
          fc.record({
            label: text,
            share: fc.double({ min: -1, max: 2, noNaN: true }),
            below: fc.boolean(),
            text,
            phase: fc.constantFrom('before', 'after'),
          }),
          { maxLength: 4 },
        ),
      }),
      { maxLength: 5 },
    ),
    legend: fc.record({ before: text, after: text, below: text }),
  });
  const dated: fc.Arbitrary<DatedRows> = fc.record({ ...headed, rows });
  const lane = fc.record({ name: text, quarters: fc.array(fc.nat(200), { maxLength: 20 }) });
  const timelines: fc.Arbitrary<Timeline> = fc.record({
    ...headed,
    rows,
    years: fc.array(text, { minLength: 1, maxLength: 4 }),
    lanes: fc.record({ event: lane, measure: lane, result: lane }),
  });

  function holds<T>(given: fc.Arbitrary<T>, draw: (each: T) => Drawing): void {
    fc.assert(
      fc.property(given, (each) => {
        expect(faults(draw(each))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  }

  test('bars: no text overlaps another or leaves the picture', () => {
    holds(bars, (each) => drawBars(each, brushIn('en')));
  });
  test('nor in a list of dates', () => {
    holds(dated, (each) => drawDatedRows(each, brushIn('zh-CN')));
  });
  test('nor in a timeline', () => {
    holds(timelines, (each) => drawTimeline(each, brushIn('en')));
  });
});
