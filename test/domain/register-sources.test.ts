import { expect, test } from 'vitest';
import { Instant } from '../../src/domain/ids.ts';
import { sourcesInOrder, sourcesOf } from '../../src/domain/register/sources.ts';
import { assessmentWith } from '../support/examples-assessment.ts';
import { day, pick, source } from '../support/examples-entries.ts';
import { sourceOf } from '../support/examples-simulation.ts';

const NOW = Instant.parse('2026-11-23T12:00:00.000Z');
const bound = (id: number, bond: string, date: string, state = 'qualified') =>
  source(id, { state: pick(state), bound: pick(bond), expires: day(date) });

test.each([
  ['ends on the sixtieth day', bound(1, 'contract', '2027-01-22'), ['2027-01-22']],
  ['ends a day later', bound(1, 'contract', '2027-01-23'), []],
  ['has ended', bound(1, 'memorandum', '2026-01-01'), ['2026-01-01']],
  ['binds nobody', bound(1, 'none', '2026-12-01'), []],
  ['is ruled out', bound(1, 'contract', '2026-12-01', 'ruled-out'), []],
  ['has no end', source(1, { bound: pick('contract') }), []],
])('what %s', (_, entry, dates) => {
  const { ending } = sourcesOf(assessmentWith({ entries: [entry] }), NOW);
  expect(ending.map(({ date }) => date)).toEqual(dates);
});

test('what ends first comes first, then what has no source that counts, then the rest', () => {
  const named = (technology: string, ...entries: ReturnType<typeof source>[]) =>
    sourcesOf({ ...assessmentWith({ entries }), technology }, NOW);
  const all = [
    named('A', sourceOf(1)),
    named('A, without a time', sourceOf(1, { weeks: 0 })),
    named('B', source(1, { state: pick('qualifying') })),
    named('C', bound(1, 'contract', '2027-01-10')),
    named('D', bound(1, 'contract', '2027-01-20'), bound(2, 'memorandum', '2026-12-10')),
  ];
  expect(sourcesInOrder(all).map(({ assessment }) => assessment.technology)).toEqual([
    ...['D', 'C', 'A, without a time', 'B', 'A'],
  ]);
  expect(all.map(({ qualified }) => qualified)).toEqual([1, 1, 0, 1, 2]);
  expect(all.map(({ counting }) => counting)).toEqual([1, 0, 0, 0, 0]);
});
