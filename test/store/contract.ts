import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ServerId } from '../../src/domain/ids.ts';
import { err, ok } from '../../src/domain/result.ts';
import { type ExampleStore, entry, HERE, must, note, THERE } from '../support/store-examples.ts';

/** A store to try, and how it is opened again after a close; undefined where nothing outlives a close. */
export interface Opened {
  readonly store: ExampleStore;
  readonly reopen?: () => Promise<ExampleStore>;
  readonly cleanUp: () => Promise<void>;
}

const kinds = ['setting', 'paper'] as const;
type Kind = (typeof kinds)[number];

/** What every store promises, whatever it keeps its data in. */
export function storeContract(name: string, open: () => Promise<Opened>): void {
  describe(name, () => {
    let opened: Opened;
    let store: ExampleStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.cleanUp());

    const put = (kind: Kind, id: string, text: string, expected: number, server = HERE) =>
      store.tx(server, async (t) => {
        t.put(kind, id, note(text), expected);
        return ok('put');
      });
    const textOf = async (kind: Kind, id: string, server = HERE) =>
      must(await store.read(server, async (t) => (await t.get(kind, id))?.value.text));
    const trail = async (server = HERE, subject?: string) => {
      const query = { limit: 100, ...(subject === undefined ? {} : { subject }) };
      return must(await store.auditTrail(server, query)).map((it) => it.action);
    };

    describe.each(kinds)('documents of kind %s', (kind) => {
      test('what was put is got back, with a revision that grows by one', async () => {
        expect(await put(kind, 'a', 'one', 0)).toEqual(ok('put'));
        expect(await put(kind, 'a', 'two', 1)).toEqual(ok('put'));
        const got = must(await store.read(HERE, (t) => t.get(kind, 'a')));
        expect(got).toEqual({ id: 'a', value: note('two'), revision: 2 });
      });

      test('a list can be of some alone, in the order of their ids', async () => {
        for (const id of ['a', 'b', 'c']) await put(kind, id, id, 0);
        const some = must(await store.read(HERE, (t) => t.list(kind, ['c', 'nobody', 'a'])));
        expect(some.map(({ id }) => id)).toEqual(['a', 'c']);
      });

      test('what is not there is undefined', async () => {
        expect(await textOf(kind, 'a')).toBeUndefined();
        expect(await textOf(kind, 'constructor')).toBeUndefined();
      });

      test.each([
        ['new, but somebody else was first', 0],
        ['changed since it was read', 1],
        ['read in a future that never came', 3],
      ])('a stale revision is a conflict and writes nothing: %s', async (_, expected) => {
        await put(kind, 'a', 'one', 0);
        await put(kind, 'a', 'two', 1);
        expect(await put(kind, 'a', 'mine', expected)).toEqual(err({ code: 'conflict' }));
        expect(await textOf(kind, 'a')).toBe('two');
      });

      test('a deleted document is gone, can be made anew, and not deleted twice', async () => {
        const remove = (expected: number) =>
          store.tx(HERE, async (t) => {
            t.delete(kind, 'a', expected);
            return ok('deleted');
          });
        await put(kind, 'a', 'one', 0);
        expect(await remove(2)).toEqual(err({ code: 'conflict' }));
        expect(await remove(1)).toEqual(ok('deleted'));
        expect(await remove(0)).toEqual(err({ code: 'conflict' }));
        expect(await textOf(kind, 'a')).toBeUndefined();
        expect(await put(kind, 'a', 'again', 0)).toEqual(ok('put'));
        expect(await textOf(kind, 'a')).toBe('again');
      });

      test('a transaction sees what it wrote itself', async () => {
        const seen = await store.tx(HERE, async (t) => {
          t.put(kind, 'a', note('one'), 0);
          t.put(kind, 'a', note('two'), 1);
          t.put(kind, 'b', note('gone'), 0);
          t.delete(kind, 'b', 1);
          return ok([await t.get(kind, 'a'), await t.get(kind, 'b'), (await t.list(kind)).length]);
        });
        expect(seen).toEqual(ok([{ id: 'a', value: note('two'), revision: 2 }, undefined, 1]));
      });

      test('a list is in the order of the ids', async () => {
        for (const id of ['b', '10', 'a', '9']) await put(kind, id, id, 0);
        const list = must(await store.read(HERE, (t) => t.list(kind)));
        expect(list.map((it) => it.id)).toEqual(['10', '9', 'a', 'b']);
        expect(must(await store.read(HERE, (t) => t.unreadable(kind)))).toEqual([]);
      });

      test('nobody can change what is stored through what they gave or got', async () => {
        const given = { text: 'kept', tags: ['x'] };
        await store.tx(HERE, async (t) => {
          t.put(kind, 'a', given, 0);
          given.tags.push('slipped in');
          return ok(0);
        });
        given.text = 'changed after';
        const got = must(await store.read(HERE, (t) => t.get(kind, 'a')));
        expect(() => got?.value.tags.push('y')).toThrow(TypeError);
        expect(must(await store.read(HERE, (t) => t.get(kind, 'a')))?.value).toEqual({
          text: 'kept',
          tags: ['x'],
        });
      });

      test.each([
        ['an id that could leave the folder', '../b', note('x')],
        ['an id with a slash', 'a/b', note('x')],
        ['an empty id', '', note('x')],
        ['a value that its schema refuses', 'a', { text: 1 } as unknown as ReturnType<typeof note>],
      ])('%s is a bug and throws', async (_, id, value) => {
        const run = store.tx(HERE, async (t) => {
          t.put(kind, id, value, 0);
          return ok(0);
        });
        await expect(run).rejects.toThrow();
        expect(must(await store.read(HERE, (t) => t.list(kind)))).toEqual([]);
      });

      test.each([
        '',
        'plain',
        '光刻胶 🧪',
        '\u0000\u202e\u200b@everyone',
        '\ud800 alone',
        'line\nline\t"',
        '__proto__',
      ])('text comes back as it was: %j', async (text) => {
        await put(kind, 'a', text, 0);
        expect(await textOf(kind, 'a')).toBe(text);
      });
    });

    describe('all or nothing', () => {
      const everything = (outcome: () => ReturnType<typeof ok<string>> | ReturnType<typeof err<string>>) =>
        store.tx(HERE, async (t) => {
          t.put('setting', 'a', note('x'), 0);
          t.put('paper', 'a', note('x'), 0);
          t.audit(entry('a'));
          return outcome();
        });
      const nothing = async () => {
        expect(await textOf('setting', 'a')).toBeUndefined();
        expect(await textOf('paper', 'a')).toBeUndefined();
        expect(await trail()).toEqual([]);
      };

      test('all of it', async () => {
        expect(await everything(() => ok('done'))).toEqual(ok('done'));
        expect(await textOf('setting', 'a')).toBe('x');
        expect(await textOf('paper', 'a')).toBe('x');
        expect(await trail()).toEqual(['written']);
      });

      test('nothing when work returns an error, which is the result', async () => {
        expect(await everything(() => err('no'))).toEqual(err('no'));
        await nothing();
      });

      test('nothing when work throws, and the store goes on', async () => {
        const bug = new Error('bug');
        const run = everything(() => {
          throw bug;
        });
        await expect(run).rejects.toBe(bug);
        await nothing();
        expect(await put('paper', 'a', 'after', 0)).toEqual(ok('put'));
      });

      test('nothing when one of several writes is in conflict', async () => {
        await put('setting', 'b', 'one', 0);
        const result = await store.tx(HERE, async (t) => {
          t.put('setting', 'a', note('x'), 0);
          t.put('paper', 'a', note('x'), 0);
          t.put('setting', 'b', note('x'), 0);
          t.audit(entry('a'));
          return ok('done');
        });
        expect(result).toEqual(err({ code: 'conflict' }));
        await nothing();
      });

      test('nothing through a transaction that is over', async () => {
        let kept: { audit: (it: ReturnType<typeof entry>) => void } | undefined;
        await store.tx(HERE, async (t) => {
          kept = t;
          return ok(0);
        });
        expect(() => kept?.audit(entry('a'))).toThrow('over');
        await nothing();
      });
    });

    test('one server knows nothing of another', async () => {
      await put('setting', 'a', 'here', 0);
      await store.tx(HERE, async (t) => {
        t.audit(entry('a'));
        return ok(0);
      });
      expect(await textOf('setting', 'a', THERE)).toBeUndefined();
      expect(await trail(THERE)).toEqual([]);
      await put('setting', 'a', 'there', 0, THERE);
      expect(await textOf('setting', 'a')).toBe('here');
      const nowhere = '../evil' as ServerId;
      await expect(store.read(nowhere, async () => 0)).rejects.toThrow();
    });

    test('transactions issued together run one after another, each seeing the one before', async () => {
      const count = (id: string) =>
        store.tx(HERE, async (t) => {
          const before = await t.get('paper', 'counter');
          await new Promise((resolve) => setImmediate(resolve));
          t.put('paper', 'counter', note(`${before?.value.text ?? ''}${id}`), before?.revision ?? 0);
          t.audit(entry('counter', id));
          return ok(id);
        });
      const ids = [...'abcdefghij'];
      expect(await Promise.all(ids.map(count))).toEqual(ids.map(ok));
      expect(await textOf('paper', 'counter')).toBe('abcdefghij');
      expect(await trail()).toEqual(ids.toReversed());
    });

    test('the audit trail gives the newest first, of one subject, up to a limit', async () => {
      for (const [subject, action] of [
        ['a', 'first'],
        ['b', 'second'],
        ['a', 'third'],
      ] as const) {
        await store.tx(HERE, async (t) => {
          t.audit(
            entry(subject, action, { before: { deep: [1, null] }, after: '光刻胶\n', reason: 'because' }),
          );
          return ok(0);
        });
      }
      expect(await trail()).toEqual(['third', 'second', 'first']);
      expect(await trail(HERE, 'a')).toEqual(['third', 'first']);
      expect(await trail(HERE, 'c')).toEqual([]);
      expect(must(await store.auditTrail(HERE, { limit: 1 }))).toEqual([
        entry('a', 'third', { before: { deep: [1, null] }, after: '光刻胶\n', reason: 'because' }),
      ]);
      expect(must(await store.auditTrail(HERE, { limit: 0 }))).toEqual([]);
      expect(must(await store.auditTrail(HERE, { limit: Number.POSITIVE_INFINITY }))).toHaveLength(3);
    });

    test('close waits for what is under way, and nothing works afterwards', async () => {
      const late = put('paper', 'a', 'just in time', 0);
      await Promise.all([store.close(), store.close()]);
      expect(await late).toEqual(ok('put'));
      for (const call of [
        put('paper', 'b', 'too late', 0),
        store.read(HERE, async () => 0),
        store.auditTrail(HERE, { limit: 1 }),
      ]) {
        expect(await call).toMatchObject({ ok: false, error: { code: 'store-unavailable' } });
      }
      if (opened.reopen === undefined) return;
      store = await opened.reopen();
      expect(await textOf('paper', 'a')).toBe('just in time');
    });

    test('does what a simple model does, whatever is issued together, also after opening again', async () => {
      const operation = fc.record({
        server: fc.constantFrom(HERE, THERE),
        kind: fc.constantFrom(...kinds),
        id: fc.constantFrom('a', 'b'),
        text: fc.string({ maxLength: 8 }),
        act: fc.constantFrom('put', 'put', 'put', 'delete', 'stale', 'refuse', 'throw'),
      });
      let round = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(operation, { maxLength: 6 }), { maxLength: 4 }),
          async (batches) => {
            const model = new Map<string, { text: string; revision: number }>();
            const actions = new Map<ServerId, string[]>();
            round += 1;
            // Each round has servers of its own, so that rounds need no new store.
            const fresh = (server: ServerId) =>
              ServerId.parse(
                `${server.slice(0, -1)}${String(round).padStart(4, '0')}${server.at(-1)}`.slice(-19),
              );
            for (const batch of batches) {
              const answers = await Promise.all(
                batch.map(({ server, kind, id, text, act }) =>
                  store
                    .tx<string, string>(fresh(server), async (t) => {
                      const found = await t.get(kind, id);
                      const revision = (found?.revision ?? 0) + (act === 'stale' ? 1 : 0);
                      if (act === 'delete') t.delete(kind, id, revision);
                      else t.put(kind, id, note(text), revision);
                      t.audit(entry(id, text || 'empty'));
                      if (act === 'refuse') return err('refused');
                      if (act === 'throw') throw new Error('thrown');
                      return ok('done');
                    })
                    .then(
                      (result) =>
                        result.ok ? 'done' : typeof result.error === 'string' ? 'refused' : result.error.code,
                      () => 'thrown',
                    ),
                ),
              );
              const expected = batch.map(({ server, kind, id, text, act }) => {
                const key = `${server}/${kind}/${id}`;
                const revision = model.get(key)?.revision ?? 0;
                if (act === 'refuse') return 'refused';
                if (act === 'throw') return 'thrown';
                if (act === 'stale' || (act === 'delete' && revision === 0)) return 'conflict';
                if (act === 'delete') model.delete(key);
                else model.set(key, { text, revision: revision + 1 });
                actions.set(server, [text || 'empty', ...(actions.get(server) ?? [])]);
                return 'done';
              });
              expect(answers).toEqual(expected);
            }
            if (opened.reopen !== undefined && round % 10 === 0) {
              await store.close();
              store = await opened.reopen();
            }
            for (const server of [HERE, THERE]) {
              expect(await trail(fresh(server))).toEqual(actions.get(server) ?? []);
              for (const kind of kinds) {
                const list = must(await store.read(fresh(server), (t) => t.list(kind)));
                const wanted = ['a', 'b'].flatMap((id) => {
                  const found = model.get(`${server}/${kind}/${id}`);
                  return found ? [{ id, revision: found.revision, value: note(found.text) }] : [];
                });
                expect(list).toEqual(wanted);
              }
            }
          },
        ),
        { numRuns: 40 },
      );
    });
  });
}
