import { diffWords } from 'diff';
import type { Locale } from '../domain/locale.ts';
import { cut, inline, unmarked } from './typed.ts';

/** So many words may differ; past that the two are shown one after the other. Keeps hostile texts from taking long. */
const MOST_EDITS = 1000;
/** What stayed the same is cut in its middle to so many characters: where it was changed is what people look for. */
const SAME = 60;

/** An edit as people see it: what went is struck out, what came is bold. At most about `longest` characters. */
export function difference(before: string, after: string, locale: Locale, longest: number): string {
  const intlSegmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const parts = diffWords(before, after, { intlSegmenter, maxEditLength: MOST_EDITS });
  const inFull = `~~${inline(before, longest / 2)}~~ → **${inline(after, longest / 2)}**`;
  if (parts === undefined) return inFull;
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

function shortened(same: string): string {
  if (same.length <= SAME * 2) return same;
  return `${cut(same, SAME)} ${same.slice(-SAME / 2).toWellFormed()}`;
}
