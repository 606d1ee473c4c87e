import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { Framework } from '../../domain/framework/framework.ts';
import type { Instant } from '../../domain/ids.ts';
import { attackOrder, type Target } from '../../domain/register/attack-order.ts';
import { type RiskFilter, type Sort, sorted, suits } from '../../domain/register/order.ts';
import { type Risk, riskOf } from '../../domain/register/risk.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import { listAssessments } from '../assess/find.ts';
import type { Failure } from '../failure.ts';

/**
 * Risks worked out lately, by the document they were worked out from: the store hands the same one out until it is
 * written anew. What passes with time changes by the hour at most.
 */
const known = new WeakMap<Assessment, { readonly hour: string; readonly risk: Risk }>();

export function riskAt(framework: Framework, assessment: Assessment, now: Instant): Risk {
  const hour = now.slice(0, 13);
  const found = known.get(assessment);
  if (found?.hour === hour) return found.risk;
  const risk = riskOf(framework, assessment, now);
  known.set(assessment, { hour, risk });
  return risk;
}

/** Every risk that this member may see, in no particular order. What they may not see is nowhere counted. */
export async function visibleRisks(app: App, actor: Actor): Promise<Result<readonly Risk[], Failure>> {
  const found = await listAssessments(app, actor);
  if (!found.ok) return found;
  const now = app.clock.now();
  return ok(found.value.map((each) => riskAt(app.framework, each, now)));
}

/** Those that are asked for, in the order that is asked for. */
export async function findRisks(
  app: App,
  actor: Actor,
  filter: RiskFilter,
  by: Sort,
): Promise<Result<readonly Risk[], Failure>> {
  const all = await visibleRisks(app, actor);
  return all.ok
    ? ok(
        sorted(
          all.value.filter((each) => suits(each, filter)),
          by,
        ),
      )
    : all;
}

/** What to attack first, of all that this member may see. */
export async function findQueue(app: App, actor: Actor): Promise<Result<readonly Target[], Failure>> {
  const all = await visibleRisks(app, actor);
  return all.ok ? ok(attackOrder(all.value)) : all;
}
