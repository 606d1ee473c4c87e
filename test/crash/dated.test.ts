import { cp, rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type DatedOptions, datedRun } from './dated-run.ts';

const SEED = 20190828;

test('of days that are told of, ten kills lose none and double none', { timeout: 180_000 }, async () => {
  const tally = await datedRun({ seed: SEED, kills: 10 });
  expect(tally.faults).toEqual([]);
  expect(tally.told).toBeGreaterThan(60);
});

test('a bot that forgets of what it has told is found out', { timeout: 120_000 }, async () => {
  let copy: string | undefined;
  // The first time the bot is dead its data are copied, the second time they are put back.
  const whileDead: DatedOptions['whileDead'] = async (town) => {
    if (copy === undefined) {
      copy = `${town.dataDir}-copy`;
      await cp(town.dataDir, copy, { recursive: true });
    } else {
      await rm(town.dataDir, { recursive: true });
      await cp(copy, town.dataDir, { recursive: true });
    }
  };
  const tally = await datedRun({ seed: SEED, kills: 2, whileDead });
  expect(tally.faults.map(({ kind }) => kind)).toContain('doubled');
});
