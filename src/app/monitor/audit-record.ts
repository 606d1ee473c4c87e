import type { WatchEffect } from '../../domain/monitoring/watch-events.ts';
import type { AuditEntry } from '../audit.ts';

type Recorded = Pick<AuditEntry, 'action' | 'part' | 'before' | 'after' | 'reason'>;

/** What goes on record of what happened to an item. */
export function recordOf(effect: WatchEffect): Recorded {
  const action = `watch-${effect.kind}`;
  switch (effect.kind) {
    case 'remind':
      return { action, part: effect.occurrence.due, after: { again: effect.again } };
    case 'escalate':
      return { action, part: effect.occurrence.due, after: { to: effect.to, step: effect.step } };
    case 'ended':
      return { action, part: effect.occurrence.due, after: effect.ending };
    case 'alert':
    case 'eased':
      return { action, part: effect.reading.day, before: effect.from, after: effect.to };
    case 'recorded':
      return { action, after: [...effect.readings] };
    case 'edited':
      return { action, before: effect.before, after: effect.after };
    case 'paused':
      return { action, ...(effect.reason !== undefined && { reason: effect.reason }) };
    case 'resumed':
      return { action };
  }
}
