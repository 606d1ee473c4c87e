import type { AssessmentEffect } from '../../domain/assessment/events.ts';
import type { AuditEntry } from '../audit.ts';

type Recorded = Pick<AuditEntry, 'action' | 'part' | 'before' | 'after' | 'reason'>;

/**
 * What goes on record of an effect: which part changed, from what to what, and why. A rating that others may not see
 * yet is on record as given, not as what: the record is for everybody.
 */
export function recordOf(effect: AssessmentEffect): Recorded {
  const action = effect.kind;
  switch (effect.kind) {
    case 'answered':
      return { action, part: effect.prompt, after: effect.after };
    case 'changed':
      return { action, part: effect.prompt, before: effect.before, after: effect.after };
    case 'proposed':
      return { action, part: effect.prompt, before: effect.standing, after: effect.proposal };
    case 'withdrawn':
      return { action, part: effect.prompt, before: effect.proposal, after: effect.standing };
    case 'settled':
      return { action, part: effect.prompt, before: [...effect.dropped], after: effect.kept };
    case 'rated':
      return { action, part: effect.of, ...(effect.vote !== undefined && { after: effect.vote }) };
    case 'revealed':
      return { action, part: effect.of, after: [...effect.votes] };
    case 'agreed': {
      const { agreement, before, dissent } = effect;
      const after = { ...agreement, dissent: [...dissent] };
      return { action, part: effect.of, before: [...before], after, reason: agreement.reason };
    }
    case 'accorded':
      return { action, part: effect.of };
    case 'entry-added':
      return { action, part: effect.entry.list, after: effect.entry };
    case 'entry-changed':
      return { action, part: effect.after.list, before: effect.before, after: effect.after };
    case 'entry-removed':
      return { action, part: effect.entry.list, before: effect.entry };
    case 'pursued':
      return { action, part: effect.entry.list, after: effect.entry };
    case 'moved-on':
      return {
        action,
        before: effect.from,
        after: { to: effect.to, gaps: [...effect.gaps] },
        ...reasonOf(effect),
      };
    case 'reopened':
      return {
        action,
        before: { from: effect.from, passages: [...effect.passages] },
        after: effect.to,
        ...reasonOf(effect),
      };
    case 'closed':
      return { action, after: effect.closure, ...reasonOf(effect.closure) };
  }
}

function reasonOf({ reason }: { readonly reason?: string }): { reason?: string } {
  return reason === undefined ? {} : { reason };
}
