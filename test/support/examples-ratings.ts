import { type Ballot, NO_BALLOT, type Vote } from '../../src/domain/assessment/ballot.ts';
import { ADA, JUN, MINA, NOW } from './examples-assessment.ts';

export function vote(by: typeof MINA, more: Partial<Vote> = {}): Vote {
  return { by, likelihood: 'likely', consequence: 'major', evidence: 'fair', at: NOW, late: false, ...more };
}

/** Three members who do not agree: Mina has the strongest evidence, Ada is the furthest off. */
export const VOTES = [
  vote(MINA, { likelihood: 'almost-certain', evidence: 'strong', reason: 'The notice of 1 July' }),
  vote(JUN, { consequence: 'catastrophic' }),
  vote(ADA, { likelihood: 'unlikely', consequence: 'moderate', reason: 'They *bluff*' }),
] as const;

export function ballot(more: Partial<Ballot> = {}): Ballot {
  return { ...NO_BALLOT, votes: [...VOTES], ...more };
}

export const REVEALED = { by: MINA, at: NOW } as const;
export const AGREED = {
  likelihood: 'almost-certain',
  consequence: 'major',
  reason: 'The control is in force',
  by: MINA,
  at: NOW,
} as const;
