import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAnswerForm } from '../../src/app/assess/answer-form.ts';
import { readNumber } from '../../src/app/assess/read-number.ts';
import { typedLine, typedText } from '../../src/app/typed-text.ts';
import { AnswerValue } from '../../src/domain/assessment/answer.ts';
import { misfitOf } from '../../src/domain/assessment/fit.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { fieldsOf } from '../../src/messages/forms.ts';
import { valueText } from '../../src/messages/speech.ts';
import { answered, countries, framework, promptNamed, speechIn } from '../support/examples-assessment.ts';
import { hostileText, valueFor } from '../support/examples-generated.ts';

const prompts = framework.stages.flatMap((stage) => stage.prompts);

describe('a number', () => {
  test.each([
    ['120', 120],
    ['0', 0],
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['2,50', 2.5],
    ['1,200', 1200],
    ['1,234,567.5', 1234567.5],
    ['1 200', 1200],
    ['1\u00A0234\u00A0567', 1234567],
    ['１２０', 120],
    ['１，２００', 1200],
    ['９１．９％', 91.9],
    ['91.9 %', 91.9],
    ['12,5%', 12.5],
    ['-3', -3],
    ['- 3', -3],
    ['+3', 3],
    ['007', 7],
    ['999999999999999', 999999999999999],
  ])('%j reads as %d', (typed, expected) => {
    expect(readNumber(typed)).toBe(expected);
  });

  test.each([
    '',
    '-',
    '.',
    '5.',
    '.5',
    'ten',
    '10 or 20',
    '10-20',
    '~10',
    '>10',
    '1e5',
    '0x10',
    'Infinity',
    'NaN',
    '1.2.3',
    '1,2345',
    '0,125',
    '0,500',
    '-0,125',
    '01,200',
    '12,34,567',
    '1,20,000',
    '10 20',
    '7 8',
    '1.200,50',
    '10²',
    'm²',
    '5%%',
    '%',
    '½',
    '9'.repeat(16),
    '十',
    '٣',
    '1_000',
    "1'200",
    '5 days',
    '1\n2',
    '①',
  ])('%j is none', (typed) => {
    expect(readNumber(typed)).toBeUndefined();
  });

  test('reads back as it is written in either language', () => {
    const amount = fc.double({ min: 0, max: 2000, noNaN: true }).map((each) => Number(each.toFixed(2)));
    fc.assert(
      fc.property(amount, (each) => {
        expect(readNumber(String(each))).toBe(each);
        expect(readNumber(new Intl.NumberFormat('en').format(each))).toBe(each);
      }),
    );
  });
});

function read(id: string, fields: Record<string, string>) {
  return readAnswerForm(promptNamed(id), fields, countries);
}

describe('of an answer and a reason why it is unknown', () => {
  const REASON = 'The plant has not answered';
  const unknown = { kind: 'unknown', reason: REASON };
  test.each([
    ['affected', { value: 'Two fabs' }, { value: 'Two fabs', unknown: REASON }, unknown],
    ['affected', { value: ' Two fabs' }, { value: 'Two\u200B fabs\r\n', unknown: REASON }, 'both'],
    ['affected', { value: 'Two\nfabs' }, { value: 'Two\r\nfabs ', unknown: REASON }, unknown],
    ['affected', { unknown: REASON }, { value: 'Two', unknown: REASON }, { kind: 'text', text: 'Two' }],
    ['affected', { value: 'Two' }, { value: 'Three', unknown: REASON }, 'both'],
    ['affected', { unknown: REASON }, { value: 'Two', unknown: 'Another' }, 'both'],
    ['affected', {}, { value: 'Two', unknown: REASON }, 'both'],
    ['affected', { value: 'Two', unknown: REASON }, { value: 'Two', unknown: REASON }, 'both'],
    ['stock', { value: '7', unit: 'weeks' }, { value: '7', unit: 'days', unknown: REASON }, unknown],
    ['trigger', { value: 'in-force' }, { value: 'in-force', unknown: REASON }, unknown],
    [
      'trigger',
      { value: 'unknown', unknown: REASON },
      { value: 'in-force', unknown: REASON },
      { kind: 'choice', choice: 'in-force' },
    ],
    ['trigger', { value: 'unknown', unknown: 'Old' }, { value: 'unknown', unknown: REASON }, unknown],
    ['trigger', { value: 'in-force' }, { value: 'unknown', unknown: REASON }, unknown],
  ] as const)('%s opened with %j and sent with %j', (id, shown, fields, expected) => {
    const outcome = readAnswerForm(promptNamed(id), fields, countries, shown);
    expect(outcome).toEqual(
      expected === 'both'
        ? { ok: false, error: { what: 'answer-and-unknown' } }
        : { ok: true, value: { value: expected, evidence: 'fair' } },
    );
  });

  test('the one that was written counts, whatever stood on the form', () => {
    const pair = fc
      .constantFrom(...prompts)
      .chain((prompt) => fc.tuple(fc.constant(prompt), valueFor(framework, prompt)));
    fc.assert(
      fc.property(pair, fc.constantFrom(...LOCALES), ([prompt, value], locale) => {
        const shown = fieldsOf(speechIn(locale), prompt, answered(value));
        const unknownNow = { ...shown, unknown: 'A new reason' };
        fc.pre(typedText(shown['unknown'] ?? '') !== 'A new reason');
        expect(readAnswerForm(prompt, unknownNow, countries, shown)).toMatchObject({
          value: { value: { kind: 'unknown', reason: 'A new reason' } },
        });
      }),
      { numRuns: 100 },
    );
  });
});

describe('the fields of a form', () => {
  const REASON = 'The plant has not answered';
  test.each([
    ['affected', { value: 'Two fabs' }, { kind: 'text', text: 'Two fabs' }],
    ['affected', { value: '  Two\r\nfabs ' }, { kind: 'text', text: 'Two\nfabs' }],
    ['affected', { value: '', unknown: REASON }, { kind: 'unknown', reason: REASON }],
    ['affected', { value: 'unknown', unknown: REASON }, { kind: 'unknown', reason: REASON }],
    ['affected', { value: '\u200B', unknown: REASON }, { kind: 'unknown', reason: REASON }],
    ['affected', { value: '😀'.repeat(2000) }, { kind: 'text', text: '😀'.repeat(2000) }],
    ['trigger', { value: 'in-force' }, { kind: 'choice', choice: 'in-force' }],
    ['trigger', { value: 'unknown', unknown: REASON }, { kind: 'unknown', reason: REASON }],
    ['trigger', { unknown: REASON }, { kind: 'unknown', reason: REASON }],
    ['stock', { value: '7', unit: 'weeks' }, { kind: 'number', amount: 7, unit: 'weeks' }],
    ['stock', { value: '７' }, { kind: 'number', amount: 7, unit: 'days' }],
    ['stock', { value: '3 months' }, { kind: 'number', amount: 3, unit: 'months' }],
    ['stock', { value: '1 Month', unit: 'days' }, { kind: 'number', amount: 1, unit: 'months' }],
    ['stock', { value: '7周', unit: 'days' }, { kind: 'number', amount: 7, unit: 'weeks' }],
    ['stock', { value: '７ 周' }, { kind: 'number', amount: 7, unit: 'weeks' }],
    ['stock', { value: '2.5个月' }, { kind: 'number', amount: 2.5, unit: 'months' }],
    ['stock', { value: '3个周' }, { kind: 'number', amount: 3, unit: 'weeks' }],
    ['stock', { value: '1,200 days' }, { kind: 'number', amount: 1200, unit: 'days' }],
    ['share', { value: '91.9 %' }, { kind: 'number', amount: 91.9, unit: 'percent-abroad' }],
    ['since', { value: '2019年7月4日' }, { kind: 'date', date: '2019-07-04' }],
    ['home', { value: '韩国' }, { kind: 'countries', countries: ['KR'] }],
    [
      'sources',
      { value: '比利时、US; japan，KR' },
      { kind: 'countries', countries: ['BE', 'US', 'JP', 'KR'] },
    ],
    ['sources', { value: 'US, us\nUnited States' }, { kind: 'countries', countries: ['US'] }],
    ['sources', { value: 'None.' }, { kind: 'countries', countries: [] }],
    ['sources', { value: '无。' }, { kind: 'countries', countries: [] }],
    ['sources', { value: 'Japan, KR.' }, { kind: 'countries', countries: ['JP', 'KR'] }],
    ['sources', { value: 'NONE' }, { kind: 'countries', countries: [] }],
    ['sources', { value: '没有其他来源国' }, { kind: 'countries', countries: [] }],
    ['sources', { value: 'No other source country' }, { kind: 'countries', countries: [] }],
  ] as const)('%s %j', (id, fields, value) => {
    expect(read(id, { evidence: 'strong', ...fields })).toEqual({
      ok: true,
      value: { value, evidence: 'strong' },
    });
  });

  const long = 'x'.repeat(1001);
  test.each([
    ['affected', {}, { what: 'empty' }],
    ['affected', { value: ' \u0000\u200B ', unknown: '\n' }, { what: 'empty' }],
    ['affected', { value: 'a', unknown: REASON }, { what: 'answer-and-unknown' }],
    ['trigger', { value: 'unknown' }, { what: 'unknown-without-reason' }],
    ['affected', { value: 'x'.repeat(2001) }, { what: 'too-long', most: 2000 }],
    ['affected', { value: 'a', source: long }, { what: 'too-long', most: 1000 }],
    ['affected', { unknown: long }, { what: 'too-long', most: 1000 }],
    ['stock', { value: 'seven' }, { what: 'not-a-number', typed: 'seven' }],
    ['stock', { value: '3 fortnights' }, { what: 'not-a-number', typed: '3 fortnights' }],
    ['stock', { value: '3 weeks 2 days' }, { what: 'not-a-number', typed: '3 weeks 2 days' }],
    ['stock', { value: '2月' }, { what: 'not-a-number', typed: '2月' }],
    ['stock', { value: '10² days' }, { what: 'not-a-number', typed: '10² days' }],
    ['stock', { value: 'months' }, { what: 'not-a-number', typed: 'months' }],
    ['stock', { value: 'about 3 months' }, { what: 'not-a-number', typed: 'about 3 months' }],
    ['stock', { value: '1-3 months' }, { what: 'not-a-number', typed: '1-3 months' }],
    ['stock', { value: '-1 day' }, { what: 'out-of-range', least: 0, most: 2000 }],
    ['stock', { value: '-1' }, { what: 'out-of-range', least: 0, most: 2000 }],
    ['stock', { value: '999999999999' }, { what: 'out-of-range', least: 0, most: 2000 }],
    ['share', { value: '101%' }, { what: 'out-of-range', least: 0, most: 100 }],
    ['since', { value: '2026-02-30' }, { what: 'not-a-date', typed: '2026-02-30' }],
    ['home', { value: 'Atlantis' }, { what: 'not-a-country', typed: 'Atlantis' }],
    ['home', { value: 'KR, JP' }, { what: 'too-many-countries', most: 1 }],
    ['home', { value: 'none' }, { what: 'not-a-country', typed: 'none' }],
    ['home', { value: ',;、' }, { what: 'empty' }],
    ['sources', { value: 'US, Mars, JP' }, { what: 'not-a-country', typed: 'Mars' }],
  ] as const)('%s %j is not taken: %j', (id, fields, problem) => {
    expect(read(id, fields)).toEqual({ ok: false, error: problem });
  });

  test.each([
    ['strong', 'strong'],
    ['weak', 'weak'],
    [undefined, 'fair'],
    ['', 'fair'],
    ['certain', 'fair'],
  ])('evidence %j counts as %s', (evidence, expected) => {
    const fields = { value: 'Two fabs', ...(evidence !== undefined && { evidence }) };
    expect(read('affected', fields)).toMatchObject({ value: { evidence: expected } });
  });

  test('a source is kept, and one of blanks is none', () => {
    expect(read('affected', { value: 'a', source: ' the gazette ' })).toMatchObject({
      value: { source: 'the gazette' },
    });
    const blank = read('affected', { value: 'a', source: ' \u200B' });
    expect(blank.ok && Object.keys(blank.value)).toEqual(['value', 'evidence']);
  });
});

test('whatever stands in a form is an answer that can be stored or a problem, never a crash', () => {
  const field = fc.option(fc.oneof(hostileText(4000), fc.constantFrom('unknown', '7', 'US', 'met', 'days')), {
    nil: undefined,
  });
  const fields = fc
    .record({ value: field, unit: field, evidence: field, source: field, unknown: field })
    .map((given) => Object.fromEntries(Object.entries(given).filter(([, each]) => each !== undefined)));
  fc.assert(
    fc.property(fc.constantFrom(...prompts), fields, (prompt, given) => {
      const outcome = readAnswerForm(prompt, given as Record<string, string>, countries);
      if (!outcome.ok) return;
      const { value } = outcome.value;
      const fits = misfitOf(framework, prompt, value) === undefined;
      const chosen = value.kind === 'choice' || value.kind === 'number' || value.kind === 'range';
      expect(fits || chosen, 'only what a select offers is left to the domain').toBe(true);
      if (fits) expect(AnswerValue.parse(value)).toEqual(value);
    }),
    { numRuns: 300 },
  );
});

test('an answer that is opened again and sent as it stands is the same answer', () => {
  const pairs = fc
    .constantFrom(...prompts)
    .chain((prompt) =>
      fc.tuple(fc.constant(prompt), valueFor(framework, prompt), fc.constantFrom(...LOCALES)),
    );
  const asTyped = (value: AnswerValue): AnswerValue => {
    switch (value.kind) {
      case 'text':
        return { ...value, text: typedText(value.text) };
      case 'unknown':
        return { ...value, reason: typedText(value.reason) };
      case 'number':
        return { ...value, amount: Number(value.amount.toFixed(9)) };
      case 'range':
        return { ...value, least: Number(value.least.toFixed(9)), most: Number(value.most.toFixed(9)) };
      default:
        return value;
    }
  };
  fc.assert(
    fc.property(pairs, ([prompt, given, locale]) => {
      const value = asTyped(given);
      fc.pre(AnswerValue.safeParse(value).success && misfitOf(framework, prompt, value) === undefined);
      fc.pre(!(value.kind === 'text' && value.text === 'unknown'));
      const fields = fieldsOf(
        speechIn(locale),
        prompt,
        answered(value, { evidence: 'weak', source: 'a letter' }),
      );
      const again = readAnswerForm(prompt, fields, countries);
      expect(again).toEqual({ ok: true, value: { value, evidence: 'weak', source: 'a letter' } });
    }),
    { numRuns: 400 },
  );
});

test.each([0.0000005, 1e-9, 0.1, 1234.5])('%d is opened as it can be read again', (amount) => {
  const value: AnswerValue = { kind: 'number', amount, unit: 'days' };
  expect(read('stock', fieldsOf(speechIn('en'), promptNamed('stock'), answered(value)))).toMatchObject({
    value: { value },
  });
});

test('every country reads back from its name in either language', () => {
  for (const locale of LOCALES) {
    for (const { code } of countries.suggest('', locale, 1000)) {
      const value: AnswerValue = { kind: 'countries', countries: ['JP', code].slice(code === 'JP' ? 1 : 0) };
      const fields = fieldsOf(speechIn(locale), promptNamed('sources'), answered(value));
      expect(read('sources', fields), fields['value'] ?? '').toMatchObject({ ok: true, value: { value } });
    }
  }
});

describe('typed text', () => {
  test.each([
    ['a\u0000b\u001Bc\u0085d', 'abcd'],
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['  \t x \n', 'x'],
    ['e\u0301', 'é'],
    ['e\u0001\u0301', 'é'],
    ['\uD83D', '\uFFFD'],
    ['a\tb', 'a\tb'],
    ['\u200B\u200D\uFEFF\u00AD', ''],
    ['\u3164\u115F', ''],
    ['👨‍👩‍👧', '👨‍👩‍👧'],
  ])('%j is kept as %j', (raw, kept) => {
    expect(typedText(raw)).toBe(kept);
  });

  test('is well formed, in NFC, without controls or blanks around it, and stays as it is', () => {
    fc.assert(
      fc.property(hostileText(), (raw) => {
        const text = typedText(raw);
        expect(text.isWellFormed()).toBe(true);
        expect(text).toBe(text.normalize('NFC'));
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/(?![\t\n])\p{Cc}/u);
        expect(typedText(text)).toBe(text);
        expect(typedLine(raw)).not.toMatch(/[\n\r\t\u2028\u2029]| {2}/);
        expect(typedLine(typedLine(raw))).toBe(typedLine(raw));
      }),
      { numRuns: 300 },
    );
  });
});

test('a number reads back from the way it is shown, in either language', () => {
  const amount = fc.double({ min: 0, max: 2000, noNaN: true }).map((each) => Number(each.toFixed(2)));
  fc.assert(
    fc.property(
      amount,
      fc.constantFrom('days', 'weeks', 'months'),
      fc.constantFrom(...LOCALES),
      (each, unit, locale) => {
        const value = { kind: 'number', amount: each, unit } as const;
        const shown = valueText(speechIn(locale), promptNamed('stock'), value);
        expect(read('stock', { value: shown }), shown).toMatchObject({ value: { value } });
      },
    ),
  );
});
