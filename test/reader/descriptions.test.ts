import { describe, expect, test } from 'vitest';
import { tierRank, tierTable } from '../../src/domain/scoring/tier.ts';
import { type Described, ENGLISH, HARD_ENGLISH } from './descriptions-en.ts';
import { CHINESE, HARD_CHINESE } from './descriptions-zh.ts';
import { scored } from './reading.ts';
import { HARD_ROUNDABOUT_CHINESE, ROUNDABOUT_CHINESE } from './roundabout-zh.ts';

const STATUS = { m: 'met', p: 'partly', n: 'not', '?': 'unknown' } as const;
type Letter = keyof typeof STATUS;
const CRITERIA = ['C1', 'C2', 'C3'] as const;

function lettersOf(expected: string): readonly Letter[] {
  return [...expected].map((each) => {
    if (each === 'm' || each === 'p' || each === 'n' || each === '?') return each;
    throw new Error(`${each} is no status`);
  });
}

async function readAs(text: string, home: string): Promise<string> {
  const { criteria } = (await scored(text, home)).rating;
  const letters = Object.entries(STATUS);
  return CRITERIA.map((id) => letters.find(([, status]) => status === criteria[id].status)?.[0] ?? '').join(
    '',
  );
}

const plain: readonly Described[] = [...ENGLISH, ...CHINESE, ...ROUNDABOUT_CHINESE];
const all: readonly Described[] = [...plain, ...HARD_ENGLISH, ...HARD_CHINESE, ...HARD_ROUNDABOUT_CHINESE];
const read = new Map<string, string>();
for (const [name, home, , text] of all) read.set(name, await readAs(text, home));

describe('a description is read as people would', () => {
  test.each(plain)('%s (%s)', (name, _, expected) => {
    expect(read.get(name)).toBe(expected);
  });
});

test('nine in ten of all statuses are right, the hard ones included', () => {
  const pairs = all.flatMap(([name, , expected]) =>
    lettersOf(expected).map((letter, index) => ({ letter, found: read.get(name)?.charAt(index) })),
  );
  const right = pairs.filter(({ letter, found }) => letter === found).length;
  expect(pairs.length).toBeGreaterThan(700);
  expect(right / pairs.length).toBeGreaterThan(0.9);
});

test('nothing critical is read as low, and nothing low as critical', () => {
  const tierOf = (letters: string) => {
    const [C1, C2, C3] = lettersOf(letters).map((letter) => STATUS[letter]);
    if (C1 === undefined || C2 === undefined || C3 === undefined) throw new Error(`${letters} are not three`);
    return tierTable({ C1, C2, C3 });
  };
  const swapped = all.filter(([name, , expected]) => {
    const ranks = [tierOf(expected), tierOf(read.get(name) ?? '???')].map(tierRank);
    return ranks.includes(tierRank('low')) && ranks.includes(tierRank('critical'));
  });
  expect(swapped.map(([name]) => name)).toEqual([]);
});
