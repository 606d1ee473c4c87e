import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AuditEntry } from '../../src/app/audit.ts';
import { MemberId } from '../../src/domain/ids.ts';
import { err, ok } from '../../src/domain/result.ts';
import { type ExampleStore, entry, HERE, minute, must, note, THERE } from '../support/store-examples.ts';
import type { Opened } from './contract.ts';

const GONE = MemberId.parse('200000000000000099');
const NOBODY = MemberId.parse('000000000000000001');
const replaced = (each: AuditEntry): AuditEntry | undefined =>
  each.action === 'secret' ? undefined : each.by === GONE ? { ...each, by: NOBODY } : each;

/** What every store promises of erasing. */
export function eraseContract(name: string, open: () => Promise<Opened>): void {
  describe(`${name}: erasing`, () => {
    let opened: Opened;
    let store: ExampleStore;
    beforeEach(async () => {
      opened = await open();
      store = opened.store;
    });
    afterEach(() => opened.cleanUp());

    const trail = async (server = HERE) => must(await store.auditTrail(server, { limit: 100 }));
    const count = async (server = HERE) => must(await store.read(server, (t) => t.list('paper'))).length;
    const fill = (server = HERE) =>
      store.tx(server, async (t) => {
        t.put('paper', 'a', note('one'), 0);
        t.put('bell', 'b', { at: minute(1) }, 0);
        t.audit(entry('a', 'written', { by: GONE }));
        t.audit(entry('a', 'secret', { by: GONE }));
        t.audit(entry('a'));
        return ok(0);
      });

    test('the record is rewritten in place, and goes on behind', async () => {
      await fill();
      await fill(THERE);
      const before = await trail(THERE);
      await store.tx(HERE, async (t) => {
        t.forget(GONE, replaced);
        t.audit(entry('a', 'forgotten'));
        return ok(0);
      });
      const after = [entry('a', 'forgotten'), entry('a'), entry('a', 'written', { by: NOBODY })];
      expect(await trail()).toEqual(after);
      expect(await trail(THERE)).toEqual(before);
      await store.tx(HERE, async (t) => {
        t.audit(entry('a', 'later'));
        return ok(0);
      });
      expect(await trail()).toEqual([entry('a', 'later'), ...after]);
      if (opened.reopen === undefined) return;
      await store.close();
      store = await opened.reopen();
      expect(await trail()).toEqual([entry('a', 'later'), ...after]);
    });

    test('it forgets what was audited together with it as well, and not what comes after', async () => {
      const write = () =>
        store.tx(HERE, async (t) => {
          t.audit(entry('a', 'written', { by: GONE }));
          return ok(0);
        });
      const forget = () =>
        store.tx(HERE, async (t) => {
          t.forget(GONE, replaced);
          return ok(0);
        });
      await Promise.all([write(), write(), forget(), write()]);
      expect((await trail()).map(({ by }) => by)).toEqual([GONE, NOBODY, NOBODY]);
    });

    test('nothing is forgotten when work returns an error', async () => {
      await fill();
      const before = await trail();
      const result = await store.tx(HERE, async (t) => {
        t.forget(GONE, replaced);
        t.eraseAll();
        return err('no');
      });
      expect(result).toEqual(err('no'));
      expect(await trail()).toEqual(before);
      expect(await count()).toBe(1);
    });

    test('an emptied server has nothing but what came after, and others keep theirs', async () => {
      await fill();
      await fill(THERE);
      await store.tx(HERE, async (t) => {
        t.put('paper', 'dropped', note('x'), 0);
        t.audit(entry('dropped'));
        t.eraseAll();
        expect(await t.list('paper')).toEqual([]);
        t.put('paper', 'c', note('new'), 0);
        t.audit(entry('c', 'begun'));
        return ok(0);
      });
      const look = async () => {
        expect(must(await store.read(HERE, (t) => t.list('paper'))).map(({ id }) => id)).toEqual(['c']);
        expect(must(await store.read(HERE, (t) => t.list('bell')))).toEqual([]);
        expect((await trail()).map(({ action }) => action)).toEqual(['begun']);
        expect(await count(THERE)).toBe(1);
        const due = must(await store.due(minute(9), 10));
        expect(due.map(({ server }) => server)).toEqual([THERE]);
      };
      await look();
      if (opened.reopen === undefined) return;
      await store.close();
      store = await opened.reopen();
      await look();
    });
  });
}
