import { describe, expect, test } from 'vitest';
import { TOLD_ZH } from '../../src/reader/lexicon/told-zh.ts';
import { kindOf, likenessOf, OTHER } from '../../src/reader/likeness.ts';
import { MATTERS, WORTHS } from '../../src/reader/matter.ts';
import { marked } from '../../src/reader/passage.ts';
import { sentencesOf } from '../../src/reader/sentences.ts';

function likest(text: string): string {
  const sum = new Map<string, number>();
  for (const sentence of sentencesOf(text)) {
    for (const clause of marked(sentence, 'CN').clauses) {
      const likeness = likenessOf(clause);
      for (const matter of MATTERS)
        for (const worth of WORTHS) {
          const name = `${matter} ${worth}`;
          sum.set(name, (sum.get(name) ?? 0) + (likeness[kindOf(matter, worth)] ?? 0));
        }
      sum.set('other', (sum.get('other') ?? 0) + (likeness[OTHER] ?? 0));
    }
  }
  const [best] = [...sum].sort(([, a], [, b]) => b - a);
  return best === undefined || best[1] === 0 ? '' : best[0];
}

describe('a sentence is like those that say the same in other words', () => {
  test.each([
    ['没货那阵，装配车间整月没交出一台机器。', 'effect all'],
    ['缺货的话，旗舰款得晚上市，入门款照卖不误。', 'effect some'],
    ['那边停不停供，我们车间一天也没受过影响。', 'effect nothing'],
    ['国产样机噪声大、漏油，整机厂试过就退了。', 'standing all'],
    ['国产的质量没话说，就是一年做不出多少。', 'standing some'],
    ['国产的和进口的放一起，客户根本分不出来。', 'standing nothing'],
    ['新机型要等它的下一代出来才做得成。', 'progress all'],
    ['它再稳一点，成品的口感会好一些。', 'progress some'],
    ['谁也不会因为它出了新款就多买一件。', 'progress nothing'],
    ['我们用的清一色是从国外买来的。', 'source all'],
    ['外国货早就没人买了，货架上都是自己做的。', 'source nothing'],
    ['设备重两吨，占地十平方米，去年验收。', 'other'],
    ['Nothing of this is Chinese.', ''],
  ])('%s: %s', (text, expected) => {
    expect(likest(text)).toBe(expected);
  });
});

test('no example is given for two things, nor twice', () => {
  const all = [...MATTERS.flatMap((matter) => WORTHS.map((worth) => TOLD_ZH[matter][worth])), TOLD_ZH.other]
    .flatMap((text) => text.split('。'))
    .map((each) => each.trim())
    .filter((each) => each !== '');
  expect(all.length).toBeGreaterThan(1000);
  expect(all.filter((each, index) => all.indexOf(each) !== index)).toEqual([]);
});
