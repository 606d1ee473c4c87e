import type { Assessment } from '../../../domain/assessment/assessment.ts';
import { type Actor, mayDo } from '../../actor.ts';
import type { Documents } from '../../documents.ts';
import type { Reading } from '../../store.ts';
import { typedLine } from '../../typed-text.ts';
import type { Watched } from '../find-watch.ts';
import { mayWatch } from '../watch-rights.ts';

/** Everything that a member may see and can name in a file. What they may not see is as unknown as anything. */
export interface Visible {
  readonly items: readonly Watched[];
  /** By its id, or all that bear this name. */
  itemsCalled(named: string): readonly Watched[];
  /** By its id, or all of that technology. */
  assessmentsCalled(named: string): readonly Assessment[];
}

export async function visibleTo(t: Reading<Documents>, actor: Actor): Promise<Visible> {
  const assessments = (await t.list('assessment')).map(({ value }) => value);
  const byId = new Map(assessments.map((each) => [each.id, each]));
  const items = (await t.list('watch'))
    .map(({ value: item }) => ({ item, linked: item.plan.link && byId.get(item.plan.link.assessment) }))
    .map(({ item, linked }): Watched => ({ item, linked: linked ?? undefined }))
    .filter(({ item, linked }) => mayWatch(actor, item, linked, 'view'));
  const seen = assessments.filter((each) => mayDo(actor, each, 'view'));
  const named = indexed(items, ({ item }) => [item.id, item.plan.name]);
  const called = indexed(seen, ({ id, technology }) => [id, technology]);
  return {
    items,
    itemsCalled: (name) => found(named.get(keyOf(name)), ({ item }) => item.id, name),
    assessmentsCalled: (name) => found(called.get(keyOf(name)), ({ id }) => id, name),
  };
}

function indexed<T>(
  all: readonly T[],
  namesOf: (each: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const index = new Map<string, T[]>();
  for (const each of all) {
    for (const name of new Set(namesOf(each).map(keyOf))) index.set(name, [...(index.get(name) ?? []), each]);
  }
  return index;
}

/** An id means one thing, whatever else is called so. */
function found<T>(all: readonly T[] = [], idOf: (each: T) => string, name: string): readonly T[] {
  const byId = all.find((each) => idOf(each) === keyOf(name));
  return byId === undefined ? all : [byId];
}

/** A name as names are compared. */
export function keyOf(name: string): string {
  return typedLine(name).toLowerCase();
}
