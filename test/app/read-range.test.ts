import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswerForm } from '../../src/app/assess/answer-form.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { valueText } from '../../src/messages/speech.ts';
import { countries, framework, promptNamed, speechIn } from '../support/examples-assessment.ts';
import { hostileText } from '../support/examples-generated.ts';

const ranges = framework.stages.flatMap((stage) => stage.prompts).filter((each) => each.kind === 'range');

function read(id: string, value: string, unit?: string) {
  return readAnswerForm(promptNamed(id), { value, ...(unit !== undefined && { unit }) }, countries);
}

function range(least: number, most: number, unit: string) {
  return { ok: true, value: { value: { kind: 'range', least, most, unit }, evidence: 'fair' } };
}

describe('a length of time from so much to so much', () => {
  test.each([
    ['3-5', 3, 5, 'weeks'],
    ['3 - 5', 3, 5, 'weeks'],
    ['3–5', 3, 5, 'weeks'],
    ['3 — 5', 3, 5, 'weeks'],
    ['3——5', 3, 5, 'weeks'],
    ['3−5', 3, 5, 'weeks'],
    ['3~5', 3, 5, 'weeks'],
    ['3〜5', 3, 5, 'weeks'],
    ['3～5', 3, 5, 'weeks'],
    ['３～５', 3, 5, 'weeks'],
    ['３－５', 3, 5, 'weeks'],
    ['3 to 5', 3, 5, 'weeks'],
    ['3 TO 5', 3, 5, 'weeks'],
    ['from 3 to 5', 3, 5, 'weeks'],
    ['Between 3 and 5', 3, 5, 'weeks'],
    ['3至5', 3, 5, 'weeks'],
    ['3 到 5', 3, 5, 'weeks'],
    ['从3到5', 3, 5, 'weeks'],
    ['1,200-1,500', 1200, 1500, 'weeks'],
    ['1 200 – 1 500', 1200, 1500, 'weeks'],
    ['1.5-2.25', 1.5, 2.25, 'weeks'],
    ['2,5-3', 2.5, 3, 'weeks'],
    ['0-0', 0, 0, 'weeks'],
    ['7', 7, 7, 'weeks'],
    ['５', 5, 5, 'weeks'],
    ['5-5', 5, 5, 'weeks'],
    ['3-5 months', 3, 5, 'months'],
    ['3-5months', 3, 5, 'months'],
    ['3 months to 5 months', 3, 5, 'months'],
    ['3 months - 5', 3, 5, 'months'],
    ['from 1 month to 5 months', 1, 5, 'months'],
    ['between 3 and 5 months', 3, 5, 'months'],
    ['1 month', 1, 1, 'months'],
    ['3～5 个月', 3, 5, 'months'],
    ['3至5个月', 3, 5, 'months'],
    ['3个月到5个月', 3, 5, 'months'],
    ['从３个月至５个月', 3, 5, 'months'],
    ['7-10周', 7, 10, 'weeks'],
    ['5天', 5, 5, 'days'],
    ['1-2 years', 1, 2, 'years'],
    ['2 days', 2, 2, 'days'],
  ])('%j is %d to %d %s', (typed, least, most, unit) => {
    expect(read('stock-range', typed, 'weeks')).toEqual(range(least, most, unit));
  });

  test.each([
    'about 90',
    '~90',
    '≈90',
    '大约90',
    '90左右',
    'up to 5',
    '至5',
    'to 5',
    '>5',
    '≥5',
    '5+',
    '5-',
    '3-',
    '3 to',
    '3 or 5',
    '3 and 5',
    '3 5',
    '3, 5',
    '3;5',
    '3/5',
    '3..5',
    '3-5-7',
    '3 to 5 to 7',
    '2026-11-23',
    'three to five',
    '三到五个月',
    '٣-٥',
    '۳ تا ۵',
    '\u202E5-3\u202C',
    '\u20673-5\u2069',
    'בין 3 ל-5',
    'NaN',
    'NaN-NaN',
    'Infinity',
    '3-Infinity',
    '3-∞',
    '1e2-1e3',
    '0x3-0x5',
    '10²',
    '½-1',
    '①-②',
    '3\n5',
    '1\n200',
    '3-5 fortnights',
    '3 weeks to 5 months',
    '10-25 %',
    `${'9'.repeat(16)}-${'9'.repeat(17)}`,
  ])('%j is none', (typed) => {
    expect(read('stock-range', typed, 'weeks')).toEqual({ ok: false, error: { what: 'not-a-range', typed } });
  });

  test.each([
    ['5-3', { what: 'wrong-order', least: 5, most: 3 }],
    ['5 months to 3 months', { what: 'wrong-order', least: 5, most: 3 }],
    ['-3-5', { what: 'out-of-range', least: 0, most: 2000 }],
    ['−3 to −1', { what: 'out-of-range', least: 0, most: 2000 }],
    ['-7', { what: 'out-of-range', least: 0, most: 2000 }],
    ['3--5', { what: 'wrong-order', least: 3, most: -5 }],
    ['3 - -5', { what: 'wrong-order', least: 3, most: -5 }],
    ['1000-2001', { what: 'out-of-range', least: 0, most: 2000 }],
    ['999999999999999', { what: 'out-of-range', least: 0, most: 2000 }],
    ['', { what: 'empty' }],
    ['\u200F', { what: 'empty' }],
  ])('%j is refused for what it is', (typed, error) => {
    expect(read('stock-range', typed, 'weeks')).toEqual({ ok: false, error });
  });

  test('the first unit is taken where none is written or picked', () => {
    expect(read('stock-range', '3-5')).toEqual(range(3, 5, 'days'));
  });
});

test.each([
  ['60-100', 60, 100],
  ['60-100%', 60, 100],
  ['60% - 100 %', 60, 100],
  ['６０％～１００％', 60, 100],
  ['60 percent to 100 percent', 60, 100],
  ['120', 120, 120],
])('a share: %j is %d to %d', (typed, least, most) => {
  expect(read('demand-range', typed)).toEqual(range(least, most, 'percent'));
});

test.each([
  [3, 5, 'months', '3–5 months', '3–5个月'],
  [1, 1, 'months', '1 month', '1个月'],
  [0.5, 1, 'years', '0.5–1 year', '0.5–1年'],
  [1000, 1500.5, 'days', '1,000–1,500.5 days', '1,000–1,500.5天'],
])('%d to %d %s reads %j and %j', (least, most, unit, english, chinese) => {
  const said = LOCALES.map((locale) =>
    valueText(speechIn(locale), promptNamed('stock-range'), { kind: 'range', least, most, unit }),
  );
  expect(said).toEqual([english, chinese]);
});

test('whatever is typed, what is read fits the prompt, the smaller end first', () => {
  const pieces = fc.array(fc.constantFrom(...'0123456789.,-–~～至到 %', 'to', 'from', ' months', '个月'), {
    maxLength: 14,
  });
  const typed = fc.oneof(
    hostileText(200),
    pieces.map((each) => each.join('')),
  );
  fc.assert(
    fc.property(fc.constantFrom(...ranges), typed, (prompt, value) => {
      const outcome = readAnswerForm(prompt, { value }, countries);
      fc.pre(outcome.ok && outcome.value.value.kind === 'range');
      if (!outcome.ok || outcome.value.value.kind !== 'range') return;
      const { least, most, unit } = outcome.value.value;
      expect(least).toBeLessThanOrEqual(most);
      expect(least).toBeGreaterThanOrEqual(prompt.least);
      expect(most).toBeLessThanOrEqual(prompt.most);
      expect(prompt.units.map((each) => each.id)).toContain(unit);
    }),
    { numRuns: 2000, maxSkipsPerRun: 500 },
  );
});
