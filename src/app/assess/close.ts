import type { Concern } from '../../domain/assessment/concern.ts';
import { concernsAt } from '../../domain/assessment/concerns.ts';
import type { AssessmentId } from '../../domain/ids.ts';
import { err, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Failure } from '../failure.ts';
import { fingerprint } from '../fingerprint.ts';
import { type Changed, changeAssessment } from './change.ts';
import { findDraft, keepDraft } from './draft.ts';
import { openAssessment } from './entries.ts';
import { closingForm } from './form-key.ts';

/** The name of the only field of the forms that ask why. */
export const REASON_FIELD = 'reason';

export interface Closing {
  readonly decision: string;
  readonly reason?: string;
  /** The mark of the concerns that the member has seen, where they have seen any. */
  readonly seen?: string;
}

/**
 * Closes an assessment, unless something speaks against it that the member has not seen: then that is the failure, and
 * the reason is kept for the form that closes it all the same.
 */
export async function closeAssessment(
  app: App,
  actor: Actor,
  id: AssessmentId,
  closing: Closing,
): Promise<Result<Changed, Failure>> {
  const found = await openAssessment(app, actor, id, 'facilitate');
  if (!found.ok) return found;
  const { decision, reason, seen } = closing;
  const concerns = concernsAt(app.framework, found.value, decision, app.clock.now());
  if (concerns.length > 0 && seen !== concernsMark(concerns)) {
    const kept = reason === undefined ? undefined : await keepReason(app, actor, id, reason);
    if (kept?.ok === false) return kept;
    return err({ code: 'concerns-need-reason', assessment: found.value, decision, concerns });
  }
  const by = actor.id;
  const event = { kind: 'close', by, decision, ...(reason !== undefined && { reason }) } as const;
  const closed = await changeAssessment(app, actor, id, event, found.value.version);
  if (closed.ok || closed.error.code !== 'stale-panel') return closed;
  // Something changed since the look at what speaks against it.
  return closeAssessment(app, actor, id, closing);
}

function keepReason(app: App, actor: Actor, assessment: AssessmentId, reason: string) {
  const fields = { [REASON_FIELD]: reason };
  return keepDraft(app, actor, { assessment, form: closingForm(), basedOn: 0, fields });
}

/** The reason that a member gave for closing and that was kept, if there is one. */
export async function reasonKept(app: App, actor: Actor, id: AssessmentId): Promise<string | undefined> {
  return (await findDraft(app, actor, id, closingForm()))?.fields[REASON_FIELD];
}

/** Tells one set of concerns from another: 8 letters and digits. */
export function concernsMark(concerns: readonly Concern[]): string {
  return fingerprint(JSON.stringify(concerns));
}
