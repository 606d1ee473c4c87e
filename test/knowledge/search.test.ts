import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageOf } from '../../src/app/lessons/library.ts';
import { atomsOf, stemOf } from '../../src/knowledge/search/atoms.ts';
import { foldText } from '../../src/knowledge/search/fold-text.ts';
import { loadLessonLibrary } from '../../src/knowledge/search/load-lesson-library.ts';
import { dateTokens, numberToken, quantityAt } from '../../src/knowledge/search/quantities.ts';
import { spellingOf } from '../../src/knowledge/search/spelling.ts';
import { SHIPPED } from './shipped.ts';

const loaded = await loadLessonLibrary(SHIPPED);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
const library = loaded.value;

test.each([
  ['ＤＲＡＭ　７２％', 'dram 72%'],
  ['Lee Jae‑yong’s café', "lee jae‐yong's cafe"],
  ['ﾌｫﾄﾚｼﾞｽﾄ', 'フォトレジスト'],
  ['輸出管理 導入', '输出管理 导入'],
  ['불화수소', '불화수소'],
])('%s is compared as %s', (text, folded) => {
  const variants = new Map([
    ['輸', '输'],
    ['導', '导'],
  ]);
  expect(foldText(text, variants)).toBe(folded);
});

describe('numbers and dates are the same however they are written', () => {
  test.each([
    ['7,000', 7000],
    ['7 000', 7000],
    ['7000', 7000],
    ['2.74 trillion', 2_740_000_000_000],
    ['2.74万亿', 2_740_000_000_000],
    ['4953亿', 495_300_000_000],
    ['495.3 billion', 495_300_000_000],
    ['4000억', 400_000_000_000],
    ['四千亿', 400_000_000_000],
    ['三种', 3],
    ['six', 6],
    ['99.9999999999', 99.9999999999],
  ])('%s', (text, value) => {
    expect(quantityAt(text, 0)?.tokens[0]).toBe(numberToken(value));
  });

  test.each([
    ['4 july 2019', '2019-07-04'],
    ['july 4, 2019', '2019-07-04'],
    ['4th of july 2019', '2019-07-04'],
    ['2019-07-04', '2019-07-04'],
    ['2019年7月4日', '2019-07-04'],
    ['2019년 7월 4일', '2019-07-04'],
    ['dec 2022', '2022-12'],
    ['2022年12月', '2022-12'],
    ['2021', '2021'],
  ])('%s', (text, date) => {
    expect(quantityAt(text, 0)?.tokens).toEqual(dateTokens(date));
  });

  test.each(['may be', 'sunny', '월요일', 'x', ''])('%s is none', (text) => {
    expect(quantityAt(text, 0)).toBeUndefined();
  });

  test.each([
    ['figure 3', '#figure3'],
    ['图 3', '#figure3'],
    ['table 1', '#table1'],
    ['표 2', '#table2'],
  ])('%s is a place in the paper', (text, token) => {
    expect(quantityAt(text, 0)?.tokens).toEqual([token]);
  });

  test('any number is found again in any of its usual forms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (value) => {
        for (const text of [String(value), value.toLocaleString('en'), `${value}`]) {
          if (/^(19|20)\d\d$/.test(text)) continue;
          expect(quantityAt(text, 0)?.tokens).toContain(numberToken(value));
        }
      }),
    );
  });
});

test('a text falls into words by their stems, characters and quantities', () => {
  expect(atomsOf('export controls on 3种材料').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    'word export',
    'word control',
    'word on',
    'quantity #3',
    'han 种',
    'han 材',
    'han 料',
  ]);
  expect(atomsOf('2023年ict').map(({ text }) => text)).toEqual(['@2023', 'ict']);
  expect(atomsOf('5g n-team').map(({ text }) => text)).toEqual(['5g', 'n', 'team']);
});

test.each([
  ['dependence', 'dependent'],
  ['localisation', 'localization'],
  ['licences', 'licenses'],
  ['suppliers', 'supplier'],
])('%s and %s are one word', (one, other) => {
  expect(stemOf(one)).toBe(stemOf(other));
});

test.each([
  ['used', 'us'],
  ['important', 'import'],
  ['generation', 'general'],
  ['authorization', 'author'],
])('%s and %s are not', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});

describe('typos are mended, other words are let be', () => {
  const words = ['photoresist', 'dependence', 'exports', 'wafer', 'meeting', 'japan'];
  const latin = spellingOf(new Map(words.map((word) => [word, 1])));
  test.each([
    ['photoresit', 'photoresist'],
    ['fotoresist', 'photoresist'],
    ['dependance', 'dependence'],
    ['exprots', 'exports'],
    ['waffer', 'wafer'],
    ['jappan', 'japan'],
  ])('%s -> %s', (typed, meant) => expect(latin.mend(typed)).toBe(meant));
  test.each(['water', 'melting', 'jam', 'kimchi', 'safer'])('%s', (typed) =>
    expect(latin.mend(typed)).toBeUndefined(),
  );

  const hangul = spellingOf(new Map([['포토레지스트', 1]]));
  test('a wrong vowel in Korean', () => expect(hangul.mend('포토레지스투')).toBe('포토레지스트'));
  const han = spellingOf(new Map([['光刻胶', 1]]));
  test('a character that sounds alike in Chinese', () => expect(han.mend('光刻交')).toBe('光刻胶'));
});

test.each([
  ['what happened', 'en'],
  ['发生了什么', 'zh'],
  ['무엇이 일어났나', 'ko'],
  ['何が起きたか', 'ja'],
  ['フォトレジスト', 'ja'],
  ['', 'en'],
] as const)('%s is asked in %s', (text, lang) => expect(languageOf(text)).toBe(lang));

describe('an answer', () => {
  test('says which words of the question it matched, as they were typed', () => {
    const answer = library.search({ query: 'How did SK Hynix lend to Small Partners?' });
    expect(answer.refused ? [] : answer.hits[0]?.matched).toEqual(
      expect.arrayContaining(['SK Hynix', 'lend']),
    );
  });

  test.each([
    ['a filler inside a longer word', '2022年韩国总统大选', '大选'],
    ['a filler that ends as a noun', '文在寅的支持率', '支持率'],
  ])('takes %s for what it is', (_, query, word) => {
    const { units } = library.explain(query, 'zh');
    expect(units.find(({ surface }) => surface === word)).toMatchObject({
      kind: expect.stringMatching(/word|outside/),
    });
  });

  test('takes the end of a longer word for no word of its own: "手続き" is not "続き"', () => {
    const surfaces = library.explain('輸出の手続き', 'ja').units.map(({ surface }) => surface);
    expect(surfaces).not.toContain('続き');
    expect(surfaces.some((surface) => surface.startsWith('手'))).toBe(true);
  });

  test.each([
    ['total exports of Korea in 2022', false],
    ['total exports of Korea in 2020', true],
    ['韩国2020年半导体出口额', true],
    ['how did Korea export chips after the curbs of 2019', false],
  ])('is there for a yearly figure only where a lesson has that year: %s', (query, refused) => {
    expect(library.search({ query }).refused).toBe(refused);
  });

  test.each([
    ['how many times did the competitiveness committee convene', true],
    ['how many rounds of frontier planning were there by 2022', false],
    ['how many firms borrowed from the hynix fund', true],
    ['how many companies are behind the K-semiconductor strategy', false],
    ['人才培养工程招了多少学生', true],
    ['几所大学参与培养人才', false],
    ['상생펀드 대출 금리는', true],
    ['몇 개 대학이 인력 양성에 참여했나', false],
  ])('is there for a kind of fact only where the best lessons hold it: %s', (query, refused) => {
    expect(library.search({ query }).refused).toBe(refused);
  });

  test('keeps to the stage and the kind that were asked for', () => {
    const answer = library.search({ query: 'photoresist', stage: 'execute', kind: 'result', k: 50 });
    if (answer.refused) throw new Error(answer.why);
    for (const { lesson } of answer.hits) {
      expect(lesson.kind).toBe('result');
      expect(lesson.stages).toContain('execute');
    }
    const all = library.search({ query: 'photoresist', k: 50 });
    expect(answer.hits.length).toBeLessThan(all.refused ? 0 : all.hits.length);
  });

  test('within a stage and kind that have none is refused as such, with what is near', () => {
    const answer = library.search({ query: 'photoresist', stage: 'identify', kind: 'recommendation' });
    expect(answer).toMatchObject({ refused: true, why: 'filtered-out' });
    expect(answer.refused && answer.nearest.length).toBeGreaterThan(0);
  });

  test('that there is not is refused with the words that are strange here, and the nearest topics', () => {
    const answer = library.search({ query: 'share price of Samsung Electronics' });
    expect(answer).toMatchObject({ refused: true, why: 'out-of-scope', unknown: ['share price'] });
    expect(answer.refused && answer.nearest.length).toBe(3);
  });

  test('to nothing is refused as nothing', () => {
    expect(library.search({ query: ' … ' })).toMatchObject({ refused: true, why: 'empty' });
  });

  test('can be found by its id, and by none that is not there', () => {
    const [first] = library.all();
    expect(library.find(first?.id ?? '')).toBe(first);
    expect(library.find('no-such-lesson')).toBeUndefined();
  });

  test('comes for whatever is typed: best first, as many as asked for, the same every time', () => {
    const word = fc.constantFrom(
      'photoresist',
      '氟化氢',
      '삼성',
      'ホワイト国',
      '2019',
      '%',
      '\u{1F600}',
      'the',
    );
    const typed = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word, { maxLength: 12 }).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(typed, fc.integer({ min: 1, max: 7 }), (query, k) => {
        const answer = library.search({ query, k });
        expect(library.search({ query, k })).toEqual(answer);
        if (answer.refused) return;
        const scores = answer.hits.map(({ score }) => score);
        expect(scores.length).toBeLessThanOrEqual(k);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        for (const score of scores) expect(score).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});
