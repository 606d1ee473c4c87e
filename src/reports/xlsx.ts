import type { Blob, Buffer } from 'node:buffer';
import type { Stream } from 'node:stream';
import writeXlsxFile, { type CellObject, type Sheet } from 'write-excel-file/node';
import { neutral } from '../app/neutral.ts';
import type { ReportDocument, ReportSheet, SheetCell } from '../app/report/document.ts';
import { ACCENT, TONES } from './tones.ts';

type SheetFile = Sheet<Stream | Buffer | Blob>;

/** What a cell holds at most; spreadsheets refuse the whole file where one holds more. */
const LONGEST = 32_000;

/** A workbook: a header that stays in sight, columns as wide as they need, dates as dates, text as text. */
export async function toXlsx({ sheets }: ReportDocument): Promise<Uint8Array> {
  return new Uint8Array(
    await writeXlsxFile(sheets.map(sheetOf), { fontFamily: 'Calibri', fontSize: 11 }).toBuffer(),
  );
}

function sheetOf({ name, columns, rows }: ReportSheet): SheetFile {
  const header = columns.map(
    ({ title }): CellObject => ({
      ...{ value: title, type: String, fontWeight: 'bold', textColor: '#FFFFFF' },
      ...{ backgroundColor: ACCENT, alignVertical: 'center', wrap: true },
    }),
  );
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [header, ...rows.map((cells) => cells.map(cellOf))],
  };
}

function cellOf(cell: SheetCell): CellObject | null {
  if (cell === null) return null;
  if (typeof cell === 'string') return text(cell);
  if (typeof cell === 'number') return { value: cell, type: Number, alignVertical: 'top' };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean, alignVertical: 'top' };
  if ('text' in cell) {
    const { fill, ink } = TONES[cell.tone];
    const said = text(cell.text);
    const plain = cell.tone === 'plain';
    return said && { ...said, ...(!plain && { backgroundColor: fill, textColor: ink }) };
  }
  return 'day' in cell
    ? { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd', alignVertical: 'top' }
    : {
        value: new Date(`${cell.at.replace(' ', 'T')}:00Z`),
        type: Date,
        format: 'yyyy-mm-dd hh:mm',
        alignVertical: 'top',
      };
}

/** Nothing where nothing is left to be said: a cell without any text is refused by some readers. */
function text(said: string): CellObject | null {
  // A blank in front would only hide what the cell begins with.
  const value = neutral(written(said).trim());
  if (value === '') return null;
  // The library looks texts up in a plain object, which answers to these: the file would open nowhere.
  const kept = value in {} ? `${value} ` : value;
  return { value: kept, type: String, wrap: true, alignVertical: 'top' };
}

/**
 * What XML can hold, as much of it as fits: no controls but line ends and tabs, no halves of characters, nothing that
 * Unicode keeps for programs. What looks like a spreadsheet's own way of writing characters is none.
 */
function written(said: string): string {
  const whole = said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said;
  return whole
    .toWellFormed()
    .replace(/\uFFFD/g, '□')
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|\p{Noncharacter_Code_Point}/gu, '')
    .replace(/_x[0-9a-f]{4}_/gi, '_x005F$&');
}
