import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Instant, ServerId } from '../../src/domain/ids.ts';
import { err, ok } from '../../src/domain/result.ts';
import { type ExampleStore, entry, HERE, minute, must, note, THERE } from '../support/store-examples.ts';
import type { Opened } from './contract.ts';

const kinds = ['bell', 'letter'] as const;
type Kind = (typeof kinds)[number];

const LATER = minute(59);

/** Lets everything run that is only waiting for its turn. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** What every store promises of documents that fall due. */
export function dueContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name}: what is due`, () => {
    let opened: Opened;
    let store: ExampleStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.cleanUp());

    /** Puts a document over whatever is there. */
    const put = async (kind: Kind, id: string, at: Instant | null, server = HERE) =>
      must(
        await store.tx(server, async (t) => {
          t.put(kind, id, { at }, (await t.get(kind, id))?.revision ?? 0);
          return ok(undefined);
        }),
      );
    const remove = async (kind: Kind, id: string, server = HERE) =>
      must(
        await store.tx(server, async (t) => {
          t.delete(kind, id, (await t.get(kind, id))?.revision ?? 0);
          return ok(undefined);
        }),
      );
    const dueAt = async (now: Instant, limit = 100) =>
      must(await store.due(now, limit)).map(({ server, kind, id, at }) =>
        [server === HERE ? 'here' : 'there', kind, id, at.slice(14, 16)].join(' '),
      );
    const next = async () => must(await store.nextDue());

    test('nothing, where nothing has a due time', async () => {
      must(
        await store.tx(HERE, async (t) => {
          t.put('paper', 'a', note('never'), 0);
          t.put('bell', 'a', { at: null }, 0);
          return ok(0);
        }),
      );
      expect(await dueAt(LATER)).toEqual([]);
      expect(await next()).toBeUndefined();
    });

    test('over all servers and kinds the longest overdue first, up to now and up to a limit', async () => {
      await put('letter', 'c', minute(30));
      await put('bell', 'a', minute(10), THERE);
      await put('letter', 'a', minute(20));
      await put('bell', 'b', minute(40));
      expect(await dueAt(minute(30))).toEqual(['there bell a 10', 'here letter a 20', 'here letter c 30']);
      expect(await dueAt(LATER, 2)).toEqual(['there bell a 10', 'here letter a 20']);
      expect(await dueAt(LATER, 0)).toEqual([]);
      expect(await dueAt(minute(9))).toEqual([]);
      expect(await next(), 'the overdue one').toBe(minute(10));
      expect(await dueAt(minute(30)), 'asking changes nothing').toHaveLength(3);
    });

    test('of a share of the servers, as Discord deals them out to shards', async () => {
      const [first, second, third] = [0n, 1n, 2n].map((shard) =>
        ServerId.parse(String((100_000_000_000n + shard) << 22n)),
      );
      for (const server of [first, second, third]) await put('bell', 'a', minute(10), server);
      const of = async (...shards: number[]) =>
        must(await store.due(LATER, 100, { shards, of: 3 })).map(({ server }) => server);
      // 100,000,000,000 is 1 more than a multiple of 3.
      expect(await of(1)).toEqual([first]);
      expect(await of(0, 2)).toEqual([second, third]);
      expect(must(await store.due(LATER, 1, { shards: [0], of: 3 }))).toMatchObject([{ server: third }]);
      expect(await of(0, 1, 2)).toHaveLength(3);
    });

    test.each(kinds)('a %s that changes is due when it says so now', async (kind) => {
      await put(kind, 'a', minute(10));
      await put(kind, 'b', minute(20));
      await put(kind, 'a', minute(30));
      expect(await dueAt(LATER)).toEqual([`here ${kind} b 20`, `here ${kind} a 30`]);
      await put(kind, 'a', minute(5));
      expect(await dueAt(LATER)).toEqual([`here ${kind} a 05`, `here ${kind} b 20`]);
      await put(kind, 'a', null);
      expect(await dueAt(LATER)).toEqual([`here ${kind} b 20`]);
      expect(await next()).toBe(minute(20));
    });

    test.each(kinds)('a %s that is deleted is not due, and is again when it is made anew', async (kind) => {
      await put(kind, 'a', minute(10));
      await remove(kind, 'a');
      expect(await dueAt(LATER)).toEqual([]);
      expect(await next()).toBeUndefined();
      await put(kind, 'a', minute(20));
      expect(await dueAt(LATER)).toEqual([`here ${kind} a 20`]);
    });

    test('documents of the same name in two servers and two kinds are four documents', async () => {
      for (const server of [HERE, THERE]) for (const kind of kinds) await put(kind, 'a', minute(10), server);
      await remove('bell', 'a', THERE);
      await put('letter', 'a', minute(20), HERE);
      expect(await dueAt(LATER)).toEqual(['here bell a 10', 'there letter a 10', 'here letter a 20']);
    });

    test('of several writes of one transaction the last one counts', async () => {
      must(
        await store.tx(HERE, async (t) => {
          t.put('bell', 'a', { at: minute(10) }, 0);
          t.put('bell', 'a', { at: minute(20) }, 1);
          t.put('letter', 'gone', { at: minute(10) }, 0);
          t.delete('letter', 'gone', 1);
          return ok(0);
        }),
      );
      expect(await dueAt(LATER)).toEqual(['here bell a 20']);
    });

    test.each([
      ['refused', async () => err('no')],
      ['in conflict', async () => ok('stale')],
      [
        'thrown out of',
        async () => {
          throw new Error('bug');
        },
      ],
    ])('nothing of a transaction that was %s ever shows', async (why, end) => {
      await put('bell', 'kept', minute(30));
      const heard: Instant[] = [];
      store.onDue((at) => heard.push(at));
      await store
        .tx<string, string>(HERE, async (t) => {
          t.put('bell', 'kept', { at: minute(10) }, why === 'in conflict' ? 7 : 1);
          t.put('letter', 'new', { at: minute(20) }, 0);
          return end();
        })
        .then(
          (result) => expect(result.ok).toBe(false),
          (error) => expect(error).toEqual(new Error('bug')),
        );
      await turn();
      expect(await dueAt(LATER)).toEqual(['here bell kept 30']);
      expect(heard).toEqual([]);
    });

    test('whoever listens hears of each commit with a due time, and finds it, until they are taken off', async () => {
      const heard: [Instant, readonly string[]][] = [];
      const off = store.onDue(async (at) => {
        const due = await dueAt(LATER);
        heard.push([at, due]);
      });
      await put('letter', 'a', minute(20));
      await vi.waitFor(() => expect(heard).toEqual([[minute(20), ['here letter a 20']]]));
      must(
        await store.tx(THERE, async (t) => {
          t.put('bell', 'a', { at: minute(40) }, 0);
          t.put('bell', 'b', { at: minute(10) }, 0);
          t.put('bell', 'c', { at: null }, 0);
          return ok(0);
        }),
      );
      await put('letter', 'a', minute(20));
      await vi.waitFor(() => expect(heard.slice(1).map(([at]) => at)).toEqual([minute(10), minute(20)]));
      await put('letter', 'a', null);
      await remove('bell', 'a', THERE);
      must(
        await store.tx(HERE, async (t) => {
          t.audit(entry('a'));
          return ok(0);
        }),
      );
      off();
      await put('letter', 'a', minute(5));
      await turn();
      expect(heard).toHaveLength(3);
    });

    test('nothing can be asked once the store is closed', async () => {
      await put('bell', 'a', minute(10));
      await store.close();
      for (const answer of [await store.due(LATER, 1), await store.nextDue()]) {
        expect(answer).toMatchObject({ ok: false, error: { code: 'store-unavailable' } });
      }
    });

    test('it is what a model finds that looks through everything, also after opening again', async () => {
      const operation = fc.record({
        server: fc.constantFrom(HERE, THERE),
        kind: fc.constantFrom(...kinds),
        id: fc.constantFrom('a', 'b', 'c'),
        // Few times, so that many are the same.
        at: fc.option(fc.integer({ min: 0, max: 9 }).map(minute), { freq: 4 }),
        act: fc.constantFrom('put', 'put', 'put', 'delete', 'refuse'),
      });
      let round = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.array(operation, { maxLength: 8 }), { maxLength: 4 }),
          fc.integer({ min: 0, max: 9 }).map(minute),
          fc.integer({ min: 0, max: 12 }),
          async (batches, now, limit) => {
            round += 1;
            // Each round has servers of its own, so that rounds need no new store.
            const fresh = (server: ServerId) =>
              ServerId.parse(`${server.slice(0, 13)}${String(round).padStart(4, '0')}${server.at(-1)}`);
            const model = new Map<string, { server: ServerId; kind: Kind; id: string; at: Instant }>();
            for (const batch of batches) {
              await Promise.all(
                batch.map(({ server, kind, id, at, act }) =>
                  store.tx<number, string>(fresh(server), async (t) => {
                    const revision = (await t.get(kind, id))?.revision ?? 0;
                    if (act !== 'delete') t.put(kind, id, { at }, revision);
                    else if (revision > 0) t.delete(kind, id, revision);
                    return act === 'refuse' ? err('refused') : ok(0);
                  }),
                ),
              );
              for (const { server, kind, id, at, act } of batch) {
                const key = `${server}/${kind}/${id}`;
                if (act === 'refuse') continue;
                if (act === 'delete' || at === null) model.delete(key);
                else model.set(key, { server: fresh(server), kind, id, at });
              }
            }
            if (opened.reopen !== undefined && round % 10 === 0) {
              await store.close();
              store = await opened.reopen();
            }
            const orderOf = (it: { server: string; kind: string; id: string; at: string }) =>
              [it.at, it.server, it.kind, it.id].join(' ');
            const expected = [...model.values()].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
            const isMine = ({ server }: { server: ServerId }) =>
              server === fresh(HERE) || server === fresh(THERE);
            const all = must(await store.due(LATER, 100_000));
            expect(all.filter(isMine)).toEqual(expected);
            const due = must(await store.due(now, limit));
            expect(due).toEqual(all.filter(({ at }) => at <= now).slice(0, limit));
            expect(must(await store.nextDue())).toBe(all[0]?.at);
          },
        ),
        { numRuns: 60 },
      );
    });
  });
}
