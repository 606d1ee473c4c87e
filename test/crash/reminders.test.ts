import { cp, rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type RemindersOptions, remindersRun } from './reminders-run.ts';

const SEED = 20190804;

test('of reminders, ten kills lose none and double none', { timeout: 180_000 }, async () => {
  const tally = await remindersRun({ seed: SEED, kills: 10 });
  expect(tally.faults).toEqual([]);
  expect(tally.told).toBeGreaterThan(10);
});

test('a bot that forgets what it has sent is found out', { timeout: 120_000 }, async () => {
  let copy: string | undefined;
  // The first time the bot is dead its data are copied, the second time they are put back.
  const whileDead: RemindersOptions['whileDead'] = async (town) => {
    if (copy === undefined) {
      await town.discord.advance('PT2H');
      copy = `${town.dataDir}-copy`;
      await cp(town.dataDir, copy, { recursive: true });
    } else {
      await rm(town.dataDir, { recursive: true });
      await cp(copy, town.dataDir, { recursive: true });
    }
  };
  const tally = await remindersRun({ seed: SEED, kills: 2, whileDead });
  expect(tally.faults.map(({ kind }) => kind)).toContain('doubled');
});
