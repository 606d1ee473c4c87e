import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { err, ok } from '../../src/domain/result.ts';
import { type ExampleStore, HERE, must, note, THERE } from '../support/store-examples.ts';
import type { Opened } from './contract.ts';

const KINDS = ['person', 'pet'] as const;
type Kind = (typeof KINDS)[number];

/** The names as they would be told by reading every document. */
async function byReading(store: ExampleStore, kind: Kind, server = HERE) {
  const list = must(await store.read(server, (t) => t.list(kind)));
  return new Map(list.map(({ id, value }) => [id, { first: value.text.slice(0, 3) }]));
}

/** Names are what reading every document would tell, whatever has happened. */
export function namesContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name}: names`, () => {
    let opened: Opened;
    let store: ExampleStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.cleanUp());
    const names = async (kind: Kind, server = HERE) => must(await store.read(server, (t) => t.names(kind)));

    test.each(KINDS)('of nothing there are none (%s)', async (kind) => {
      expect(await names(kind)).toEqual(new Map());
    });

    test('a transaction sees the names that it has given itself', async () => {
      const seen = await store.tx(HERE, async (t) => {
        t.put('person', 'a', note('Anna'), 0);
        return ok(await t.names('person'));
      });
      expect(must(seen)).toEqual(new Map([['a', { first: 'Ann' }]]));
    });

    test('what was refused gives no name', async () => {
      await store.tx(HERE, async (t) => {
        t.put('person', 'a', note('Anna'), 0);
        return err('no');
      });
      expect(await names('person')).toEqual(new Map());
    });

    const id = fc.integer({ min: 0, max: 40 }).map((n) => `id${n}`);
    const kind = fc.constantFrom(...KINDS);
    const server = fc.constantFrom(HERE, HERE, HERE, THERE);
    const deed = fc.oneof(
      { weight: 6, arbitrary: fc.record({ do: fc.constant('put' as const), id, text: fc.string() }) },
      { weight: 3, arbitrary: fc.record({ do: fc.constant('delete' as const), id }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('erase' as const) }) },
      { weight: 1, arbitrary: fc.record({ do: fc.constant('reopen' as const) }) },
    );
    const batch = fc.record({ server, kind, deeds: fc.array(deed, { minLength: 1, maxLength: 6 }) });

    test('after any deeds they are what reading all would tell', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(batch, { maxLength: 12 }), async (batches) => {
          for (const { server, kind, deeds } of batches) {
            if (opened.reopen !== undefined && deeds.some((each) => each.do === 'reopen')) {
              await store.close();
              store = await opened.reopen();
            }
            must(
              await store.tx(server, async (t) => {
                for (const each of deeds) {
                  if (each.do === 'erase') t.eraseAll();
                  if (each.do !== 'put' && each.do !== 'delete') continue;
                  const revision = (await t.get(kind, each.id))?.revision ?? 0;
                  if (each.do === 'put') t.put(kind, each.id, note(each.text), revision);
                  else if (revision > 0) t.delete(kind, each.id, revision);
                }
                return ok('done');
              }),
            );
            for (const each of KINDS) {
              expect(await names(each, server)).toEqual(await byReading(store, each, server));
            }
          }
        }),
        { numRuns: 25 },
      );
    });
  });
}
