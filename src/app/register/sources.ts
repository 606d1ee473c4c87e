import { type SourcesOf, sourcesInOrder, sourcesOf } from '../../domain/register/sources.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import { listAssessments } from '../assess/find.ts';
import type { Failure } from '../failure.ts';

/** The other sources of every open technology that this member may see: what presses comes first. */
export async function findSources(app: App, actor: Actor): Promise<Result<readonly SourcesOf[], Failure>> {
  const found = await listAssessments(app, actor);
  if (!found.ok) return found;
  const now = app.clock.now();
  const open = found.value.filter(({ closure }) => closure === null);
  return ok(sourcesInOrder(open.map((each) => sourcesOf(each, now))));
}
