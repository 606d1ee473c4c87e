import type { Locale } from '../../../domain/locale.ts';
import { err, ok, type Result } from '../../../domain/result.ts';
import { typedLine } from '../../typed-text.ts';

/** What a file can hold: things to be watched, readings of them, or what came from which country. */
export const IMPORT_KINDS = ['items', 'readings', 'shares'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** The columns of each kind, and all that is taken for their names. The first of each language is the one we write. */
export const COLUMNS = {
  items: {
    id: ['id', '编号'],
    name: ['name', '名称', 'item', '监测项', '监测项名称', '监测项目', '项目', '项目名称'],
    indicator: ['indicator', '指标', 'kind', '指标类型'],
    unit: ['unit', '单位'],
    worse: ['worse', '恶化方向', 'direction', '方向'],
    warning: ['warning', '预警值', '预警', '预警阈值'],
    critical: ['critical', '严重值', '严重', '严重阈值'],
    cadence: ['cadence', '频率', 'every', 'expression', '周期', '表达式'],
    at: ['at', '时间', 'time'],
    from: ['from', '首日', 'firstday', '开始日期'],
    timezone: ['timezone', '时区'],
    owner: ['owner', '负责人'],
    channel: ['channel', '频道'],
    look: ['look', '看什么', 'where', '查看内容'],
    assessment: ['assessment', '评估项', '评估'],
    escalate: ['escalate', '升级', '再通知', '升级通知'],
    after: ['after', '等待时间', '等待小时'],
    daysoff: ['daysoff', '遇休息日', '休息日'],
  },
  readings: {
    item: ['item', '监测项', 'name', '名称', 'id', '编号', '监测项名称', '监测项目', '项目', '项目名称'],
    date: ['date', '日期', 'day', '读数日期', '记录日期'],
    value: ['value', '值', '数值', '读数', 'reading', '读数值'],
    unit: ['unit', '单位'],
    source: ['source', '来源', '出处', '数据来源', '读数来源'],
    note: ['note', '备注', '说明', 'remark', 'remarks', 'comment', '注释'],
  },
  shares: {
    item: ['item', '监测项', 'technology', '技术', 'name', '名称', '监测项目', '项目', '项目名称'],
    period: ['period', '期间', '时期', 'date', '日期', 'year', '年份', '月份'],
    partner: [
      'partner',
      '来源国',
      '伙伴',
      '伙伴国',
      '贸易伙伴',
      '国家',
      'country',
      'partnerdesc',
      'partneriso',
    ],
    value: ['value', '值', '数值', '金额', '进口额', 'primaryvalue', 'tradevalue'],
  },
} as const satisfies Record<ImportKind, Record<string, readonly string[]>>;
export type ColumnOf<K extends ImportKind> = keyof (typeof COLUMNS)[K] & string;
export type ImportColumn = { [K in ImportKind]: ColumnOf<K> }[ImportKind];

/** Those that a file of a kind cannot be without. Items are told by either of two. */
const NEEDED: { readonly [K in ImportKind]: readonly ColumnOf<K>[] } = {
  items: ['name'],
  readings: ['item', 'date', 'value'],
  shares: ['item', 'period', 'partner', 'value'],
};

export type HeaderFault =
  /** None of the names stands for anything. */
  | { readonly what: 'no-columns'; readonly header: readonly string[] }
  | {
      readonly what: 'columns-missing';
      readonly kind: ImportKind;
      readonly missing: readonly ImportColumn[];
      readonly header: readonly string[];
    }
  | { readonly what: 'column-twice'; readonly column: ImportColumn; readonly kind: ImportKind };

export interface Columns {
  readonly kind: ImportKind;
  /** Where each column stands. */
  readonly at: ReadonlyMap<ImportColumn, number>;
  /** Names that stand for nothing: those columns are left out. */
  readonly ignored: readonly string[];
}

/** What a header says that a file holds: shares name partners, readings have values, items have names. */
export function readHeader(header: readonly string[]): Result<Columns, HeaderFault> {
  const names = header.map((name) => typedLine(name)).map((name) => ({ name, key: keyOf(name) }));
  const given = names.filter(({ name }) => name !== '').map(({ name }) => name);
  const has = (kind: ImportKind, column: ImportColumn) =>
    names.some(({ key }) => columnCalled(kind, key) === column);
  const kind = has('shares', 'partner') ? 'shares' : has('readings', 'value') ? 'readings' : 'items';
  const at = new Map<ImportColumn, number>();
  for (const [index, { key }] of names.entries()) {
    const column = columnCalled(kind, key);
    if (column === undefined) continue;
    if (at.has(column)) return err({ what: 'column-twice', column, kind });
    at.set(column, index);
  }
  if (at.size === 0) return err({ what: 'no-columns', header: given });
  const missing = NEEDED[kind].filter((column) => !at.has(column) && !(column === 'name' && at.has('id')));
  if (missing.length > 0) return err({ what: 'columns-missing', kind, missing, header: given });
  const ignored = names.filter(({ name, key }) => name !== '' && columnCalled(kind, key) === undefined);
  return ok({ kind, at, ignored: ignored.map(({ name }) => name) });
}

/** A name as it is compared: without case, width, blanks, and the unit that many write behind it in brackets. */
function keyOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([].*$/, '')
    .replace(/[\s_:*-]/g, '');
}

function columnCalled(kind: ImportKind, key: string): ImportColumn | undefined {
  const found = Object.entries(COLUMNS[kind]).find(([, names]) => (names as readonly string[]).includes(key));
  return found?.[0] as ImportColumn | undefined;
}

/** How a column is called where it is written, in one of the languages. */
export function columnName(column: ImportColumn, locale: Locale): string {
  const [en, zh] =
    Object.values(COLUMNS)
      .flatMap((kind) => Object.entries(kind))
      .find(([name]) => name === column)?.[1] ?? [];
  return (locale === 'en' ? en : zh) ?? column;
}
