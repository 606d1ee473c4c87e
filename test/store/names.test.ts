import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { Collections } from '../../src/app/store.ts';
import { ok } from '../../src/domain/result.ts';
import { collections, type ExampleStore, HERE, must, type Note, note } from '../support/store-examples.ts';
import { openAt, temporaryFolder } from '../support/store-folder.ts';

let folder: string;
let remove: () => Promise<void>;
beforeEach(async () => {
  ({ folder, remove } = await temporaryFolder());
});
afterEach(() => remove());

const put = (store: ExampleStore, id: string, text: string) =>
  store.tx(HERE, async (t) => {
    t.put('person', id, note(text), (await t.get('person', id))?.revision ?? 0);
    return ok(0);
  });
const names = async (store: ExampleStore) =>
  [...must(await store.read(HERE, (t) => t.names('person'))).values()].map(({ first }) => first).toSorted();
/** Those that hold something: of a page that was deleted its folder may be left. */
async function pages(): Promise<readonly string[]> {
  const root = join(folder, 'servers', HERE, 'names');
  const all = (await readdir(root)).toSorted();
  const filled = await Promise.all(all.map(async (id) => (await readdir(join(root, id))).length > 0));
  return all.filter((_, at) => filled[at]);
}
/** Every file of every page but the heads, or of some document. */
async function filesOf(kind: string, wanted: (id: string) => boolean): Promise<readonly string[]> {
  const root = join(folder, 'servers', HERE, kind);
  const ids = (await readdir(root)).filter(wanted);
  const files = await Promise.all(
    ids.map(async (id) => (await readdir(join(root, id))).map((file) => join(root, id, file))),
  );
  return files.flat();
}
const isPage = (id: string) => !id.endsWith('head');

/** A store whose people were there before they had names. */
async function older(): Promise<ExampleStore> {
  const { names: _, ...person } = collections.person;
  const { store } = await openAt(folder, { collections: { ...collections, person } as typeof collections });
  await put(store, 'a', 'Anna');
  await put(store, 'b', 'Berta');
  await store.close();
  return (await openAt(folder)).store;
}

test('only a change of a name writes a page', async () => {
  const { store } = await openAt(folder);
  await put(store, 'a', 'Anna');
  const before = await filesOf('names', isPage);
  await put(store, 'a', 'Annabel');
  expect(await filesOf('names', isPage)).toEqual(before);
  await put(store, 'a', 'Berta');
  expect(await filesOf('names', isPage)).not.toEqual(before);
  await store.close();
});

test('the pages are nobody else’s: whoever copies all documents has the names with them', async () => {
  const { store } = await openAt(folder);
  await put(store, 'a', 'Anna');
  expect(must(await store.read(HERE, (t) => t.list('names')))).toEqual([]);
  await store.close();
});

test('the names are told without reading the documents', async () => {
  const first = (await openAt(folder)).store;
  await put(first, 'a', 'Anna');
  await first.close();
  for (const file of await filesOf('person', () => true)) await rm(file);
  const { store } = await openAt(folder);
  expect(await names(store)).toEqual(['Ann']);
  await store.close();
});

describe('pages that are not there', () => {
  test('what was there before pages is told, and has pages with the next new name', async () => {
    const store = await older();
    expect(await names(store)).toEqual(['Ann', 'Ber']);
    await put(store, 'c', 'Carla');
    expect(await pages()).toContain('person-head');
    expect(await names(store)).toEqual(['Ann', 'Ber', 'Car']);
    await store.close();
  });

  test('pages of another shape are passed over, and made anew', async () => {
    const first = (await openAt(folder)).store;
    await put(first, 'a', 'Anna');
    await first.close();
    const whole = { version: 2, of: ({ text }: z.output<typeof Note>) => ({ first: text }) };
    const changed = { ...collections, person: { ...collections.person, names: whole } };
    const { store } = await openAt(folder, { collections: changed satisfies Collections });
    expect(await names(store)).toEqual(['Anna']);
    await put(store, 'b', 'Berta');
    expect(await names(store)).toEqual(['Anna', 'Berta']);
    expect(await pages()).toContainEqual(expect.stringMatching(/^person-2-/));
    await store.close();
  });

  test('go when others take their place: what was deleted since is called by no name any more', async () => {
    const first = (await openAt(folder)).store;
    await put(first, 'a', 'Anna');
    await first.tx(HERE, async (t) => {
      t.put('pet', 'p', note('Rex'), 0);
      return ok(0);
    });
    await first.close();
    const changed = {
      ...collections,
      person: { ...collections.person, names: { ...collections.person.names, version: 2 } },
    };
    const { store } = await openAt(folder, { collections: changed satisfies Collections });
    await store.tx(HERE, async (t) => {
      t.delete('person', 'a', 1);
      t.put('person', 'b', note('Berta'), 0);
      return ok(0);
    });
    expect((await pages()).filter((id) => id.startsWith('person-1-'))).toEqual([]);
    expect(await pages()).toContainEqual(expect.stringMatching(/^pet-1-/));
    expect(await names(store)).toEqual(['Ber']);
    const kept = await Promise.all(
      (await filesOf('names', () => true)).map((file) => readFile(file, 'utf8')),
    );
    expect(kept.filter((each) => each.includes('Ann'))).toEqual([]);
    await store.close();
  });

  test('a document that cannot be read has no name and hides none', async () => {
    const store = await older();
    for (const file of await filesOf('person', (id) => id === 'a')) await writeFile(file, 'nothing like it');
    await put(store, 'c', 'Carla');
    expect(await names(store)).toEqual(['Ber', 'Car']);
    await store.close();
  });
});

const spoil = (file: string) => writeFile(file, 'nothing like it');
const drop = (file: string) => rm(file);
test.each([
  ['a page that is damaged', spoil, isPage],
  ['a page that is gone', drop, isPage],
  ['a head that is damaged', spoil, (id: string) => !isPage(id)],
  ['a head that is gone', drop, (id: string) => !isPage(id)],
  ['whatever is damaged', spoil, () => true],
])(
  '%s is made anew with the next new name; nothing that was said is refused for it',
  async (_, harm, which) => {
    const first = (await openAt(folder)).store;
    for (const [id, text] of [
      ['a', 'Anna'],
      ['b', 'Berta'],
      ['c', 'Carla'],
    ] as const)
      await put(first, id, text);
    await first.close();
    for (const file of await filesOf('names', which)) await harm(file);
    const { store } = await openAt(folder);
    expect(await names(store)).toEqual(['Ann', 'Ber', 'Car']);
    expect(must(await put(store, 'a', 'Zoe'))).toBe(0);
    expect(must(await put(store, 'd', 'Dora'))).toBe(0);
    expect(await names(store)).toEqual(['Ber', 'Car', 'Dor', 'Zoe']);
    const rounds = (await pages()).map((id) => /^person-(\d+)-/.exec(id)?.[1] ?? 'head');
    expect(new Set(rounds).size).toBe(2);
    await store.close();
  },
);
