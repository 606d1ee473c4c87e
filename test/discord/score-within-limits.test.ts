import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Failure } from '../../src/app/failure.ts';
import { answersFrom } from '../../src/app/scoring/carry-over.ts';
import { outcomeOf } from '../../src/app/scoring/score-of.ts';
import type { ScoreRecord } from '../../src/app/scoring/score-record.ts';
import { readTopicForm } from '../../src/app/scoring/topic-form.ts';
import { LONGEST_NOTE, lengthOf } from '../../src/domain/assessment/answer.ts';
import { AssessmentId, ScoreId } from '../../src/domain/ids.ts';
import { LOCALES } from '../../src/domain/locale.ts';
import { type Said, TOPICS } from '../../src/domain/scoring/correction.ts';
import { Finding, INDICATORS } from '../../src/domain/scoring/evidence.ts';
import { failureView } from '../../src/messages/failures.ts';
import { scoreCard } from '../../src/messages/score-card.ts';
import { changeNote, editNote } from '../../src/messages/score-difference.ts';
import { describeForm, descriptionForm, editForm } from '../../src/messages/score-forms.ts';
import { proposalView } from '../../src/messages/score-proposal.ts';
import { reasoningView } from '../../src/messages/score-reasoning.ts';
import { sourceText } from '../../src/messages/score-source.ts';
import { topicForm } from '../../src/messages/score-topic-form.ts';
import { assessmentWith, framework, JUN, MINA, NOW, speechIn } from '../support/examples-assessment.ts';
import { hostileText, longChinese } from '../support/examples-generated.ts';
import { recordWith, scoring, shown } from '../support/examples-score.ts';
import { scales } from '../support/examples-scoring.ts';
import { expectOpenable, expectSendable, holds } from '../support/sendable.ts';

const locale = fc.constantFrom(...LOCALES);

/** A value of every shape that an indicator may have; those that do not fit it are left out. */
const VALUES: readonly unknown[] = [
  { kind: 'number', number: 95, bound: 'over' },
  { kind: 'number', number: 3, to: 90 },
  { kind: 'word', word: 'nearly-all' },
  { kind: 'word', word: 'few' },
  { kind: 'shares', shares: Array.from({ length: 50 }, () => 2) },
  { kind: 'step', step: 'none' },
  { kind: 'step', step: 'chain' },
  { kind: 'step', step: 'lead' },
  { kind: 'step', step: 'huge' },
  { kind: 'step', step: 'in_force' },
  { kind: 'behind', number: 2, to: 7, unit: 'generations' },
  { kind: 'holds', holds: true },
];

/** Findings that quote any part of a text at all, of every indicator. */
function findingsIn(text: string): fc.Arbitrary<Finding[]> {
  const length = Math.max(1, text.length);
  const at = fc.tuple(fc.nat(length - 1), fc.nat(length - 1)).map(([a, b]) => {
    const [start, end] = [Math.min(a, b), Math.max(a, b) + 1];
    return { start, end, quote: text.slice(start, end) };
  });
  const one = fc
    .record({
      indicator: fc.constantFrom(...INDICATORS),
      value: fc.constantFrom(...VALUES),
      scope: fc.constantFrom('whole', 'grade'),
      standing: fc.constantFrom('fact', 'fact', 'fact', 'hearsay', 'plan'),
      hedged: fc.boolean(),
      attributed: fc.boolean(),
      superseded: fc.boolean(),
      disputed: fc.boolean(),
      quote: at,
    })
    .map(({ quote, ...rest }) => Finding.safeParse({ ...rest, origin: { kind: 'text', quote } }).data);
  return fc.array(one, { maxLength: 60 }).map((all) => all.filter((each) => each !== undefined));
}

const records: fc.Arbitrary<ScoreRecord> = fc
  .oneof(hostileText(4000), longChinese(4000))
  .chain((text) =>
    fc.record({
      text: fc.constant(text),
      findings: findingsIn(text),
      note: hostileText(500),
      technology: hostileText(100),
      topics: fc.subarray([...TOPICS]),
    }),
  )
  .map(({ text, findings, note, technology, topics }) => {
    const corrections = topics.flatMap((topic) => {
      const said = VALUES.flatMap((value) => {
        const draft = { indicator: topic, value, origin: { kind: 'person', by: JUN } };
        return Finding.safeParse(draft).data ?? [];
      })[0];
      const kind: Said =
        said === undefined ? ({ kind: 'unknown' } as const) : { kind: 'findings' as const, findings: [said] };
      const status: Said = { kind: 'status', status: 'met' };
      return [{ topic, said: /^C\d$/.test(topic) ? status : kind, note, by: JUN, at: NOW }];
    });
    const record = recordWith(text, findings, { technology: technology.slice(0, 100), corrections });
    const before = { technology, text: text.slice(0, 100), home: null, outcome: record.outcome };
    return { ...record, before, shared: [{ channel: '300000000000000001' as never, by: MINA, at: NOW }] };
  });

describe('whatever stands in a description, Discord takes', () => {
  test('its card, alone and for everybody, with any difference above it', () => {
    holds(fc.tuple(records, locale), ([record, spoken]) => {
      const speech = speechIn(spoken);
      const each = shown(record);
      expectSendable(scoreCard(speech, each, 'alone'));
      expectSendable(scoreCard(speech, each, 'all', editNote(speech, record)));
      const after = outcomeOf(each.score);
      expectSendable(scoreCard(speech, each, 'alone', changeNote(speech, 'x', record.outcome, after)));
    });
  });

  test('every page of its reasoning, with nothing cut but what is said to be', () => {
    holds(fc.tuple(records, locale, fc.nat(12)), ([record, spoken, page]) => {
      expectSendable(reasoningView(speechIn(spoken), shown(record), page));
    });
  });

  test('its forms, and those of every topic', () => {
    holds(
      fc.tuple(records, locale),
      ([record, spoken]) => {
        const speech = speechIn(spoken);
        const each = shown(record);
        expectOpenable(editForm(speech, each));
        expectOpenable(descriptionForm(speech, { technology: record.technology, home: 'x' }));
        expectOpenable(describeForm(speech, AssessmentId.parse('a000000001')));
        for (const topic of TOPICS) expectOpenable(topicForm(speech, each, topic, 'all'));
      },
      20,
    );
  });

  test('what it proposes to an assessment, with sources that fit there', () => {
    holds(fc.tuple(records, locale), ([record, spoken]) => {
      const speech = speechIn(spoken);
      const { score } = shown(record);
      const proposed = answersFrom(framework, scales, score);
      for (const of of ['description', 'answers'] as const) {
        for (const each of proposed) {
          const source = sourceText(speech, scales, each, of);
          expect(lengthOf(source)).toBeLessThanOrEqual(LONGEST_NOTE);
          expect(source).not.toBe('');
        }
      }
      const view = proposalView(speech, {
        assessment: assessmentWith(),
        score,
        scales: scoring.scales,
        proposed,
        read: [],
        descriptions: ['1', '2', '3', '4'].map((n) => ({ ...record, id: ScoreId.parse(`s00000000${n}`) })),
      });
      expectSendable(view);
    });
  });

  test('what went wrong', () => {
    const failures: readonly Failure[] = [
      { code: 'no-such-score' },
      { code: 'not-yours' },
      { code: 'already-shared' },
      { code: 'nothing-to-confirm' },
      { code: 'nothing-to-read' },
      { code: 'nothing-to-take-over' },
      { code: 'already-started', assessment: AssessmentId.parse('a000000001') },
    ];
    holds(fc.tuple(hostileText(), locale), ([typed, spoken]) => {
      for (const failure of failures) expectSendable(failureView(speechIn(spoken), failure));
      const problem = { what: 'not-a-number', typed } as const;
      const failure = {
        code: 'score-not-understood',
        score: recordWith('', []).id,
        topic: 'hhi',
        problem,
      } as const;
      expectSendable(failureView(speechIn(spoken), failure));
    });
  });
});

test('whatever is typed into a form of a topic is taken as what it says, or refused', () => {
  const fields = fc.dictionary(fc.constantFrom('value', 'unit', 'instead', 'note'), hostileText(600));
  holds(fc.tuple(fc.constantFrom(...TOPICS), fields), ([topic, typed]) => {
    const read = readTopicForm(framework, topic, typed, JUN);
    if (read.ok) expect(read.value.topic).toBe(topic);
    else expect(read.error.what).toMatch(/./);
  });
});

test.each([
  ['foreignShare', { value: '９１.９ %' }, { kind: 'number', number: 91.9 }],
  ['stockDays', { value: '7', unit: 'weeks' }, { kind: 'number', number: 49 }],
  ['stockDays', { value: '3 个月', unit: 'days' }, { kind: 'number', number: 90 }],
  ['foreignOnlySuppliers', { value: '3' }, { kind: 'number', number: 3 }],
  ['homeLag', { value: 'none' }, { kind: 'step', step: 'none' }],
  ['otherSource', { value: 'no' }, { kind: 'holds', holds: false }],
] as const)('%s %j says %j', (topic, fields, value) => {
  const read = readTopicForm(framework, topic, fields, JUN);
  if (!read.ok || read.value.said.kind !== 'findings') expect.fail(JSON.stringify(read));
  expect(read.value.said.findings).toMatchObject([{ indicator: topic, value, origin: { by: JUN } }]);
});

test.each([
  ['foreignShare', { value: '' }, 'empty'],
  ['foreignShare', { value: '101' }, 'out-of-range'],
  ['foreignOnlySuppliers', { value: '2.5' }, 'not-a-number'],
  ['stockDays', { value: 'long' }, 'not-a-number'],
  ['homeLag', { value: 'nonsense' }, 'empty'],
  ['C1', { value: 'unknown?' }, 'empty'],
] as const)('%s %j is %s', (topic, fields, what) => {
  expect(readTopicForm(framework, topic, fields, JUN)).toMatchObject({ ok: false, error: { what } });
});
