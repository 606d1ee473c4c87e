import type { Locale } from '../../domain/locale.ts';
import { type Family, familyFor } from './fonts.ts';

/** Text of one family. */
export interface Run {
  readonly text: string;
  readonly font: Family;
}

/** Stands for a letter, sign or number that the fonts don't have. */
const MISSING = '□';
/** What a text can do without. */
const DECORATION = /[\p{C}\p{M}\p{Emoji_Component}\p{Extended_Pictographic}\p{Sk}]/u;
const MARKS = /\p{M}/gu;
/** Signs that a Chinese font sets as wide as its characters, and a Korean one as Latin text has them. */
const NARROW: ReadonlySet<string> = new Set('‘’“”·…');
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/**
 * A text as the fonts can set it, family by family: composed, without controls, marks of direction and pictographs. A
 * letter that no font has loses its marks or becomes a box, so that no word vanishes. `locale`: of the text around it.
 */
export function runs(text: string, locale: Locale): readonly Run[] {
  const found: { text: string; font: Family }[] = [];
  const put = (character: string, font: Family) => {
    const last = found.at(-1);
    // Blanks and line ends go with what stands before them.
    if (last !== undefined && (last.font === font || /^\s$/u.test(character))) last.text += character;
    else found.push({ text: character, font });
  };
  for (const character of lines(text)) {
    if (character === '\n') put(character, 'SC');
    else if (/[\s\p{Z}]/u.test(character)) put(' ', 'SC');
    else if (locale === 'en' && NARROW.has(character)) put(character, 'KR');
    else for (const each of settable(character)) put(each.text, each.font);
  }
  return found;
}

/** One line may stay empty between others, for a paragraph; more of them would be blank paper. */
function lines(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(LINE_END, '\n')
    .replace(/\n\s*\n/g, '\n\n')
    .trim();
}

function settable(character: string): readonly Run[] {
  if (/[\p{Cc}\p{Cf}\p{Cn}\p{Co}]/u.test(character)) return [];
  const font = familyOf(character);
  if (font !== undefined) return [{ text: character, font }];
  if (DECORATION.test(character)) return [];
  const bare = Array.from(character.normalize('NFD').replace(MARKS, ''), (each) => ({
    text: each,
    font: familyOf(each),
  }));
  return bare.every((each): each is Run => each.font !== undefined) ? bare : [{ text: MISSING, font: 'SC' }];
}

function familyOf(character: string): Family | undefined {
  return familyFor(character.codePointAt(0) ?? 0);
}
