import fc from 'fast-check';
import { expect, test } from 'vitest';
import { folded } from '../../src/reader/fold.ts';
import { quantitiesIn } from '../../src/reader/quantities.ts';

function inShort(text: string): string {
  return quantitiesIn(folded(text))
    .map(
      ({ kind, number, to, bound }) => `${kind} ${bound ?? ''}${number}${to === undefined ? '' : `-${to}`}`,
    )
    .join(', ');
}

test.each([
  ['90%', 'percent 90'],
  ['ninety-five per cent', 'percent 95'],
  ['９５％', 'percent 95'],
  ['nine out of ten', 'percent 90'],
  ['nineteen of every twenty', 'percent 95'],
  ['3 in 4', 'percent 75'],
  ['two thirds of demand', 'percent 66.7'],
  ['60-70%', 'percent 60-70'],
  ['60 to 70 percent', 'percent 60-70'],
  ['more than 90%', 'percent over90'],
  ['just under 50%', 'percent under50'],
  ['roughly 45%', 'percent about45'],
  ['down from 85 to 55 percent', 'percent 55'],
  ['from 5% in 2018 to 88%', 'percent 5, percent 88'],
  ['12 percentage points', ''],
  ['in 2018', ''],
  ['two hundred days', 'days 200'],
  ['a fortnight', 'days 14'],
  ['a four-week gap', 'days 28'],
  ['two and a half years', 'days 912.5'],
  ['three to five years', 'days 1095-1825'],
  ['a generation and a half', 'generations 1.5'],
  ['half a generation', 'generations 0.5'],
  ['one to two generations', 'generations 1-2'],
  ['an HHI of 4,200', 'hhi 4200'],
  ['HHI 0.42', 'hhi 4200'],
  ['九成五', 'percent 95'],
  ['九成半', 'percent 95'],
  ['七八成', 'percent 70-80'],
  ['六到七成', 'percent 60-70'],
  ['不到一成', 'percent under10'],
  ['百分之九十二点五', 'percent 92.5'],
  ['三分之二', 'percent 66.7'],
  ['十有八九', 'percent 80-90'],
  ['一半', 'percent 50'],
  ['成立三年的公司', 'days 1095'],
  ['成本', ''],
  ['一年半', 'days 547.5'],
  ['两个半月', 'days 75'],
  ['兩週', 'days 14'],
  ['半年', 'days 182.5'],
  ['几周', 'days 21'],
  ['2016年', ''],
  ['一代半', 'generations 1.5'],
  ['两三代', 'generations 2-3'],
  ['一辈儿', 'generations 1'],
  ['一代码', ''],
  ['赫芬达尔指数达到5200', 'hhi 5200'],
])('%s is %s', (text, expected) => {
  expect(inShort(text)).toBe(expected);
});

test('a number of any size is read as it is written, in digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), (share) => {
      expect(inShort(`${share}%`)).toBe(`percent ${share}`);
      expect(inShort(`${share} percent`)).toBe(`percent ${share}`);
    }),
  );
});

test('folding keeps every offset', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(folded(text)).toHaveLength(text.length);
    }),
  );
});
