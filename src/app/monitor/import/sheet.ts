import type { CountryCode } from '../../../domain/locale.ts';
import type { Day } from '../../../domain/monitoring/local-time.ts';
import { LONGEST_NOTE, LONGEST_SOURCE } from '../../../domain/monitoring/reading.ts';
import type { Result } from '../../../domain/result.ts';
import { err, ok } from '../../../domain/result.ts';
import { readDate } from '../../assess/read-date.ts';
import { asTyped } from '../../neutral.ts';
import type { Countries } from '../../ports.ts';
import type { Table, TableRow } from '../../tables.ts';
import { typedLine, typedText, within } from '../../typed-text.ts';
import { type ColumnOf, type Columns, type HeaderFault, type ImportColumn, readHeader } from './columns.ts';
import { type DecimalMark, decimalMarkOf, type FigureProblem, readFigure } from './figures.ts';
import { type Period, readPeriod } from './periods.ts';
import type { ImportNote, RowFault, RowProblem } from './problems.ts';

export interface ItemRow {
  readonly row: number;
  /** What stands in the columns that have something in them. */
  readonly cells: Readonly<Partial<Record<ColumnOf<'items'>, string>>>;
  readonly warning?: number;
  readonly critical?: number;
}
export interface ReadingRow {
  readonly row: number;
  readonly item: string;
  readonly day: Day;
  readonly value: number;
  readonly source?: string;
  readonly note?: string;
}
export interface ShareRow {
  readonly row: number;
  readonly item: string;
  readonly period: Period;
  readonly typedPeriod: string;
  readonly partner: CountryCode;
  readonly value: number;
}

type Rows =
  | { readonly kind: 'items'; readonly rows: readonly ItemRow[] }
  | { readonly kind: 'readings'; readonly rows: readonly ReadingRow[] }
  | { readonly kind: 'shares'; readonly rows: readonly ShareRow[] };

/** What a table says, as far as it can be understood without knowing what is watched. */
export type Sheet = Rows & {
  readonly ignored: readonly string[];
  readonly faults: readonly RowFault[];
  readonly notes: readonly ImportNote[];
};

/** Partners that stand for all of them together. */
const EVERYWHERE = /^(world|w00|0|all|total|all countries|全球|世界|全世界|合计|总计|总额)$/i;

/** One row, by the names of its columns. */
class Cells {
  readonly row: number;
  readonly #cells: readonly string[];
  readonly #columns: Columns;
  readonly #mark: DecimalMark;

  constructor({ row, cells }: TableRow, columns: Columns, mark: DecimalMark) {
    this.row = row;
    this.#cells = cells;
    this.#columns = columns;
    this.#mark = mark;
  }

  raw(column: ImportColumn): string {
    const at = this.#columns.at.get(column);
    return at === undefined ? '' : asTyped(this.#cells[at] ?? '');
  }

  line(column: ImportColumn): string {
    return typedLine(this.raw(column));
  }

  needed(column: ImportColumn): Result<string, RowProblem> {
    const said = this.line(column);
    return said === '' ? err({ what: 'empty-cell', column }) : ok(said);
  }

  figure(column: ImportColumn): Result<number, RowProblem> {
    const typed = this.needed(column);
    if (!typed.ok) return typed;
    const value = readFigure(typed.value, this.#mark);
    return typeof value === 'number' ? ok(value) : err({ what: value, column, typed: typed.value });
  }

  /** Whether a number alone does not tell how it is to be read. */
  isTold(column: ImportColumn): boolean {
    const text = this.line(column);
    return readFigure(text, 'unknown') === ('ambiguous-number' satisfies FigureProblem);
  }
}

/** Understands a table row by row; `breathe` is called after each. */
export async function readSheet(
  { header, rows, separator }: Table,
  countries: Pick<Countries, 'find'>,
  breathe: () => Promise<void>,
): Promise<Result<Sheet, HeaderFault>> {
  const columns = readHeader(header);
  if (!columns.ok) return columns;
  const { kind, at, ignored } = columns.value;
  const figures = (kind === 'items' ? (['warning', 'critical'] as const) : (['value'] as const)).flatMap(
    (column) => at.get(column) ?? [],
  );
  const mark = await decimalMarkOf(cellsAt(rows, figures), separator, breathe);
  const told: Told = {
    country: onceEach((name) => countries.find(name)),
    period: onceEach(readPeriod),
  };
  const faults: RowFault[] = [];
  const notes: ImportNote[] = [];
  let totals = 0;
  const found: (ItemRow | ReadingRow | ShareRow)[] = [];
  const mostCells = header.length;
  for (const each of rows) {
    await breathe();
    const cells = new Cells(each, columns.value, mark);
    if (each.cells.slice(mostCells).some((cell) => cell.trim() !== '')) {
      faults.push({ row: each.row, problem: { what: 'too-many-cells', cells: each.cells.length } });
      continue;
    }
    if (kind === 'shares' && EVERYWHERE.test(cells.line('partner'))) {
      totals += 1;
      continue;
    }
    const read = READERS[kind](cells, told);
    if (!read.ok) faults.push({ row: each.row, problem: read.error });
    else {
      found.push(read.value);
      if (kind !== 'items' && 'value' in read.value && cells.isTold('value')) {
        const { value } = read.value;
        notes.push({ what: 'number-read', row: each.row, typed: cells.line('value'), value });
      }
    }
  }
  const said: readonly ImportNote[] = [
    ...notes.slice(0, 1),
    ...(totals > 0 ? [{ what: 'totals-left-out', count: totals } as const] : []),
  ];
  // Each reader makes rows of its own kind.
  return ok({ kind, rows: found, ignored, faults, notes: said } as Sheet);
}

function* cellsAt(rows: readonly TableRow[], columns: readonly number[]): Generator<string> {
  for (const { cells } of rows) for (const column of columns) yield asTyped(cells[column] ?? '');
}

/** What stands in thousands of rows is understood once. */
interface Told {
  country(name: string): CountryCode | undefined;
  period(typed: string): Period | undefined;
}

function onceEach<T>(read: (text: string) => T): (text: string) => T | undefined {
  const known = new Map<string, T>();
  return (text) => {
    if (!known.has(text)) known.set(text, read(text));
    return known.get(text);
  };
}

type Reader = (cells: Cells, told: Told) => Result<ItemRow | ReadingRow | ShareRow, RowProblem>;

const READERS = {
  items: readItem,
  readings: readReading,
  shares: readShare,
} as const satisfies Record<string, Reader>;

const ITEM_COLUMNS = [
  ...(['id', 'name', 'indicator', 'unit', 'worse', 'warning', 'critical', 'cadence'] as const),
  ...(['at', 'from', 'timezone', 'owner', 'channel', 'look', 'assessment'] as const),
  ...(['escalate', 'after', 'daysoff'] as const),
];

function readItem(cells: Cells): Result<ItemRow, RowProblem> {
  const said = ITEM_COLUMNS.map((column) => [
    column,
    column === 'look' ? typedText(cells.raw(column)) : cells.line(column),
  ]).filter(([, text]) => text !== '');
  const thresholds: { warning?: number; critical?: number } = {};
  for (const column of ['warning', 'critical'] as const) {
    const read = cells.line(column) === '' ? undefined : cells.figure(column);
    if (read?.ok === true) thresholds[column] = read.value;
    // Whatever else it says, such as “none” or a number with its unit, is read like a form.
    else if (read !== undefined && !read.ok && read.error.what === 'ambiguous-number') return read;
  }
  if (cells.line('id') === '' && cells.line('name') === '')
    return err({ what: 'empty-cell', column: 'name' });
  return ok({ row: cells.row, cells: Object.fromEntries(said), ...thresholds });
}

function readReading(cells: Cells): Result<ReadingRow, RowProblem> {
  const item = cells.needed('item');
  if (!item.ok) return item;
  const date = cells.needed('date');
  if (!date.ok) return date;
  const day = readDate(date.value.replace(/[ T]0?0:00(:00(\.0+)?)?Z?$/, ''));
  if (day === undefined) return err({ what: 'not-a-date', typed: date.value });
  const value = cells.figure('value');
  if (!value.ok) return value;
  const source = within(cells.line('source'), LONGEST_SOURCE);
  const note = within(typedText(cells.raw('note')), LONGEST_NOTE);
  return ok({
    ...{ row: cells.row, item: item.value, day, value: value.value },
    ...(source !== '' && { source }),
    ...(note !== '' && { note }),
  });
}

function readShare(cells: Cells, told: Told): Result<ShareRow, RowProblem> {
  const item = cells.needed('item');
  if (!item.ok) return item;
  const typed = cells.needed('period');
  if (!typed.ok) return typed;
  const period = told.period(typed.value);
  if (period === undefined) return err({ what: 'not-a-period', typed: typed.value });
  const named = cells.needed('partner');
  if (!named.ok) return named;
  const partner = told.country(named.value);
  if (partner === undefined) return err({ what: 'not-a-country', typed: named.value });
  const value = cells.figure('value');
  if (!value.ok) return value;
  if (value.value < 0) return err({ what: 'below-zero', typed: cells.line('value') });
  return ok({
    ...{ row: cells.row, item: item.value, period, typedPeriod: typed.value },
    ...{ partner, value: value.value },
  });
}
