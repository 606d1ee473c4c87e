import { diffWords } from 'diff';
import type { Locale } from '../domain/locale.ts';
import { cut, inline, unmarked } from './typed.ts';

/** Past so many characters, before and after together, the two are shown one after the other, uncompared. */
const MOST_COMPARED = 1600;
/**
 * So many words may differ; past that the two are shown one after the other. The work grows with the length times this:
 * everybody else waits while one long answer that was written anew is compared.
 */
const MOST_EDITS = 60;
/** What stayed the same is cut in its middle to so many characters: where it was changed is what people look for. */
const SAME = 60;

/** How two texts are compared; another one stands in where the work is counted. */
export type Compare = (
  before: string,
  after: string,
  options: { readonly intlSegmenter: Intl.Segmenter; readonly maxEditLength: number },
) => readonly { readonly value: string; readonly added: boolean; readonly removed: boolean }[] | undefined;

/**
 * An edit as people see it: what went is struck out, what came is bold. At most about `longest` characters. What
 * begins and ends alike is set aside first, so that a word changed in a long text is found however long that is.
 */
export function difference(
  before: string,
  after: string,
  locale: Locale,
  longest: number,
  compare: Compare = diffWords,
): string {
  const [head, tail] = alike(before, after);
  const [was, is] = [before, after].map((each) => each.slice(head.length, each.length - tail.length));
  const inFull = `~~${inline(before, longest / 2)}~~ → **${inline(after, longest / 2)}**`;
  if (was === undefined || is === undefined || was.length + is.length > MOST_COMPARED) return inFull;
  const intlSegmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const found = compare(was, is, { intlSegmenter, maxEditLength: MOST_EDITS });
  if (found === undefined) return inFull;
  const same = (value: string) => (value === '' ? [] : [{ value, added: false, removed: false }]);
  const parts = [...same(head), ...found, ...same(tail)];
  const share = Math.max(16, Math.floor(longest / Math.max(1, parts.length)));
  const shown = parts.map((part) => {
    const changed = part.added || part.removed;
    const value = changed ? part.value : shortened(part.value);
    const said = inline(value, Math.max(share, Math.min(value.length, changed ? 80 : SAME * 2)));
    if (said === '') return ' ';
    const space = /\s$/.test(part.value) ? ' ' : '';
    if (part.removed) return `~~${said}~~${space}`;
    if (part.added) return `**${said}**${space}`;
    return `${/^\s/.test(part.value) ? ' ' : ''}${said}${space}`;
  });
  // Put together anew: a lone “#” in one part and a blank in the next would make a heading.
  const all = unmarked(shown.join(''));
  return all.length <= longest ? all : inFull;
}

/** What two texts begin and end with alike, up to where a word ends, so that none is parted. */
function alike(before: string, after: string): readonly [head: string, tail: string] {
  const least = Math.min(before.length, after.length);
  let from = 0;
  while (from < least && before[from] === after[from]) from += 1;
  const head = before.slice(0, from).match(/^[\s\S]*[\s\p{sc=Han}，。；、：]/u)?.[0] ?? '';
  const rest = least - head.length;
  let until = 0;
  while (until < rest && before.at(-1 - until) === after.at(-1 - until)) until += 1;
  const tail = before.slice(before.length - until).match(/[\s\p{sc=Han}，。；、：][\s\S]*$/u)?.[0] ?? '';
  return [head, tail];
}

function shortened(same: string): string {
  if (same.length <= SAME * 2) return same;
  return `${cut(same, SAME)} ${same.slice(-SAME / 2).toWellFormed()}`;
}
