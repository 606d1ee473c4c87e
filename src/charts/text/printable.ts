import type { HasGlyph } from './fonts.ts';

/** Stands for a letter, sign or number that the fonts don't have. */
const MISSING = '□';
/** What a text can do without. */
const DECORATION = /[\p{C}\p{M}\p{Emoji_Component}\p{Extended_Pictographic}\p{Sk}]/u;
const MARKS = /\p{M}/gu;
const SPACE = /[\s\p{Z}]+/gu;

/**
 * What can be drawn of a text, in one line and at most so many characters: composed, without controls, marks and
 * pictographs that have no glyph. A letter that has none loses its mark or turns into a box, so that no word vanishes.
 */
export function printable(text: string, has: HasGlyph, longest: number): string {
  // Before the costly steps: what is cut here would be cut in the end.
  const start = text
    .slice(0, 4 * longest)
    .toWellFormed()
    .normalize('NFC')
    .replace(SPACE, ' ')
    .trim();
  const characters = Array.from(start, (each) => {
    if (has(each.codePointAt(0) ?? 0)) return isInvisible(each) ? '' : each;
    if (DECORATION.test(each)) return '';
    const bare = each.normalize('NFD').replace(MARKS, '');
    return Array.from(bare).every((part) => has(part.codePointAt(0) ?? 0)) ? bare : MISSING;
  });
  return characters.slice(0, longest).join('').replace(SPACE, ' ').trim();
}

/** Controls and marks of direction: some fonts have a glyph for them, which would be seen or turn the line around. */
function isInvisible(character: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Cn}\p{Co}]/u.test(character);
}
