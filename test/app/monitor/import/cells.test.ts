import { expect, test } from 'vitest';
import { readHeader } from '../../../../src/app/monitor/import/columns.ts';
import { decimalMarkOf, readFigure } from '../../../../src/app/monitor/import/figures.ts';
import { readPeriod } from '../../../../src/app/monitor/import/periods.ts';

const breathe = async () => {};

test.each([
  ['1,234.5', 1234.5],
  ['1.234,5', 1234.5],
  ['1,234,567', 1234567],
  ['1.234.567', 1234567],
  ['12,5', 12.5],
  ['0,125', 0.125],
  ['1234,567', 1234.567],
  ['1 234,5', 1234.5],
  ['1\u00A0234', 1234],
  ["1'234.5", 1234.5],
  ['-5', -5],
  ['\u22125', -5],
  ['１２．５', 12.5],
  ['65 %', 65],
  ['1.23E+15', 1.23e15],
  ['0.30000000000000004', 0.30000000000000004],
  ['1,234', 'ambiguous-number'],
  ['1.234', 'ambiguous-number'],
  ['n/a', 'not-a-number'],
  ['', 'not-a-number'],
  ['1,23,456', 'not-a-number'],
  ['1e999', 'not-a-number'],
  ['about 5', 'not-a-number'],
  ['9'.repeat(50), 'not-a-number'],
  ['=1+1', 'formula'],
] as const)('“%s” alone is %s', (typed, value) => {
  expect(readFigure(typed, 'unknown')).toBe(value);
});

test.each([
  ['English numbers', ['1,234', '12.5'], ';', 'dot', 1234],
  ['European numbers', ['1,234', '12,5'], ',', 'comma', 1.234],
  ['both', ['1,234', '12,5', '12.5'], ',', 'unknown', 'ambiguous-number'],
  ['nothing that tells, parted by commas', ['1,234', '7'], ',', 'dot', 1234],
  ['nothing that tells, parted by semicolons', ['1,234', '7'], ';', 'unknown', 'ambiguous-number'],
] as const)('a file with %s', async (_, cells, separator, mark, value) => {
  expect(await decimalMarkOf(cells, separator, breathe)).toBe(mark);
  expect(readFigure('1,234', mark)).toBe(value);
});

test.each([
  ['2024', 'year', '2024-12-31'],
  ['2024年', 'year', '2024-12-31'],
  ['2024-Q1', 'quarter', '2024-03-31'],
  ['Q4 2023', 'quarter', '2023-12-31'],
  ['2024年第二季度', 'quarter', '2024-06-30'],
  ['2024年3季度', 'quarter', '2024-09-30'],
  ['2024-02', 'month', '2024-02-29'],
  ['2023/2', 'month', '2023-02-28'],
  ['202403', 'month', '2024-03-31'],
  ['2024-M03', 'month', '2024-03-31'],
  ['２０２４年３月', 'month', '2024-03-31'],
  ['2024-03-05', 'day', '2024-03-05'],
  ['2024/3/5 0:00', 'day', '2024-03-05'],
  ['5 March 2024', 'day', '2024-03-05'],
])('the period “%s”', (typed, length, last) => {
  expect(readPeriod(typed)).toEqual({ length, last });
});

test.each(['2024-13', '2024-Q5', '24', '2024-02-30', '03/04/2024', 'last year', ''])(
  'no period: “%s”',
  (typed) => {
    expect(readPeriod(typed)).toBeUndefined();
  },
);

test.each([
  ['items', 'Name, Indicator, Warning'],
  ['items', 'id, 预警值'],
  ['items', '名称,指标,频率'],
  ['items', '项目,指标,升级,等待时间,遇休息日'],
  ['readings', '项目,日期,读数,来源,备注'],
  ['readings', '监测项目,读数日期,数值,数据来源,注释'],
  ['shares', '项目,年份,国家,值'],
  ['readings', 'Value (USD), DATE, item'],
  ['readings', '监测项,日期,值'],
  ['shares', 'value,partner,period,technology'],
  ['shares', '技术,期间,来源国,金额（美元）'],
])('a table of %s: %s', (kind, header) => {
  expect(readHeader(header.split(','))).toMatchObject({ ok: true, value: { kind, ignored: [] } });
});

test.each([
  ['colour,size', { what: 'no-columns', header: ['colour', 'size'] }],
  ['item,value', { what: 'columns-missing', kind: 'readings', missing: ['date'] }],
  ['partner,value', { what: 'columns-missing', kind: 'shares', missing: ['item', 'period'] }],
  ['indicator,unit', { what: 'columns-missing', kind: 'items', missing: ['name'] }],
  ['item,date,value,数值', { what: 'column-twice', column: 'value', kind: 'readings' }],
])('a header that is refused: %s', (header, error) => {
  expect(readHeader(header.split(','))).toMatchObject({ ok: false, error });
});

test('columns that nobody knows are named and left out', () => {
  const header = readHeader(['item', 'date', 'value', 'colour', '']);
  expect(header).toMatchObject({ ok: true, value: { ignored: ['colour'] } });
});
