import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ok } from '../../src/domain/result.ts';
import { openLowdbStore } from '../../src/store/lowdb/lowdb-store.ts';
import { collections, type ExampleStore, entry, HERE, must, note } from '../support/store-examples.ts';
import { openAt, temporaryFolder } from '../support/store-folder.ts';
import { failure, ModelDisk } from '../support/store-model-disk.ts';

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterEach(() => remove());

const put = (store: ExampleStore, id: string, text: string, expected: number) =>
  store.tx(HERE, async (t) => {
    t.put('paper', id, note(text), expected);
    return ok(0);
  });
const textOf = async (store: ExampleStore, id: string) =>
  must(await store.read(HERE, (t) => t.get('paper', id)))?.value.text;

/** A disk that can be filled up and emptied: a real one of 1 MB where this process may mount one, else the model. */
async function smallDisk() {
  const disk = new ModelDisk(folder);
  let filled = 0;
  const model = {
    real: false,
    options: { files: disk },
    fill: async () => {
      filled = disk.capacity;
      // Short writes first, then none at all.
      disk.capacity = 2000;
    },
    empty: async () => {
      disk.capacity = filled;
    },
    readOnly: (on: boolean) => {
      disk.before = () => {
        if (on) throw failure('EROFS');
      };
    },
    release: () => undefined,
  };
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'unchoke-test', folder], { stdio: 'ignore' });
  } catch {
    return model;
  }
  return {
    real: true,
    options: {},
    fill: () => writeFile(join(folder, 'filler'), Buffer.alloc(2_000_000)).catch(() => undefined),
    empty: () => rm(join(folder, 'filler')),
    readOnly: (on: boolean) => {
      execFileSync('mount', ['-o', `remount,${on ? 'ro' : 'rw'}`, folder]);
    },
    release: () => {
      // Lazily, so that a store left open by a failed test does not hide why it failed.
      execFileSync('umount', ['-l', folder]);
    },
  };
}

test('a full disk is said to be full, nothing is lost, and all works again when it is not', async () => {
  const disk = await smallDisk();
  try {
    const { store } = await openAt(folder, disk.options);
    must(await put(store, 'a', 'before', 0));
    await disk.fill();
    for (const n of [1, 2, 3]) {
      expect(await put(store, 'a', `${n}`.repeat(9000), 1)).toEqual({
        ok: false,
        error: { code: 'disk-full' },
      });
      expect(await textOf(store, 'a')).toBe('before');
    }
    if (disk.real) {
      await store.close();
      const again = await openLowdbStore({ folder, collections, notice: () => undefined });
      expect(again).toEqual({ ok: false, error: { code: 'disk-full', folder } });
    }
    await disk.empty();
    const { store: next } = disk.real ? await openAt(folder) : { store };
    expect(await textOf(next, 'a')).toBe('before');
    must(await put(next, 'a', 'after', 1));
    expect(await textOf(next, 'a')).toBe('after');
    await next.close();
  } finally {
    disk.release();
  }
});

test('a disk that turns read-only is said to be, can still be read, and works again afterwards', async () => {
  const disk = await smallDisk();
  try {
    const { store } = await openAt(folder, { ...disk.options, keepLoaded: 0 });
    must(await put(store, 'a', 'before', 0));
    await store.close();
    const { store: next } = await openAt(folder, disk.options);
    if (!disk.real) {
      disk.readOnly(true);
      expect(await put(next, 'a', 'refused', 1)).toEqual({ ok: false, error: { code: 'read-only' } });
      expect(await textOf(next, 'a')).toBe('before');
      disk.readOnly(false);
      must(await put(next, 'a', 'after', 1));
      await next.close();
      return;
    }
    await next.close();
    disk.readOnly(true);
    const refused = await openLowdbStore({ folder, collections, notice: () => undefined });
    expect(refused).toMatchObject({ ok: false, error: { code: 'unwritable', folder } });
    disk.readOnly(false);
    const { store: last } = await openAt(folder);
    expect(await textOf(last, 'a')).toBe('before');
    must(await put(last, 'a', 'after', 1));
    await last.close();
  } finally {
    disk.release();
  }
});

test('everybody whom a failed write carried is told, and those behind them run again', async () => {
  const disk = new ModelDisk(folder);
  const { store } = await openAt(folder, { files: disk });
  must(await put(store, 'a', '', 0));
  disk.before = () => {
    disk.before = () => undefined;
    throw failure('ENOSPC');
  };
  const answers = await Promise.all(
    [1, 2, 3, 4].map((n) =>
      store.tx(HERE, async (t) => {
        const found = await t.get('paper', 'a');
        t.put('paper', 'a', note(`${found?.value.text}${n}`), found?.revision ?? 0);
        return ok(n);
      }),
    ),
  );
  const done = answers.filter((it) => it.ok).map((it) => it.value);
  expect(answers.filter((it) => !it.ok).map((it) => it.error)).toContainEqual({ code: 'disk-full' });
  expect(await textOf(store, 'a')).toBe(done.join(''));
  expect(done.length).toBeGreaterThan(0);
  await store.close();
});

describe('while a commit is on its way to the disk', () => {
  /** A store whose commits wait at the rename for `decide`, once `hold` was called. */
  const held = async () => {
    const disk = new ModelDisk(folder);
    const { store } = await openAt(folder, { files: disk });
    must(await put(store, 'a', 'before', 0));
    const rename = disk.rename.bind(disk);
    const decision = Promise.withResolvers<void>();
    const reached = new Promise<void>((resolve) => {
      disk.rename = async (from, to) => {
        disk.rename = rename;
        resolve();
        await decision.promise;
        await rename(from, to);
      };
    });
    const writer = put(store, 'a', 'after', 1);
    await reached;
    return { store, writer, decision };
  };
  const someTurns = async () => {
    for (let n = 0; n < 50; n += 1) await new Promise((resolve) => setImmediate(resolve));
  };

  test('nobody is answered with it', async () => {
    const { store, writer, decision } = await held();
    let answered = false;
    const reader = textOf(store, 'a').finally(() => {
      answered = true;
    });
    await someTurns();
    expect(answered).toBe(false);
    decision.resolve();
    must(await writer);
    expect(await reader).toBe('after');
    await store.close();
  });

  test('and is then refused, those who saw it look again and are not refused themselves', async () => {
    const { store, writer, decision } = await held();
    const reader = textOf(store, 'a');
    await someTurns();
    const seen: string[] = [];
    const inTheMiddle = store.tx(HERE, async (t) => {
      const found = await t.get('paper', 'a');
      seen.push(found?.value.text ?? '');
      if (seen.length === 1) {
        decision.reject(failure('ENOSPC'));
        await someTurns();
      }
      t.put('paper', 'a', note('mine'), found?.revision ?? 0);
      t.audit(entry('a', 'mine'));
      return ok(0);
    });
    expect(await writer).toEqual({ ok: false, error: { code: 'disk-full' } });
    expect(await reader).toBe('before');
    must(await inTheMiddle);
    expect(seen).toEqual(['after', 'before']);
    expect(await textOf(store, 'a')).toBe('mine');
    expect(must(await store.auditTrail(HERE, { limit: 9 })).map((it) => it.action)).toEqual(['mine']);
    await store.close();
  });
});

describe('a folder that can not be used', () => {
  test('is unwritable, when something that is no file stands where the lock belongs', async () => {
    await mkdir(join(folder, 'lock'));
    const opened = await openLowdbStore({ folder, collections, notice: () => undefined });
    expect(opened).toMatchObject({ ok: false, error: { code: 'unwritable', folder } });
  });

  test('is unwritable, when it is below a file', async () => {
    await writeFile(join(folder, 'file'), '');
    const opened = await openLowdbStore({
      folder: join(folder, 'file', 'data'),
      collections,
      notice: () => undefined,
    });
    expect(opened).toMatchObject({ ok: false, error: { code: 'unwritable' } });
    expect(await readdir(folder)).toEqual(['file']);
  });
});
