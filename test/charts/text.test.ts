import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from '../../src/charts/text/break-lines.ts';
import { loadFonts } from '../../src/charts/text/fonts.ts';
import { printable } from '../../src/charts/text/printable.ts';

const has = loadFonts();
const lacking = (text: string) => [...text].filter((each) => !has(each.codePointAt(0) ?? 0)).join('');
const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.string());

/** All characters that an old encoding has, so that whoever types in it finds theirs. */
function encoded(encoding: string, pattern: RegExp): string {
  const decoder = new TextDecoder(encoding);
  const pairs = Array.from({ length: 0x7f * 0xc0 }, (_, n) => [
    0x80 + Math.floor(n / 0xc0),
    0x40 + (n % 0xc0),
  ]);
  return pairs
    .map((pair) => decoder.decode(Uint8Array.from(pair)))
    .filter((each) => [...each].length === 1 && pattern.test(each))
    .join('');
}

describe('the bundled fonts have', () => {
  test.each([
    ['names that smaller fonts lack', '昇珺堃喆䶮赟甯'],
    ['metals and their compounds', '氟化聚酰亚胺镓锗铟钨镧铈镨钕钐铕钆铽镝钬铒铥镱镥钪钇锔镅'],
    ['Latin with marks, and signs', 'éèüößñç–—…“”‘’·×≥≤→€£¥°±²%‰①'],
    ['what pictures write themselves', '?□…'],
  ])('%s', (_, text) => {
    expect(lacking(text)).toBe('');
  });

  test.each([
    ['Simplified Chinese', 'gbk', /\p{Script=Han}/u, 20_000],
    ['Traditional Chinese', 'big5', /\p{Script=Han}/u, 13_000],
    ['Japanese', 'shift_jis', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, 6_000],
    ['Korean', 'euc-kr', /[\p{Script=Hangul}\p{Script=Han}]/u, 7_000],
  ])('all of %s', (_, encoding, pattern, least) => {
    const all = encoded(encoding, pattern);
    expect(all.length).toBeGreaterThan(least);
    expect(lacking(all.normalize('NFC'))).toBe('');
  });

  test('every syllable of Hangul', () => {
    expect(lacking(Array.from({ length: 11_172 }, (_, n) => String.fromCodePoint(0xac00 + n)).join(''))).toBe(
      '',
    );
  });

  test('no pictographs, which would come from elsewhere', () => {
    expect(lacking('🔥😀☐א')).toBe('🔥😀☐א');
  });
});

test.each([
  [{ 'Missing A': ['@expo-google-fonts/noto-sans-sc/none.ttf', '@expo-google-fonts/noto-sans-sc/none.ttf'] }],
  [{ 'Missing B': ['@expo-google-fonts/noto-sans-sc/package.json', 'zod/package.json'] }],
] as const)('without its fonts nothing is drawn', (families) => {
  expect(() => loadFonts(families)).toThrow(/font/);
});

describe('what can be drawn of a text', () => {
  test.each([
    ['  ArF \n\t photoresist ', 'ArF photoresist'],
    ['cafe\u0301', 'café'],
    ['\u1112\u1175\u11c2', '힣'],
    ['🔥 Gallium 👩‍🔬 now', 'Gallium now'],
    ['a\u202Egnorw\u200B\u0000', 'agnorw'],
    ['Škoda Żarów Łódź', 'Skoda Zarów □ódz'],
    ['مقاوم x', '□□□□□ x'],
    ['光刻胶\uD800', '光刻胶□'],
    ['🔥', ''],
  ])('%j is %j', (text, drawn) => {
    expect(printable(text, has, 100)).toBe(drawn);
  });

  test('has glyphs, stands in one line, is no longer than it may be, and stays as it is', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 50 }), (text, longest) => {
        const drawn = printable(text, has, longest);
        expect(lacking(drawn)).toBe('');
        expect(drawn).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|^ | $| {2}/u);
        expect([...drawn].length).toBeLessThanOrEqual(longest);
        expect(printable(drawn, has, longest)).toBe(drawn);
      }),
    );
  });

  test('does not take long of a long text', () => {
    expect(printable('氟'.repeat(5_000_000), has, 10)).toBe('氟'.repeat(10));
  });
});

describe('lines', () => {
  const setting = { size: 20, weight: 400 } as const;
  /** Chinese is twice as wide, as on a terminal. */
  const measure = (text: string) => [...text].reduce((sum, each) => sum + (each > '⺀' ? 2 : 1), 0);
  const broken = (text: string, width: number, lines: number) =>
    breakLines(text, setting, { width, lines }, measure, 'zh-CN');

  test.each([
    ['Needed and stopping', 10, 3, ['Needed and', 'stopping']],
    ['Needed and stopping', 10, 1, ['Needed an…']],
    ['stopping', 4, 3, ['stop', 'ping']],
    ['光刻胶、高纯氟化氢', 8, 3, ['光刻胶、', '高纯氟化', '氢']],
    ['用于芯片（光刻胶）', 10, 3, ['用于芯片', '（光刻胶）']],
    ['', 10, 2, []],
    ['x', 0, 1, ['x']],
  ])('%j in %i and at most %i lines', (text, width, lines, expected) => {
    expect(broken(text, width, lines)).toEqual(expected);
  });

  test('fit, are no more than there may be, and lose nothing without an ellipsis', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab 光刻，（）.…') });
    fc.assert(
      fc.property(
        text,
        fc.integer({ min: 3, max: 20 }),
        fc.integer({ min: 1, max: 4 }),
        (typed, width, most) => {
          const words = typed.trim();
          const lines = broken(words, width, most);
          expect(lines.length).toBeLessThanOrEqual(most);
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
          const bare = (each: string) => each.replaceAll(' ', '');
          const shown = bare(lines.join(''));
          if (shown !== bare(words)) {
            expect(shown.at(-1)).toBe('…');
            expect(bare(words).startsWith(shown.slice(0, -1))).toBe(true);
          }
        },
      ),
    );
  });
});
