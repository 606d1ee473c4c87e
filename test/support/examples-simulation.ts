import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { assessmentWith, type Given } from './examples-assessment.ts';
import { country, number, pick, source, treatment, words } from './examples-entries.ts';

export const range = (least: number, most: number, unit: string) =>
  ({ kind: 'range', least, most, unit }) as const;
export const amount = (of: number, unit: string) => ({ kind: 'number', amount: of, unit }) as const;

export const RANGES: Given = {
  'stock-range': range(20, 60, 'days'),
  'qualify-range': range(1, 6, 'months'),
  'demand-range': range(80, 100, 'percent'),
};

/** A source of the list, in Belgium and qualified unless said otherwise; 0 is not said. */
export function sourceOf(
  id: number,
  { name = `Maker ${id}`, where = 'BE', state = 'qualified', share = 25, weeks = 6 } = {},
) {
  return source(id, {
    supplier: words(name),
    country: country(where),
    state: pick(state),
    share: share === 0 ? undefined : number(share, 'percent'),
    switch: weeks === 0 ? undefined : number(weeks, 'weeks'),
  });
}

/** Ranges, one source that counts and one that is being qualified, and a treatment that was chosen. */
export function supplied(
  more: Partial<Omit<Assessment, 'answers'>> = {},
  answers: Given = RANGES,
): Assessment {
  const entries = [
    sourceOf(9),
    sourceOf(10, { name: 'Second maker', where: 'US', state: 'qualifying', share: 60, weeks: 2 }),
    treatment(11, {}, { option: 'stockpile' }),
  ];
  return assessmentWith({ entries, ...more }, answers);
}
