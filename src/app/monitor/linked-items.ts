import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { StageId } from '../../domain/framework/names.ts';
import type { AssessmentId, EntryId, ServerId } from '../../domain/ids.ts';
import { BANDS } from '../../domain/monitoring/threshold.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import type { App } from '../app.ts';
import type { Documents } from '../documents.ts';
import type { Reading } from '../store.ts';
import { watchOf } from './from-entry.ts';

/** The items that belong to an assessment: those past a threshold first, the worst of them ahead, then by name. */
export async function itemsOf(
  t: Reading<Documents>,
  assessment: AssessmentId,
): Promise<readonly WatchItem[]> {
  const linked = [...(await t.names('watch'))].filter(([, name]) => name.assessment === assessment);
  const all = await t.list(
    'watch',
    linked.map(([id]) => id),
  );
  return all
    .map(({ value }) => value)
    .toSorted(
      (a, b) =>
        BANDS.indexOf(b.band) - BANDS.indexOf(a.band) ||
        a.plan.name.localeCompare(b.plan.name) ||
        (a.id < b.id ? -1 : 1),
    );
}

/** Stages whose panels show what is watched. */
const SHOWING: readonly StageId[] = ['communicate', 'adjust'];

/**
 * The items of an assessment for its panel at a stage. None where that stage does not show them, or where they can't
 * be read: the panel says the rest.
 */
export async function itemsForPanel(
  { store }: Pick<App, 'store'>,
  server: ServerId,
  { id, stage }: Assessment,
  viewed: StageId | 'current',
): Promise<readonly WatchItem[]> {
  if (!SHOWING.includes(viewed === 'current' ? stage : viewed)) return [];
  const read = await store.read(server, (t) => itemsOf(t, id));
  return read.ok ? read.value : [];
}

/** The item that an entry of the watch list runs as, `undefined` where there is none, or where it can't be read. */
export async function itemOfEntry(
  { store }: Pick<App, 'store'>,
  server: ServerId,
  assessment: Pick<Assessment, 'id'>,
  entry: EntryId,
): Promise<WatchItem | undefined> {
  const read = await store.read(server, (t) => t.get('watch', watchOf(assessment, { id: entry })));
  return read.ok ? read.value?.value : undefined;
}
