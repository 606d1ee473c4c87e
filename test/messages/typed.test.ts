import { diffWords } from 'diff';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Compare, difference } from '../../src/messages/diff.ts';
import { cut, inline, label, quotation } from '../../src/messages/typed.ts';
import { HOSTILE, hostileText } from '../support/examples-generated.ts';

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const typed = hostileText();
const longest = fc.integer({ min: 1, max: 300 });

/** What is left of a text when everything that is escaped is taken out, with the number of our own blanks. */
function bare(text: string): string {
  return text.replace(/\\[^\s]/gu, '').replaceAll('@\u200B', '@.');
}

/** Ours stand in pairs around what is written from right to left. */
function withoutIsolates(text: string): string {
  return text.replace(/\u2068([^\u2066-\u2069]*)\u2069/gu, '$1');
}

/** What could steer the text around it, ping somebody, or hide. */
function expectHarmless(text: string): void {
  expect(text).not.toMatch(/@(everyone|here)/i);
  expect(withoutIsolates(text)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/);
  expect(text).not.toMatch(/[\u00AD\u2060\uFEFF\u3164]/);
  expect(text).not.toMatch(/(?![\t\n])\p{Cc}/u);
  expect(text.isWellFormed()).toBe(true);
}

function expectNoMarkdown(text: string): void {
  expect(bare(text)).not.toMatch(/[\\*_~`|[\]<]/);
}

const LIVE_MARK = /^[^\S\n]*(?:(?:>{1,3}|#{1,3}|-#|[-+*])[^\S\n]|\d+[.)][^\S\n])/;

describe('cut', () => {
  test.each([
    ['abc', 3, 'abc'],
    ['abcd', 3, 'ab…'],
    ['abcd', 1, '…'],
    ['abcd', 0, ''],
    ['', 5, ''],
    ['a👍🏽b', 5, 'a…'],
    ['a👍🏽b', 6, 'a👍🏽b'],
    ['👨‍👩‍👧‍👦!', 11, '…'],
    ['e\u0301e\u0301e\u0301', 4, 'e\u0301…'],
    ['🇰🇷🇯🇵', 6, '🇰🇷…'],
    ['光刻胶材料', 4, '光刻胶…'],
  ])('%j to %i is %j', (text, most, expected) => {
    expect(cut(text, most)).toBe(expected);
  });

  test('is never longer than asked, and ends between two characters', () => {
    fc.assert(
      fc.property(typed, longest, (text, most) => {
        const short = cut(text, most);
        expect(short.length).toBeLessThanOrEqual(most);
        if (text.length <= most) {
          expect(short).toBe(text);
          return;
        }
        const kept = short.slice(0, -1);
        expect(short).toBe(`${kept}…`);
        expect(text.startsWith(kept)).toBe(true);
        const ends = new Set([0]);
        for (const { index, segment } of graphemes.segment(text.slice(0, most + 400))) {
          ends.add(index + segment.length);
        }
        expect(ends.has(kept.length)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what somebody typed, in a sentence', () => {
  test.each([
    ['**bold**', '\\*\\*bold\\*\\*'],
    ['a\n  b', 'a b'],
    ['@everyone', '@\u200Beveryone'],
    ['שלום 12', '\u2068שלום 12\u2069'],
    ['مرحبا *x*', '\u2068مرحبا \\*x\\*\u2069'],
    ['\u202Eשלום\u2069', '\u2068שלום\u2069'],
    ['@\u200BEveryone', '@\u200BEveryone'],
    ['<@200000000000000001>', '\\<@200000000000000001>'],
    ['</assess start:1>', '\\</assess start:1>'],
    ['[a](https://example.com)', '\\[a\\](https://example.com)'],
    ['\u202Etxt.exe', 'txt.exe'],
    ['a\u0000b', 'ab'],
    ['\\*', '\\\\\\*'],
    ['# big', '\\# big'],
    ['#\u3000big', '\\# big'],
    ['1. one', '1\\. one'],
    ['C#', 'C#'],
    ['a - b', 'a - b'],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
  ])('%j reads %j', (text, expected) => {
    expect(inline(text, 300)).toBe(expected);
  });

  test('holds no markdown, no mention and no hidden turn, in one line, within its length', () => {
    fc.assert(
      fc.property(typed, longest, (text, most) => {
        const said = inline(text, most);
        expectHarmless(said);
        expectNoMarkdown(said);
        expect(withoutIsolates(said)).not.toMatch(/[\n\r\u2028\u2029]/);
        expect(said).not.toMatch(LIVE_MARK);
        const unescaped = withoutIsolates(said).replaceAll('\u200B', '').replace(/\\(.)/gu, '$1');
        expect(unescaped.length).toBeLessThanOrEqual(most);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a quotation', () => {
  test('marks every line, and no line is anything but quoted text', () => {
    fc.assert(
      fc.property(typed, longest, (text, most) => {
        const said = quotation(text, most);
        expectHarmless(said);
        expectNoMarkdown(said);
        expect(said).not.toMatch(/[\r\u2028\u2029]/);
        for (const line of said.split('\n')) {
          expect(line.startsWith('> ')).toBe(true);
          expect(line.slice(2)).not.toMatch(LIVE_MARK);
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['one\n# two\n- three', '> one\n> \\# two\n> \\- three'],
    ['one\r\ntwo', '> one\n> two'],
    ['  >>> all', '> \\>>> all'],
    ['', '> '],
  ])('%j reads %j', (text, expected) => {
    expect(quotation(text, 300)).toBe(expected);
  });
});

describe('a label', () => {
  test('is one line within its length, as it was typed, without what hides or turns', () => {
    fc.assert(
      fc.property(typed, longest, (text, most) => {
        const said = label(text, most);
        expect(said.length).toBeLessThanOrEqual(most);
        expect(withoutIsolates(said)).not.toMatch(
          /[\n\r\u2028\u2029\u202A-\u202E\u2066-\u2069\u200B]|\p{Cc}/u,
        );
        expect(said.isWellFormed()).toBe(true);
      }),
      { numRuns: 200 },
    );
    expect(label('**not** drawn', 100)).toBe('**not** drawn');
  });
});

describe('a difference', () => {
  test('of texts written anew is not looked for past a bound, and never with more edits than that', () => {
    const asked: { compared: number; edits: number }[] = [];
    const counting: Compare = (was, is, options) => {
      asked.push({ compared: was.length + is.length, edits: options.maxEditLength });
      return diffWords(was, is, options);
    };
    const words = (word: string, count: number) => Array.from({ length: count }, (_, at) => `${word}${at}`);
    for (const count of [1, 10, 100, 300]) {
      const [was, is] = [words('old', count), words('new', count)].map((each) => each.join(' '));
      const said = difference(was ?? '', is ?? '', 'en', 1500, counting);
      expect(said).toMatch(/~~old0/);
      expect(said).toMatch(/\*\*new0/);
    }
    for (const { compared, edits } of asked) expect(compared * edits).toBeLessThan(100_000);
    expect(asked).toHaveLength(3);
    // One word of a text that long is found all the same: what is alike around it is not compared.
    const long = words('same', 300).join(' ');
    expect(difference(`${long} old ${long}`, `${long} new ${long}`, 'en', 1500, counting)).toContain(
      '~~old~~**new**',
    );
    expect(asked.at(-1)?.compared).toBeLessThan(10);
  });

  test.each([
    ['Two fabs', 'Three fabs', 'en', '~~Two~~**Three** fabs'],
    ['库存可用七周', '库存可用九周', 'zh-CN', '库存可用~~七~~**九**周'],
    ['same', 'same', 'en', 'same'],
    ['- one item', '- two item', 'en', '\\- ~~one~~**two** item'],
    ['# one', '# two', 'en', '\\# ~~one~~**two**'],
    ['a *b*', 'a *c*', 'en', 'a \\*~~b~~**c**\\*'],
  ] as const)('from %j to %j', (before, after, locale, expected) => {
    expect(difference(before, after, locale, 1500)).toBe(expected);
  });

  test('compares texts as long as a prompt takes, and shortens what stayed the same', () => {
    const same = Array.from({ length: 300 }, (_, index) => `w${index}`).join(' ');
    const said = difference(`${same} two fabs ${same}`, `${same} three fabs ${same}`, 'en', 1500);
    expect(said).toContain('~~two~~**three**');
    expect(said).toMatch(/^w0 w1 .*… .* ~~two~~/);
    expect(said.length).toBeLessThan(400);
    const chinese = '光刻胶断供以后库存仅够维持'.repeat(70);
    expect(difference(`${chinese}七周`, `${chinese}九周`, 'zh-CN', 1500)).toContain('~~七~~**九**周');
  });

  test('shows two texts one after the other where there is nothing that they share', () => {
    const words = (mark: string) => Array.from({ length: 900 }, (_, index) => `${mark}${index}`).join(' ');
    const said = difference(words('a'), words('b'), 'en', 1500);
    expect(said).toMatch(/^~~a0 a1 .*…~~ → \*\*b0 b1 .*…\*\*$/);
  });

  test('marks only what went and what came, whatever was typed', () => {
    fc.assert(
      fc.property(
        hostileText(2500),
        hostileText(2500),
        fc.integer({ min: 40, max: 1500 }),
        (before, after, most) => {
          const said = difference(before, after, 'en', most);
          expectHarmless(said);
          expect(bare(said)).not.toMatch(/[_`|[\]<]/);
          expect(bare(said).match(/~~/g)?.length ?? 0).toSatisfy((count: number) => count % 2 === 0);
          expect(said).not.toMatch(LIVE_MARK);
          expect(said.length).toBeLessThanOrEqual(2 * most + 40);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('between the same texts shows none', () => {
    for (const text of HOSTILE) {
      if (text.length > 2000) continue;
      expect(bare(difference(text, text, 'en', 5000))).not.toMatch(/~~|\*\*/);
    }
  });
});
