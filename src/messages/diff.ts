import { diffWords } from 'diff';
import type { Locale } from '../domain/locale.ts';
import { inline, unmarked } from './typed.ts';

/** Past this many characters on either side words are not compared one by one: the two are shown whole. */
const LONGEST_COMPARED = 2000;

/** An edit as people see it: what went is struck out, what came is bold. At most about `longest` characters. */
export function difference(before: string, after: string, locale: Locale, longest: number): string {
  if (before.length > LONGEST_COMPARED || after.length > LONGEST_COMPARED) {
    return `~~${inline(before, longest / 2)}~~ → **${inline(after, longest / 2)}**`;
  }
  const intlSegmenter = new Intl.Segmenter(locale, { granularity: 'word' });
  const parts = diffWords(before, after, { intlSegmenter });
  const share = Math.max(16, Math.floor(longest / Math.max(1, parts.length)));
  const shown = parts.map((part) => {
    const said = inline(part.value, Math.max(share, Math.min(part.value.length, 80)));
    if (said === '') return ' ';
    const space = /\s$/.test(part.value) ? ' ' : '';
    if (part.removed) return `~~${said}~~${space}`;
    if (part.added) return `**${said}**${space}`;
    return `${/^\s/.test(part.value) ? ' ' : ''}${said}${space}`;
  });
  // Put together anew: a lone “#” in one part and a blank in the next would make a heading.
  const all = unmarked(shown.join(''));
  return all.length <= longest
    ? all
    : `~~${inline(before, longest / 2)}~~ → **${inline(after, longest / 2)}**`;
}
