import type { Locale } from '../../domain/locale.ts';
import type { Reading } from '../../domain/monitoring/reading.ts';
import type { WatchItem } from '../../domain/monitoring/watch-item.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../app.ts';
import type { Failure } from '../failure.ts';
import { MOST_FILES } from '../file-limits.ts';
import { inParts } from '../in-parts.ts';
import { neutral } from '../neutral.ts';
import { LARGEST_TABLE, MOST_ROWS } from '../tables.ts';
import { readingsId } from './effects.ts';
import { listWatched, meantWatch, type Watched } from './find-watch.ts';
import { COLUMNS, type ColumnOf, type ImportKind } from './import/columns.ts';
import { escalationCell } from './import/escalation.ts';
import { DAYS_OFF } from './import/item-fields.ts';
import { keyOf } from './import/visible.ts';
import { pickOf } from './plan-fields.ts';

export const EXPORTS = ['items', 'readings'] as const;
export type Exported = (typeof EXPORTS)[number];

/** Files of one kind, as many as it takes for each to be imported again. */
export interface ExportFiles {
  readonly what: Exported;
  readonly count: number;
  /** Rows for which the message had no room. */
  readonly left: number;
  readonly files: readonly Uint8Array[];
}

/**
 * What is watched, or what was read, as tables that `/monitor import` takes back without changing anything: of all items
 * that this member may see, or of the one they named. No cell of it is run by a spreadsheet.
 */
export async function exportTables(
  app: App,
  actor: Actor,
  what: Exported,
  named: string | undefined,
): Promise<Result<ExportFiles, Failure>> {
  const all = await listWatched(app, actor);
  if (!all.ok) return all;
  const one = named === undefined ? undefined : await meantWatch(app, actor, named);
  if (one?.ok === false) return one;
  const watched = one === undefined ? all.value : [one.value];
  const rows =
    what === 'items'
      ? ok(watched.map(({ item }) => itemCells(item)))
      : await readingRows(app, actor, watched, all.value);
  if (!rows.ok) return rows;
  if (rows.value.length === 0) return err({ code: 'nothing-to-export' });
  const header = headerOf(what, actor.locale);
  // So many rows each that a file of them can be imported.
  const room = { bytes: LARGEST_PART, things: MOST_ROWS, sizeOf };
  const parts = (await inParts(rows.value, room, app.tables.breather())).slice(0, MOST_FILES);
  const files = await Promise.all(parts.map((part) => app.tables.write([header, ...part])));
  const count = parts.reduce((sum, part) => sum + part.length, 0);
  return ok({ what, count, left: rows.value.length - count, files });
}

/** The names of the columns that are written, in one of the languages. */
export function headerOf(kind: ImportKind, locale: Locale): readonly string[] {
  return Object.values(COLUMNS[kind]).map((names) => names[locale === 'en' ? 0 : 1] ?? '');
}

function itemCells({ id, plan }: WatchItem): readonly string[] {
  const { cadence, thresholds, link } = plan;
  const cells: Record<ColumnOf<'items'>, string> = {
    id,
    name: neutral(plan.name),
    indicator: plan.indicator,
    unit: neutral(plan.unit),
    worse: plan.worse,
    warning: numberOrNone(thresholds.warning),
    critical: numberOrNone(thresholds.critical),
    cadence: cadence.every === 'expression' ? neutral(cadence.cron) : cadence.every,
    at: cadence.every === 'expression' ? '' : cadence.at,
    from: cadence.every === 'expression' ? '' : cadence.from,
    timezone: plan.timezone,
    owner: `<@${pickOf(plan.owner)}>`,
    channel: `<#${plan.channel}>`,
    look: neutral(plan.look ?? ''),
    assessment: link?.assessment ?? '',
    escalate: escalationCell(plan),
    after: plan.escalation === null ? '' : String(plan.escalation.hours),
    daysoff: DAYS_OFF[plan.skipsDaysOff ? 'skip' : 'count'][0],
  };
  return Object.keys(COLUMNS.items).map((column) => cells[column as ColumnOf<'items'>]);
}

function numberOrNone(value: number | null): string {
  return value === null ? 'none' : String(value);
}

async function readingRows(
  app: App,
  { server }: Actor,
  watched: readonly Watched[],
  all: readonly Watched[],
): Promise<Result<readonly (readonly string[])[], Failure>> {
  const calls = Map.groupBy(all, ({ item }) => keyOf(item.plan.name));
  const ids = new Set<string>(all.map(({ item }) => item.id));
  const breathe = app.tables.breather();
  const read = await app.store.read(server, (t) => t.list('readings'));
  if (!read.ok) return read;
  const ofItems = Map.groupBy(read.value, ({ value }) => value.watch);
  const rows: (readonly string[])[] = [];
  for (const { item } of watched) {
    // An id means what it says, also where several items bear one name, or one is called like another's id.
    const name = item.plan.name;
    const unmistakable = calls.get(keyOf(name))?.length === 1 && !ids.has(keyOf(name));
    const years = (ofItems.get(item.id) ?? []).filter(
      ({ id, value }) => id === readingsId(item.id, value.year),
    );
    const readings = years.toSorted((a, b) => a.value.year - b.value.year);
    for (const reading of readings.flatMap(({ value }) => value.readings)) {
      rows.push(readingCells(unmistakable ? neutral(name) : item.id, item, reading));
      await breathe();
    }
  }
  return ok(rows);
}

function readingCells(item: string, { plan }: WatchItem, reading: Reading): readonly string[] {
  const { day, value, source, note } = reading;
  const cells: Record<ColumnOf<'readings'>, string> = {
    ...{ item, date: day, value: String(value), unit: neutral(plan.unit) },
    ...{ source: neutral(source ?? ''), note: neutral(note ?? '') },
  };
  return Object.keys(COLUMNS.readings).map((column) => cells[column as ColumnOf<'readings'>]);
}

/** A character takes three bytes at most, and a quotation mark two; the header has room besides. */
const LARGEST_PART = LARGEST_TABLE - 4096;

function sizeOf(row: readonly string[]): number {
  return row.reduce((sum, cell) => sum + 3 * cell.length + 3, 2);
}
