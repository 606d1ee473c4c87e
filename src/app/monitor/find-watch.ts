import type { Assessment } from '../../domain/assessment/assessment.ts';
import { WatchId } from '../../domain/ids.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Documents } from '../documents.ts';
import type { Failure } from '../failure.ts';
import type { Reading } from '../store.ts';
import { likeTyped, takeSuiting } from '../suggested.ts';
import { typedLine } from '../typed-text.ts';
import { mayWatch, type WatchRole } from './watch-rights.ts';

/** An item and the assessment it belongs to, where there is one. */
export interface Watched {
  readonly item: WatchItem;
  readonly linked: Assessment | undefined;
}

export async function linkedTo(t: Reading<Documents>, { plan }: WatchItem): Promise<Assessment | undefined> {
  return plan.link === null ? undefined : (await t.get('assessment', plan.link.assessment))?.value;
}

/** An item that this member may see, and do with what is asked. What they may not see is as if it did not exist. */
export async function findWatch(
  app: App,
  actor: Actor,
  id: WatchId,
  needs: WatchRole = 'view',
): Promise<Result<Watched, Failure>> {
  const read = await app.store.read(actor.server, async (t) => {
    const item = (await t.get('watch', id))?.value;
    return item === undefined ? undefined : { item, linked: await linkedTo(t, item) };
  });
  if (!read.ok) return read;
  const found = read.value;
  if (found === undefined || !mayWatch(actor, found.item, found.linked, 'view')) {
    return err({ code: 'no-such-watch' });
  }
  return mayWatch(actor, found.item, found.linked, needs)
    ? ok(found)
    : err({ code: 'watch-not-allowed', needs });
}

/** All items that this member may see, by name. */
export async function listWatched(app: App, actor: Actor): Promise<Result<readonly Watched[], Failure>> {
  const read = await app.store.read(actor.server, async (t) => {
    const assessments = new Map((await t.list('assessment')).map(({ value }) => [value.id, value]));
    const linkOf = ({ plan }: WatchItem) => plan.link && assessments.get(plan.link.assessment);
    return (await t.list('watch')).map(({ value: item }) => ({ item, linked: linkOf(item) ?? undefined }));
  });
  if (!read.ok) return read;
  const visible = read.value.filter(({ item, linked }) => mayWatch(actor, item, linked, 'view'));
  return ok(visible.toSorted((a, b) => byName(a, b) || (a.item.id < b.item.id ? -1 : 1)));
}

const collator = new Intl.Collator();

function byName(a: Watched, b: Watched): number {
  return collator.compare(a.item.plan.name, b.item.plan.name);
}

interface ItemName {
  readonly id: WatchId;
  readonly name: string;
}

/** The names of all items, whoever may see them, in no particular order. */
async function namesOf(app: App, actor: Actor) {
  const read = await app.store.read(actor.server, (t) => t.names('watch'));
  if (!read.ok) return read;
  return ok([...read.value].map(([id, { name }]): ItemName => ({ id: WatchId.parse(id), name })));
}

function inOrder(a: ItemName, b: ItemName): number {
  return collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);
}

/** What a member means: the item they named by its id, or by the whole of its name where only one bears it. */
export async function meantWatch(
  app: App,
  actor: Actor,
  named: string,
  needs: WatchRole = 'view',
): Promise<Result<Watched, Failure>> {
  const all = await namesOf(app, actor);
  if (!all.ok) return all;
  const wanted = typedLine(named).toLowerCase();
  const likely = all.value.filter(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
  const seen: Watched[] = [];
  for (const { id } of likely) {
    const found = await findWatch(app, actor, id);
    if (found.ok) seen.push(found.value);
    else if (found.error.code !== 'no-such-watch') return found;
  }
  const byId = seen.find(({ item }) => item.id === wanted);
  if (byId === undefined && seen.length > 1) return err({ code: 'ambiguous-watch', count: seen.length });
  const found = byId ?? seen[0];
  if (found === undefined) return err({ code: 'no-such-watch' });
  return mayWatch(actor, found.item, found.linked, needs)
    ? ok(found)
    : err({ code: 'watch-not-allowed', needs });
}

/**
 * Items that somebody may be typing the name of: names that begin so first, then those that hold it. Reads those alone,
 * and no more than it takes to find so many.
 */
export async function suggestWatches(
  app: App,
  actor: Actor,
  typed: string,
  limit: number,
  suits: (item: WatchItem) => boolean = () => true,
): Promise<readonly WatchItem[]> {
  const all = await namesOf(app, actor);
  if (!all.ok) return [];
  const likely = likeTyped(all.value, typed, ({ name }) => name, inOrder);
  return takeSuiting(likely, limit, async (some) => {
    const found = await Promise.all(some.map(({ id }) => findWatch(app, actor, id)));
    return found.flatMap((each) => (each.ok && suits(each.value.item) ? [each.value.item] : []));
  });
}
