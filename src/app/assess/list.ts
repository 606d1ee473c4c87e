import type { Assessment } from '../../domain/assessment/assessment.ts';
import { ownersOf } from '../../domain/assessment/entry.ts';
import { standingRating } from '../../domain/assessment/rating.ts';
import type { MemberId } from '../../domain/ids.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Level } from '../../domain/risk-matrix.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Failure } from '../failure.ts';
import { listAssessments } from './find.ts';

/** Which assessments are asked for; `any` asks for all. */
export interface ListFilter {
  readonly state: 'any' | 'open' | 'closed';
  readonly level: Level | 'any';
  /** Who started it, or has something to do in it. */
  readonly owner: MemberId | 'any';
}

export const NO_FILTER: ListFilter = { state: 'any', level: 'any', owner: 'any' };

/** Those that are asked for among all that this member may see, the most recently started first. */
export async function filteredAssessments(
  app: App,
  actor: Actor,
  { state, level, owner }: ListFilter,
): Promise<Result<readonly Assessment[], Failure>> {
  const all = await listAssessments(app, actor);
  if (!all.ok) return all;
  return ok(
    all.value.filter(
      (each) =>
        (state === 'any' || (state === 'closed') === (each.closure !== null)) &&
        (level === 'any' || standingRating(app.framework, each).level === level) &&
        (owner === 'any' || isOwnedBy(each, owner)),
    ),
  );
}

function isOwnedBy({ startedBy, entries }: Assessment, member: MemberId): boolean {
  return startedBy === member || entries.some((entry) => ownersOf(entry).includes(member));
}
