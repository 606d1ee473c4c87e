import { CUTOFF_EN } from './lexicon/cutoff-en.ts';
import { CUTOFF_ZH } from './lexicon/cutoff-zh.ts';
import { EFFECTS_EN } from './lexicon/effects-en.ts';
import { EFFECTS_ZH } from './lexicon/effects-zh.ts';
import { HOME_EN } from './lexicon/home-en.ts';
import { HOME_ZH } from './lexicon/home-zh.ts';
import { MANNER_EN } from './lexicon/manner-en.ts';
import { MANNER_ZH } from './lexicon/manner-zh.ts';
import { PROGRESS_EN } from './lexicon/progress-en.ts';
import { PROGRESS_ZH } from './lexicon/progress-zh.ts';
import { SUPPLY_EN } from './lexicon/supply-en.ts';
import { SUPPLY_ZH } from './lexicon/supply-zh.ts';
import { TONE_EN } from './lexicon/tone-en.ts';
import { TONE_ZH } from './lexicon/tone-zh.ts';
import type { Span } from './sentences.ts';
import { type Lexicon, TAGS, type Tag } from './tag.ts';

/** Where a tag's words stand in a sentence. */
export interface Hit extends Span {
  readonly tag: Tag;
}

/** The words of a tag; a word in an earlier pattern goes before one in a later pattern that starts at the same place. */
interface Scanner {
  readonly tag: Tag;
  readonly patterns: readonly RegExp[];
}

/**
 * How many characters of alternatives are compiled as one pattern, unless a single one is longer: the runtime compiles
 * a pattern in one go, and takes some milliseconds for this many.
 */
const COMPILED_AT_ONCE = 1000;

const ENGLISH = scanners(
  [SUPPLY_EN, HOME_EN, CUTOFF_EN, EFFECTS_EN, PROGRESS_EN, MANNER_EN, TONE_EN],
  englishPattern,
);
const CHINESE = scanners(
  [SUPPLY_ZH, HOME_ZH, CUTOFF_ZH, EFFECTS_ZH, PROGRESS_ZH, MANNER_ZH, TONE_ZH],
  chinesePattern,
);

function scanners(lexicons: readonly Lexicon[], toPattern: (words: string) => RegExp): readonly Scanner[] {
  return TAGS.flatMap((tag) => {
    const words = lexicons.flatMap((lexicon) => lexicon[tag] ?? []).flatMap((text) => text.split(';'));
    const filled = words.map((each) => each.trim()).filter((each) => each !== '');
    const patterns = grouped(filled).map((group) => toPattern(group.join('|')));
    return patterns.length === 0 ? [] : [{ tag, patterns }];
  });
}

/** Alternatives in their order, in groups that are compiled at once. */
function grouped(alternatives: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let room = 0;
  for (const each of alternatives) {
    if (each.length > room) {
      groups.push([]);
      room = COMPILED_AT_ONCE;
    }
    groups.at(-1)?.push(each);
    room -= each.length;
  }
  return groups;
}

/** Words stay whole; a word of any kind has a bounded length, so that no text makes a pattern run away. */
function englishPattern(words: string): RegExp {
  const bounded = words
    .replaceAll('[a-z]+', '[a-z]{1,20}')
    .replaceAll('[a-z-]+', '[a-z-]{1,24}')
    .replaceAll('[a-z0-9-]+', '[a-z0-9-]{1,24}')
    .replace(/\[[^\]]*\]| /g, (found) => (found === ' ' ? ' {1,3}' : found));
  return new RegExp(`(?<![a-z])(?:${bounded})(?![a-z])`, 'g');
}

function chinesePattern(words: string): RegExp {
  return new RegExp(words, 'g');
}

/** Every tag of a folded sentence, in the order of the tags. Hits of one tag never overlap; those of two may. */
export function hitsIn(text: string): readonly Hit[] {
  const hits: Hit[] = [];
  if (/[a-z]/.test(text)) for (const each of ENGLISH) scan(each, text, hits);
  if (/[\u3400-\u9fff]/.test(text)) for (const each of CHINESE) scan(each, text, hits);
  return hits;
}

/** What a pattern finds next. */
interface Found extends Span {
  readonly pattern: RegExp;
}

/** Finds what one pattern of all alternatives would find: the first in the text, then the first in the lexicon. */
function scan({ tag, patterns }: Scanner, text: string, hits: Hit[]): void {
  let ahead: Found[] = [];
  for (const pattern of patterns) {
    const found = foundFrom(0, pattern, text);
    if (found !== undefined) ahead.push(found);
  }
  while (ahead.length > 0) {
    const { start, end } = ahead.reduce((first, each) => (each.start < first.start ? each : first));
    if (end > start && !isAsked(text, start)) hits.push({ tag, start, end });
    const at = Math.max(end, start + 1);
    ahead = ahead.flatMap((each) => (each.start >= at ? each : (foundFrom(at, each.pattern, text) ?? [])));
  }
}

/** One and the same pattern every time: a copy, as `matchAll` makes, may have to be compiled again. */
function foundFrom(at: number, pattern: RegExp, text: string): Found | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? undefined : { pattern, start: found.index, end: found.index + found[0].length };
}

/** 怕不怕 asks, 不怕 denies. */
function isAsked(text: string, at: number): boolean {
  const no = text.charAt(at);
  return (no === '不' || no === '没') && at > 0 && text.charAt(at - 1) === text.charAt(at + 1);
}

/** Has the runtime compile every pattern, one between two turns: the first description would wait for all at once. */
export function* warmUp(): Generator<void> {
  for (const pattern of [...ENGLISH, ...CHINESE].flatMap(({ patterns }) => patterns)) {
    // Both encodings of a string are compiled, and each a second time once it is used again.
    for (const sample of ['a word. a word', 'a word, 一个词', 'a word. a word', '一个词，a word']) {
      foundFrom(0, pattern, sample);
      yield;
    }
  }
}
