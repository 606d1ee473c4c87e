import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/domain/locale.ts';
import type { Facts } from '../../src/domain/scoring/facts.ts';
import { loadFramework } from '../../src/knowledge/load-framework.ts';
import { changeLines, proposalLines, questionLines } from '../../src/messages/score-lines.ts';
import { SHIPPED } from '../knowledge/shipped.ts';
import { CHOKED, said, scales, scoreFacts, scoreSaid } from '../support/examples-scoring.ts';

const questions = (facts: Facts) => scoreFacts(facts).questions;
const asked = (facts: Facts) => questions(facts).map(({ about }) => about);

describe('what is missing, the most decisive first', () => {
  test.each<[string, Facts, readonly string[]]>([
    ['everything', {}, ['share', 'homeLag', 'stops', 'iteration', 'event', 'demand']],
    [
      'all but the lag',
      { foreignShare: 95, stops: 'chain', iteration: 'lead' },
      ['homeLag', 'bridge', 'event', 'sectors', 'demand'],
    ],
    [
      'all but iteration',
      { foreignShare: 95, stops: 'chain', homeLag: 'none' },
      ['iteration', 'bridge', 'event', 'sectors', 'demand'],
    ],
    [
      'where home is as good, what it stops',
      { homeLag: 'parity' },
      ['stops', 'iteration', 'share', 'event', 'demand'],
    ],
    [
      'of a share on the world market alone, the own',
      { worldShare: 95, homeLag: 'generation', stops: 'chain', iteration: 'lead' },
      ['share', 'event', 'demand'],
    ],
    [
      'with another source, nothing of sectors',
      { ...CHOKED, otherSource: true, stockDays: 1, substitutionDays: 9 },
      ['event', 'demand'],
    ],
  ])('%s', (_, facts, expected) => expect(asked(facts)).toEqual(expected));

  test.each([
    [{}, 'both'],
    [{ stockDays: 20 }, 'substitute'],
    [{ substitutionDays: 400 }, 'stock'],
  ])('of what bridges a cut-off, with %j: %s', (facts, lacks) => {
    expect(questions({ ...CHOKED, ...facts })).toContainEqual({ about: 'bridge', lacks });
  });

  test('what is hedged or contradictory is asked again', () => {
    const scored = scoreSaid(
      said('foreignShare', 95, { hedged: true }),
      said('stops', 'line'),
      said('stops', 'nothing'),
    );
    expect(scored.questions).toContainEqual({ about: 'share', why: 'confirm' });
    expect(scored.questions).toContainEqual({ about: 'stops', why: 'confirm' });
    expect(questionLines(scored.questions, 'en').join('\n')).toContain('for certain');
  });
});

describe('what would change the tier', () => {
  const facts = { ...CHOKED, stockDays: 30, substitutionDays: 120 };

  test('in English', () => {
    expect(changeLines(scoreFacts(facts).changes, 'en')).toEqual([
      'With less than 65 % from abroad, C1 and C2 fall to partly met and the tier falls to moderate.',
      'With home product as good but short of capacity, unqualified or without the top grade, C1 falls to partly met and the tier falls to high.',
      'If a cut-off stopped a part, or slowed things down, C2 falls to partly met and the tier falls to high.',
      'If it mattered for quality alone downstream, C3 falls to partly met and the tier falls to high.',
      'With 120 days of stock, C2 falls to partly met and the tier falls to high.',
      'With a substitute within 30 days, C2 falls to partly met and the tier falls to high.',
    ]);
  });

  test('in Chinese', () => {
    const lines = changeLines(scoreFacts(facts).changes, 'zh-CN');
    expect(lines[0]).toBe('国外占比低于65%时，C1、C2均降为“部分符合”，等级降为“中”。');
    expect(lines[4]).toBe('库存达到120天时，C2降为“部分符合”，等级降为“高”。');
  });

  test('what raises it comes after what lowers it', () => {
    const lines = changeLines(scoreFacts({ ...CHOKED, iteration: 'quality' }).changes, 'en');
    expect(lines.at(-1)).toBe(
      'If the next product downstream needed its next version, C3 rises to met and the tier rises to critical.',
    );
  });

  test('an answer to what is unknown is one of them', () => {
    const { stops: _, ...unknown } = CHOKED;
    expect(changeLines(scoreFacts(unknown).changes, 'en')).toContain(
      'If a cut-off stopped a line or a company, C2 is met and the tier rises to critical.',
    );
  });

  test('nothing is promised of a change that changes nothing', () => {
    const lines = changeLines(scoreFacts({ ...CHOKED, foreignOnlySuppliers: 1 }).changes, 'en');
    expect(lines.filter((line) => line.includes('from abroad'))).toEqual([]);
  });
});

test('why a likelihood and a consequence are proposed', async () => {
  const framework = await loadFramework(SHIPPED);
  if (!framework.ok) throw new Error(JSON.stringify(framework.error));
  const { proposal } = scoreFacts(CHOKED, 'threat');
  expect(proposalLines(proposal, framework.value, scales, 'en')).toEqual([
    'Likely: a control has been threatened and supply rests on abroad by 65 % or as much.',
    'Major: it is needed, and a cut-off stops production with nothing to bridge it (C2 met).',
  ]);
  expect(proposalLines(proposal, framework.value, scales, 'zh-CN')).toHaveLength(2);
});

test.each(LOCALES)('every question and change has a sentence of its own in %s', (locale) => {
  const lines = [...questionLines(questions({}), locale), ...changeLines(scoreFacts(CHOKED).changes, locale)];
  expect(new Set(lines).size).toBe(lines.length);
  for (const line of lines) expect(line).toMatch(locale === 'en' ? /^[A-Z].*[.?]$/ : /[。？]$/);
});
