import { describe, expect, test } from 'vitest';
import type { SupplyEvent } from '../../../src/domain/scoring/evidence.ts';
import type { Facts } from '../../../src/domain/scoring/facts.ts';
import { CHOKED, said, scoreFacts, scoreSaid } from '../../support/examples-scoring.ts';

describe('likelihood', () => {
  test.each<[SupplyEvent | undefined, number | undefined, string | undefined]>([
    ['in_force', undefined, 'almost-certain'],
    ['in_force', 10, 'almost-certain'],
    ['announced', 10, 'almost-certain'],
    ['threat', 65, 'likely'],
    ['threat', 64, 'possible'],
    ['threat', undefined, 'possible'],
    ['past_cutoff', 90, 'likely'],
    ['past_cutoff', 10, 'possible'],
    ['none', 65, 'possible'],
    ['none', 50, 'unlikely'],
    ['none', 49, 'rare'],
    [undefined, 65, 'possible'],
    [undefined, 64, 'unlikely'],
    [undefined, 0, 'rare'],
    [undefined, undefined, undefined],
    ['none', undefined, undefined],
  ])('with %s and %s %% from abroad: %s', (event, foreignShare, likelihood) => {
    const facts = foreignShare === undefined ? {} : { foreignShare };
    expect(scoreFacts(facts, event).proposal.likelihood?.likelihood).toBe(likelihood);
  });

  test('a control in force outweighs a cut-off that is over; a plan or a rumour of one is none', () => {
    const events = [said('event', 'past_cutoff'), said('event', 'in_force')];
    expect(scoreSaid(...events).proposal.likelihood?.likelihood).toBe('almost-certain');
    const rumour = said('event', 'in_force', { standing: 'hearsay' });
    expect(scoreSaid(said('foreignShare', 95), rumour).proposal.likelihood?.likelihood).toBe('possible');
  });

  test('says why: what has happened, how much rests on abroad, and the findings of both', () => {
    const { likelihood } = scoreFacts({ foreignShare: 95 }, 'threat').proposal;
    expect(likelihood?.reason).toEqual({ event: 'threat', supply: 'strong' });
    expect(likelihood?.evidence.map(({ indicator }) => indicator)).toEqual(['event', 'foreignShare']);
  });
});

describe('consequence', () => {
  test.each<[string, Facts, string | undefined]>([
    ['C2 met', CHOKED, 'major'],
    ['several sectors, but another source', { ...CHOKED, severalSectors: true, otherSource: true }, 'major'],
    ['several sectors, sources unknown', { ...CHOKED, severalSectors: true }, 'major'],
    ['no other source, but one sector', { ...CHOKED, severalSectors: false, otherSource: false }, 'major'],
    [
      'several sectors and no other source',
      { ...CHOKED, severalSectors: true, otherSource: false },
      'catastrophic',
    ],
    [
      'the same, bridged',
      { ...CHOKED, severalSectors: true, otherSource: false, qualifiedSourceDays: 0 },
      'moderate',
    ],
    ['a chain stops, little rests on abroad', { foreignShare: 45, stops: 'chain' }, 'moderate'],
    ['a line stops, dependence unknown', { stops: 'line' }, 'moderate'],
    ['it slows', { foreignShare: 95, stops: 'part' }, 'moderate'],
    ['cost or delay', { foreignShare: 95, stops: 'cost-or-delay' }, 'minor'],
    ['nothing', { foreignShare: 95, stops: 'nothing' }, 'insignificant'],
    ['nobody knows', { foreignShare: 95 }, undefined],
  ])('%s: %s', (_, facts, consequence) => {
    expect(scoreFacts(facts).proposal.consequence?.consequence).toBe(consequence);
  });
});
