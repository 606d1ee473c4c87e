import type { Assessment } from '../../domain/assessment/assessment.ts';
import { AssessmentId, type ChannelId, type ServerId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { type Actor, mayDo } from '../actor.ts';
import type { App } from '../app.ts';
import type { Documents } from '../documents.ts';
import type { Failure } from '../failure.ts';
import type { NameOf } from '../store.ts';
import { likeTyped, takeSuiting } from '../suggested.ts';
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

/** What an assessment is found by, without reading all of it. */
interface Found extends NameOf<Documents, 'assessment'> {
  readonly id: AssessmentId;
}

/** What this member may see, by name alone, the most recently started first. */
async function namesSeen(app: App, actor: Actor): Promise<Result<readonly Found[], Failure>> {
  const read = await app.store.read(actor.server, (t) => t.names('assessment'));
  if (!read.ok) return read;
  const visible = [...read.value]
    .map(([id, name]): Found => ({ ...name, id: AssessmentId.parse(id) }))
    .filter((each) => mayDo(actor, each, 'view'));
  return ok(visible.sort((a, b) => b.startedAt.localeCompare(a.startedAt) || a.id.localeCompare(b.id)));
}

/** The threads that assessments of a server live in, whoever may see them. */
export async function threadsInUse(app: App, server: ServerId): Promise<ReadonlySet<ChannelId>> {
  const read = await app.store.read(server, (t) => t.names('assessment'));
  const threads = read.ok ? [...read.value.values()].map(({ place }) => place.thread) : [];
  return new Set(threads.filter((each) => each !== null));
}

/** The assessment whose thread this is. */
export async function findByThread(
  app: App,
  actor: Actor,
  thread: ChannelId,
): Promise<Result<Assessment, Failure>> {
  const all = await namesSeen(app, actor);
  if (!all.ok) return all;
  const found = all.value.find((each) => each.place.thread === thread);
  return found === undefined ? err({ code: 'no-assessment-here' }) : findAssessment(app, actor, found.id);
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
  const all = await namesSeen(app, actor);
  if (!all.ok) return all;
  const wanted = nameOf(named).toLowerCase();
  const byId = all.value.find((each) => each.id === wanted);
  const byName = all.value.filter((each) => each.technology.toLowerCase() === wanted);
  if (byId === undefined && byName.length > 1) return err({ code: 'ambiguous-name', count: byName.length });
  const found = byId ?? byName[0];
  return found === undefined ? err({ code: 'no-such-assessment' }) : findAssessment(app, actor, found.id);
}

/** What a command takes for all assessments, where it would take the one of the thread otherwise. */
export const ALL_OF_THEM = 'all';

/** The one that a member named, or whose thread they are in; `undefined`: all, where they are in none or asked for that. */
export async function meantOrAll(
  app: App,
  actor: Actor,
  named: string | undefined,
): Promise<Result<Assessment | undefined, Failure>> {
  if (named === ALL_OF_THEM) return ok(undefined);
  const meant = await meantAssessment(app, actor, named);
  return !meant.ok && meant.error.code === 'no-assessment-here' ? ok(undefined) : meant;
}

/**
 * Which of those that suit somebody may be typing the name of: names that begin so first, then those that hold it. Reads
 * those alone, and no more than it takes to find so many.
 */
export async function suggestAssessments(
  app: App,
  actor: Actor,
  typed: string,
  limit: number,
  suits: (assessment: Assessment) => boolean = () => true,
): Promise<readonly Assessment[]> {
  const all = await namesSeen(app, actor);
  if (!all.ok) return [];
  const likely = likeTyped(all.value, typed, ({ technology }) => technology);
  return takeSuiting(likely, limit, async (some) => {
    const found = await Promise.all(some.map(({ id }) => findAssessment(app, actor, id)));
    return found.flatMap((each) => (each.ok && suits(each.value) ? [each.value] : []));
  });
}
