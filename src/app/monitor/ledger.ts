import type { Instant, MemberId, WatchId } from '../../domain/ids.ts';
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
      watches: [...watchesOf(content)],
      ...(redirected !== null && { meantFor: redirected.from }),
      ...(why !== undefined && { why }),
    },
  };
}

/** The items that a message is about; a digest is about all of them, and names none here. */
export function watchesOf(content: Delivery['content']): readonly WatchId[] {
  switch (content.what) {
    case 'reminder':
      return content.items.map(({ watch }) => watch);
    case 'crossings':
      return content.of.map(({ watch }) => watch);
    case 'undelivered':
      return content.watches;
    case 'digest':
    case 'appointment':
      return [];
    case 'escalation':
    case 'alert':
    case 'eased':
      return [content.watch];
  }
}
