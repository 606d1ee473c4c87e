import { CHINESE_NUMBER, chineseNumber, digitOf } from '../numerals.ts';
import type { Form, Range } from '../quantity.ts';
import { rangeOf, scaled, shareOf } from './numbers-en.ts';

const N = CHINESE_NUMBER;
/** What units do tells no share of who made them. */
const DOING = '[^，。]{0,2}(?:要|得|会|能|过|停|坏|不|没|挑|收|被|等|报废|降|关|歇|开|跑)';
const TO = '[到至~–-]';
const DAYS: Readonly<Record<string, number>> = {
  工作日: 1.4,
  天: 1,
  日: 1,
  周: 7,
  星期: 7,
  礼拜: 7,
  月: 30,
  季度: 91,
  季: 91,
  年: 365,
  载: 365,
};

/** 七八 is 7 to 8, as nobody says it of 78. */
function neighbours(text: string | undefined): Range | undefined {
  const [first, second, third] = [...(text ?? '')].map(digitOf);
  return first !== undefined && third === undefined && second === first + 1 ? [first, second] : undefined;
}

const read = (a: string | undefined, b: string | undefined) => neighbours(a) ?? rangeOf(chineseNumber, a, b);

const form = (kind: Form['kind'], pattern: string, of: Form['read']): Form => ({
  kind,
  pattern: new RegExp(pattern, 'g'),
  read: of,
});

export const CHINESE_FORMS: readonly Form[] = [
  form(
    'percent',
    `百分之(?<a>${N})(?:点(?<c>[零〇一二三四五六七八九]))?(?:${TO}(?:百分之)?(?<b>${N}))?`,
    ({ a, b, c }) => scaled(rangeOf(chineseNumber, a, b), 1, c === undefined ? 0 : (digitOf(c) ?? 0) / 10),
  ),
  form(
    'percent',
    `(?<a>[一二两三四五六七八九十]{1,2}|\\d{1,2}(?:\\.\\d)?)成?(?:${TO}(?<b>[一二两三四五六七八九十\\d]))?成(?![本分品果功熟立为套型长员交绩效就批形膜像败]|都(?![是要得靠用来]))(?:(?<h>半)|(?<c>[一二三四五六七八九])(?!成|代|年|家|个))?`,
    ({ a, b, c, h }) => {
      const more = h === undefined ? (digitOf(c ?? '') ?? 0) : 5;
      const range = scaled(read(a, b), 10, more);
      return range !== undefined && (range[1] ?? range[0]) <= 100 ? range : undefined;
    },
  ),
  form('percent', `(?<b>(?!百分)${N})分之(?<a>${N})`, ({ a = '', b = '' }) =>
    shareOf(chineseNumber(a), chineseNumber(b)),
  ),
  form('percent', '十有八九|十之八九', () => [80, 90]),
  form('percent', '半成(?!品)', () => [5]),
  form('percent', '九成九|百分百|百分之百', () => [99]),
  form(
    'percent',
    `(?<b>十|百|10|100|二十|20|五|三|四)(?:[家台个颗件片套支条枚块张只])?(?:里头|里面|当中|里|中)(?:就|得|差不多|大约|约|大概|将近)?有?(?<a>${N})(?=[家台个颗件片套支条枚块张只](?!${DOING})|是|靠|来自|用)`,
    ({ a = '', b = '' }) => shareOf(chineseNumber(a), chineseNumber(b)),
  ),
  form(
    'percent',
    `一?(?<b>十|百|10|100)(?<u>[家台个颗件片套支条枚块张只根瓶吨斤辆架])(?:就|得|倒)?有(?<a>${N})(?=多?\\k<u>)`,
    ({ a = '', b = '' }) => shareOf(chineseNumber(a), chineseNumber(b)),
  ),
  form(
    'percent',
    `(?<b>${N})(?<u>[家台个颗件片套支条枚块张只根瓶吨斤辆架头座])[^，。\\d]{0,3}?(?:里头|里面|当中|之中|里|中)(?:就|得|倒|差不多|大约|约|大概|将近)?有?(?<a>${N})(?=多?\\k<u>(?!${DOING}))`,
    ({ a = '', b = '' }) => shareOf(chineseNumber(a), chineseNumber(b)),
  ),
  form('percent', '一半|过半|半数|半壁江山|对半', () => [50]),
  form(
    'hhi',
    '赫芬达尔(?:[-—·]?赫希曼)?(?:指数)?[^。；;\\d]{0,20}(?<a>\\d{1,2},?\\d{3}|\\d{1,4}(?:\\.\\d{1,3})?)',
    ({ a = '' }) => {
      const value = Number(a.replace(',', ''));
      return value > 10_000 ? undefined : [value <= 1 ? value * 10_000 : value];
    },
  ),
  form(
    'generations',
    `(?:(?<h>半)|(?<a>\\d{1,2}(?:\\.\\d)?|[一二两三四五六七八九十]{1,2}))(?:个|大)?(?:技术|制程|工艺|产品)?(?:代|辈儿?|世代)(?<c>半)?(?:${TO}(?<b>\\d{1,2}|[一二两三四五六七八九])?(?<d>[个]?(?:代|世代)半?))?(?![表替码理谢工人价言数])`,
    ({ a, b, c, d, h }) => {
      if (h !== undefined) return [0.5];
      return scaled(read(a, b), 1, c === undefined && !(d ?? '').endsWith('半') ? 0 : 0.5);
    },
  ),
  form(
    'days',
    `(?:(?<h>半)|(?<f>好几|几|数)十?|(?<a>${N})(?:[多来余])?(?:${TO}(?<b>${N}))?)个?(?<m>半)?(?:多)?(?<u>工作日|季度|星期|礼拜|天|周|月|季|年|载)(?<c>半)?(?![前代产度级出轻份初底末纪生龄报])`,
    ({ a, b, c, f, h, m, u = '' }) => {
      const unit = DAYS[u] ?? 1;
      if (h !== undefined) return [unit / 2];
      if (f !== undefined) return [3 * unit];
      if (u === '年' && /^\d{4}$/.test(a ?? '')) return undefined;
      if (/^[日月]$/.test(u) && m === undefined && /^\d/.test(a ?? '') && u === '日') return undefined;
      return scaled(read(a, b), unit, (c ?? m) === undefined ? 0 : unit / 2);
    },
  ),
];
