import { expect, test } from 'vitest';
import { datedRun } from './dated-run.ts';
import { forgetful } from './deaths.ts';

const SEED = 20190828;

test('of days that are told of, ten kills lose none and double none', { timeout: 180_000 }, async () => {
  const tally = await datedRun({ seed: SEED, kills: 10 });
  expect(tally.faults).toEqual([]);
  expect(tally.told).toBeGreaterThan(60);
});

test('a bot that forgets of what it has told is found out', { timeout: 120_000 }, async () => {
  const tally = await datedRun({ seed: SEED, kills: 2, whileDead: forgetful() });
  expect(tally.faults.map(({ kind }) => kind)).toContain('doubled');
});
