import { expect, test } from 'vitest';
import { forgetful } from './deaths.ts';
import { remindersRun } from './reminders-run.ts';

const SEED = 20190804;

test('of reminders, ten kills lose none and double none', { timeout: 180_000 }, async () => {
  const tally = await remindersRun({ seed: SEED, kills: 10 });
  expect(tally.faults).toEqual([]);
  expect(tally.told).toBeGreaterThan(10);
});

test('a bot that forgets what it has sent is found out', { timeout: 120_000 }, async () => {
  const tally = await remindersRun({
    seed: SEED,
    kills: 2,
    whileDead: forgetful(({ discord }) => discord.advance('PT2H')),
  });
  expect(tally.faults.map(({ kind }) => kind)).toContain('doubled');
});
