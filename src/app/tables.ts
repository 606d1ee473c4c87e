import type { Result } from '../domain/result.ts';

/** How the text of a table was encoded. */
export const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const SEPARATORS = [',', ';', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** The largest file that is read, in bytes, and the most rows under its header. */
export const LARGEST_TABLE = 2 * 1024 * 1024;
export const MOST_ROWS = 10_000;

export interface TableRow {
  /** As a spreadsheet counts: the header stands in row 1, blank rows count. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** Cells as they stand in a file. Rows without anything in them, and rows that begin with `# `, are left out. */
export interface Table {
  readonly encoding: Encoding;
  readonly separator: Separator;
  readonly header: readonly string[];
  readonly rows: readonly TableRow[];
}

/** Why bytes are no table. */
export type TableFault =
  | { readonly what: 'empty' }
  /** A picture, an archive, a program: nothing that can be read as text. */
  | { readonly what: 'not-text' }
  /** A file of a spreadsheet program, which can save it as CSV. */
  | { readonly what: 'spreadsheet' }
  /** Text in none of the encodings. */
  | { readonly what: 'unknown-encoding' }
  | { readonly what: 'too-large'; readonly bytes: number }
  | { readonly what: 'too-many-rows' }
  /** A quotation that begins in this row never ends. */
  | { readonly what: 'open-quote'; readonly row: number };

/** Tables of text, for and from people's files. None of it holds the event loop for long. */
export interface Tables {
  read(bytes: Uint8Array): Promise<Result<Table, TableFault>>;
  /** As spreadsheets of every language open it: UTF-8 with its mark, commas, CRLF. */
  write(rows: readonly (readonly string[])[]): Promise<Uint8Array>;
  /** A file in few characters, to be kept among documents; `unpack` gives its bytes back, `LARGEST_TABLE` at most unless said. */
  pack(bytes: Uint8Array): Promise<string>;
  unpack(packed: string, most?: number): Promise<Uint8Array>;
  /** Called again and again in the course of long work, lets others have their turn. */
  breather(): () => Promise<void>;
}
