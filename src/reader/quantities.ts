import type { Bound } from '../domain/scoring/evidence.ts';
import { ENGLISH_FORMS } from './lexicon/numbers-en.ts';
import { CHINESE_FORMS } from './lexicon/numbers-zh.ts';
import type { Quantity, Range } from './quantity.ts';

const BOUNDS: readonly (readonly [Bound, RegExp, RegExp])[] = [
  [
    'over',
    /(?:more than|over|above|at least|upwards? of|north of|no (?:less|fewer) than|exceed(?:s|ed|ing)?|超过?|逾|高于|多于|至少|不低于|不少于|高达|最少) ?(?:a |an )?$/,
    /^(?: or more| or higher| and (?:more|up)|\+|-plus| plus|以上|有余|还多|多(?!少)|不止|开外|往上| at least)/,
  ],
  [
    'under',
    /(?:less than|fewer than|under|below|at most|no more than|short of|up to|不到|不足|低于|少于|至多|最多|撑死|不超过) ?(?:a |an )?$/,
    /^(?: or less| at most|以下|以内|不到)/,
  ],
  [
    'about',
    /(?:about|around|roughly|some|approximately|approx\.?|nearly|almost|close to|circa|say,?|estimated at|约|大约|大概|差不多|将近|接近|近|估计|估摸着?) ?(?:a |an )?$/,
    /^(?: or so|-odd|-ish| or thereabouts|左右|上下|来[天家年个]|许)/,
  ],
];

/** The quantities of a folded sentence, in order, none overlapping another: the one that starts first and is longest. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const found: Quantity[] = [];
  for (const forms of [ENGLISH_FORMS, CHINESE_FORMS]) {
    for (const { kind, pattern, read } of forms) {
      for (const match of text.matchAll(pattern)) {
        const range = read(match.groups ?? {});
        if (range === undefined) continue;
        const { number, to } = ordered(range, text.slice(0, match.index));
        const end = match.index + match[0].length;
        const bound = boundOf(text, match.index, end);
        found.push({
          kind,
          number,
          ...(to === undefined ? {} : { to }),
          ...(bound === undefined ? {} : { bound }),
          start: match.index,
          end,
        });
      }
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Quantity[] = [];
  for (const each of found) if (each.start >= (kept.at(-1)?.end ?? 0)) kept.push(each);
  return kept;
}

/** "From 85 to 55" has arrived at 55; any other two numbers are the ends of a range. */
function ordered([first, second]: Range, before: string): { readonly number: number; readonly to?: number } {
  if (second === undefined) return { number: first };
  if (/(?:\bfrom|从|由|自)(?: about| around| roughly| nearly| some| over)? ?$/.test(before))
    return { number: second };
  return first < second ? { number: first, to: second } : { number: second, to: first };
}

function boundOf(text: string, start: number, end: number): Bound | undefined {
  const before = text.slice(Math.max(0, start - 16), start);
  const after = text.slice(end, end + 14);
  return BOUNDS.find(([, ahead, behind]) => ahead.test(before) || behind.test(after))?.[0];
}
