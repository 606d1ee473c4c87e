import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brushFor } from '../../src/charts/brush.ts';
import { drawMatrix } from '../../src/charts/pictures/matrix.ts';
import { placeTokens } from '../../src/charts/pictures/matrix-tokens.ts';
import { loadFonts } from '../../src/charts/text/fonts.ts';
import { LOCALES, type Locale } from '../../src/domain/locale.ts';
import { type Risk, riskOf } from '../../src/domain/register/risk.ts';
import { CONSEQUENCES, LIKELIHOODS } from '../../src/domain/risk-matrix.ts';
import { riskMatrixView } from '../../src/messages/register/risk-matrix.ts';
import type { View } from '../../src/messages/view.ts';
import { faults } from '../support/drawn-texts.ts';
import { assessmentWith, choice, framework, NOW, speechIn } from '../support/examples-assessment.ts';

const has = loadFonts();

/** As many risks as asked for, spread over the matrix; every second one has moved and has a target. */
function risks(count: number, name = (at: number) => `Technology ${at}`): readonly Risk[] {
  return Array.from({ length: count }, (_, at) => {
    const pick = <T>(all: readonly T[], by: number) => all[(at * by + at) % all.length] as T;
    const moved = {
      'current-likelihood': choice(pick(LIKELIHOODS, 3)),
      'current-consequence': choice(pick(CONSEQUENCES, 1)),
      'target-likelihood': choice('rare'),
      'target-consequence': choice('minor'),
    };
    const rated = {
      likelihood: choice(pick(LIKELIHOODS, 2)),
      consequence: choice(pick(CONSEQUENCES, 3)),
      ...(at % 2 === 1 && moved),
    };
    return riskOf(framework, assessmentWith({ technology: name(at) }, rated), NOW);
  });
}

function pictureOf(view: View) {
  const block = view.blocks.find(({ kind }) => kind === 'picture');
  if (block?.kind !== 'picture' || block.picture.name !== 'matrix') throw new Error('no matrix');
  return block.picture.data;
}
const drawn = (view: View, locale: Locale) =>
  drawMatrix(pictureOf(view), brushFor({ theme: 'dark', locale }, has));
const textOf = (view: View) => view.blocks.map((each) => (each.kind === 'text' ? each.text : '')).join('\n');

describe.each(LOCALES)('in %s', (locale) => {
  const speech = speechIn(locale);

  test.each([1, 5, 12, 24])('with %i technologies every text has its room', (count) => {
    expect(faults(drawn(riskMatrixView(speech, risks(count)), locale))).toEqual([]);
  });

  test('with sixty, names stand in the text and every one is somewhere', () => {
    const view = riskMatrixView(speech, risks(60));
    const { legend, marks } = pictureOf(view);
    expect([legend.length, marks.length]).toEqual([0, 60]);
    expect(marks.every(({ before, target }) => before === undefined && target === undefined)).toBe(true);
    expect(faults(drawn(view, locale))).toEqual([]);
  });

  test('names of any length, and hostile ones, stay in their place', () => {
    const view = riskMatrixView(
      speech,
      risks(3, () => '@everyone **极长的名字** \u202E'.repeat(6).slice(0, 100)),
    );
    expect(textOf(view)).not.toMatch(/@everyone|\u202E/);
    expect(drawn(view, locale).height).toBeLessThan(2000);
  });
});

test('the gravest have the lowest numbers, and what is not rated is counted beside', () => {
  const speech = speechIn('en');
  const bare = riskOf(framework, assessmentWith({ technology: 'Bare' }), NOW);
  const view = riskMatrixView(speech, [...risks(2), bare]);
  expect(textOf(view)).toContain('1 risk is not rated yet');
  expect(textOf(view)).not.toContain('Bare');
});

test('nothing rated is said, with what to do', () => {
  expect(textOf(riskMatrixView(speechIn('en'), []))).toContain('/risks list');
});

test('in a cell no two marks touch, none leaves it, and whatever has no room is counted', () => {
  const box = { x: 0, y: 0, width: 142, height: 136 };
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 80 }), (count) => {
      const marks = Array.from({ length: count }, (_, at) => ({ number: String(at), now: [0, 0] as const }));
      const { tokens, rest } = placeTokens(marks, () => box);
      expect(tokens.length + rest.reduce((sum, each) => sum + each.count, 0)).toBe(count);
      for (const [at, a] of tokens.entries()) {
        expect(a.x - a.r >= 0 && a.x + a.r <= box.width && a.y + a.r <= box.height).toBe(true);
        for (const b of tokens.slice(at + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(2 * a.r);
      }
    }),
  );
});
