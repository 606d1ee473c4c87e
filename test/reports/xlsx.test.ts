import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { ReportDocument, SheetCell } from '../../src/app/report/document.ts';
import type { Locale } from '../../src/domain/locale.ts';
import { toXlsx } from '../../src/reports/xlsx.ts';
import { stored } from '../support/examples-app.ts';
import { framework } from '../support/examples-assessment.ts';
import { assessments, hostileText } from '../support/examples-generated.ts';
import { photoresistClosed } from '../support/examples-photoresist.ts';
import { appWith, documentOf, factsOf } from '../support/examples-report.ts';

const CASE = photoresistClosed();

/** Sheets by their names, each as rows of cells, as another program reads them. */
const read = async (document: ReportDocument) => {
  const sheets = await readXlsxFile(Buffer.from(await toXlsx(document)));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
};
const sheetsOf = async (locale: Locale, named?: string, more = 3) =>
  read(await documentOf(await factsOf(await appWith(more), named), locale));

test('the register: every sheet there is, with a header each, and dates and numbers as such', async () => {
  const sheets = await sheetsOf('en');
  expect([...sheets.keys()]).toEqual([
    ...['Summary', 'Register', 'Matrix', 'Actions', 'Watch items', 'Sources', 'Legend'],
  ]);
  const [header = [], ...rows] = sheets.get('Register') ?? [];
  expect(rows).toHaveLength(4);
  const at = (title: string) => header.indexOf(title);
  const [first = []] = rows;
  expect(first[at('No.')]).toBe(1);
  expect(first[at('Level')]).toBe('High');
  expect(first[at('Next review')]).toEqual(new Date('2027-03-01T00:00:00Z'));
  expect(first[at('Begun')]).toBeInstanceOf(Date);
  expect(first[at('Actions')]).toBe(2);
  const [actions = [], ...acts] = sheets.get('Actions') ?? [];
  expect(acts[0]?.[actions.indexOf('Due')]).toEqual(new Date('2019-12-01T00:00:00Z'));
  expect(acts[0]?.[actions.indexOf('Owner')]).toBe('李俊');
});

test('one assessment in Chinese: the record stands in it, whole, with authors and times', async () => {
  const sheets = await sheetsOf('zh-CN', CASE.id);
  const [header = [], ...rows] = sheets.get('完整记录') ?? [];
  const column = (title: string) => rows.map((row) => row[header.indexOf(title)]);
  expect(column('依据')).toContain('Export notice of 1 July 2019');
  expect(column('内容')).toContain('Every fab that exposes with EUV');
  expect(new Set(column('提供人'))).toEqual(new Set(['Mina Park', '李俊', '김아다']));
  // By the clock of the team, in Seoul.
  expect(column('时间')[1]).toEqual(new Date('2019-07-05T10:01:00Z'));
  const matrix = sheets.get('矩阵') ?? [];
  expect(matrix).toHaveLength(6);
  expect(matrix.flat().filter((cell) => String(cell).includes('ArF photoresist'))).toEqual([
    '高\n1 ArF photoresist',
  ]);
});

const oneCell = async (cell: SheetCell) => {
  const base = await documentOf(await factsOf(await appWith(0), CASE.id), 'en');
  const sheet = { name: 'One', columns: [{ title: 'Cell', width: 20 }], rows: [[cell]] };
  const sheets = await read({ ...base, sheets: [sheet] });
  return sheets.get('One')?.[1]?.[0];
};

test.each([
  ['=1+1', "'=1+1"],
  ['+49 30', "'+49 30"],
  ['-2', "'-2"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\t=1', "'=1"],
  ['＝cmd', "'＝cmd"],
  [-2, -2],
  ['<b>&amp;</b> ]]>', '<b>&amp;</b> ]]>'],
  ['a\u0000b\uFFFFc', 'abc'],
  ['\u0001 \n', undefined],
  ['toString', 'toString'],
  ['__proto__', '__proto__'],
  ['_x0041_', '_x0041_'],
] as const)('a cell of %j reads %j', async (cell, said) => {
  expect(await oneCell(cell)).toBe(said);
});

test('whatever people type, the file opens, and no cell begins like a formula', async () => {
  await fc.assert(
    fc.asyncProperty(
      assessments(framework, (most) => hostileText(Math.min(most, 300))),
      async (assessment) => {
        const app = await appWith(0);
        await stored(app, { ...assessment, id: CASE.id, private: false });
        const sheets = await read(await documentOf(await factsOf(app, CASE.id), 'en'));
        for (const cell of [...sheets.values()].flat(2)) {
          if (typeof cell === 'string') expect(cell).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        }
      },
    ),
    { numRuns: 8, endOnFailure: true },
  );
});
