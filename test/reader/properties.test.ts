import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Finding } from '../../src/domain/scoring/evidence.ts';
import { builtInReader } from '../../src/reader/reader.ts';
import { sentencesOf } from '../../src/reader/sentences.ts';
import { ENGLISH } from './descriptions-en.ts';
import { CHINESE } from './descriptions-zh.ts';
import { inShort, read } from './reading.ts';

const pieces = [...ENGLISH, ...CHINESE].flatMap(([, , , text]) => text.split(/(?<=[.。,，;；])/));
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'grapheme', maxLength: 8 })), {
      maxLength: 12,
    })
    .map((all) => all.join('')),
);
const anyHome = fc.constantFrom('KR', 'CN', 'DE', 'ZZ');

test('whatever the text, it is read; every finding is well formed and every quotation exact', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyHome, async (text, home) => {
      for (const finding of await read(text, home)) {
        expect(Finding.parse(finding)).toEqual(finding);
        if (finding.origin.kind !== 'text') throw new Error('not of the text');
        for (const { start, end, quote } of [
          finding.origin.quote,
          finding.origin.words ?? finding.origin.quote,
        ]) {
          expect(text.slice(start, end)).toBe(quote);
        }
      }
    }),
    { numRuns: 300 },
  );
});

test('the same text is read the same way again, whatever was read in between', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (text, other) => {
      const first = await read(text, 'KR');
      await read(other, 'CN');
      expect(await read(text, 'KR')).toEqual(first);
    }),
    { numRuns: 60 },
  );
});

test('findings come in the order of the text', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const starts = (await read(text, 'KR')).flatMap(({ origin }) =>
        origin.kind === 'text' ? [origin.quote.start] : [],
      );
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    }),
    { numRuns: 60 },
  );
});

test.each(['', ' ', '\n\n', '。', '....', '?!', '\ud83d', '\u0000', 'a'.repeat(5000), '，'.repeat(5000)])(
  'nothing is found in %j',
  async (text) => {
    expect(await read(text, 'KR')).toEqual([]);
  },
);

const HOSTILE = [
  'a',
  'each ',
  'not ',
  'no new alloy ',
  '没',
  '国产没',
  '1',
  'nine of ',
  'a,',
  '国，',
  '90% ',
  '成一二三',
];

test.each(HOSTILE)('a text of nothing but %j is cut into pieces of a bounded size', (piece) => {
  const sentences = [...sentencesOf(piece.repeat(Math.ceil(20_000 / piece.length)))];
  for (const { text, clauses } of sentences) {
    expect(text.length).toBeLessThan(700);
    expect(clauses.length).toBeLessThanOrEqual(41);
  }
});

test('others have their turn as often as the text is long', async () => {
  const turnsFor = async (text: string) => {
    let turns = 0;
    const reader = builtInReader(async () => {
      turns += 1;
    });
    await reader.read({ text: 'a', home: 'KR' });
    turns = 0;
    await reader.read({ text, home: 'KR' });
    return turns;
  };
  const text = ENGLISH.slice(0, 20)
    .map(([, , , each]) => each)
    .join(' ');
  const [once, twice] = [await turnsFor(text), await turnsFor(text + text)];
  expect(once).toBeGreaterThan(text.length / 1600);
  expect(twice).toBeGreaterThanOrEqual(2 * once - 2);
  expect(twice).toBeLessThanOrEqual(2 * once + 2);
});

test('sentences that say nothing of supply change nothing', async () => {
  const filler = 'The housing is blue. 外壳是蓝色的。';
  for (const [, home, , text] of [...ENGLISH.slice(0, 15), ...CHINESE.slice(0, 15)]) {
    const plain = (await read(text, home)).map(inShort);
    expect((await read(`${filler}${text} ${filler}`, home)).map(inShort)).toEqual(plain);
  }
});
