import type { HasGlyph } from './fonts.ts';

/** Stands for a letter, sign or number that the fonts don't have. */
const MISSING = '□';
/** Says something by itself where it is read alone, and nothing where it is not drawn. */
const DECORATION = /[\p{C}\p{M}\p{Emoji_Component}\p{Extended_Pictographic}\p{Sk}]/u;
const SPACE = /[\s\p{Z}]+/gu;

/**
 * What can be drawn of a text, in one line and at most so many characters: composed, without controls, marks and
 * pictographs that have no glyph, and with a box for every letter that has none, so that no word vanishes.
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
    return DECORATION.test(each) ? '' : MISSING;
  });
  return characters.slice(0, longest).join('').replace(SPACE, ' ').trim();
}

/** Controls and marks of direction: some fonts have a glyph for them, which would be seen or turn the line around. */
function isInvisible(character: string): boolean {
  return /[\p{Cc}\p{Cf}\p{Cn}\p{Co}]/u.test(character);
}
