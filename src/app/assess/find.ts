import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { AssessmentId, ChannelId, ServerId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { type Actor, mayDo } from '../actor.ts';
import type { App } from '../app.ts';
import type { Failure } from '../failure.ts';
import { typedLine } from '../typed-text.ts';
import { nameOf } from './start.ts';

/** An assessment that this member may see. What they may not see is as if it did not exist. */
export async function findAssessment(
  app: App,
  actor: Actor,
  id: AssessmentId,
): Promise<Result<Assessment, Failure>> {
  const read = await app.store.read(actor.server, (t) => t.get('assessment', id));
  if (!read.ok) return read;
  const found = read.value?.value;
  return found !== undefined && mayDo(actor, found, 'view') ? ok(found) : err({ code: 'no-such-assessment' });
}

/** All that this member may see, the most recently started first. */
export async function listAssessments(
  app: App,
  actor: Actor,
): Promise<Result<readonly Assessment[], Failure>> {
  const read = await app.store.read(actor.server, (t) => t.list('assessment'));
  if (!read.ok) return read;
  const visible = read.value.map((each) => each.value).filter((each) => mayDo(actor, each, 'view'));
  return ok(visible.sort((a, b) => b.startedAt.localeCompare(a.startedAt) || a.id.localeCompare(b.id)));
}

/** How many assessments of the server are there and cannot be read: for administrators, who can do something about it. */
export async function countUnreadable(app: App, actor: Actor): Promise<number> {
  if (!actor.administers) return 0;
  const read = await app.store.read(actor.server, (t) => t.unreadable('assessment'));
  return read.ok ? read.value.length : 0;
}

/** The threads that assessments of a server live in, whoever may see them. */
export async function threadsInUse(app: App, server: ServerId): Promise<ReadonlySet<ChannelId>> {
  const read = await app.store.read(server, (t) => t.list('assessment'));
  const threads = read.ok ? read.value.map((each) => each.value.place.thread) : [];
  return new Set(threads.filter((each) => each !== null));
}

/** The assessment whose thread this is. */
export async function findByThread(
  app: App,
  actor: Actor,
  thread: ChannelId,
): Promise<Result<Assessment, Failure>> {
  const all = await listAssessments(app, actor);
  if (!all.ok) return all;
  const found = all.value.find((each) => each.place.thread === thread);
  return found === undefined ? err({ code: 'no-assessment-here' }) : ok(found);
}

/**
 * What a member means: the one they named by its id, by the whole of its name where only one bears it, or the one
 * whose thread they are in.
 */
export async function meantAssessment(
  app: App,
  actor: Actor,
  named: string | undefined,
): Promise<Result<Assessment, Failure>> {
  if (named === undefined) return findByThread(app, actor, actor.here);
  const all = await listAssessments(app, actor);
  if (!all.ok) return all;
  const wanted = nameOf(named).toLowerCase();
  const byId = all.value.find((each) => each.id === wanted);
  const byName = all.value.filter((each) => each.technology.toLowerCase() === wanted);
  if (byId === undefined && byName.length > 1) return err({ code: 'ambiguous-name', count: byName.length });
  const found = byId ?? byName[0];
  return found === undefined ? err({ code: 'no-such-assessment' }) : ok(found);
}

/** Which of those that suit somebody may be typing the name of: names that begin so first, then those that hold it. */
export async function suggestAssessments(
  app: App,
  actor: Actor,
  typed: string,
  limit: number,
  suits: (assessment: Assessment) => boolean = () => true,
): Promise<readonly Assessment[]> {
  const all = await listAssessments(app, actor);
  if (!all.ok) return [];
  const wanted = typedLine(typed).toLowerCase();
  const rank = (each: Assessment) => {
    const name = each.technology.toLowerCase();
    return name.startsWith(wanted) ? 0 : name.includes(wanted) || each.id === wanted ? 1 : 2;
  };
  return all.value
    .filter((each) => suits(each) && rank(each) < 2)
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, limit);
}
