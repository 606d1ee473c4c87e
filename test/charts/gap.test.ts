import { describe, expect, test } from 'vitest';
import { simulationOf } from '../../src/app/simulation/simulate.ts';
import { brushFor } from '../../src/charts/brush.ts';
import { drawGap } from '../../src/charts/pictures/gap.ts';
import { loadFonts } from '../../src/charts/text/fonts.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import { gapPicture } from '../../src/messages/simulation/gap-picture.ts';
import { faults, frames } from '../support/drawn-texts.ts';
import { assessmentWith, framework, speechIn } from '../support/examples-assessment.ts';
import { amount, RANGES, range, sourceOf, supplied } from '../support/examples-simulation.ts';
import { must } from '../support/store-examples.ts';

const has = loadFonts();
const pictureOf = (assessment: Assessment, locale: Locale) =>
  gapPicture(speechIn(locale), assessment, must(simulationOf(framework, assessment, { draws: 500 })));
const drawn = (assessment: Assessment, locale: Locale) =>
  drawGap(pictureOf(assessment, locale), brushFor({ theme: 'dark', locale }, has));

const LONG = '@everyone **极长的名字** \u202E😀'.repeat(4).slice(0, 100);
const CASES: readonly [string, Assessment][] = [
  ['days', supplied()],
  ['single figures', assessmentWith({}, { stock: amount(90, 'days'), recovery: amount(1, 'years') })],
  ['years', supplied({}, { 'stock-range': range(6, 18, 'months'), 'qualify-range': range(5, 15, 'years') })],
  ['hours', assessmentWith({}, { stock: amount(0, 'days'), recovery: amount(0.1, 'days') })],
  ['nothing at all', assessmentWith({}, { stock: amount(0, 'days'), recovery: amount(0, 'days') })],
  ['others meet all of it', supplied({}, { ...RANGES, 'other-range': range(100, 120, 'percent') })],
  [
    'long and hostile names',
    supplied({
      technology: LONG,
      entries: [sourceOf(3, { name: LONG, where: 'US', state: 'qualifying', share: 100, weeks: 1 })],
    }),
  ],
];

describe.each(LOCALES)('in %s', (locale) => {
  test.each(CASES)('%s: every text has its room, every shape its place', (_, assessment) => {
    const drawing = drawn(assessment, locale);
    expect(faults(drawing)).toEqual([]);
    expect(JSON.stringify(drawing)).not.toMatch(/null|NaN|undefined/);
    const said = frames(drawing)
      .map(({ text }) => text)
      .join();
    expect(said).not.toMatch(/\u202E|😀/);
  });
});

test('both stretches, the chance, and what helps most are said in it and to whoever can’t see it', () => {
  const data = pictureOf(supplied(), 'en');
  const { badge, legend, spans, alt } = data;
  expect(badge).toMatchObject({ words: expect.stringMatching(/^\d+ %$/), tone: 'extreme' });
  expect(legend.after).toMatch(/^With Stockpile, stock for 90 days more: \d+ %$/);
  expect(spans.map(({ text }) => text)).toEqual([
    expect.stringMatching(/^\d+ days \(\d+ to \d+ days\)$/),
    expect.stringMatching(/^\d+ days \(\d+ to \d+ days\)$/),
  ]);
  expect(alt).toContain(spans[0]?.text);
});

test('a supply that never ends runs to the edge of the picture and says so', () => {
  const [survive] = pictureOf(
    supplied({}, { ...RANGES, 'other-range': range(100, 120, 'percent') }),
    'en',
  ).spans;
  expect(survive).toMatchObject({ text: 'for good', from: survive?.to });
  expect(Number.isFinite(survive?.to)).toBe(true);
});
