import type { APIMessage } from 'discord-api-types/v10';
import { z } from 'zod';
import type { AuditEntry } from '../../src/app/audit.ts';
import { documents, type UnchokeStore } from '../../src/app/documents.ts';
import { markOf } from '../../src/discord/find-delivery.ts';
import { DeliveryId, type ServerId } from '../../src/domain/ids.ts';
import { openLowdbStore } from '../../src/store/lowdb/lowdb-store.ts';
import { textOf } from '../support/discord-user.ts';
import { must } from '../support/store-examples.ts';
import type { Fault } from './ledger.ts';

const Line = z.object({ what: z.string(), watches: z.array(z.string()) });

/** The data of a bot that is dead. */
export async function storeIn(dataDir: string): Promise<UnchokeStore> {
  return must(
    await openLowdbStore({
      folder: dataDir,
      collections: documents,
      notice: (notice) => {
        throw new Error(JSON.stringify(notice));
      },
    }),
  );
}

/** Everything on record. */
async function recordIn(store: UnchokeStore, server: ServerId) {
  const trail = must(await store.auditTrail(server, { limit: 1_000_000 })).toReversed();
  const waiting = must(await store.read(server, (t) => t.list('delivery')))
    .map(({ value }) => value)
    .filter(({ posted }) => posted === null);
  const items = must(await store.read(server, (t) => t.list('watch'))).map(({ value }) => value);
  return { trail, waiting, items };
}

/** Sets what the members see against what is on record: each occurrence told once, and nothing that nobody planned. */
export async function inspectReminders(
  store: UnchokeStore,
  server: ServerId,
  messages: readonly APIMessage[],
): Promise<{ readonly faults: readonly Fault[]; readonly told: number }> {
  const { trail, waiting, items } = await recordIn(store, server);
  const faults: Fault[] = [];
  const fault = (kind: Fault['kind'], what: string) => faults.push({ kind, what });
  const done = trail.filter(({ subject }) => subject === 'ledger');
  const sent = done.filter(({ action }) => action === 'delivery-sent');
  const nameOf = new Map(items.map(({ id, plan }) => [String(id), plan.name]));

  const byMark = Map.groupBy(messages, (message) => Number(message.components?.[0]?.id));
  const marks = new Map(sent.map((line) => [markOf(DeliveryId.parse(line.part)), line]));
  for (const [mark, same] of byMark) {
    if (same.length > 1) fault('doubled', `${same.length} messages of one delivery: ${textOf(same[0])}`);
    if (!marks.has(mark)) fault('doubled', `nobody has this on record: ${textOf(same[0])}`);
  }
  for (const [mark, line] of marks) {
    const { what, watches } = Line.parse(line.after);
    const [message] = byMark.get(mark) ?? [];
    if (message === undefined) fault('lost', `no message for ${what} ${line.part}`);
    const text = textOf(message);
    const unnamed = watches.filter((id) => message !== undefined && !text.includes(nameOf.get(id) ?? id));
    if (unnamed.length > 0) fault('altered', `${unnamed.join(', ')} not in: ${text}`);
  }
  if (waiting.length > 0) fault('lost', `${waiting.length} were never sent: ${JSON.stringify(waiting[0])}`);

  for (const { id, plan } of items) {
    const own = trail.filter(({ subject }) => subject === id);
    const planned = own.filter(({ action }) => action === 'watch-remind').map(({ part }) => part);
    if (new Set(planned).size < planned.length) fault('doubled', `${plan.name} fell due twice at one time`);
    balance(own, done, String(id), 'reminder', 'watch-remind');
    balance(own, done, String(id), 'escalation', 'watch-escalate');
  }
  return { faults, told: sent.length };

  /** As many as were planned are sent, or dropped because nobody needed them any more. */
  function balance(
    own: readonly AuditEntry[],
    ended: readonly AuditEntry[],
    id: string,
    what: string,
    plan: string,
  ) {
    const planned = own.filter(({ action }) => action === plan).length;
    const over = ended.filter(({ action, after }) => {
      const line = Line.safeParse(after);
      const ends = action === 'delivery-sent' || action === 'delivery-dropped';
      return ends && line.success && line.data.what === what && line.data.watches.includes(id);
    }).length;
    if (over < planned) fault('lost', `${what} of ${id}: ${planned} planned, ${over} sent or dropped`);
    if (over > planned) fault('doubled', `${what} of ${id}: ${planned} planned, ${over} sent or dropped`);
  }
}
