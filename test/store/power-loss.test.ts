import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '../../src/domain/result.ts';
import type { Notice } from '../../src/store/lowdb/failure.ts';
import {
  dueByReading,
  type ExampleStore,
  entry,
  HERE,
  minute,
  must,
  note,
} from '../support/store-examples.ts';
import { openAt, temporaryFolder } from '../support/store-folder.ts';
import { failure, ModelDisk } from '../support/store-model-disk.ts';

class PowerLoss extends Error {}

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterEach(() => remove());

const openOn = (files: ModelDisk) => openAt(folder, { files });

/** The same numbers for the same seed (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

async function everything(store: ExampleStore) {
  const due = must(await store.due(minute(59), 100));
  expect(due).toEqual(await dueByReading(store));
  const documents = must(
    await store.read(HERE, async (t) => [...(await t.list('setting')), ...(await t.list('paper'))]),
  );
  return { documents, due, trail: must(await store.auditTrail(HERE, { limit: 100 })) };
}

const first = (store: ExampleStore) =>
  store.tx(HERE, async (t) => {
    t.put('setting', 's', note('before'), 0);
    t.put('paper', 'changed', note('before'), 0);
    t.put('paper', 'deleted', note('before'), 0);
    t.put('bell', 'changed', { at: minute(10) }, 0);
    t.put('bell', 'deleted', { at: minute(20) }, 0);
    t.audit(entry('s', 'before'));
    return ok('first');
  });

/** Touches everything that a commit can touch. */
const second = (store: ExampleStore) =>
  store.tx(HERE, async (t) => {
    t.put('setting', 's', note('after'), 1);
    t.put('paper', 'changed', note('after'), 1);
    t.put('paper', 'new', note('after'), 0);
    t.delete('paper', 'deleted', 1);
    t.put('bell', 'changed', { at: minute(30) }, 1);
    t.delete('bell', 'deleted', 1);
    t.put('letter', 'new', { at: minute(40) }, 0);
    t.audit(entry('s', 'after 1'));
    t.audit(entry('s', 'after 2'));
    return ok('second');
  });

/** A disk after `prepare`, the state of things then, and the store that is open on it. */
async function prepared(prepare: (store: ExampleStore) => Promise<unknown>) {
  const disk = new ModelDisk(folder);
  const { store } = await openOn(disk);
  await prepare(store);
  return { disk, store, before: await everything(store), start: disk.log.length };
}

describe.each([
  ['the first commit of a server', async () => undefined, first],
  ['a later commit', first, second],
] as const)('power fails at any step of %s', (_, prepare, act) => {
  test('either all of it is there afterwards or nothing, nothing is refused, and work goes on', async () => {
    const whole = await prepared(prepare);
    must(await act(whole.store));
    const after = await everything(whole.store);
    await whole.store.close();
    const steps = whole.disk.log.length - whole.start;
    expect(steps).toBeGreaterThan(10);

    const outcomes = new Set<string>();
    for (let cut = 0; cut <= steps; cut += 1) {
      const { disk, store, before, start } = await prepared(prepare);
      disk.before = (step) => {
        if (step >= start + cut) throw new PowerLoss();
      };
      const acknowledged = await act(store).then(
        (answer) => answer.ok,
        () => false,
      );
      await store.close();

      for (const [kind, seed] of [
        ['all', 0],
        ['synced', 0],
        ...Array.from({ length: 8 }, (_, seed) => ['torn', seed] as const),
      ] as const) {
        const left = disk.after(kind, chances(cut * 100 + seed));
        const { store: again, notices } = await openOn(left);
        const found = await everything(again);
        const where = `${kind} ${seed}, before step ${cut} (${whole.disk.log[start + cut] ?? 'none'})`;
        const isAfter = JSON.stringify(found) === JSON.stringify(after);
        expect(found, where).toEqual(acknowledged || isAfter ? after : before);
        expect(notices, where).toEqual([]);
        outcomes.add(isAfter ? 'after' : 'before');
        if (!isAfter) {
          expect(await act(again), where).toMatchObject({ ok: true });
          await again.close();
          const { store: third } = await openOn(left.after('synced', chances(0)));
          expect(await everything(third), where).toEqual(after);
          await third.close();
        }
        await again.close();
      }
    }
    expect(outcomes).toEqual(new Set(['before', 'after']));
  });

  test.each(['ENOSPC', 'EROFS', 'EIO'])(
    'a disk that fails once with %s at any step loses nothing and is used again',
    async (code) => {
      const whole = await prepared(prepare);
      must(await act(whole.store));
      const after = await everything(whole.store);
      await whole.store.close();
      const steps = whole.disk.log.length - whole.start;
      const answers = new Set<string>();
      for (let at = 0; at < steps; at += 1) {
        const { disk, store, before, start } = await prepared(prepare);
        disk.before = (step) => {
          if (step !== start + at) return;
          disk.before = () => undefined;
          throw failure(code, 'by this test');
        };
        const where = whole.disk.log[start + at];
        const answer = await act(store);
        answers.add(answer.ok ? 'ok' : answer.error.code);
        if (!answer.ok) {
          expect(await everything(store), where).toEqual(before);
          expect(await act(store), where).toMatchObject({ ok: true });
        }
        expect(await everything(store), where).toEqual(after);
        await store.close();
        const { store: again, notices } = await openOn(disk.after('synced', chances(0)));
        expect(await everything(again), where).toEqual(after);
        expect(notices).toEqual([]);
        await again.close();
      }
      const expected = { ENOSPC: 'disk-full', EROFS: 'read-only', EIO: 'store-unavailable' }[code];
      expect([...answers]).toContain(expected);
      expect([...answers].filter((it) => it !== 'ok' && it !== expected)).toEqual([]);
    },
  );
});

test.each(['state.json', 'audit.jsonl'])(
  'power fails at any step of putting a damaged %s right, and the next start does it',
  async (name) => {
    const damagedDisk = async () => {
      const { disk, store } = await prepared(async (it) => {
        must(await first(it));
        const change = await it.tx(HERE, async (t) => {
          t.put('paper', 'changed', note('after'), 1);
          t.audit(entry('changed', 'after'));
          return ok('changed');
        });
        must(change);
      });
      await store.close();
      const handle = await disk.open(join(folder, 'servers', HERE, name), 'w');
      await handle.write(Buffer.from('spoilt'), 0, 6, 0);
      await handle.sync();
      return disk;
    };
    const whole = await damagedDisk();
    const start = whole.log.length;
    const { store: mended } = await openOn(whole);
    const expected = await everything(mended);
    await mended.close();
    expect(whole.log.length).toBeGreaterThan(start + 8);

    for (let cut = 0; cut <= whole.log.length - start; cut += 1) {
      const disk = await damagedDisk();
      disk.before = (step) => {
        if (step >= start + cut) throw new PowerLoss();
      };
      const told: Notice[] = [];
      const notice = (it: Notice) => told.push(it);
      const tried = await openAt(folder, { files: disk, notice }).catch(() => undefined);
      await tried?.store.read(HERE, async () => 0).catch(() => undefined);
      await tried?.store.close();
      for (const [kind, seed] of [['all', 0] as const, ['synced', 0] as const, ['torn', 1] as const]) {
        const { store, notices } = await openOn(disk.after(kind, chances(cut * 100 + seed)));
        const where = `${kind}, before step ${cut} (${whole.log[start + cut] ?? 'none'})`;
        expect(await everything(store), where).toEqual(expected);
        expect(told.length + notices.length, where).toBeGreaterThan(0);
        await store.close();
      }
    }
  },
);

describe('power fails in the middle of many transactions', () => {
  const appends = (store: ExampleStore, n: number) =>
    store.tx(HERE, async (t) => {
      const found = await t.get('paper', 'log');
      t.put('paper', 'log', note(`${found?.value.text ?? ''}${n},`), found?.revision ?? 0);
      t.audit(entry('log', String(n)));
      return ok(n);
    });

  async function run(seed: number, pretend?: 'files' | 'folders'): Promise<'kept' | string> {
    const chance = chances(seed);
    const disk = new ModelDisk(folder);
    if (pretend !== undefined) disk.syncs[pretend] = false;
    const cut = Math.floor(chance() * 160);
    disk.before = (step) => {
      if (step >= cut) throw new PowerLoss();
    };
    const acknowledged: number[] = [];
    let next = 0;
    const opened = await openOn(disk).catch((error) => {
      if (!(error instanceof PowerLoss)) throw error;
      return undefined;
    });
    if (opened === undefined) return 'kept';
    const member = async () => {
      while (next < 60) {
        const n = next++;
        const answer = await appends(opened.store, n).catch(() => undefined);
        if (answer?.ok) acknowledged.push(n);
      }
    };
    await Promise.all([member(), member(), member()]);
    await opened.store.close();

    const left = disk.after(seed % 3 === 0 ? 'synced' : 'torn', chance);
    const { store, notices } = await openOn(left);
    try {
      const text = must(await store.read(HERE, (t) => t.get('paper', 'log')))?.value.text ?? '';
      const trail = must(await store.auditTrail(HERE, { limit: 100 })).map((it) => it.action);
      const there = text.split(',').filter((it) => it !== '');
      const lost = acknowledged.filter((n) => !there.includes(String(n)));
      const torn = there.toReversed().join() !== trail.join();
      return lost.length === 0 && !torn && notices.length === 0 ? 'kept' : `lost ${lost}, torn ${torn}`;
    } catch (error) {
      return String(error);
    } finally {
      await store.close();
    }
  }

  test('everything acknowledged is there, whatever the moment', async () => {
    for (let seed = 0; seed < 60; seed += 1) expect(await run(seed), `seed ${seed}`).toBe('kept');
  });

  test.each(['files', 'folders'] as const)(
    'and a disk that only pretends to sync its %s is found out',
    async (what) => {
      const outcomes = [];
      for (let seed = 0; seed < 20; seed += 1) outcomes.push(await run(seed, what));
      expect(outcomes.filter((it) => it !== 'kept').length).toBeGreaterThan(0);
    },
  );
});
