import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Instant } from '../../src/domain/ids.ts';
import { ok } from '../../src/domain/result.ts';
import { LIMITS, openConnections } from '../../src/store/postgres/connections.ts';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.ts';
import { endingOf } from '../../src/store/postgres/transactions.ts';
import { startPostgres, type TestDatabase } from '../support/postgres.ts';
import {
  collections,
  type ExampleStore,
  entry,
  HERE,
  minute,
  must,
  note,
  THERE,
} from '../support/store-examples.ts';
import { type UnreliableLine, unreliableLine } from '../support/unreliable-line.ts';

let database: TestDatabase;
let line: UnreliableLine;
let store: ExampleStore;
let other: ExampleStore;

const QUICK = { ...LIMITS, connect: 1_000, answer: 1_000, patience: 2_500 };
const open = async (url: string, limits = LIMITS) =>
  must(await openPostgresStore({ url, collections, limits }));

beforeAll(async () => {
  database = await startPostgres();
});
afterAll(() => database.close());
beforeEach(async () => {
  await database.empty();
  line = await unreliableLine(database.port);
  store = await open(database.url.replace(`:${database.port}/`, `:${line.port}/`), QUICK);
  other = await open(database.url);
});
afterEach(async () => {
  await Promise.all([store.close(), other.close()]);
  await line.close();
});

/** Adds a letter to a document and to the record. */
const add = (to: ExampleStore, letter: string, id = 'a') =>
  to.tx(HERE, async (t) => {
    const found = await t.get('paper', id);
    t.put('paper', id, note(`${found?.value.text ?? ''}${letter}`), found?.revision ?? 0);
    t.audit(entry(id, letter));
    return ok(letter);
  });
const text = async (of: ExampleStore, id = 'a') =>
  must(await of.read(HERE, async (t) => (await t.get('paper', id))?.value.text));
const trail = async (of: ExampleStore) =>
  must(await of.auditTrail(HERE, { limit: 1_000 })).map(({ action }) => action);

describe('two processes on one database', () => {
  test('what one writes, the other sees at once, also what was deleted and made anew', async () => {
    await add(store, 'x');
    expect(await text(other)).toBe('x');
    await add(other, 'y');
    expect(await text(store)).toBe('xy');
    await store.tx(HERE, async (t) => {
      t.delete('paper', 'a', 2);
      return ok(0);
    });
    expect(await text(other)).toBeUndefined();
    await add(other, 'z');
    expect(must(await store.read(HERE, (t) => t.get('paper', 'a')))).toMatchObject({ revision: 1 });
    await other.tx(HERE, async (t) => {
      t.eraseAll();
      return ok(0);
    });
    expect(await text(store)).toBeUndefined();
  });

  test('writes issued together on both lose nothing and come one after another', async () => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'];
    const answers = await Promise.all(letters.map((letter, at) => add(at % 2 ? store : other, letter)));
    expect(answers).toEqual(letters.map(ok));
    const written = (await text(store)) ?? '';
    expect([...written].sort()).toEqual(letters);
    expect((await trail(other)).reverse().join('')).toBe(written);
  });

  test('deleted documents are swept, and a process that looked long ago still knows', async () => {
    await add(store, 'x', 'gone');
    await text(store);
    await other.tx(HERE, async (t) => {
      t.delete('paper', 'gone', 1);
      return ok(0);
    });
    for (let n = 0; n < 260; n += 1) await add(other, 'y');
    expect(await text(store, 'gone')).toBeUndefined();
    expect((await text(store))?.length).toBe(260);
  });

  test('each hears when the other commits something that falls due, and looks again after the line was lost', async () => {
    const heard: Instant[] = [];
    store.onDue((at) => heard.push(at));
    const ring = (id: string, at: Instant) =>
      other.tx(HERE, async (t) => {
        t.put('bell', id, { at }, 0);
        return ok(0);
      });
    await ring('a', minute(10));
    await vi.waitFor(() => expect(heard).toEqual([minute(10)]));
    line.cut();
    await ring('b', minute(5));
    line.mend();
    await vi.waitFor(() => expect(heard.at(-1)?.slice(0, 4)).toBe('1970'), 10_000);
    expect(must(await store.nextDue())).toBe(minute(5));
  });
});

describe('the line to the database', () => {
  test('is cut during writes: all go on when it is back, each once', async () => {
    const letters = [...'abcdefghijklmnopqrst'];
    const answers = letters.map(async (letter, at) => {
      await new Promise((resolve) => setTimeout(resolve, at * 3));
      return add(store, letter);
    });
    setTimeout(() => line.cut(), 20);
    setTimeout(() => line.mend(), 300);
    expect(await Promise.all(answers)).toEqual(letters.map(ok));
    expect([...(await trail(other))].sort()).toEqual(letters);
  });

  test('goes silent after a commit was sent: it is found to stand, and is not done twice', async () => {
    await add(store, 'x');
    const silent = line.freezeAfter(/COMMIT/);
    const answer = add(store, 'y');
    await silent;
    expect(await answer).toEqual(ok('y'));
    expect(await trail(other)).toEqual(['y', 'x']);
    expect(await add(store, 'z')).toEqual(ok('z'));
    expect(await text(other)).toBe('xyz');
  });

  test('goes silent before a commit: it is done again, once', async () => {
    await add(store, 'x');
    const silent = line.freezeAfter(/MERGE INTO document/);
    const answer = add(store, 'y');
    await silent;
    expect(await answer).toEqual(ok('y'));
    expect(await trail(other)).toEqual(['y', 'x']);
  });

  test('stays cut: a failure that says so, and nothing happened', async () => {
    await add(store, 'x');
    line.cut();
    expect(await add(store, 'y')).toMatchObject({ ok: false, error: { code: 'store-unavailable' } });
    line.mend();
    expect(await trail(other)).toEqual(['x']);
    expect(await add(store, 'z')).toEqual(ok('z'));
  });
});

test('what was acknowledged outlives a database that is killed, and what was not is done when it is back', async () => {
  const answers = [...'abcdefghij'].map((letter) => add(other, letter));
  await new Promise((resolve) => setTimeout(resolve, 15));
  await database.crash();
  const done = (await Promise.all(answers)).filter((it) => it.ok).map((it) => it.value);
  expect(done).toHaveLength(10);
  expect([...(await trail(store))].sort()).toEqual([...'abcdefghij']);
});

describe('a commit that nobody answered', () => {
  const ending = async (xid: string | undefined, version: number, token: string | undefined) => {
    const connections = openConnections(database.url);
    try {
      return await connections.with(async (it) => {
        await it.run(`SET unchoke.server = '${HERE}'`);
        const { rows } = await it.query<{ xid: string; newest: string }>(
          'SELECT pg_current_xact_id()::text AS xid, commits[cardinality(commits)] AS newest FROM server',
        );
        const [{ xid: own = '', newest = '' } = {}] = rows;
        return endingOf(it, { server: HERE, xid: xid ?? own, version, token: token ?? newest });
      });
    } finally {
      await connections.close();
    }
  };

  test('has happened if what it is called stands with the server', async () => {
    await add(store, 'x');
    expect(await ending(undefined, 1, undefined)).toBe('committed');
    await add(store, 'y');
    await add(store, 'z');
    expect(await ending(undefined, 3, undefined)).toBe('committed');
  });

  test.each([
    ['its id was given to another after the database was killed', undefined, 2],
    ['somebody else made that version', undefined, 1],
    ['its id is one that the database has not come to', '999999999999', 1],
  ])('has not happened if %s', async (_, xid, version) => {
    await add(store, 'x');
    expect(await ending(xid, version, 'another')).toBe('aborted');
  });
});

describe('behind the queries', () => {
  const as = async <Row extends Record<string, unknown>>(server: string | undefined, sql: string) => {
    const connections = openConnections(database.url);
    try {
      return await connections.with(async (it) => {
        if (server !== undefined) await it.run(`SET unchoke.server = '${server}'`);
        return await it.query<Row>(sql);
      });
    } finally {
      await connections.close();
    }
  };

  test.each(['server', 'document', 'audit'])(
    'a query that names no server finds nothing in %s',
    async (table) => {
      await add(store, 'x');
      const count = async (server?: string) =>
        Number((await as<{ count: string }>(server, `SELECT count(*) FROM ${table}`)).rows[0]?.count);
      expect(await count(HERE)).toBe(1);
      expect(await count(THERE)).toBe(0);
      expect(await count()).toBe(0);
      expect((await as(THERE, `DELETE FROM ${table}`)).rowCount).toBe(0);
      expect(await count(HERE)).toBe(1);
    },
  );

  test('nobody writes for another server, due times neither', async () => {
    await add(store, 'x');
    await expect(as(THERE, `INSERT INTO due VALUES ('${HERE}', 'bell', 'a', 1)`)).rejects.toThrow('policy');
    await expect(
      as(THERE, `INSERT INTO audit (server, subject, entry) VALUES ('${HERE}', 'a', '{}')`),
    ).rejects.toThrow('policy');
  });

  test('a document that somebody broke by hand hides no other, and one of a newer program is said to be that', async () => {
    for (const id of ['a', 'b', 'c']) await add(store, 'x', id);
    await as(HERE, "UPDATE document SET value = '{}', written = 9 WHERE id = 'a'");
    await as(HERE, "UPDATE document SET shape = 2, written = 9 WHERE id = 'b'");
    await store.close();
    store = await open(database.url);
    const read = (id: string) => store.read(HERE, (t) => t.get('paper', id));
    expect(await read('a')).toMatchObject({ error: { code: 'damaged', file: 'paper/a' } });
    expect(await read('b')).toMatchObject({ error: { code: 'too-new', file: 'paper/b' } });
    expect(must(await store.read(HERE, (t) => t.list('paper'))).map(({ id }) => id)).toEqual(['c']);
    expect(must(await store.read(HERE, (t) => t.unreadable('paper')))).toEqual(['a', 'b']);
    expect(await add(store, 'y', 'a')).toMatchObject({ error: { code: 'damaged' } });
  });
});

test('of transactions that share a commit, one that the database refuses fails alone', async () => {
  // JSON.stringify keeps it out; this stands for whatever a statement may be refused for.
  const refused = store.auditTrail(HERE, { limit: -1 });
  const answers = await Promise.all([...'abc'].map((letter) => add(store, letter)));
  expect(answers).toEqual([...'abc'].map(ok));
  expect(await refused).toMatchObject({ ok: false, error: { code: 'store-unavailable' } });
  expect([...(await trail(other))].sort()).toEqual([...'abc']);
});

test('a line of the record that somebody broke by hand is said to be that, and nothing is half forgotten', async () => {
  for (const letter of 'abc') await add(other, letter);
  const admin = openConnections(database.adminUrl);
  await admin.with((it) =>
    it.run("UPDATE audit SET entry = '{' WHERE subject = 'a' AND entry LIKE '%\"b\"%'"),
  );
  await admin.close();
  const forgotten = await store.tx(HERE, async (t) => {
    t.forget('x', (line) => ({ ...line, reason: 'forgotten' }));
    return ok(0);
  });
  expect(forgotten).toEqual({ ok: false, error: { code: 'damaged', file: 'audit' } });
  expect(await store.auditTrail(HERE, { limit: 9 })).toMatchObject({ error: { code: 'damaged' } });
  const [newest] = must(await store.auditTrail(HERE, { limit: 1 }));
  expect(newest).toMatchObject({ action: 'c' });
  expect(newest).not.toHaveProperty('reason');
});

test('a database without the tables, or with newer ones, is not used', async () => {
  const bare = await startPostgres({ migrated: false });
  const result = await openPostgresStore({ url: bare.url, collections });
  await bare.close();
  expect(result).toMatchObject({ error: { code: 'schema-behind', done: 0 } });
  const away = await openPostgresStore({ url: bare.url, collections, limits: QUICK });
  expect(away).toMatchObject({ error: { code: 'database-away' } });
});
