import type { Instant } from '../../../domain/ids.ts';
import { dayIn } from '../../../domain/monitoring/local-time.ts';
import type { Reading } from '../../../domain/monitoring/reading.ts';
import type { WatchItem } from '../../../domain/monitoring/watch-item.ts';
import type { Documents } from '../../documents.ts';
import type { Reading as Transaction } from '../../store.ts';
import { readingsId } from '../effects.ts';
import type { Watched } from '../find-watch.ts';
import { mayWatch } from '../watch-rights.ts';
import type { ImportAround, ImportPlan, PlannedItem, PlannedReading } from './import-plan.ts';
import type { RowFault, RowProblem } from './problems.ts';
import type { ReadingRow } from './sheet.ts';
import type { Visible } from './visible.ts';

type Gathered = Watched & { readonly rows: Map<string, ReadingRow> };

/** Readings of items that are there. Of two rows for one day of an item, both have to say the same. */
export async function planReadings(
  t: Transaction<Documents>,
  rows: readonly ReadingRow[],
  around: ImportAround,
  now: Instant,
): Promise<ImportPlan> {
  const faults: RowFault[] = [];
  const gathered = new Map<string, Gathered>();
  const today = new Map<string, string>();
  let repeated = 0;
  for (const each of rows) {
    await around.breathe();
    const problem = (what: RowProblem) => faults.push({ row: each.row, problem: what });
    const found = itemNamed(around.visible, each.item);
    if ('what' in found) {
      problem(found);
      continue;
    }
    const { item } = found;
    const { timezone } = item.plan;
    const day = today.get(timezone) ?? dayIn(now, timezone);
    today.set(timezone, day);
    const misfit = misfitOf(found, each, day, around);
    const into = gathered.get(item.id) ?? { ...found, rows: new Map() };
    gathered.set(item.id, into);
    const other = into.rows.get(each.day);
    if (misfit !== undefined) problem(misfit);
    else if (other === undefined) into.rows.set(each.day, each);
    else if (isSame(each, other)) repeated += 1;
    else problem({ what: 'contradicts', row: other.row });
  }
  const items: PlannedItem[] = [];
  for (const { item, linked, rows: ofItem } of gathered.values()) {
    await around.breathe();
    items.push({
      there: item,
      linked,
      plan: item.plan,
      ...(await comparedTo(t, item, [...ofItem.values()])),
    });
  }
  return { items, faults, notes: repeated > 0 ? [{ what: 'repeated', count: repeated }] : [] };
}

/** The one item that is meant, or why there is none. */
export function itemNamed({ itemsCalled }: Visible, typed: string): Watched | RowProblem {
  const [item, ...others] = itemsCalled(typed);
  if (item === undefined) return { what: 'no-such-item', typed };
  return others.length > 0 ? { what: 'several-items', typed, count: others.length + 1 } : item;
}

function misfitOf(
  { item, linked }: Watched,
  { item: typed, day, value }: ReadingRow,
  today: string,
  { actor, app }: ImportAround,
): RowProblem | undefined {
  if (!mayWatch(actor, item, linked, 'contribute')) return { what: 'may-not-contribute', typed };
  if (day > today) return { what: 'in-the-future', typed: day, today };
  const indicator = app.indicators.find(({ id }) => id === item.plan.indicator);
  if (indicator === undefined) return undefined;
  const { least, most } = indicator;
  return value < least || value > most ? { what: 'out-of-range', value, least, most } : undefined;
}

function isSame(a: PlannedReading, b: PlannedReading): boolean {
  return a.value === b.value && a.source === b.source && a.note === b.note;
}

/** What of these readings is new, what differs from what is on record, and how many say nothing new. */
export async function comparedTo(
  t: Transaction<Documents>,
  item: WatchItem | undefined,
  readings: readonly PlannedReading[],
): Promise<Pick<PlannedItem, 'fresh' | 'changed' | 'same'>> {
  const onRecord = new Map<string, Reading>();
  for (const year of new Set(readings.map(({ day }) => day.slice(0, 4)))) {
    const ofYear = item && (await t.get('readings', readingsId(item.id, Number(year))));
    for (const each of ofYear?.value.readings ?? []) onRecord.set(each.day, each);
  }
  const fresh: PlannedReading[] = [];
  const changed: { before: Reading; after: PlannedReading }[] = [];
  let same = 0;
  for (const { value, day, source, note } of readings) {
    const after = {
      value,
      day,
      ...(source !== undefined && { source }),
      ...(note !== undefined && { note }),
    };
    const before = onRecord.get(day);
    if (before === undefined) fresh.push(after);
    else if (saysNothingNew(after, before)) same += 1;
    else changed.push({ before, after });
  }
  return { fresh, changed, same };
}

/** A file that leaves the source or the note empty says nothing against those that are there. */
function saysNothingNew(after: PlannedReading, before: Reading): boolean {
  return (
    after.value === before.value &&
    (after.source ?? before.source) === before.source &&
    (after.note ?? before.note) === before.note
  );
}
