import { expect, test } from 'vitest';
import { crashRun, type Tally } from './crash-run.ts';
import { forgetful } from './deaths.ts';

const SEED = 20190704;

function troubles({ faults, failedStarts }: Tally) {
  return { faults, failedStarts };
}

test('ten kills lose, change and double nothing', { timeout: 120_000 }, async () => {
  const tally = await crashRun({ seed: SEED, kills: 10, layout: 'apart' });
  expect(troubles(tally)).toEqual({ faults: [], failedStarts: 0 });
  expect(tally.acked).toBeGreaterThan(5);
});

test('nor do they where bot and local Discord die together', { timeout: 120_000 }, async () => {
  const tally = await crashRun({ seed: SEED, kills: 3, layout: 'together' });
  expect(troubles(tally)).toEqual({ faults: [], failedStarts: 0 });
  expect(tally.acked).toBeGreaterThan(1);
});

test('a bot that forgets what it acknowledged is found out', { timeout: 120_000 }, async () => {
  const tally = await crashRun({ seed: SEED, kills: 2, layout: 'apart', whileDead: forgetful() });
  expect(tally.faults.map((fault) => fault.kind)).toContain('lost');
});
