import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { AssessmentId } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { AuditEntry } from '../audit.ts';
import type { Failure } from '../failure.ts';
import { findAssessment } from './find.ts';

/** Changes on a page: what still reads on a phone. */
export const HISTORY_PAGE = 6;

export interface History {
  readonly assessment: Assessment;
  readonly page: number;
  /** The newest first. */
  readonly entries: readonly AuditEntry[];
  readonly older: boolean;
}

/** One page of what was changed in an assessment, by whom and why, for whoever may see it. */
export async function historyOf(
  app: App,
  actor: Actor,
  id: AssessmentId,
  page: number,
): Promise<Result<History, Failure>> {
  const found = await findAssessment(app, actor, id);
  if (!found.ok) return found;
  const until = (page + 1) * HISTORY_PAGE;
  const trail = await app.store.auditTrail(actor.server, { subject: id, limit: until + 1 });
  if (!trail.ok) return trail;
  const entries = trail.value.slice(until - HISTORY_PAGE, until);
  return ok({ assessment: found.value, page, entries, older: trail.value.length > until });
}
