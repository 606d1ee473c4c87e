import { type FindingOf, HOME_LAGS, type HomeLag } from './evidence.ts';
import type { ScoringScales } from './scales.ts';

/** What a stated value comes to as one number. A range counts as its middle. */

export type ShareFinding = FindingOf<'foreignShare' | 'homeShare' | 'gradeShare' | 'worldShare'>;

/** The step that a stated distance amounts to. */
export function lagStep(
  { number, to, unit, bound }: Extract<FindingOf<'homeLag'>['value'], { kind: 'behind' }>,
  { generationLag }: ScoringScales,
): HomeLag {
  const distance = middle(number, to);
  const far = generationLag[unit];
  if (distance > far || (distance === far && bound !== 'under')) return 'generation';
  return distance > 0 ? 'slightly-worse' : HOME_LAGS[0];
}

/** Per cent. */
export function shareAmount({ value }: ShareFinding, { shareWords }: ScoringScales): number {
  return value.kind === 'word' ? shareWords[value.word] : middle(value.number, value.to);
}

/** Of a list of shares the sum of their squares: what the list leaves out can only add to it. */
export function concentration({ value }: FindingOf<'hhi'>): number {
  if (value.kind === 'number') return middle(value.number, value.to);
  return Math.min(
    10_000,
    value.shares.reduce((sum, each) => sum + each * each, 0),
  );
}

export function supplierCount(
  { value }: FindingOf<'foreignOnlySuppliers'>,
  { supplierWords }: ScoringScales,
): number {
  if (value.kind === 'word') return supplierWords[value.word];
  const count = middle(value.number, value.to);
  if (value.bound === 'over') return count + 1;
  return value.bound === 'under' ? Math.max(1, count - 1) : count;
}

export function isUnder({ value }: FindingOf<'hhi'>): boolean {
  return value.kind === 'number' && value.bound === 'under';
}

function middle(number: number, to: number | undefined): number {
  return to === undefined ? number : (number + to) / 2;
}
