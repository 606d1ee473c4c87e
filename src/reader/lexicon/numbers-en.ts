import { ENGLISH_WORD, englishNumber } from '../numerals.ts';
import type { Form, Range } from '../quantity.ts';

const NUMBER = `(?:\\d{1,3}(?:,\\d{3}){1,3}|\\d{1,6}(?:\\.\\d{1,4})?|${ENGLISH_WORD})`;
const TO = '(?: to | or | and |, maybe | or maybe |, or | ?[-–~] ?)';
const FEW = 'a couple of|several|a few|a handful of|dozens of|a dozen';
const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  tenth: 10,
  twentieth: 20,
  fiftieth: 50,
  hundredth: 100,
};
const DAYS: Readonly<Record<string, number>> = {
  day: 1,
  week: 7,
  fortnight: 14,
  month: 30,
  quarter: 91,
  year: 365,
  decade: 3650,
};

/** Both ends of a range; the second is left out where it is missing or smaller. */
export function rangeOf(
  read: (text: string) => number | undefined,
  first: string | undefined,
  second: string | undefined,
): Range | undefined {
  const low = first === undefined ? undefined : read(first);
  if (low === undefined) return undefined;
  const high = second === undefined ? undefined : read(second);
  return high === undefined || high === low ? [low] : [low, high];
}

/** So many of so many, in per cent; nothing where it would be no share. */
export function shareOf(part: number | undefined, whole: number | undefined): Range | undefined {
  if (part === undefined || whole === undefined || whole < 2 || part > whole) return undefined;
  return [Math.round((1000 * part) / whole) / 10];
}

export function scaled(range: Range | undefined, factor: number, more = 0): Range | undefined {
  if (range === undefined) return undefined;
  const [low, high] = range;
  return high === undefined ? [low * factor + more] : [low * factor, high * factor + more];
}

const within = (range: Range | undefined, most: number): Range | undefined =>
  range !== undefined && (range[1] ?? range[0]) <= most ? range : undefined;

const form = (kind: Form['kind'], pattern: string, read: Form['read']): Form => ({
  kind,
  pattern: new RegExp(pattern, 'g'),
  read,
});

export const ENGLISH_FORMS: readonly Form[] = [
  form(
    'percent',
    `(?<![a-z\\d.,])(?<a>\\d{1,3}(?:\\.\\d{1,4})?|${ENGLISH_WORD}) ?(?:%|percent|per cent)?(?:${TO}(?:about |maybe |even )?(?<b>${NUMBER}))?(?: ?%| percent(?!age)| per cent| pct\\b)(?! ?points?)(?!点)`,
    ({ a, b }) => within(rangeOf(englishNumber, a, b), 100),
  ),
  form(
    'percent',
    `(?<![a-z\\d.])(?<a>${NUMBER})(?:-in-| (?:out )?of (?:every |each )?| in (?:every |each )?)(?<b>${NUMBER})(?![\\d%-]| (?:years?|months?|weeks?|days?|percent|per cent|of)\\b)`,
    ({ a = '', b = '' }) => {
      const whole = englishNumber(b);
      return whole !== undefined && whole > 1900 && whole < 2200
        ? undefined
        : shareOf(englishNumber(a), whole);
    },
  ),
  form(
    'percent',
    // "Of the 212 fitted last year, 205 were American": what they are of may stand in another clause.
    `(?<=(?<![a-z])of (?:the |our |all |some |their |last year's )?(?<b>\\d{1,6}|${ENGLISH_WORD}) [a-z][^.;:%\\d]{0,60},? )(?<a>\\d{1,6}|${ENGLISH_WORD})(?= (?:are|were|is|was|come|came|carry|carried|bear|had|have|crossed|arrived|went|go|run|ran|use|used)\\b)`,
    ({ a = '', b = '' }) => {
      const whole = englishNumber(b);
      return whole !== undefined && whole > 1900 && whole < 2100
        ? undefined
        : shareOf(englishNumber(a), whole);
    },
  ),
  form(
    'percent',
    `(?<![a-z])(?:(?<a>an?|one)[- ](?<b>half|third|quarter|fifth|sixth|seventh|eighth|tenth|twentieth|fiftieth|hundredth)\\b(?=,? (?:of|from|is|are|was|were|come|came|has|have|imported|foreign|domestic|to\\b|above|behind us|arrive)|[,.;)]|$)|(?<c>two|three|four|five|six|seven|eight|nine|\\d)[- ](?<d>third|fourth|fifth|sixth|seventh|eighth|tenth|ninth|quarters(?= (?:of|is|are|were|come|came|from|arrive|imported|go)\\b|,))s?\\b)(?! of (?:a|the) (?:year|generation|percent|century))`,
    ({ a, b, c, d }) => shareOf(englishNumber(a ?? c ?? ''), PARTS[(b ?? d ?? '').replace(/s$/, '')]),
  ),
  form(
    'percent',
    '(?<![a-z]|a |and )half (?:of |our |are |is |was |come |comes |the (?=(?:[a-z-]{2,20} ){1,4}(?:is|are|was|were|comes?)\\b))',
    () => [50],
  ),
  form(
    'hhi',
    '(?:\\bhhi\\b|\\bherfindahl(?:[- ]hirschman)?(?: index)?)[^.。;；\\d]{0,40}(?<a>\\d{1,2},?\\d{3}|\\d{1,4}(?:\\.\\d{1,3})?)',
    ({ a = '' }) => {
      const value = Number(a.replace(',', ''));
      return value > 10_000 ? undefined : [value <= 1 ? value * 10_000 : value];
    },
  ),
  form(
    'generations',
    `(?<![a-z])(?:(?<h>half an? |half-)|(?<a>an?|${FEW}|${NUMBER})(?<x> and a half)?(?:${TO}(?<b>an?|${NUMBER}))?[- ])(?:(?:full|whole|good|clear|technology|process|product|tool|design|material) ){0,2}(?:generation|node|(?:development|product|design) cycle)s?\\b(?<c> and a half|-and-a-half)?`,
    ({ a, b, c, h, x }) => {
      if (h !== undefined) return [0.5];
      return scaled(rangeOf(englishNumber, a, b), 1, (c ?? x) === undefined ? 0 : 0.5);
    },
  ),
  form(
    'days',
    `(?<![a-z])(?:(?<h>half an? )|(?<a>an?|${FEW}|${NUMBER})(?<x> and a half)?(?:${TO}(?<b>${NUMBER}))?[- ])(?:(?:working|business|calendar|full|whole|good|long|solid|short|more) ){0,2}(?<u>day|week|fortnight|month|quarter|year|decade)s?\\b(?<c> and a half|-and-a-half)?`,
    ({ a, b, c, h, u = '', x }) => {
      const unit = DAYS[u] ?? 1;
      if (h !== undefined) return [unit / 2];
      return scaled(rangeOf(englishNumber, a, b), unit, (c ?? x) === undefined ? 0 : unit / 2);
    },
  ),
  form(
    'days',
    '(?<![a-z])(?<u>days|weeks|months|years|decades)(?= (?:behind|away|late|of (?:stock|inventory|cover|supply)))',
    ({ u = '' }) => [3 * (DAYS[u.slice(0, -1)] ?? 1)],
  ),
];
