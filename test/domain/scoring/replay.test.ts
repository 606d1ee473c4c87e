import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { FactsCase, findingsOf } from '../../../src/domain/scoring/facts.ts';
import { levelProposed } from '../../../src/domain/scoring/proposal.ts';
import { score } from '../../../src/domain/scoring/score.ts';
import { loadMatrix } from '../../../src/knowledge/load-matrix.ts';
import { SHIPPED } from '../../knowledge/shipped.ts';
import { scales } from '../../support/examples-scoring.ts';

const loaded = await loadMatrix(SHIPPED);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const matrix = loaded.value;

/** What has to come out, as far as it is said. */
const Verdict = z.object({
  tier: z.string(),
  likelihood: z.string().optional(),
  consequence: z.string().optional(),
  level: z.string().optional(),
});

function verdict(facts: unknown): z.infer<typeof Verdict> {
  const { event, items } = FactsCase.parse(facts);
  const [first = [], ...others] = items.map((each) => findingsOf(each, event));
  const scored = score([first, ...others], scales);
  const cell = levelProposed(scored.proposal, matrix);
  return { tier: scored.tier, ...cell, ...(cell && { likelihood: cell.likelihood.replace('-', ' ') }) };
}

const UNDER_CONTROL = { stops: 'chain', iteration: 'next-product', otherSource: true } as const;

test('the three materials of July 2019: almost certain, major, extreme, critical', () => {
  const items = [
    {
      name: 'fluorinated polyimide',
      foreignShare: 93.7,
      worldShare: 90,
      homeLag: 'generation',
      ...UNDER_CONTROL,
    },
    { name: 'photoresist', foreignShare: 91.9, worldShare: 80, homeLag: 'generation', ...UNDER_CONTROL },
    { name: 'hydrogen fluoride', foreignShare: 43.9, worldShare: 70, homeLag: 'none', ...UNDER_CONTROL },
  ];
  const expected = { tier: 'critical', likelihood: 'almost certain', consequence: 'major', level: 'extreme' };
  expect(verdict({ event: 'in_force', items })).toEqual(expected);
  expect(verdict({ event: 'in_force', items: items.toReversed() })).toEqual(expected);
  expect(verdict({ event: 'in_force', items: items.slice(2) }).tier).toBe('moderate');
});

test('photoresist at the end of 2021: moderate', () => {
  const items = [
    {
      foreignShare: 49.9,
      worldShare: 80,
      homeLag: 'generation',
      stops: 'part',
      iteration: 'next-product',
      otherSource: true,
    },
  ];
  expect(verdict({ event: 'past_cutoff', items }).tier).toBe('moderate');
});

test('hydrogen fluoride in 2020: low', () => {
  const items = [
    { homeShare: 75, homeLag: 'parity', stops: 'cost-or-delay', iteration: 'quality', otherSource: true },
  ];
  expect(verdict({ event: 'past_cutoff', items }).tier).toBe('low');
});

/** The same and whatever else is kept beside the repository, where it is. */
const FILE = fileURLToPath(new URL('../../../../shared/eval/replay.json', import.meta.url));
if (existsSync(FILE))
  test('every case of the replay file comes out as it says', () => {
    const { cases } = z
      .object({ cases: z.array(z.looseObject({ expected: Verdict })).min(1) })
      .parse(JSON.parse(readFileSync(FILE, 'utf8')));
    for (const { expected, ...facts } of cases) expect(verdict(facts)).toMatchObject(expected);
  });
