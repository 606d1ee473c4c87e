import { expect, test } from 'vitest';
import { WatchId } from '../../src/domain/ids.ts';
import type { WatchItem } from '../../src/domain/monitoring/watch-item.ts';
import { ok } from '../../src/domain/result.ts';
import { type TwoProcessesOptions, twoProcessesRun } from './two-processes-run.ts';

const SEED = 20190701;

test('of two processes one is killed four times: no reminder is lost and none told twice', {
  timeout: 240_000,
}, async () => {
  const tally = await twoProcessesRun({ seed: SEED, kills: 4, items: 3 });
  expect(tally.faults).toEqual([]);
  expect(tally.told).toBeGreaterThan(30);
});

test('an item that is put back to where it was is found out', { timeout: 120_000 }, async () => {
  const id = WatchId.parse('k000000000');
  let before: WatchItem | undefined;
  const whileDead: TwoProcessesOptions['whileDead'] = async (store, [server]) => {
    if (server === undefined) throw new Error('there are servers');
    await store.tx(server, async (t) => {
      const now = await t.get('watch', id);
      if (now === undefined) throw new Error('the item is gone');
      if (before === undefined) before = now.value;
      else t.put('watch', id, before, now.revision);
      return ok(undefined);
    });
  };
  const tally = await twoProcessesRun({ seed: SEED, kills: 2, items: 1, whileDead });
  expect(tally.faults.map(({ kind }) => kind)).toContain('doubled');
});
