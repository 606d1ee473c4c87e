import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LARGEST_TABLE, MOST_ROWS, type Table } from '../../src/app/tables.ts';
import { csvTables } from '../../src/csv/tables.ts';
import { must } from '../support/store-examples.ts';

const tables = csvTables();
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, bigEndian = false) => {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};
const cellsOf = ({ header, rows }: Table) => [header, ...rows.map(({ cells }) => cells)];
const read = async (bytes: Uint8Array) => must(await tables.read(bytes));
const faultOf = async (bytes: Uint8Array) => {
  const table = await tables.read(bytes);
  return table.ok ? table.value : table.error;
};

/** 监测项,日期,值 / 镓,2024-03-05,98 in GB18030. */
const GB18030 = Buffer.from('bce0b2e2cfee2cc8d5c6da2cd6b50d0aefd82c323032342d30332d30352c39380d0a', 'hex');
const CHINESE = '监测项,日期,值\r\n镓,2024-03-05,98\r\n';
const CHINESE_CELLS = [
  ['监测项', '日期', '值'],
  ['镓', '2024-03-05', '98'],
];

test.each([
  ['utf-8', 'without a mark', utf8(CHINESE)],
  ['utf-8', 'with a mark', utf8(`\uFEFF${CHINESE}`)],
  ['utf-16le', 'with a mark', utf16(CHINESE)],
  ['utf-16be', 'with a mark', utf16(CHINESE, true)],
  ['gb18030', 'as Chinese spreadsheets save it', GB18030],
] as const)('%s %s', async (encoding, _, bytes) => {
  const table = await read(bytes);
  expect(table.encoding).toBe(encoding);
  expect(cellsOf(table)).toEqual(CHINESE_CELLS);
});

test.each([
  ['comma', 'a,b,c\n1,"2,5",3\n', ',', ['1', '2,5', '3']],
  ['semicolon', 'a;b;c\n1;2,5;3\n', ';', ['1', '2,5', '3']],
  ['tab', 'a\tb\tc\n1\t2,5\t3;4\n', '\t', ['1', '2,5', '3;4']],
  ['semicolon beside quoted commas', '"a,b,c,d";b;c\n1;2;3\n', ';', ['1', '2', '3']],
  ['the one that the file names', 'sep=;\r\na,a;b,b\r\n1;2\r\n', ';', ['1', '2']],
  ['none', 'value\n1\n', ',', ['1']],
] as const)('separator: %s', async (_, text, separator, first) => {
  const table = await read(utf8(text));
  expect(table.separator).toBe(separator);
  expect(table.rows[0]?.cells).toEqual(first);
});

test.each([
  [
    'line ends of every kind',
    'a,b\r\n1,2\n3,4\r5,6',
    [
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ],
  ],
  ['line ends and quotes within quotes', 'a,b\n"one\r\ntwo ""three""",2\n', [['one\r\ntwo "three"', '2']]],
  ['an inch mark', 'a,b\n5" wafer,2\n', [['5" wafer', '2']]],
  ['short and long rows', 'a,b\n1\n1,2,3\n', [['1'], ['1', '2', '3']]],
  ['blank rows and comments', 'a,b\n\n,,\n# like this,1\n#1,2\n', [['#1', '2']]],
] as const)('%s', async (_, text, rows) => {
  expect((await read(utf8(text))).rows.map(({ cells }) => cells)).toEqual(rows);
});

test('rows are counted as a spreadsheet counts them', async () => {
  const { rows } = await read(utf8('a,b\n1,2\n\n"3\n3",4\n# no,5\n6,7\n'));
  expect(rows.map(({ row }) => row)).toEqual([2, 4, 6]);
});

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
test.each([
  ['nothing', utf8(''), { what: 'empty' }],
  ['a mark alone', utf8('\uFEFF'), { what: 'empty' }],
  ['blank lines', utf8('\n \n,,\n'), { what: 'empty' }],
  ['a picture', PNG, { what: 'not-text' }],
  ['a picture in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), PNG]), { what: 'not-text' }],
  ['a workbook', Buffer.from('504b030414000600', 'hex'), { what: 'spreadsheet' }],
  ['a workbook of the nineties', Buffer.from('d0cf11e0a1b11ae1', 'hex'), { what: 'spreadsheet' }],
  ['Latin-1', Buffer.from('a,b\ncaf\xe9,1\n', 'latin1'), { what: 'unknown-encoding' }],
  ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x41]), { what: 'unknown-encoding' }],
  ['an open quotation', utf8('a,b\n1,2\n3,"4\n5,6\n'), { what: 'open-quote', row: 3 }],
  [
    '2 MB and a byte',
    new Uint8Array(LARGEST_TABLE + 1).fill(97),
    { what: 'too-large', bytes: LARGEST_TABLE + 1 },
  ],
  ['50,000 rows', utf8(`a\n${'1\n'.repeat(50_000)}`), { what: 'too-many-rows' }],
  ['a row too many', utf8(`a\n${'1\n'.repeat(MOST_ROWS + 1)}`), { what: 'too-many-rows' }],
])('refused: %s', async (_, bytes, fault) => {
  expect(await faultOf(bytes)).toEqual(fault);
});

test('as many rows as are allowed are read', async () => {
  expect((await read(utf8(`a\n${'1\n'.repeat(MOST_ROWS)}`))).rows).toHaveLength(MOST_ROWS);
});

const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).filter((text) => !/^# |^\uFEFF/.test(text));
const row = fc
  .tuple(cell, cell, cell)
  .filter((cells) => cells.some((each) => each.trim() !== '') && !cells.some((each) => each.includes('\0')));

describe('for all tables', () => {
  test('what is written is read back', () =>
    fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 20 }), async (rows) => {
        const written = await tables.write([['a', 'b', 'c'], ...rows]);
        expect(cellsOf(await read(written)).slice(1)).toEqual(rows);
      }),
    ));

  test('what is packed is unpacked', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        expect(await tables.unpack(await tables.pack(bytes))).toEqual(bytes);
      }),
      { numRuns: 20 },
    ));

  test('bytes are a table or a fault, never anything else', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        expect(await faultOf(bytes)).toSatisfy((found: object) => 'what' in found || 'rows' in found);
      }),
      { numRuns: 300 },
    ));
});
