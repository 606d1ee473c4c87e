import { breather } from './breath.ts';

const NEEDS_QUOTES = /[",;\t\r\n]|^\s|\s$/;

/**
 * A table as spreadsheets of every language open it: UTF-8 with its mark, commas, CRLF. Quoting is one line, so there
 * is no library for it; what it writes is read back by the one that reads.
 */
export async function writeTable(rows: readonly (readonly string[])[]): Promise<Uint8Array> {
  const breathe = breather();
  const lines: string[] = [];
  for (const cells of rows) {
    lines.push(`${cells.map(written).join(',')}\r\n`);
    await breathe();
  }
  return new TextEncoder().encode(`\uFEFF${lines.join('')}`);
}

function written(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
