const ONES: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
};
/** Numbers that are no number words: an article, and words that stand for a few. */
const VAGUE: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  single: 1,
  couple: 2,
  pair: 2,
  few: 3,
  several: 4,
  handful: 4,
  dozen: 12,
  dozens: 24,
  half: 0.5,
};

/** English number words, longest first, for a pattern. */
export const ENGLISH_WORD =
  '(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:one|two|three|four|five|six|seven|eight|nine)' +
  '|(?:a|one|two|three|four|five|six|seven|eight|nine) hundred|hundred|seventeen|thirteen|fourteen|eighteen|nineteen|fifteen|sixteen|seventy|eleven' +
  '|twelve|twenty|thirty|eighty|ninety|forty|fifty|sixty|three|seven|eight|four|five|nine|zero|one|two|six|ten)';

/** "ninety-five", "a hundred", "19", "2.5", "1,200", "a couple". */
export function englishNumber(text: string): number | undefined {
  const plain = text.trim().replace(/(?<=\d),(?=\d{3})/g, '');
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  let sum: number | undefined;
  for (const word of plain.split(/[- ]/)) {
    const value = ONES[word] ?? VAGUE[word];
    if (value === undefined) continue;
    sum =
      word === 'hundred'
        ? (sum ?? 1) * 100
        : (sum ?? 0) + (VAGUE[word] === 1 && sum === undefined ? 1 : value);
    if (word === 'hundred') continue;
  }
  return sum;
}

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000 };

/** The characters of a Chinese number, or digits. */
export const CHINESE_NUMBER = '(?:\\d{1,6}(?:\\.\\d{1,4})?|[零〇一二两俩三仨四五六七八九十百千万]{1,8})';

/** 三十多 is read without its 多: "九十五", "两", "一百二十", "95". */
export function chineseNumber(text: string): number | undefined {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  let total = 0;
  let pending: number | undefined;
  for (const unit of text) {
    const digit = digitOf(unit);
    const scale = UNITS[unit];
    if (digit !== undefined) {
      pending = digit;
    } else if (scale !== undefined) {
      total = scale === 10_000 ? (total + (pending ?? 0)) * scale : total + (pending ?? 1) * scale;
      pending = undefined;
    } else {
      return undefined;
    }
  }
  return text === '' ? undefined : total + (pending ?? 0);
}

export function digitOf(unit: string): number | undefined {
  if (unit === '〇') return 0;
  if (unit === '两' || unit === '俩') return 2;
  if (unit === '仨') return 3;
  const digit = DIGITS.indexOf(unit);
  return digit < 0 ? undefined : digit;
}
