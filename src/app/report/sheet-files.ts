import type { App } from '../app.ts';
import { neutral } from '../neutral.ts';
import type { ReportDocument, ReportSheet, SheetCell } from './document.ts';
import type { MadeFile } from './made-file.ts';

/** Each table that has rows, as a file of its own. No cell of it is run by a spreadsheet. */
export async function sheetFiles(
  { tables }: Pick<App, 'tables'>,
  { sheets }: Pick<ReportDocument, 'sheets'>,
): Promise<readonly MadeFile[]> {
  const files: MadeFile[] = [];
  for (const sheet of sheets) {
    if (sheet.file === undefined || sheet.rows.length === 0) continue;
    files.push({ part: sheet.file, bytes: await tables.write(rowsOf(sheet)) });
  }
  return files;
}

function rowsOf({ columns, rows }: ReportSheet): readonly (readonly string[])[] {
  return [columns.map(({ title }) => title), ...rows.map((cells) => cells.map(written))];
}

/** What turns the direction of text, unseen: in a cell it would turn round those beside it. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/g;

function unturned(text: string): string {
  return text.replace(TURNING, '');
}

function written(cell: SheetCell): string {
  if (cell === null) return '';
  // A blank in front would only hide what the cell begins with.
  if (typeof cell === 'string') return neutral(unturned(cell).trim());
  if (typeof cell !== 'object') return String(cell);
  if ('text' in cell) return neutral(unturned(cell.text).trim());
  return 'day' in cell ? cell.day : cell.at;
}
