import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Instant, ServerId } from '../../src/domain/ids.ts';
import { ok } from '../../src/domain/result.ts';
import type { UnusableServer } from '../../src/store/lowdb/look-through.ts';
import { seal } from '../../src/store/lowdb/sealed.ts';
import { openMemoryStore } from '../../src/store/memory/memory-store.ts';
import {
  collections,
  type ExampleStore,
  HERE,
  minute,
  must,
  note,
  Reminder,
  THERE,
} from '../support/store-examples.ts';
import { openAt, temporaryFolder } from '../support/store-folder.ts';
import { failure, ModelDisk } from '../support/store-model-disk.ts';

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterEach(() => remove());

/** Puts both kinds of document over whatever is there. */
const put = (store: ExampleStore, at: Instant | null, server: ServerId = HERE) =>
  store.tx(server, async (t) => {
    for (const kind of ['bell', 'letter'] as const) {
      t.put(kind, 'a', { at }, (await t.get(kind, 'a'))?.revision ?? 0);
    }
    return ok(0);
  });
const due = async (store: ExampleStore) =>
  must(await store.due(minute(59), 100)).map(({ server, kind, at }) =>
    [server === HERE ? 'here' : 'there', kind, at.slice(14, 16)].join(' '),
  );
const fileHere = (name: string) => join(folder, 'servers', HERE, name);
const formatOf = async () => (await readFile(fileHere('state.json'), 'utf8')).slice(0, 11);

describe('files of a release that knew of no due times', () => {
  const plain = {
    ...collections,
    bell: { schema: Reminder, version: 1, upgrades: {}, place: 'in-state' },
    letter: { schema: Reminder, version: 1, upgrades: {}, place: 'own-file' },
  } as const;

  test('are read, and their documents are due from when they are put again', async () => {
    const { store: before } = await openAt<typeof plain>(folder, { collections: plain });
    must(await put(before as unknown as ExampleStore, minute(10)));
    expect(must(await before.nextDue())).toBeUndefined();
    await before.close();
    expect(await formatOf()).toBe('{"format":1');

    const { store, notices } = await openAt(folder);
    expect(await due(store)).toEqual([]);
    must(await put(store, minute(20)));
    expect(await due(store)).toEqual(['here bell 20', 'here letter 20']);
    await store.close();
    expect(await formatOf(), 'that release must refuse it and not take it for damaged').toBe('{"format":2');
    expect(notices).toEqual([]);
  });

  test('stay as that release wrote them where nothing is due', async () => {
    const { store } = await openAt(folder);
    must(await put(store, null));
    await store.close();
    expect(await formatOf()).toBe('{"format":1');
  });

  test('a kind that is not due any more, or that is not known, is not found', async () => {
    const { store } = await openAt(folder);
    must(await put(store, minute(10)));
    await store.close();
    const { bell: _, ...fewer } = plain;
    const { store: later } = await openAt<typeof fewer>(folder, { collections: fewer });
    expect(must(await later.due(minute(59), 100))).toEqual([]);
    must(await later.tx(HERE, async (t) => ok(t.put('paper', 'a', note('beside it'), 0))));
    await later.close();
    const { store: back } = await openAt(folder);
    expect(await due(back), 'what was not known was carried along').toEqual([
      'here bell 10',
      'here letter 10',
    ]);
    await back.close();
  });
});

describe('after damage', () => {
  beforeEach(async () => {
    const { store } = await openAt(folder);
    must(await put(store, minute(10)));
    must(await put(store, minute(20)));
    must(await put(store, minute(30), THERE));
    await store.close();
  });

  test('what the last good state says is due, from the start on', async () => {
    await writeFile(fileHere('state.json'), 'spoilt');
    const { store, notices } = await openAt(folder);
    expect(notices).toMatchObject([{ file: 'state.json', restoredFrom: 'state.json.bak' }]);
    expect(await due(store)).toEqual(['here bell 10', 'here letter 10', 'there bell 30', 'there letter 30']);
    await store.close();
  });

  test('of a server without a good state nothing is due, it is named, and the others go on', async () => {
    await writeFile(fileHere('state.json'), 'spoilt');
    await rm(fileHere('state.json.bak'));
    const unusable: UnusableServer[] = [];
    const { store } = await openAt(folder, { unusable: (it) => unusable.push(it) });
    expect(unusable).toEqual(
      [{ server: HERE, folder: fileHere(''), failure: { code: 'damaged', file: 'state.json' } }].map(
        (it) => ({ ...it, folder: join(folder, 'servers', HERE) }),
      ),
    );
    expect(await due(store)).toEqual(['there bell 30', 'there letter 30']);
    must(await put(store, minute(40), THERE));
    expect(await due(store)).toEqual(['there bell 40', 'there letter 40']);
    await store.close();
  });

  test('the document before takes the place of a damaged one, with its due time', async () => {
    await writeFile(fileHere('letter/a/2.json'), 'spoilt');
    const { store } = await openAt(folder);
    expect(await due(store), 'nobody has looked at it yet').toContain('here letter 20');
    expect(must(await store.read(HERE, (t) => t.get('letter', 'a')))?.value.at).toBe(minute(10));
    expect(await due(store)).toEqual(['here letter 10', 'here bell 20', 'there bell 30', 'there letter 30']);
    must(await put(store, minute(50)));
    await store.close();
    const { store: again } = await openAt(folder);
    expect(await due(again)).toEqual(['there bell 30', 'there letter 30', 'here bell 50', 'here letter 50']);
    await again.close();
  });

  test('a document that can not be read is not due again and again', async () => {
    await writeFile(fileHere('letter/a/2.json'), 'spoilt');
    await rm(fileHere('letter/a/1.json'));
    const { store } = await openAt(folder);
    expect(await store.read(HERE, (t) => t.get('letter', 'a'))).toMatchObject({ error: { code: 'damaged' } });
    expect(await due(store)).toEqual(['here bell 20', 'there bell 30', 'there letter 30']);
    await store.close();
  });

  test.each([
    ['and the one before takes its place', true, ['here bell 10', 'here letter 20']],
    ['and is not due where there is none before', false, ['here letter 20']],
  ])('a document in the state may be against its schema, %s', async (_, good, expected) => {
    for (const name of good ? ['state.json'] : ['state.json', 'state.json.bak']) {
      const [, body = ''] = (await readFile(fileHere(name), 'utf8')).split('\n');
      const Document = z.looseObject({ kind: z.string() });
      const state = z.looseObject({ documents: z.array(Document) }).parse(JSON.parse(body));
      for (const it of state.documents) if (it.kind === 'bell') it['value'] = { at: 7 };
      await writeFile(fileHere(name), seal(state, 2));
    }
    const { store } = await openAt(folder);
    await store.read(HERE, async () => 0);
    expect((await due(store)).filter((it) => it.startsWith('here'))).toEqual(expected);
    await store.close();
  });
});

describe('while a commit is on its way to the disk', () => {
  test('nothing of it is due and nobody hears of it, and both are so once it is durable', async () => {
    const disk = new ModelDisk(folder);
    const { store } = await openAt(folder, { files: disk });
    must(await put(store, minute(10)));
    const heard: Instant[] = [];
    store.onDue((at) => heard.push(at));
    const seen: ReturnType<ExampleStore['due']>[] = [];
    disk.before = () => {
      expect(heard).toEqual([]);
      seen.push(store.due(minute(59), 9));
    };
    must(await put(store, minute(20)));
    expect(seen.length).toBeGreaterThan(8);
    for (const answer of await Promise.all(seen)) {
      expect(must(answer).map(({ at }) => at)).toEqual([minute(10), minute(10)]);
    }
    expect(heard).toEqual([minute(20)]);
    expect(await due(store)).toEqual(['here bell 20', 'here letter 20']);
    await store.close();
  });

  test.each([
    ['once', 1, ['refused 10', 'done 20']],
    // The last one is the one case in which a change stays that was reported as failed.
    ['from there on for a while', 100, ['refused 10', 'done 20', 'refused 20']],
  ])('and the disk fails at any step, %s, what is due is what can be read', async (_, times, outcomes) => {
    const prepared = async () => {
      const disk = new ModelDisk(folder);
      const { store } = await openAt(folder, { files: disk });
      must(await put(store, minute(10)));
      return { disk, store, start: disk.log.length };
    };
    const whole = await prepared();
    must(await put(whole.store, minute(20)));
    await whole.store.close();
    const steps = whole.disk.log.length - whole.start;
    const seen = new Set<string>();
    for (let at = 0; at <= steps; at += 1) {
      const { disk, store, start } = await prepared();
      let left = times;
      disk.before = (step) => {
        if (step >= start + at && left-- > 0) throw failure('EIO');
      };
      const answer = await put(store, minute(20));
      disk.before = () => undefined;
      // Asked before anything else is: the store itself must have noticed that it can't be sure.
      const found = await due(store);
      const read = await store.read(HERE, async (t) =>
        [await t.get('bell', 'a'), await t.get('letter', 'a')].map((it) => it?.value.at?.slice(14, 16)),
      );
      const [bell, letter] = must(read);
      expect(found, `step ${at}`).toEqual([`here bell ${bell}`, `here letter ${letter}`]);
      seen.add(`${answer.ok ? 'done' : 'refused'} ${bell}`);
      await store.close();
    }
    expect(seen).toEqual(new Set(outcomes));
  });
});

test('servers that nobody uses are let go of, and stay due without a word', async () => {
  const { store } = await openAt(folder, { keepLoaded: 1 });
  must(await put(store, minute(10)));
  must(await put(store, minute(20), THERE));
  const heard: Instant[] = [];
  store.onDue((at) => heard.push(at));
  for (const server of [HERE, THERE, HERE]) {
    expect(await due(store)).toEqual(['here bell 10', 'here letter 10', 'there bell 20', 'there letter 20']);
    must(await store.read(server, async () => 0));
  }
  expect(heard).toEqual([]);
  await store.close();
});

test('a collection that gives no instant is a bug: it throws, and nothing is put', async () => {
  const strange = {
    clock: {
      schema: z.object({ at: z.string() }),
      version: 1,
      upgrades: {},
      place: 'in-state',
      dueAt: ({ at }: { at: string }) => at as Instant,
    },
  } as const;
  const store = openMemoryStore(strange);
  const run = store.tx(HERE, async (t) => ok(t.put('clock', 'a', { at: 'tomorrow' }, 0)));
  await expect(run).rejects.toThrow('Invalid');
  expect(must(await store.read(HERE, (t) => t.list('clock')))).toEqual([]);
  expect(must(await store.nextDue())).toBeUndefined();
});
