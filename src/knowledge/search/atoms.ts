import { stemmer } from 'stemmer';
import { quantityAt } from './quantities.ts';

/** The smallest part of a text that is compared: a Latin word by its stem, a CJK character, a number or a date. */
export interface Atom {
  readonly kind: 'word' | 'han' | 'kana' | 'hangul' | 'quantity';
  /** Stem, character, or the most exact token of the quantity. */
  readonly text: string;
  /** All tokens of a quantity; empty for everything else. */
  readonly tokens: readonly string[];
  /** The word before stemming; elsewhere as `text`. */
  readonly surface: string;
  readonly start: number;
  readonly end: number;
  /** Whether it was put right: it may not be what was meant. */
  readonly mended?: boolean;
  /** Whether nothing of the same script follows without a blank. */
  readonly closes: boolean;
}

const WORD = /[a-z][a-z0-9]*(?:'[a-z]+)?|[0-9]+[a-z][a-z0-9]*/y;
const LETTER = /[\p{L}\p{N}ー]/u;

/** The atoms of a folded text, in order. What is neither letter nor digit only parts them. */
export function atomsOf(text: string): readonly Atom[] {
  const atoms: Omit<Atom, 'closes'>[] = [];
  let at = 0;
  while (at < text.length) {
    const atom = atomAt(text, at);
    if (atom === undefined) {
      at += text.codePointAt(at) === undefined ? 1 : String.fromCodePoint(text.codePointAt(at) ?? 0).length;
      continue;
    }
    atoms.push(atom);
    at = atom.end;
  }
  return atoms.map((atom, index) => {
    const next = atoms[index + 1];
    return { ...atom, closes: next === undefined || next.start > atom.end || next.kind !== atom.kind };
  });
}

function atomAt(text: string, at: number): Omit<Atom, 'closes'> | undefined {
  const before = text[at - 1] ?? ' ';
  const inWord = /[a-z0-9]/.test(before) && /[a-z]/.test(text[at] ?? '');
  if (!inWord) {
    const quantity = quantityAt(text, at);
    // "5g" and "2nd" are words, not numbers; what stands behind "2022年" is a word of its own.
    const glued =
      quantity !== undefined &&
      /[0-9]/.test(text[at] ?? '') &&
      /[0-9]/.test(text[quantity.end - 1] ?? '') &&
      /[a-z]/.test(text[quantity.end] ?? '');
    if (quantity !== undefined && !glued) {
      const { end, tokens } = quantity;
      return {
        kind: 'quantity',
        text: tokens[0] ?? '',
        tokens,
        surface: text.slice(at, end),
        start: at,
        end,
      };
    }
  }
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  if (word !== undefined) {
    const surface = word.replace(/'s$/, '');
    return { kind: 'word', text: stemOf(surface), tokens: [], surface, start: at, end: at + word.length };
  }
  const character = String.fromCodePoint(text.codePointAt(at) ?? 32);
  const kind = scriptOf(character);
  if (kind === undefined) return undefined;
  const end = at + character.length;
  return { kind, text: character, tokens: [], surface: character, start: at, end };
}

function scriptOf(character: string): Atom['kind'] | undefined {
  if (!LETTER.test(character)) return undefined;
  if (/\p{Script=Han}/u.test(character)) return 'han';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(character)) return 'kana';
  if (/\p{Script=Hangul}/u.test(character)) return 'hangul';
  // Letters of other scripts and loose digits are compared one by one.
  return 'han';
}

/** Words that the stemmer would throw together with others of another meaning. */
const APART = [
  'importan',
  'generation',
  'several',
  'sever',
  'news',
  'authoriz',
  'organiz',
  'nationaliz',
  'universit',
  'responsib',
  'reasonabl',
  'lately',
  'emergenc',
  'executive',
];

/** A Latin word without its ending; spellings with -ise and -our fall together with -ize and -or. */
export function stemOf(word: string): string {
  const american = word
    .replace(/is(e[sd]?|ing|ations?)$/, 'iz$1')
    .replace(/our(s?)$/, 'or$1')
    .replace(/^licenc/, 'licens');
  const kept = APART.find((each) => american.startsWith(each));
  if (kept !== undefined) return kept;
  const stem = word.length < 4 ? word : stemmer(american);
  // "used" is not "us".
  return stem.length < 3 ? word : stem;
}
