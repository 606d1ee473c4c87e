import type { Instant, MemberId } from '../../domain/ids.ts';
import type { Delivery } from '../../domain/monitoring/delivery.ts';
import type { AuditEntry } from '../audit.ts';

/** The record of what was sent, late, failed: one subject for a whole server. */
export const LEDGER = 'ledger';

export const LEDGER_ACTIONS = [
  'delivery-sent',
  'delivery-failed',
  /** It went to another channel than it was meant for. */
  'delivery-redirected',
  /** Nobody needed it any more before it was sent. */
  'delivery-dropped',
] as const;
export type LedgerAction = (typeof LEDGER_ACTIONS)[number];

/** What became of a delivery, as the ledger has it. How late it was is in milliseconds after it was due. */
export function ledgerEntry(action: LedgerAction, delivery: Delivery, at: Instant, by: MemberId): AuditEntry {
  const { id, channel, content, due, attempts, redirected, failures } = delivery;
  const why = failures.at(-1)?.why;
  return {
    ...{ at, by, subject: LEDGER, action, part: id },
    after: {
      ...{ channel, what: content.what, attempts, lateMs: Date.parse(at) - Date.parse(due) },
      watches: content.what === 'reminder' ? content.items.map(({ watch }) => watch) : watchOf(content),
      ...(redirected !== null && { meantFor: redirected.from }),
      ...(why !== undefined && { why }),
    },
  };
}

function watchOf(content: Delivery['content']): string[] {
  return 'watch' in content ? [content.watch] : [];
}
