/** A number or a date found in a folded text, and the tokens that stand for it, the most exact first. */
export interface Quantity {
  readonly end: number;
  readonly tokens: readonly string[];
  readonly kind: 'date' | 'number';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?(?![a-z])';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:19|20)\\d{2})(?!\\d|[,.]\\d)';

interface DateForm {
  readonly pattern: RegExp;
  /** Which groups hold year, month and day; 0 where there is none. */
  readonly groups: readonly [year: number, month: number, day: number];
}

const DATES: readonly DateForm[] = [
  { pattern: new RegExp(`${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}`, 'y'), groups: [3, 2, 1] },
  { pattern: new RegExp(`${MONTH}\\s+${DAY}(?!\\d),?\\s+${YEAR}`, 'y'), groups: [3, 1, 2] },
  { pattern: new RegExp(`${MONTH},?\\s+(?:of\\s+)?${YEAR}`, 'y'), groups: [2, 1, 0] },
  { pattern: new RegExp(`${DAY}\\s+(?:of\\s+)?${MONTH}`, 'y'), groups: [0, 2, 1] },
  { pattern: new RegExp(`${MONTH}\\s+${DAY}(?!\\d)`, 'y'), groups: [0, 1, 2] },
  { pattern: /((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/y, groups: [1, 2, 3] },
  { pattern: /((?:19|20)\d{2})[-/.](0\d|1[0-2])(?!\d)/y, groups: [1, 2, 0] },
  { pattern: /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号]/y, groups: [1, 2, 3] },
  { pattern: /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]/y, groups: [1, 2, 0] },
  { pattern: /(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일号]/y, groups: [0, 1, 2] },
  { pattern: /(\d{1,2})\s*[月월](?!间)/y, groups: [0, 1, 0] },
  { pattern: /(\d{4})\s*[年년](?!代)/y, groups: [1, 0, 0] },
  { pattern: new RegExp(`${YEAR}(?![年년])`, 'y'), groups: [1, 0, 0] },
  { pattern: new RegExp(MONTH.replace('|may|', '|'), 'y'), groups: [0, 1, 0] },
];

const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  兆: 1e12,
  조: 1e12,
  trillion: 1e12,
  trn: 1e12,
  tn: 1e12,
  亿: 1e8,
  억: 1e8,
  billion: 1e9,
  bn: 1e9,
  million: 1e6,
  mn: 1e6,
  万: 1e4,
  만: 1e4,
  千: 1e3,
  천: 1e3,
  thousand: 1e3,
};
const NUMBER = new RegExp(
  `(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?: \\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?)(?:\\s*(${Object.keys(SCALES).join('|')})(?![a-z]))?`,
  'y',
);

/** Small numbers that are written as words, in front of what they count. */
const WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  thirty: 30,
  forty: 40,
};
const HAN = '两二三四五六七八九十';
const HAN_COUNTED = new RegExp(`(十二|十三|[${HAN}])(?=[个種种家所大方项項位名次段阶国类類つ])`, 'y');
const HAN_SCALED = new RegExp(`([${HAN}])(千|百)?(万亿|亿|万|兆)`, 'y');
const HAN_TENS: Readonly<Record<string, number>> = { 百: 100, 千: 1000 };
const HAN_VALUES: Readonly<Record<string, number>> = {
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
  十二: 12,
  十三: 13,
};

/** What a number or a date can begin with: looked at first, as this is asked of every character. */
const BEGINS = new RegExp(`[0-9jfmasondte图表그표${HAN}]`);

/** What number or date begins exactly at `at` of a folded text, if any does. */
export function quantityAt(text: string, at: number): Quantity | undefined {
  if (!BEGINS.test(text.charAt(at))) return undefined;
  return placeAt(text, at) ?? dateAt(text, at) ?? numberAt(text, at);
}

const PLACE = /(?:(fig(?:ure|\.)?|图|그림)|(?:table|表|표))\s*(\d)(?!\d)/y;

/** A figure or a table of the paper, by its number. */
function placeAt(text: string, at: number): Quantity | undefined {
  PLACE.lastIndex = at;
  const [found, figure, number] = PLACE.exec(text) ?? [];
  if (found === undefined) return undefined;
  const token = `#${figure === undefined ? 'table' : 'figure'}${number}`;
  return { end: PLACE.lastIndex, tokens: [token], kind: 'number' };
}

/** The token of a number, the same however it was written. */
export function numberToken(value: number): string {
  return `#${Number(value.toPrecision(12))}`;
}

/** The tokens of "2019", "2019-07" or "2019-07-04", the most exact first. */
export function dateTokens(date: string): readonly string[] {
  const [year, month, day] = date.split('-').map(Number);
  return tokensOf(year, month, day);
}

function dateAt(text: string, at: number): Quantity | undefined {
  for (const { pattern, groups } of DATES) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) continue;
    const [year, month, day] = groups.map((group) => (group === 0 ? undefined : numberOf(found[group])));
    if ((month ?? 1) > 12 || (day ?? 1) > 31) continue;
    return { end: pattern.lastIndex, tokens: tokensOf(year, month, day), kind: 'date' };
  }
  return undefined;
}

function numberOf(text = ''): number {
  const month = MONTHS.indexOf(text.slice(0, 3));
  return month >= 0 ? month + 1 : Number(text);
}

function tokensOf(year?: number, month?: number, day?: number): readonly string[] {
  const two = (part: number): string => String(part).padStart(2, '0');
  const tokens: string[] = [];
  if (year !== undefined && month !== undefined) {
    if (day !== undefined) tokens.push(`@${year}-${two(month)}-${two(day)}`);
    tokens.push(`@${year}-${two(month)}`);
  }
  if (month !== undefined && day !== undefined) tokens.push(`@${two(month)}-${two(day)}`);
  if (year !== undefined) tokens.push(`@${year}`);
  if (month !== undefined) tokens.push(`@m${two(month)}`);
  return tokens;
}

function numberAt(text: string, at: number): Quantity | undefined {
  NUMBER.lastIndex = at;
  const digits = NUMBER.exec(text);
  if (digits !== null) {
    const value = Number(digits[1]?.replace(/[, ]/g, ''));
    const scaled = value * (SCALES[digits[2] ?? ''] ?? 1);
    // The bare digits too: "2.74 trillion" is also looked for as 2.74.
    const tokens = [...new Set([numberToken(scaled), numberToken(value)])];
    return { end: NUMBER.lastIndex, tokens, kind: 'number' };
  }
  HAN_SCALED.lastIndex = at;
  const [scaledHan, digit = '', ten = '', scale = ''] = HAN_SCALED.exec(text) ?? [];
  if (scaledHan !== undefined) {
    const value = (HAN_VALUES[digit] ?? 0) * (HAN_TENS[ten] ?? 1) * (SCALES[scale] ?? 1);
    return { end: at + scaledHan.length, tokens: [numberToken(value)], kind: 'number' };
  }
  HAN_COUNTED.lastIndex = at;
  const han = HAN_COUNTED.exec(text)?.[1];
  if (han !== undefined) {
    return { end: at + han.length, tokens: [numberToken(HAN_VALUES[han] ?? 0)], kind: 'number' };
  }
  const word = /[a-z]+/y;
  word.lastIndex = at;
  const value = WORDS[word.exec(text)?.[0] ?? ''];
  if (value === undefined) return undefined;
  return { end: word.lastIndex, tokens: [numberToken(value)], kind: 'number' };
}
