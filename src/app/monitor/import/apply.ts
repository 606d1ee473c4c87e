import { type Instant, type MemberId, WatchId } from '../../../domain/ids.ts';
import type { Moved, Surroundings } from '../../../domain/monitoring/watch-events.ts';
import type { WatchItem } from '../../../domain/monitoring/watch-item.ts';
import { startWatching, transition } from '../../../domain/monitoring/watch-transition.ts';
import type { Documents } from '../../documents.ts';
import type { Transaction } from '../../store.ts';
import { Crossings } from '../crossings.ts';
import { followUp } from '../effects.ts';
import { changes, type ImportAround, type ImportPlan, type PlannedItem } from './import-plan.ts';

/** Writes all that a plan says: each item takes all of its readings at once, so that it is alarmed once at most. */
export async function applyImport(
  t: Transaction<Documents>,
  { items }: ImportPlan,
  around: ImportAround,
  now: Instant,
): Promise<void> {
  const crossings = new Crossings();
  for (const each of items) {
    if (changes(each)) await applyTo(t, each, around, now, crossings);
    await around.breathe();
  }
  crossings.write(t, around.app.ids, now);
}

async function applyTo(
  t: Transaction<Documents>,
  { there, linked, plan, fresh, changed }: PlannedItem,
  { app, actor, settings }: ImportAround,
  now: Instant,
  crossings: Crossings,
): Promise<void> {
  const by = actor.id;
  const { daysOff } = settings;
  const revision = there === undefined ? 0 : ((await t.get('watch', there.id))?.revision ?? 0);
  const begun = there ?? startWatching(app.ids.watch(), plan, by, { now, daysOff });
  if (there === undefined) {
    t.audit({ at: now, by, subject: begun.id, action: 'watch-started', after: plan });
  }
  const moved = movedBy({ plan, fresh, changed }, begun, by, { now, daysOff });
  t.put('watch', begun.id, moved.state, revision);
  await followUp(t, app.ids, { item: moved.state, linked, effects: moved.effects, now, by, crossings });
}

/** For how many items a plan would raise an alert. Nothing is written. */
export async function countAlerts(
  { items }: ImportPlan,
  { actor, settings, breathe }: ImportAround,
  now: Instant,
): Promise<number> {
  const around = { now, daysOff: settings.daysOff };
  let count = 0;
  for (const each of items) {
    await breathe();
    if (!changes(each)) continue;
    const begun = each.there ?? startWatching(NOT_BEGUN, each.plan, actor.id, around);
    if (movedBy(each, begun, actor.id, around).effects.some(({ kind }) => kind === 'alert')) count += 1;
  }
  return count;
}

/** Stands in for the id of an item that is only thought of. */
const NOT_BEGUN = WatchId.parse('w000000000');

function movedBy(
  { plan, fresh, changed }: Pick<PlannedItem, 'plan' | 'fresh' | 'changed'>,
  begun: WatchItem,
  by: MemberId,
  { now, daysOff }: Surroundings,
): Moved {
  const edited = transition(begun, { kind: 'edit', by, plan }, { now, daysOff });
  let moved: Moved = edited.ok ? edited.value : { state: begun, effects: [] };
  const said = [...fresh, ...changed.map(({ after }) => after)];
  if (said.length > 0) {
    const readings = said.map((each) => ({ ...each, by, at: now }));
    const recorded = transition(moved.state, { kind: 'record', by, readings }, { now, daysOff });
    if (recorded.ok) {
      const { state, effects } = recorded.value;
      moved = { state, effects: [...moved.effects, ...effects] };
    }
  }
  return moved;
}
