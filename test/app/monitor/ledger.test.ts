import { describe, expect, test } from 'vitest';
import { type LedgerAction, ledgerEntry } from '../../../src/app/monitor/ledger.ts';
import { readLedger } from '../../../src/app/monitor/ledger-view.ts';
import { DeliveryId, Instant, MessageId } from '../../../src/domain/ids.ts';
import { type Delivery, newDelivery } from '../../../src/domain/monitoring/delivery.ts';
import { ok } from '../../../src/domain/result.ts';
import { ledgerView } from '../../../src/messages/monitor/ledger-view.ts';
import type { View } from '../../../src/messages/view.ts';
import { actor, CHANNEL, memoryApp, SERVER } from '../../support/examples-app.ts';
import { MINA, speechIn } from '../../support/examples-assessment.ts';
import { expectSendable, expectWhole } from '../../support/sendable.ts';
import { must } from '../../support/store-examples.ts';

const NOW = Instant.parse('2026-11-23T06:00:00.000Z');
const admin = actor({ administers: true });
const later = (at: Instant, ms: number) => Instant.parse(new Date(Date.parse(at) + ms).toISOString());
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function delivery(number: number, due: Instant, more: Partial<Delivery> = {}): Delivery {
  const id = DeliveryId.parse(`d${String(number).padStart(9, '0')}`);
  return { ...newDelivery(id, CHANNEL, { what: 'digest', since: null }, due, due), attempts: 1, ...more };
}

type Done = readonly [action: LedgerAction, delivery: Delivery, at: Instant];

async function server(done: readonly Done[], pending: readonly Delivery[] = []) {
  const app = memoryApp();
  must(
    await app.store.tx(SERVER, async (t) => {
      for (const [action, each, at] of done) t.audit(ledgerEntry(action, each, at, MINA));
      for (const each of pending) t.put('delivery', each.id, each, 0);
      return ok(undefined);
    }),
  );
  return app;
}

const read = ({ blocks }: View) =>
  blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : [])).join('\n');

describe('the ledger', () => {
  test('is for administrators', async () => {
    expect(await readLedger(memoryApp(), actor())).toEqual({
      ok: false,
      error: { code: 'not-allowed', needs: 'administer' },
    });
  });

  test('counts what was sent, late and failed in the last thirty days', async () => {
    const failed = delivery(3, NOW, { failures: [{ at: NOW, why: 'forbidden' }] });
    const long = later(NOW, -31 * DAY);
    const app = await server([
      ['delivery-sent', delivery(9, long), later(long, DAY / 2)],
      ['delivery-sent', delivery(1, later(NOW, -DAY)), later(NOW, -DAY + 5 * MINUTE)],
      ['delivery-sent', delivery(2, later(NOW, -DAY)), later(NOW, -DAY + 65 * MINUTE)],
      ['delivery-failed', failed, NOW],
      ['delivery-dropped', delivery(4, NOW), NOW],
    ]);
    expect(must(await readLedger(app, admin))).toMatchObject({
      counts: { 'delivery-sent': 2, 'delivery-failed': 1, 'delivery-redirected': 0, 'delivery-dropped': 1 },
      late: 1,
      worstMs: 65 * MINUTE,
      lines: { length: 5 },
    });
  });

  test('names what waits, the longest waiting first, and nothing that was posted', async () => {
    const posted = { channel: CHANNEL, message: MessageId.parse('1'.repeat(18)), at: NOW };
    const pending = [delivery(1, NOW), delivery(2, later(NOW, -DAY)), delivery(3, NOW, { posted })];
    const ledger = must(await readLedger(await server([], pending), admin));
    expect(ledger.pending.map(({ id }) => id)).toEqual(['d000000002', 'd000000001']);
  });

  test('is turned page by page, and each entry stands on one page', async () => {
    const done = Array.from({ length: 30 }, (_, at): Done => {
      const due = later(NOW, -at * DAY);
      return ['delivery-sent', delivery(at, due), later(due, MINUTE)];
    });
    const ledger = must(await readLedger(await server(done), admin));
    const pages = [0, 1, 2, 3].map((page) => ledgerView(speechIn('en'), ledger, page));
    const linesOf = (view: View | undefined) =>
      (view === undefined ? '' : read(view)).split('\n').filter((line) => line.includes(': digest to'));
    expect(pages.map((each) => linesOf(each).length)).toEqual([12, 12, 6, 6]);
    expect(new Set(pages.flatMap(linesOf)).size).toBe(30);
    const turns = pages.map(({ blocks }) =>
      blocks.flatMap((block) =>
        block.kind === 'buttons'
          ? block.buttons.flatMap((each) => (each.kind === 'action' ? [each.action] : []))
          : [],
      ),
    );
    expect(turns).toEqual([
      [{ do: 'ledger', page: 1 }],
      [
        { do: 'ledger', page: 0 },
        { do: 'ledger', page: 2 },
      ],
      [{ do: 'ledger', page: 1 }],
      [{ do: 'ledger', page: 1 }],
    ]);
  });

  test.each(['en', 'zh-CN'] as const)('fits a message at its fullest: %s', async (locale) => {
    const failures = [{ at: NOW, why: 'unreachable' as const }];
    const done = Array.from({ length: 30 }, (_, at): Done => {
      const each = delivery(at, later(NOW, -at * DAY), { attempts: 999, failures });
      return ['delivery-failed', each, later(NOW, -at * DAY + 3 * DAY)];
    });
    const pending = Array.from({ length: 20 }, (_, at) => delivery(100 + at, NOW, { failures }));
    const ledger = must(await readLedger(await server(done, pending), admin));
    for (const page of [0, 1]) {
      const view = ledgerView(speechIn(locale), ledger, page);
      expectSendable(view);
      expectWhole(view);
    }
  });
});
