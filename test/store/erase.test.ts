import * as nodeFiles from 'node:fs/promises';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MemberId } from '../../src/domain/ids.ts';
import { ok } from '../../src/domain/result.ts';
import { openLowdbStore } from '../../src/store/lowdb/lowdb-store.ts';
import { openMemoryStore } from '../../src/store/memory/memory-store.ts';
import { collections, type ExampleStore, entry, HERE, must, note } from '../support/store-examples.ts';
import { openAt, temporaryFolder } from '../support/store-folder.ts';
import { failure } from '../support/store-model-disk.ts';
import type { Opened } from './contract.ts';
import { eraseContract } from './erase-contract.ts';

async function open(): Promise<Opened> {
  const { folder, remove } = await temporaryFolder();
  let { store } = await openAt(folder);
  const reopen = async () => {
    ({ store } = await openAt(folder));
    return store;
  };
  const cleanUp = async () => {
    await store.close();
    await remove();
  };
  return { store, reopen, cleanUp };
}
eraseContract('the store on lowdb', open);
eraseContract('the store in memory', async () => {
  const store = openMemoryStore(collections);
  return { store, cleanUp: () => store.close() };
});

const GONE = MemberId.parse('200000000000000099');

/** The files, by their names, and folders that hold a word in their names or bytes. */
async function holding(folder: string, word: string): Promise<readonly string[]> {
  const all = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const each of all) {
    const path = join(each.parentPath, each.name);
    if (each.name.includes(word) || (each.isFile() && (await readFile(path)).includes(word)))
      found.push(path);
  }
  return found;
}

async function leaveTraces(store: ExampleStore): Promise<void> {
  for (const [text, revision] of [
    [`by ${GONE}`, 0],
    [`also ${GONE}`, 1],
  ] as const) {
    await store.tx(HERE, async (t) => {
      t.put('paper', 'a', note(text), revision);
      t.put('paper', `${GONE}_draft`, note('mine'), revision);
      t.put('setting', 'b', note(text), revision);
      t.audit(entry('a', 'written', { by: GONE }));
      return ok(0);
    });
  }
}

const forget = (store: ExampleStore) =>
  store.tx(HERE, async (t) => {
    t.put('paper', 'a', note('by nobody'), 2);
    t.put('setting', 'b', note('by nobody'), 2);
    t.delete('paper', `${GONE}_draft`, 2);
    t.forget(GONE, (each) => ({ ...each, by: MemberId.parse('000000000000000001') }));
    return ok(0);
  });

test('no file and no name holds the word any more: neither earlier versions nor what was set aside', async () => {
  const { folder, remove } = await temporaryFolder();
  const { store } = await openAt(folder);
  await leaveTraces(store);
  const server = join(folder, 'servers', HERE);
  await nodeFiles.mkdir(join(server, 'set-aside'), { recursive: true });
  await nodeFiles.writeFile(join(server, 'set-aside', 'paper.a.1.json.damaged'), `half a file of ${GONE}`);
  await nodeFiles.writeFile(join(server, 'set-aside', 'paper.c.1.json.damaged'), 'of somebody else');
  expect(await holding(folder, GONE)).not.toEqual([]);
  must(await forget(store));
  expect(await holding(folder, GONE)).toEqual([]);
  expect(await readdir(join(server, 'set-aside'))).toEqual(['paper.c.1.json.damaged']);
  await store.tx(HERE, async (t) => {
    t.eraseAll();
    return ok(0);
  });
  expect(await holding(folder, 'by nobody')).toEqual([]);
  expect(await readdir(join(server, 'set-aside'))).toEqual([]);
  await store.close();
  await remove();
});

test('stopped at any step, it is either not done or done by the next opening', async () => {
  let reached = true;
  let [undone, done] = [0, 0];
  for (let stop = 0; reached; stop += 1) {
    const { folder, remove } = await temporaryFolder();
    const { store } = await openAt(folder);
    await leaveTraces(store);
    await store.close();
    let step = 0;
    reached = false;
    const counted =
      <A extends unknown[], R>(work: (...given: A) => Promise<R>) =>
      async (...given: A): Promise<R> => {
        step += 1;
        if (step > stop) {
          reached = true;
          throw failure('EIO');
        }
        return work(...given);
      };
    const { open: openFile, rename, unlink, rmdir, link } = nodeFiles;
    const files = {
      ...nodeFiles,
      ...{ rename: counted(rename), unlink: counted(unlink), rmdir: counted(rmdir), link: counted(link) },
      open: (path: string, flags: string) =>
        flags === 'r' ? openFile(path, flags) : counted(openFile)(path, flags),
    };
    const failing = must(await openLowdbStore({ folder, collections, notice: () => {}, files }));
    const result = await forget(failing);
    await failing.close();
    const again = (await openAt(folder)).store;
    const text = must(await again.read(HERE, (t) => t.get('paper', 'a')))?.value.text;
    const entries = must(await again.auditTrail(HERE, { limit: 9 }));
    if (text === 'by nobody') {
      done += 1;
      expect(await holding(folder, GONE)).toEqual([]);
      expect(entries.some(({ by }) => by === GONE)).toBe(false);
    } else {
      undone += 1;
      expect(result.ok).toBe(false);
      expect(entries.map(({ by }) => by)).toEqual([GONE, GONE]);
      must(await forget(again));
      expect(await holding(folder, GONE)).toEqual([]);
    }
    await again.close();
    await remove();
  }
  expect(undone).toBeGreaterThan(3);
  expect(done).toBeGreaterThan(3);
}, 60_000);
