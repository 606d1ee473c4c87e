import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/domain/scoring/evidence.ts';
import type { Facts } from '../../../src/domain/scoring/facts.ts';
import { CHOKED, inText, said, scoreFacts, scoreSaid } from '../../support/examples-scoring.ts';

function c(id: 'C1' | 'C2' | 'C3', facts: Facts) {
  const { status, value, caps } = scoreFacts(facts).rating.criteria[id];
  return [status, value, ...caps];
}

describe('a criterion is as strong as its weakest part', () => {
  test.each<[string, Facts, readonly unknown[]]>([
    ['both', { foreignShare: 95, homeLag: 'generation' }, ['met', 0.75]],
    ['supply is weaker', { foreignShare: 45, homeLag: 'none' }, ['partly', 0.25]],
    ['lag is weaker', { foreignShare: 95, homeLag: 'slightly-worse' }, ['partly', 0.25]],
    ['home is as good', { foreignShare: 95, homeLag: 'parity' }, ['not', 0]],
    ['supply alone', { foreignShare: 95 }, ['partly', 0.5, 'one-part']],
    ['lag alone', { homeLag: 'none' }, ['partly', 0.5, 'one-part']],
    ['parity alone decides', { homeLag: 'parity' }, ['not', 0, 'one-part']],
    ['the world market where the own share is unknown', { worldShare: 90, homeLag: 'none' }, ['met', 1]],
    ['the own share stands before it', { foreignShare: 30, worldShare: 90, homeLag: 'none' }, ['not', 0]],
    [
      'a home share stands before both',
      { homeShare: 75, foreignShare: 95, worldShare: 90, homeLag: 'none' },
      ['not', 0],
    ],
    [
      'few suppliers beside a small share',
      { foreignShare: 30, foreignOnlySuppliers: 1, homeLag: 'none' },
      ['met', 1],
    ],
    ['a concentration beside a small share', { foreignShare: 45, hhi: 4000, homeLag: 'none' }, ['met', 0.75]],
    ['the grade where the own share is unknown', { gradeShare: 95, homeLag: 'none' }, ['met', 1]],
    ['nothing', { stops: 'chain', iteration: 'lead' }, ['unknown', null]],
  ])('C1: %s', (_, facts, expected) => expect(c('C1', facts)).toEqual(expected));

  test.each<[string, Facts, readonly unknown[]]>([
    ['both', { foreignShare: 95, stops: 'line' }, ['met', 0.75]],
    ['dependence is weaker', { foreignShare: 45, stops: 'chain' }, ['partly', 0.25]],
    ['the stop is weaker', { foreignShare: 95, stops: 'cost-or-delay' }, ['partly', 0.25]],
    ['nothing stops', { foreignShare: 95, stops: 'nothing' }, ['not', 0]],
    ['a share says nothing of it', { foreignShare: 100, homeLag: 'none' }, ['unknown', null]],
    ['nor does a small one', { foreignShare: 0 }, ['unknown', null]],
    ['a stop alone', { stops: 'chain' }, ['partly', 0.5, 'one-part']],
    ['a stop and the world market', { worldShare: 95, stops: 'chain' }, ['partly', 0.5, 'one-part']],
    [
      'a hold of the world market, and nobody at home',
      { worldShare: 95, homeLag: 'none', stops: 'chain' },
      ['met', 1],
    ],
    ['a weak hold of it', { worldShare: 60, homeLag: 'none', stops: 'chain' }, ['partly', 0.5, 'one-part']],
    ['a stop and a concentration', { hhi: 9000, stops: 'chain' }, ['partly', 0.5, 'one-part']],
    ['no stop is needed to know that none would', { stops: 'nothing' }, ['not', 0, 'one-part']],
    ['the grade in question', { foreignShare: 30, gradeShare: 95, stops: 'line' }, ['met', 0.75]],
    ['foreign suppliers only', { foreignOnlySuppliers: 2, stops: 'line' }, ['met', 0.75]],
    [
      'stock outlasts a substitute',
      { ...CHOKED, stockDays: 120, substitutionDays: 120 },
      ['partly', 0.5, 'bridged'],
    ],
    ['stock falls short by a day', { ...CHOKED, stockDays: 119, substitutionDays: 120 }, ['met', 1]],
    [
      'the sooner of two counts',
      { ...CHOKED, stockDays: 30, substitutionDays: 400, qualifiedSourceDays: 30 },
      ['partly', 0.5, 'bridged'],
    ],
    [
      'a qualified source delivers at once',
      { ...CHOKED, qualifiedSourceDays: 0 },
      ['partly', 0.5, 'bridged'],
    ],
    ['stock against nobody knows what', { ...CHOKED, stockDays: 900 }, ['met', 1]],
    ['a source that nobody has qualified bridges nothing', { ...CHOKED, otherSource: true }, ['met', 1]],
    [
      'bridged is no more than the rest',
      { ...CHOKED, stops: 'cost-or-delay', qualifiedSourceDays: 0 },
      ['partly', 0.25, 'bridged'],
    ],
  ])('C2: %s', (_, facts, expected) => expect(c('C2', facts)).toEqual(expected));

  test('C3 rests on iteration alone', () => {
    expect(c('C3', { iteration: 'next-product' })).toEqual(['met', 0.75]);
    expect(c('C3', { ...CHOKED, iteration: 'irrelevant' })).toEqual(['not', 0]);
    expect(c('C3', { foreignShare: 95, homeLag: 'none', stops: 'chain' })).toEqual(['unknown', null]);
  });
});

describe('which statements count', () => {
  const behind = said('homeLag', 'none');
  const c1 = (...findings: readonly Finding[]) => scoreSaid(behind, ...findings).rating.criteria.C1;

  test.each([
    ['a plan', { standing: 'plan' }],
    ['hearsay', { standing: 'hearsay' }],
    ['history', { superseded: true }],
  ] as const)('%s is no fact', (_, marks) => {
    expect(c1(said('foreignShare', 95, marks)).caps).toEqual(['one-part']);
    expect(scoreSaid(said('stops', 'chain', marks)).tier).toBe('unrated');
  });

  test('the latest year wins, in either direction', () => {
    const [before, after] = [
      said('foreignShare', 90, { year: 2019 }),
      said('foreignShare', 49.9, { year: 2021 }),
    ];
    expect(c1(before, after).value).toBe(0.25);
    expect(c1(after, before).value).toBe(0.25);
    expect(c1(said('homeShare', 88, { year: 2018 }), said('foreignShare', 70, { year: 2024 })).value).toBe(
      0.75,
    );
  });

  test('hedged evidence counts at most partly, and gives way to what is plain', () => {
    expect(c1(said('foreignShare', 95, { hedged: true }))).toMatchObject({ value: 0.5, status: 'partly' });
    expect(c1(said('foreignShare', 95, { disputed: true }))).toMatchObject({ value: 0.5, status: 'partly' });
    expect(c1(said('foreignShare', 95, { hedged: true }), said('foreignShare', 66)).value).toBe(0.75);
    expect(scoreSaid(said('iteration', 'lead', { hedged: true })).rating.criteria.C3.status).toBe('partly');
  });

  test('what a member corrected stands before what was read', () => {
    const read = said('foreignShare', 95, inText(0, '95 %'));
    const corrected = said('foreignShare', 45, { origin: { kind: 'person', by: 'mina' } });
    const scored = c1(read, corrected);
    expect(scored.value).toBe(0.25);
    expect(scored.evidence).not.toContainEqual(read);
    expect(scored.evidence).toContainEqual(corrected);
  });

  test('digits are believed before words', () => {
    const words = said('foreignShare', { kind: 'word', word: 'all' });
    expect(c1(words, said('foreignShare', 70)).value).toBe(0.75);
  });

  test('only the top grade missing is limited, not behind', () => {
    const lag = (...lags: readonly Finding[]) =>
      scoreSaid(said('foreignShare', 95), ...lags).rating.criteria.C1.value;
    const top = said('homeLag', 'generation', { scope: 'grade' });
    expect(lag(top, said('homeLag', 'parity'))).toBe(0.5);
    expect(lag(top, said('homeLag', 'parity', { scope: 'grade' }))).toBe(0.5);
    expect(lag(top)).toBe(0.75);
    expect(lag(said('homeLag', 'generation'), said('homeLag', 'parity', { scope: 'grade' }))).toBe(0.75);
  });

  test('a stop of one segment is a part', () => {
    const stop = said('stops', 'line', { scope: 'grade' });
    expect(scoreSaid(said('foreignShare', 95), stop).rating.criteria.C2.value).toBe(0.5);
  });

  test('a share of one grade is not the share of all', () => {
    const scored = scoreSaid(
      said('foreignShare', 20),
      said('foreignShare', 95, { scope: 'grade' }),
      said('homeLag', 'none'),
      said('stops', 'line'),
    );
    expect(scored.rating.criteria.C1.status).toBe('not');
    expect(scored.rating.criteria.C2.status).toBe('met');
  });

  test('hedged days bridge nothing', () => {
    const scored = scoreSaid(
      said('foreignShare', 95),
      said('stops', 'chain'),
      said('stockDays', 500, { hedged: true }),
      said('substitutionDays', 100),
    );
    expect(scored.rating.criteria.C2.status).toBe('met');
  });
});

test('a share that no plain word says gives way to one that a plain word says', () => {
  const { C1 } = scoreSaid(
    said('foreignShare', 92),
    said('homeShare', { kind: 'word', word: 'most' }, { weak: true }),
    said('homeLag', 'none'),
  ).rating.criteria;
  expect(C1.status).toBe('met');
});

describe('confidence', () => {
  const firm = { attributed: true };
  test.each([
    [
      'an attributed number for each part',
      [said('foreignShare', 95, firm), said('homeLag', 'none', firm)],
      'high',
    ],
    ['one of them is nobody’s', [said('foreignShare', 95), said('homeLag', 'none', firm)], 'medium'],
    [
      'a share in words',
      [said('foreignShare', { kind: 'word', word: 'all' }, firm), said('homeLag', 'none', firm)],
      'medium',
    ],
    ['a hedge', [said('foreignShare', 95, { ...firm, hedged: true }), said('homeLag', 'none', firm)], 'low'],
    ['one part only', [said('foreignShare', 95, firm)], 'low'],
    [
      'a contradiction',
      [said('foreignShare', 95, firm), said('foreignShare', 20, firm), said('homeLag', 'none', firm)],
      'low',
    ],
    [
      'no plain word says one of them',
      [said('foreignShare', 95, firm), said('homeLag', 'none', { ...firm, weak: true })],
      'low',
    ],
    [
      'a plain word says it beside',
      [
        said('foreignShare', 95, firm),
        said('homeLag', 'none', { ...firm, weak: true }),
        said('homeLag', 'none', firm),
      ],
      'high',
    ],
    ['nothing', [], 'low'],
  ] as const)('%s: %s', (_, findings, confidence) => {
    expect(scoreSaid(...findings).rating.criteria.C1.confidence).toBe(confidence);
  });

  test('the whole is as sure as its least sure criterion', () => {
    expect(scoreFacts(CHOKED).rating.confidence).toBe('high');
    expect(scoreFacts({ ...CHOKED, assumed: ['homeLag'] }).rating.confidence).toBe('medium');
    const { iteration: _, ...without } = CHOKED;
    expect(scoreFacts(without).rating.confidence).toBe('low');
  });
});

test('every value rests on findings, in the order of the text, and an unknown one on none', () => {
  const findings = [
    said('homeLag', 'generation', inText(40, 'a generation behind')),
    said('foreignShare', 95, inText(3, '95 % from Japan')),
    said('foreignShare', 70, { ...inText(80, '70 % by plan'), standing: 'plan' }),
  ];
  const { C1, C2 } = scoreSaid(...findings).rating.criteria;
  expect(C1.evidence).toEqual([findings[1], findings[0]]);
  expect(C2.evidence).toEqual([]);
});

test('attributes are tags and change no number', () => {
  const scored = scoreSaid(
    said('scarce', true),
    said('exclusive', false),
    said('highValue', true, { hedged: true }),
  );
  expect(scored.tags.map(({ value }) => value)).toEqual(['scarce']);
  expect(scored.tier).toBe('unrated');
});
