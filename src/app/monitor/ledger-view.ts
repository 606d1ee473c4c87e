import { z } from 'zod';
import { ChannelId, type Instant } from '../../domain/ids.ts';
import { type Delivery, LATE_MS, PostTrouble } from '../../domain/monitoring/delivery.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { AuditEntry } from '../audit.ts';
import type { Failure } from '../failure.ts';
import { LEDGER, LEDGER_ACTIONS, type LedgerAction } from './ledger.ts';

/** As many of the latest entries as are looked through. */
const MOST = 5000;
const DAYS_MS = 30 * 24 * 60 * 60 * 1000;

const After = z.object({
  channel: ChannelId,
  what: z.string(),
  attempts: z.int(),
  lateMs: z.number(),
  meantFor: ChannelId.exactOptional(),
  why: PostTrouble.exactOptional(),
});

export interface LedgerLine extends z.infer<typeof After> {
  readonly at: Instant;
  readonly action: LedgerAction;
}

export interface Ledger {
  /** How many of each in the last thirty days. */
  readonly counts: Readonly<Record<LedgerAction, number>>;
  /** Of those sent: later than a few minutes after they were due; and the latest of them, in milliseconds. */
  readonly late: number;
  readonly worstMs: number;
  /** What is on its way or waits to be tried again, the longest waiting first. */
  readonly pending: readonly Delivery[];
  /** The newest entries first. */
  readonly lines: readonly LedgerLine[];
}

/** What was sent, late, failed and tried again, for administrators: places and times, never what a message said. */
export async function readLedger(app: App, actor: Actor): Promise<Result<Ledger, Failure>> {
  if (!actor.administers) return err({ code: 'not-allowed', needs: 'administer' });
  const [entries, deliveries] = await Promise.all([
    app.store.auditTrail(actor.server, { subject: LEDGER, limit: MOST }),
    app.store.read(actor.server, (t) => t.list('delivery')),
  ]);
  if (!entries.ok) return entries;
  if (!deliveries.ok) return deliveries;
  const since = Date.parse(app.clock.now()) - DAYS_MS;
  const lines = entries.value.flatMap(lineOf);
  const recent = lines.filter(({ at }) => Date.parse(at) >= since);
  const sent = recent.filter(({ action }) => action === 'delivery-sent');
  const countOf = (action: LedgerAction) => recent.filter((each) => each.action === action).length;
  return ok({
    counts: {
      'delivery-sent': sent.length,
      'delivery-failed': countOf('delivery-failed'),
      'delivery-redirected': countOf('delivery-redirected'),
      'delivery-dropped': countOf('delivery-dropped'),
    },
    late: sent.filter(({ lateMs }) => lateMs > LATE_MS).length,
    worstMs: sent.reduce((worst, { lateMs }) => Math.max(worst, lateMs), 0),
    pending: deliveries.value
      .map(({ value }) => value)
      .filter(({ posted }) => posted === null)
      .toSorted((a, b) => (a.due < b.due ? -1 : 1)),
    lines,
  });
}

function lineOf({ at, action, after }: AuditEntry): readonly LedgerLine[] {
  const known = LEDGER_ACTIONS.find((each) => each === action);
  const read = After.safeParse(after);
  return known !== undefined && read.success ? [{ at, action: known, ...read.data }] : [];
}
