import fc from 'fast-check';
import { type Answer, type AnswerValue, EVIDENCE } from '../../src/domain/assessment/answer.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { choicesOf, type Framework, stageOf } from '../../src/domain/framework/framework.ts';
import { STAGES } from '../../src/domain/framework/names.ts';
import type { Prompt } from '../../src/domain/framework/prompt.ts';
import type { PromptId } from '../../src/domain/ids.ts';
import { answered, assessmentWith, unknown } from './examples-assessment.ts';
import {
  ballotsFor,
  closureFor,
  entriesFor,
  member,
  passagesFor,
  reviewsFor,
} from './examples-generated-parts.ts';

/** What people and their keyboards send to see what breaks. */
export const HOSTILE = [
  '@everyone',
  '@\u200Beveryone @here <@200000000000000001> <@&300000000000000001> <#300000000000000002>',
  '</assess start:1> <t:0:R> <:a:123456789012345678>',
  '**bold** __under__ ~~gone~~ ||spoiler|| `code` ```block``` [text](https://example.com)',
  '# heading\n## two\n-# small\n> quote\n>>> all\n- item\n* item\n+ item\n1. one\n2) two',
  '#\u3000heading\n>\u00A0quote\n-\u2003item\n\u3000# heading',
  'https://example.com/a_b_c?d=*e*',
  '\u202Egnp.exe \u2066left\u2069 \u200F\u061C',
  'שלום עולם مرحبا بالعالم',
  '\u200B\u200C\u200D\u2060\uFEFF\u00AD',
  'a\u0000b\u0001c\u001Bd\u007Fe\u0085f',
  '👨‍👩‍👧‍👦🏳️‍🌈👍🏽🇰🇷',
  `Z${'\u0301'.repeat(300)}`,
  '\uD83D lone \uDE00',
  'one\r\ntwo\rthree\u2028four\u2029five',
  '\\',
  '\\\\*',
  '光刻胶（ArF）',
  '*'.repeat(10_000),
  '\n'.repeat(3000),
  '😀'.repeat(5000),
  'a'.repeat(10_000),
] as const;

/** Text of at least one and at most `most` UTF-16 units: pieces of the above, and anything at all between them. */
export function hostileText(most = 10_000): fc.Arbitrary<string> {
  const piece = fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.string({ unit: fc.constantFrom(...'*_~`|[]()<>@#-+\\ \n:/.123everyonehere'), maxLength: 60 }),
  );
  return fc
    .array(piece, { minLength: 1, maxLength: 4 })
    .map((pieces) => pieces.join('').slice(0, most))
    .map((text) => (text === '' ? 'x' : text));
}

/** Chinese as long as it may be: three bytes a character, with hardly a blank to cut at. */
export function longChinese(most = 10_000): fc.Arbitrary<string> {
  return fc
    .string({
      unit: fc.constantFrom(...'光刻胶断供后库存仅够维持七周（约四十九天），替代来源尚在验证。*>#\n'),
      minLength: 20,
      maxLength: 60,
    })
    .map((words) => `供${words.repeat(Math.ceil(most / words.length)).slice(0, most - 2)}应`);
}

/** A text of at most so many UTF-16 units. */
export type TextArbitrary = (most: number) => fc.Arbitrary<string>;

/** A value that fits a prompt, made of whatever people might write. */
export function valueFor(
  framework: Framework,
  prompt: Prompt,
  typed: TextArbitrary = hostileText,
): fc.Arbitrary<AnswerValue> {
  const reasons = typed(1000).map(unknown);
  const choices = choicesOf(framework, prompt)?.map((each) => each.id) ?? [];
  switch (prompt.kind) {
    case 'text':
      return fc.oneof(
        typed(prompt.longest).map((text): AnswerValue => ({ kind: 'text', text })),
        reasons,
      );
    case 'number': {
      const amount = fc.double({ min: prompt.least, max: prompt.most, noNaN: true });
      const unit = fc.constantFrom(...prompt.units.map((each) => each.id));
      return fc.oneof(fc.record({ kind: fc.constant('number' as const), amount, unit }), reasons);
    }
    case 'range': {
      const end = fc.double({ min: prompt.least, max: prompt.most, noNaN: true });
      const unit = fc.constantFrom(...prompt.units.map((each) => each.id));
      const range = fc.record({ ends: fc.tuple(end, end), unit }).map(({ ends, unit }): AnswerValue => {
        return { kind: 'range', least: Math.min(...ends), most: Math.max(...ends), unit };
      });
      return fc.oneof(range, reasons);
    }
    case 'date': {
      const date = fc
        .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
        .map((day) => day.toISOString().slice(0, 10));
      return fc.oneof(fc.record({ kind: fc.constant('date' as const), date }), reasons);
    }
    case 'countries': {
      const code = fc.constantFrom('KR', 'JP', 'CN', 'US', 'BE', 'GS', 'VC', 'CD', 'HK', 'CI');
      const codes = fc.uniqueArray(code, { minLength: 1, maxLength: Math.min(10, prompt.most) });
      return fc.oneof(fc.record({ kind: fc.constant('countries' as const), countries: codes }), reasons);
    }
    case 'choice':
    case 'criterion':
    case 'likelihood':
    case 'consequence':
      return fc.oneof(
        fc.constantFrom(...choices).map((choice): AnswerValue => ({ kind: 'choice', choice })),
        reasons,
      );
  }
}

function answerFor(framework: Framework, prompt: Prompt, typed: TextArbitrary): fc.Arbitrary<Answer> {
  return fc
    .record({
      value: valueFor(framework, prompt, typed),
      evidence: fc.constantFrom(...EVIDENCE),
      by: member,
      version: fc.integer({ min: 1, max: 999_999_999 }),
      source: fc.option(typed(1000), { nil: undefined }),
    })
    .map(({ source, value, ...rest }) =>
      answered(value, { ...rest, ...(source !== undefined && { source }) }),
    );
}

/** Each of the prompts answered by nobody, somebody, or several at once. */
function slotsFor(
  framework: Framework,
  prompts: readonly Prompt[],
  typed: TextArbitrary,
): fc.Arbitrary<Assessment['answers']> {
  const slots = prompts.map((prompt) =>
    fc
      .uniqueArray(answerFor(framework, prompt, typed), { maxLength: 6, selector: (each) => each.version })
      .map(([current, ...proposals]): [PromptId, Assessment['answers'][PromptId]][] =>
        current === undefined ? [] : [[prompt.id, { current, proposals }]],
      ),
  );
  return fc.tuple(...slots).map((each) => Object.fromEntries(each.flat()));
}

/** An assessment as it may stand at any stage, open or closed, with lists, ratings and reviews. */
export function assessments(
  framework: Framework,
  typed: TextArbitrary = hostileText,
): fc.Arbitrary<Assessment> {
  const prompts = framework.stages.flatMap((stage) => stage.prompts);
  return fc
    .record({
      technology: typed(100),
      private: fc.boolean(),
      stage: fc.constantFrom(...STAGES),
      version: fc.integer({ min: 1, max: 1_000_000_000 }),
      answers: slotsFor(framework, prompts, typed),
      entries: entriesFor(framework, typed),
      ballots: ballotsFor(typed),
      reviews: reviewsFor(slotsFor(framework, stageOf(framework, 'adjust').prompts, typed)),
    })
    .chain(({ answers, ...rest }) =>
      fc
        .tuple(
          passagesFor(framework, rest.stage, rest.entries, typed),
          fc.oneof(
            { weight: 3, arbitrary: fc.constant(null) },
            { weight: 1, arbitrary: closureFor(framework, rest.entries, typed) },
          ),
        )
        .map(([passages, closure]) => ({ ...assessmentWith({ ...rest, passages, closure }), answers })),
    );
}
