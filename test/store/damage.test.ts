import * as nodeFiles from 'node:fs/promises';
import { appendFile, cp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ok } from '../../src/domain/result.ts';
import { seal } from '../../src/store/lowdb/sealed.ts';
import {
  collections,
  type ExampleStore,
  entry,
  HERE,
  must,
  Note,
  note,
  THERE,
} from '../support/store-examples.ts';
import { openAt, temporaryFolder } from '../support/store-folder.ts';

let folder: string;
let server: string;
let remove: () => Promise<void>;
/** Two commits of everything, so that each file has one before it. */
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
  server = join(folder, 'servers', HERE);
  const { store } = await openAt(folder);
  await write(store, 'old', 0);
  await write(store, 'new', 1);
  await store.close();
});
afterEach(() => remove());

const write = (store: ExampleStore, text: string, expected: number, id = 'a') =>
  store.tx(HERE, async (t) => {
    t.put('setting', id, note(text), expected);
    t.put('paper', id, note(text), expected);
    t.audit(entry('a', text.slice(0, 64)));
    return ok(0);
  });
const get = (store: ExampleStore, kind: 'setting' | 'paper', id = 'a') =>
  store.read(HERE, (t) => t.get(kind, id));
const trail = async (store: ExampleStore) =>
  must(await store.auditTrail(HERE, { limit: 9 })).map((it) => it.action);

const spoilt = {
  'not JSON': (path: string) => writeFile(path, 'no JSON at all'),
  empty: (path: string) => writeFile(path, ''),
  'all zeros': async (path: string) => writeFile(path, Buffer.alloc((await readFile(path)).length)),
  'cut off': async (path: string) => truncate(path, (await readFile(path)).length - 5),
  'changed by one character': async (path: string) =>
    writeFile(path, (await readFile(path, 'utf8')).replace('new', 'neu')),
  'against its schema': (path: string) => writeFile(path, seal({ version: 1, value: 7, documents: 'none' })),
  missing: (path: string) => rm(path),
};
const ways = Object.entries(spoilt);

const asideOf = async () => (await readdir(join(server, 'set-aside')).catch(() => [])).toSorted();

describe.each(ways)('a document file that is %s', (way, spoil) => {
  test('gives way to the one before, loudly, and what it was is kept', async () => {
    await spoil(join(server, 'paper/a/2.json'));
    const bytes = await readFile(join(server, 'paper/a/2.json')).catch(() => undefined);
    const { store, notices } = await openAt(folder);
    const got = must(await get(store, 'paper'));
    expect(got?.value.text).toBe('old');
    expect(got?.revision, 'nobody who saw the lost one may match').toBeGreaterThan(2);
    expect(notices).toMatchObject([
      { code: 'damaged-file', server: HERE, file: 'paper/a/2.json', restoredFrom: 'paper/a/1.json' },
    ]);
    const [aside] = await asideOf();
    if (way === 'missing') expect(notices).toMatchObject([{ setAside: null, why: 'missing' }]);
    else {
      expect(notices).toMatchObject([{ setAside: `set-aside/${aside}` }]);
      expect(aside).toMatch(/^paper\.a\.2\.json\.[0-9a-f]{12}\.damaged$/);
      expect(await readFile(join(server, 'set-aside', aside ?? ''))).toEqual(bytes);
    }
    must(await write(store, 'goes on', 0, 'b'));
    await store.close();
    const { store: again, notices: quiet } = await openAt(folder);
    expect(must(await get(again, 'paper'))).toEqual(got);
    expect(quiet).toEqual([]);
    await again.close();
  });

  test('and has none before it answers damaged, while all else goes on', async () => {
    await rm(join(server, 'paper/a/1.json'));
    await spoil(join(server, 'paper/a/2.json'));
    const { store, notices } = await openAt(folder);
    must(await write(store, 'other', 0, 'b'));
    const damaged = { ok: false, error: { code: 'damaged', file: 'paper/a/2.json' } };
    expect(await get(store, 'paper')).toEqual(damaged);
    expect(notices).toMatchObject([{ file: 'paper/a/2.json', restoredFrom: null }]);
    expect(must(await store.read(HERE, (t) => t.list('paper'))).map((it) => it.id)).toEqual(['b']);
    expect(must(await store.read(HERE, (t) => t.unreadable('paper')))).toEqual(['a']);
    expect(await write(store, 'over it, unseen', 2)).toEqual(damaged);
    expect(must(await get(store, 'setting'))?.value.text).toBe('new');
    expect(await trail(store)).toEqual(['other', 'new', 'old']);
    await store.close();
  });
});

describe.each(ways)('a state file that is %s', (way, spoil) => {
  test('gives way to the one before, loudly, and what the last commit left is kept', async () => {
    const state = join(server, 'state.json');
    await cp(state, join(folder, 'copy'));
    await spoil(state);
    const { store, notices } = await openAt(folder);
    expect(must(await get(store, 'setting'))?.value.text).toBe('old');
    expect(must(await get(store, 'paper'))?.value.text).toBe('old');
    expect(await trail(store)).toEqual(['old']);
    expect(notices).toMatchObject([{ file: 'state.json', restoredFrom: 'state.json.bak' }]);
    const kinds = (await asideOf()).map((name) => name.replace(/\.[0-9a-f]{12}\./, ' '));
    expect(kinds).toEqual([
      'audit.jsonl uncommitted',
      'paper.a.2.json uncommitted',
      ...(way === 'missing' ? [] : ['state.json damaged']),
    ]);
    expect(await write(store, 'stale', 2), 'whoever saw the lost commit has to look again').toMatchObject({
      error: { code: 'conflict' },
    });
    await store.close();
    const { store: again, notices: quiet } = await openAt(folder);
    expect(must(await get(again, 'paper'))?.value.text).toBe('old');
    expect(quiet).toEqual([]);
    await again.close();
  });

  test('without a good copy answers damaged, is left as it is, and other servers go on', async () => {
    const state = join(server, 'state.json');
    await rm(`${state}.bak`);
    await spoil(state);
    const left = await readFile(state).catch(() => undefined);
    const { store, notices } = await openAt(folder);
    const damaged = { ok: false, error: { code: 'damaged', file: 'state.json' } };
    expect(await get(store, 'paper')).toEqual(damaged);
    expect(await write(store, 'over it', 0)).toEqual(damaged);
    expect(await store.auditTrail(HERE, { limit: 1 })).toEqual(damaged);
    expect(notices).toMatchObject([{ file: 'state.json', restoredFrom: null }]);
    expect(must(await store.read(THERE, (t) => t.list('paper')))).toEqual([]);
    await store.close();
    expect(await readFile(state).catch(() => undefined)).toEqual(left);
  });
});

describe('a document inside of a state that is whole', () => {
  /** The setting as this version would never have written it, with every checksum right. */
  const spoil = async (name: string) => {
    const [, body = ''] = (await readFile(join(server, name), 'utf8')).split('\n');
    const state = z
      .looseObject({ documents: z.array(z.looseObject({ kind: z.string() })) })
      .parse(JSON.parse(body));
    for (const it of state.documents) if (it.kind === 'setting') it['value'] = { text: 7 };
    await writeFile(join(server, name), seal(state));
  };

  test('and against its schema gives way to the one before, loudly', async () => {
    await spoil('state.json');
    const { store, notices } = await openAt(folder);
    expect(must(await get(store, 'setting'))).toMatchObject({ revision: 3, value: { text: 'old' } });
    expect(notices).toMatchObject([{ why: 'schema', restoredFrom: 'state.json.bak' }]);
    expect(await asideOf()).toHaveLength(1);
    await store.close();
  });

  test('and has none before it answers damaged and stays as it is, while all else goes on', async () => {
    await spoil('state.json');
    await spoil('state.json.bak');
    const { store, notices } = await openAt(folder);
    const damaged = { ok: false, error: { code: 'damaged', file: 'state.json' } };
    expect(await get(store, 'setting')).toEqual(damaged);
    expect(await write(store, 'over it, unseen', 2)).toEqual(damaged);
    expect(must(await get(store, 'paper'))?.value.text).toBe('new');
    must(await write(store, 'beside it', 0, 'b'));
    await store.close();
    expect(notices).toMatchObject([{ restoredFrom: null }]);
    expect(await readFile(join(server, 'state.json'), 'utf8')).toContain('{"text":7}');
  });
});

describe('audit lines', () => {
  test.each([
    ['changed', (path: string) => spoilt['changed by one character'](path), ['old']],
    ['cut off', (path: string) => truncate(path, 200), ['old']],
    ['missing', (path: string) => rm(path), []],
  ])('that are %s give back the lines that are whole, loudly', async (_, spoil, left) => {
    const path = join(server, 'audit.jsonl');
    await spoil(path);
    const { store, notices } = await openAt(folder);
    expect(await trail(store)).toEqual(left);
    expect(notices).toMatchObject([{ code: 'damaged-file', file: 'audit.jsonl' }]);
    expect(must(await get(store, 'paper'))?.value.text).toBe('new');
    must(await write(store, 'later', 0, 'b'));
    await store.close();
    const { store: again, notices: quiet } = await openAt(folder);
    expect(await trail(again)).toEqual(['later', ...left]);
    expect(quiet).toEqual([]);
    await again.close();
  });

  test('beyond what was committed do not count and are cut', async () => {
    await appendFile(join(server, 'audit.jsonl'), 'half a line '.repeat(100));
    const { store, notices } = await openAt(folder);
    expect(await trail(store)).toEqual(['new', 'old']);
    must(await write(store, 'later', 0, 'b'));
    expect(await trail(store)).toEqual(['later', 'new', 'old']);
    expect(await readFile(join(server, 'audit.jsonl'), 'utf8')).not.toContain('half');
    expect(notices).toEqual([]);
    await store.close();
  });
});

describe('versions', () => {
  const Later = z.strictObject({ body: z.string(), size: z.int() });
  const upgrades = {
    1: (old: unknown) => ({ body: Note.parse(old).text }),
    2: (old: unknown) => ({ ...z.object({ body: z.string() }).parse(old), size: 3 }),
  };
  const later = {
    setting: { schema: Later, version: 3, upgrades, place: 'in-state' },
    paper: { schema: Later, version: 3, upgrades, place: 'own-file' },
  } as const;

  test('documents of an older version go through each upgrade, are written back, and the original is kept', async () => {
    const original = await readFile(join(server, 'paper/a/2.json'));
    const { store, notices } = await openAt<typeof later>(folder, { collections: later });
    for (const kind of ['setting', 'paper'] as const) {
      const got = must(await store.read(HERE, (t) => t.get(kind, 'a')));
      expect(got).toEqual({ id: 'a', revision: 2, value: { body: 'new', size: 3 } });
    }
    expect(await asideOf(), 'reading writes nothing').toEqual([]);
    for (const size of [4, 5]) {
      await store.tx(HERE, async (t) => {
        t.put('paper', 'a', { body: 'newer', size }, size - 2);
        return ok(0);
      });
    }
    await store.close();
    const names = await asideOf();
    expect(names.map((name) => name.replace(/\.[0-9a-f]{12}\./, ' '))).toEqual([
      'paper.a.2.json before-upgrade',
      'state.json before-upgrade',
    ]);
    expect(await readFile(join(server, 'set-aside', names[0] ?? ''))).toEqual(original);
    expect(await readFile(join(server, 'state.json'), 'utf8')).toContain('"version":3');
    expect(notices).toEqual([]);
  });

  test('a made-up version 0 of a document file is read as well', async () => {
    const fromZero = {
      ...collections,
      paper: { ...collections.paper, upgrades: { 0: (old: unknown) => ({ text: String(old) }) } },
    } as const;
    await writeFile(join(server, 'paper/a/2.json'), seal({ version: 0, value: 'a bare text' }));
    // The state names another checksum: that it is still taken is what a restore from a backup relies on.
    await cp(join(server, 'paper/a/2.json'), join(server, 'paper/a/1.json'));
    const { store, notices } = await openAt<typeof fromZero>(folder, { collections: fromZero });
    expect(must(await store.read(HERE, (t) => t.get('paper', 'a')))?.value).toEqual(note('a bare text'));
    expect(notices).toMatchObject([{ why: 'checksum', restoredFrom: 'paper/a/1.json' }]);
    await store.close();
  });

  test('a newer version is refused and not touched, in either place', async () => {
    const newer = await openAt<typeof later>(folder, { collections: later });
    await newer.store.tx(HERE, async (t) => {
      t.put('paper', 'a', { body: 'newer', size: 4 }, 2);
      return ok(0);
    });
    await newer.store.close();
    const before = await readFile(join(server, 'paper/a/3.json'));
    const { store, notices } = await openAt(folder);
    expect(await get(store, 'paper')).toEqual({
      ok: false,
      error: { code: 'too-new', file: 'paper/a/3.json' },
    });
    expect(await get(store, 'setting')).toEqual({
      ok: false,
      error: { code: 'too-new', file: 'state.json' },
    });
    const blind = store.tx(HERE, async (t) => {
      t.put('paper', 'a', note('over it, unseen'), 3);
      return ok(0);
    });
    expect(await blind).toMatchObject({ ok: false, error: { code: 'too-new' } });
    must(await write(store, 'beside it', 0, 'b'));
    await store.close();
    expect(notices).toEqual([]);
    expect(await readFile(join(server, 'paper/a/3.json'))).toEqual(before);
    const back = await openAt<typeof later>(folder, { collections: later });
    for (const kind of ['setting', 'paper'] as const) {
      const got = must(await back.store.read(HERE, (t) => t.get(kind, 'a')));
      expect(got?.value.body).toBe(kind === 'paper' ? 'newer' : 'new');
    }
    await back.store.close();
  });

  test('a state file of a format to come is refused and not touched', async () => {
    const content = '{"format":4,"sha256":"whatever"}\n{}\n';
    await writeFile(join(server, 'state.json'), content);
    const { store, notices } = await openAt(folder);
    expect(await get(store, 'paper')).toEqual({ ok: false, error: { code: 'too-new', file: 'state.json' } });
    expect(notices).toEqual([]);
    await store.close();
    expect(await readFile(join(server, 'state.json'), 'utf8')).toBe(content);
  });
});

test('a file system without links keeps a last good state as well', async () => {
  const link = () => Promise.reject(Object.assign(new Error('no links here'), { code: 'ENOTSUP' }));
  const { store } = await openAt(folder, { files: { ...nodeFiles, link } });
  must(await write(store, 'newest', 2));
  await store.close();
  await spoilt.empty(join(server, 'state.json'));
  const { store: again } = await openAt(folder);
  expect(must(await get(again, 'setting'))?.value.text).toBe('new');
  await again.close();
});

test('a file that nears 1 MB is told of, once', async () => {
  const { store, notices } = await openAt(folder);
  for (const n of [2, 3]) must(await write(store, 'x'.repeat(950_000 + n), n));
  expect(notices).toMatchObject([
    { code: 'large-file', server: HERE, file: 'paper/a/3.json' },
    { code: 'large-file', server: HERE, file: 'state.json' },
  ]);
  await store.close();
});

test('servers that nobody uses are let go of, and found again', async () => {
  const { store } = await openAt(folder, { keepLoaded: 1 });
  await store.read(THERE, async () => 0);
  expect(must(await get(store, 'paper'))?.value.text).toBe('new');
  await store.read(THERE, async () => 0);
  await writeFile(join(server, 'state.json'), 'spoilt while it was not loaded');
  expect(must(await get(store, 'paper'))?.value.text).toBe('old');
  await store.close();
});
