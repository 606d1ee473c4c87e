import { describe, expect, test } from 'vitest';
import { ratingHistory, ratingOf, standingRating } from '../../src/domain/assessment/rating.ts';
import { RATINGS } from '../../src/domain/framework/names.ts';
import { Instant } from '../../src/domain/ids.ts';
import { CONSEQUENCES, LIKELIHOODS } from '../../src/domain/risk-matrix.ts';
import {
  answered,
  assessmentWith,
  choice,
  framework,
  JUN,
  slot,
  slots,
  unknown,
} from '../support/examples-assessment.ts';
import { review } from '../support/examples-entries.ts';
import { photoresistClosed } from '../support/examples-photoresist.ts';

describe('the level, by the matrix', () => {
  const rows = ['HHEEE', 'MHHEE', 'LMHEE', 'LLMHE', 'LLMHH'];
  const named = { L: 'low', M: 'moderate', H: 'high', E: 'extreme' } as const;
  const cells = LIKELIHOODS.flatMap((likelihood, row) =>
    CONSEQUENCES.map((consequence, column) => ({
      likelihood,
      consequence,
      level: named[rows[row]?.charAt(column) as keyof typeof named],
    })),
  );
  test.each(cells)('$likelihood × $consequence is $level', ({ likelihood, consequence, level }) => {
    const assessment = assessmentWith(
      {},
      { likelihood: choice(likelihood), consequence: choice(consequence) },
    );
    expect(ratingOf(framework, assessment)).toEqual({ likelihood, consequence, level });
  });

  test.each([
    ['nothing', {}, {}],
    ['likelihood alone', { likelihood: choice('rare') }, { likelihood: 'rare' }],
    ['consequence alone', { consequence: choice('major') }, { consequence: 'major' }],
    ['an unknown', { likelihood: unknown(), consequence: choice('major') }, { consequence: 'major' }],
    [
      'a step that is no longer on the scale',
      { likelihood: choice('certain'), consequence: choice('major') },
      { consequence: 'major' },
    ],
  ])('is not guessed from %s', (_, answers, expected) => {
    expect(ratingOf(framework, assessmentWith({}, answers))).toEqual(expected);
  });

  test('is that of the answer that counts while another one waits', () => {
    const waiting = answered(choice('rare'), { by: JUN, version: 2 });
    const assessment = assessmentWith(
      {},
      { likelihood: slot(choice('likely'), waiting), consequence: choice('minor') },
    );
    expect(ratingOf(framework, assessment).level).toBe('high');
  });
});

const at = (day: number) => Instant.parse(`2026-11-${day}T00:00:00.000Z`);
const step = (id: string, day: number) => slot(answered(choice(id), { at: at(day) }));
/** Rated, the two halves on two days. */
const rated = (prefix: string, likelihood: string, consequence: string, day: number) => ({
  [`${prefix}likelihood`]: step(likelihood, day),
  [`${prefix}consequence`]: step(consequence, day + 1),
});

test('the three ratings are kept apart', () => {
  const assessment = assessmentWith(
    {},
    {
      ...rated('', 'likely', 'major', 10),
      ...rated('current-', 'possible', 'minor', 12),
      ...rated('target-', 'rare', 'minor', 14),
    },
  );
  expect(RATINGS.map((of) => ratingOf(framework, assessment, of).level)).toEqual([
    'extreme',
    'moderate',
    'low',
  ]);
});

describe('the course of the ratings', () => {
  const inherent = rated('', 'almost-certain', 'major', 10);
  const first = review({ answers: slots(rated('current-', 'likely', 'moderate', 12)) });
  const half = review({ answers: slots({ 'current-likelihood': step('rare', 14) }) });
  const now = rated('current-', 'unlikely', 'moderate', 16);

  test('goes from before anything was done over every review to now, each as of its later half', () => {
    const assessment = assessmentWith({ reviews: [first, half] }, { ...inherent, ...now });
    expect(
      ratingHistory(framework, assessment).map(({ kind, likelihood, level, at: then }) => [
        kind,
        likelihood,
        level,
        then,
      ]),
    ).toEqual([
      ['inherent', 'almost-certain', 'extreme', at(11)],
      ['current', 'likely', 'high', at(13)],
      ['current', 'unlikely', 'moderate', at(17)],
    ]);
  });

  test.each([
    ['the latest there is', assessmentWith({ reviews: [first] }, { ...inherent, ...now }), 'moderate'],
    [
      'that of the last review, until it is rated anew',
      assessmentWith({ reviews: [first, half] }, inherent),
      'high',
    ],
    ['the first one, while there is no other', assessmentWith({}, inherent), 'extreme'],
    ['none from a half', assessmentWith({}, { likelihood: step('rare', 10) }), undefined],
  ])('what counts today is %s', (_, assessment, level) => {
    expect(standingRating(framework, assessment).level).toBe(level);
  });

  test('a half that is known is said, though it makes no level', () => {
    expect(standingRating(framework, assessmentWith({}, { likelihood: step('rare', 10) }))).toEqual({
      likelihood: 'rare',
    });
  });

  test('of the case falls from extreme', () => {
    expect(ratingHistory(framework, photoresistClosed()).map(({ kind, level }) => [kind, level])).toEqual([
      ['inherent', 'extreme'],
      ['current', 'high'],
    ]);
    expect(ratingOf(framework, photoresistClosed(), 'target').level).toBe('high');
  });
});
