import type { Instant } from '../../domain/ids.ts';
import type { Risk } from '../../domain/register/risk.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import { meantAssessment } from '../assess/find.ts';
import type { AuditEntry } from '../audit.ts';
import type { Failure } from '../failure.ts';
import { riskAt } from './risks.ts';

/** As much of the record as is looked through for answers that were changed. */
const MOST_LOOKED_THROUGH = 400;
export const MOST_CHANGES = 8;

export interface ThenAndNow {
  readonly risk: Risk;
  /** Since when changes are told: since the last review or the closing before it, else since the beginning. */
  readonly since: Instant;
  /** Answers that were changed or settled since then, the newest first, and how many there are in all. */
  readonly changes: readonly AuditEntry[];
  readonly changed: number;
}

export type Comparison =
  | ({ readonly of: 'one' } & ThenAndNow)
  | { readonly of: 'two'; readonly first: Risk; readonly second: Risk };

/** One technology then and now, or two side by side, for whoever may see them. */
export async function compareRisks(
  app: App,
  actor: Actor,
  first: string | undefined,
  second: string | undefined,
): Promise<Result<Comparison, Failure>> {
  const one = await meantRisk(app, actor, first);
  if (!one.ok) return one;
  if (second === undefined) return thenAndNow(app, actor, one.value);
  const other = await meantRisk(app, actor, second);
  if (!other.ok) return other;
  return other.value.assessment.id === one.value.assessment.id
    ? thenAndNow(app, actor, one.value)
    : ok({ of: 'two', first: one.value, second: other.value });
}

async function meantRisk(app: App, actor: Actor, named: string | undefined): Promise<Result<Risk, Failure>> {
  const found = await meantAssessment(app, actor, named);
  return found.ok ? ok(riskAt(app.framework, found.value, app.clock.now())) : found;
}

async function thenAndNow(app: App, actor: Actor, risk: Risk): Promise<Result<Comparison, Failure>> {
  const { id, reviews, startedAt } = risk.assessment;
  const since = reviews.at(-1)?.at ?? startedAt;
  const trail = await app.store.auditTrail(actor.server, { subject: id, limit: MOST_LOOKED_THROUGH });
  if (!trail.ok) return trail;
  const all = trail.value.filter((each) => each.at >= since && CHANGES.has(each.action));
  return ok({ of: 'one', risk, since, changes: all.slice(0, MOST_CHANGES), changed: all.length });
}

const CHANGES: ReadonlySet<string> = new Set(['changed', 'settled', 'agreed']);
