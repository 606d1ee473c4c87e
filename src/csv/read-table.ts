import type { Parser } from 'csv-parse';
import {
  LARGEST_TABLE,
  MOST_ROWS,
  type Separator,
  type Table,
  type TableFault,
  type TableRow,
} from '../app/tables.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { breather } from './breath.ts';
import { decoded } from './decode.ts';
import { encodingOf } from './encoding.ts';
import { separatorOf } from './separator.ts';

type Outcome<T> = Result<T, TableFault>;

/** The header stands within so many characters. */
const HEADER = 64 * 1024;

/** The cells of a file, in any of the encodings and with any of the separators. */
export async function readTable(bytes: Uint8Array): Promise<Outcome<Table>> {
  if (bytes.length === 0) return err({ what: 'empty' });
  if (bytes.length > LARGEST_TABLE) return err({ what: 'too-large', bytes: bytes.length });
  const encoding = encodingOf(bytes);
  if (!encoding.ok) return encoding;
  const text = await textOf(decoded(bytes, encoding.value));
  if (text === undefined) return err({ what: 'unknown-encoding' });
  if (text.includes('\0')) return err({ what: 'not-text' });
  const { separator, start } = separatorOf(text.slice(0, HEADER));
  const records = await recordsIn(text.slice(start), separator);
  if (!records.ok) return records;
  const [header, ...rows] = records.value;
  if (header === undefined) return err({ what: 'empty' });
  return ok({ encoding: encoding.value, separator, header: header.cells, rows });
}

async function textOf(pieces: Iterable<string>): Promise<string | undefined> {
  const breathe = breather();
  let text = '';
  try {
    for (const piece of pieces) {
      text += piece;
      await breathe();
    }
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
  return text;
}

/** So many characters are parsed in one go: a few milliseconds' worth. */
const PIECE = 8 * 1024;

async function recordsIn(text: string, separator: Separator): Promise<Outcome<readonly TableRow[]>> {
  const { parse } = await import('csv-parse');
  const parser = parse({
    delimiter: separator,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // An inch mark within a cell is none of a quotation.
    relax_quotes: true,
  });
  const read = collect(parser);
  const breathe = breather();
  for (let start = 0; start < text.length && read.fault === undefined; start += PIECE) {
    parser.write(text.slice(start, start + PIECE));
    if (read.rows.length > MOST_ROWS + 1) read.fault = { what: 'too-many-rows' };
    await breathe();
  }
  if (read.fault === undefined) {
    parser.end();
    await read.ended;
  }
  if (read.rows.length > MOST_ROWS + 1) read.fault = { what: 'too-many-rows' };
  parser.destroy();
  return read.fault === undefined ? ok(read.rows) : err(read.fault);
}

interface Collected {
  readonly rows: TableRow[];
  fault: TableFault | undefined;
  readonly ended: Promise<unknown>;
}

function collect(parser: Parser): Collected {
  const rows: TableRow[] = [];
  let row = 0;
  parser.on('data', (cells: string[]) => {
    row += 1;
    const blank = cells.every((cell) => cell.trim() === '');
    if (!blank && cells[0]?.startsWith('# ') !== true) rows.push({ row, cells });
  });
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const collected: Collected = { rows, fault: undefined, ended };
  parser.on('end', resolve);
  // Whatever else is odd about quotations is taken as it stands: one that never ends is all that is left to fail.
  parser.on('error', () => {
    collected.fault = { what: 'open-quote', row: row + 1 };
    resolve();
  });
  return collected;
}
