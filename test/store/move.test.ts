import { execFile } from 'node:child_process';
import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { documents } from '../../src/app/documents.ts';
import { ok } from '../../src/domain/result.ts';
import { openLowdbStore } from '../../src/store/lowdb/lowdb-store.ts';
import { openMemoryStore } from '../../src/store/memory/memory-store.ts';
import type { Movable } from '../../src/store/movable.ts';
import { moveServer } from '../../src/store/move-server.ts';
import { haveAlone } from '../../src/store/postgres/in-use.ts';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.ts';
import { startPostgres, type TestDatabase } from '../support/postgres.ts';
import {
  collections,
  type Examples,
  entry,
  HERE,
  minute,
  must,
  note,
  THERE,
} from '../support/store-examples.ts';
import { openAt, temporaryFolder } from '../support/store-folder.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startPostgres();
});
afterAll(() => database.close());
beforeEach(() => database.empty());

const stores = {
  memory: async () => ({ store: openMemoryStore(collections), end: async () => undefined }),
  lowdb: async () => {
    const { folder, remove } = await temporaryFolder();
    const { store } = await openAt(folder);
    return { store, end: remove };
  },
  postgres: async () => ({
    store: must(await openPostgresStore({ url: database.url, collections })),
    end: async () => undefined,
  }),
} satisfies Record<string, () => Promise<{ store: Movable<Examples>; end: () => Promise<unknown> }>>;

/** Two servers: documents of every kind, some written often, some deleted, due times, a record. */
async function fill(store: Movable<Examples>): Promise<void> {
  for (const server of [HERE, THERE]) {
    for (const text of ['one', 'two', '光刻胶 \u0000 \ud800']) {
      await store.tx(server, async (t) => {
        const revision = (await t.get('paper', 'a'))?.revision ?? 0;
        t.put('paper', 'a', note(text), revision);
        t.put('setting', 's', note(text), revision);
        t.audit(entry('a', text));
        return ok(0);
      });
    }
  }
  await store.tx(HERE, async (t) => {
    t.put('bell', 'b', { at: minute(10) }, 0);
    t.put('letter', 'gone', { at: minute(5) }, 0);
    return ok(0);
  });
  await store.tx(HERE, async (t) => {
    t.delete('letter', 'gone', 1);
    return ok(0);
  });
}

async function look(store: Movable<Examples>) {
  const all = [];
  for (const server of must(await store.servers())) {
    all.push({
      server,
      trail: must(await store.auditTrail(server, { limit: 99 })),
      documents: must(
        await store.read(server, async (t) => [
          await t.list('paper'),
          await t.list('setting'),
          await t.list('bell'),
          await t.list('letter'),
        ]),
      ),
    });
  }
  return { all, due: must(await store.due(minute(59), 99)) };
}

describe.each([
  ['lowdb', 'postgres'],
  ['postgres', 'lowdb'],
  ['memory', 'postgres'],
] as const)('from %s to %s', (from, to) => {
  test('all of it arrives, with revisions, due times and the record; a second time changes nothing', async () => {
    const [source, target] = [await stores[from](), await stores[to]()];
    await fill(source.store);
    const before = await look(source.store);
    for (const server of [HERE, THERE]) {
      const moved = await moveServer(collections, source.store, target.store, server);
      expect(moved).toMatchObject({ ok: true, value: { before: false, entries: 3 } });
    }
    expect(await look(target.store)).toEqual(before);
    expect(await look(source.store)).toEqual(before);
    const again = await moveServer(collections, source.store, target.store, HERE);
    expect(again).toMatchObject({ ok: true, value: { before: true, documents: 3 } });
    expect(await look(target.store)).toEqual(before);
    await Promise.all([source.store.close(), target.store.close()]);
    await Promise.all([source.end(), target.end()]);
  });

  test('where the target has something else, it stays as it is', async () => {
    const [source, target] = [await stores[from](), await stores[to]()];
    await fill(source.store);
    await target.store.tx(HERE, async (t) => {
      t.put('paper', 'mine', note('here first'), 0);
      return ok(0);
    });
    const before = await look(target.store);
    expect(await moveServer(collections, source.store, target.store, HERE)).toEqual({
      ok: false,
      error: { code: 'occupied', server: HERE },
    });
    expect(await look(target.store)).toEqual(before);
    await Promise.all([source.store.close(), target.store.close()]);
    await Promise.all([source.end(), target.end()]);
  });
});

describe('npm run move', () => {
  /** As 0.1 wrote it in November 2026: a whole case, a score, items that are watched, a question. */
  const WRITTEN = fileURLToPath(new URL('./written-by/0.1-november', import.meta.url));

  const move = async (...args: string[]) => {
    const { DATABASE_URL: _, ...env } = process.env;
    return promisify(execFile)(process.execPath, ['src/move.ts', ...args], { env }).then(
      ({ stdout }) => ({ ok: true, said: stdout }),
      (error: { stderr: string }) => ({ ok: false, said: error.stderr }),
    );
  };
  const filesIn = async (folder: string) => {
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = names.filter((it) => it.isFile() && !it.name.startsWith('lock'));
    return new Map(
      await Promise.all(
        files.map(async ({ parentPath, name }) => {
          const path = join(parentPath, name);
          return [path, await readFile(path, 'utf8')] as const;
        }),
      ),
    );
  };
  const whole = async (folder: string) => {
    const store = must(await openLowdbStore({ folder, collections: documents, notice: () => undefined }));
    const server = must(await store.servers())[0] ?? HERE;
    const kept = await store.read(server, async (t) => [
      await t.list('assessment'),
      await t.list('watch'),
      await t.list('score'),
      await t.list('questions'),
      await t.list('appointments'),
      await t.list('delivery'),
    ]);
    const trail = await store.auditTrail(server, { limit: 10_000 });
    await store.close();
    return { kept: must(kept), trail: must(trail) };
  };

  test('takes a folder of an earlier version into a database and back: nothing is lost, the source is untouched', async () => {
    const { folder, remove } = await temporaryFolder();
    const [source, back] = [join(folder, 'source'), join(folder, 'back')];
    await cp(WRITTEN, source, { recursive: true });
    const before = await filesIn(source);
    const there = await move('--from', source, '--to', database.url);
    expect(there.said).toMatch(
      /^1 of 1 servers: \d+ documents, \d+ lines of the record\nMoved and compared: 1 servers, /,
    );
    expect(await filesIn(source)).toEqual(before);
    expect((await move('--from', source, '--to', database.url)).said).toContain('was there already');
    expect((await move('--from', database.url, '--to', back)).said).toContain(
      'Moved and compared: 1 servers',
    );
    const written = await whole(source);
    expect(written.kept[0]?.length).toBe(2);
    expect(written.trail.length).toBeGreaterThan(40);
    expect(await whole(back)).toEqual(written);
    await remove();
  });

  test.each([
    [['--from', '/nowhere', '--to', 'postgres://u@127.0.0.1:1/x'], 'There is no folder /nowhere'],
    [['--from', './test'], 'usage: npm run move'],
    [['--from', 'postgres://u@127.0.0.1:1/x', '--to', '/tmp/never'], 'could not be reached'],
  ])('%j is refused in a sentence', async (args, sentence) => {
    const refused = await move(...args);
    expect(refused.ok).toBe(false);
    expect(refused.said).toContain(sentence);
    expect(refused.said.trim().split('\n')).toHaveLength(1);
  });

  test('nobody starts on a database that is being moved', async () => {
    const letGo = await haveAlone(database.url);
    const refused = await openPostgresStore({ url: database.url, collections: documents });
    await letGo?.();
    expect(refused).toEqual({ ok: false, error: { code: 'being-moved' } });
    const store = must(await openPostgresStore({ url: database.url, collections: documents }));
    expect(await haveAlone(database.url)).toBeUndefined();
    await store.close();
  });

  test('nothing is moved from under a bot that runs on the database', async () => {
    const running = must(await openPostgresStore({ url: database.url, collections: documents }));
    const refused = await move('--from', database.url, '--to', '/tmp/never');
    await running.close();
    expect(refused).toMatchObject({ ok: false, said: expect.stringContaining('stop all of them first') });
  });
});
