import { describe, expect, test } from 'vitest';
import { changeAssessment } from '../../src/app/assess/change.ts';
import { type ReasonFor, reasonEvent, reasonForAt } from '../../src/app/lessons/reason.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { EntryId } from '../../src/domain/ids.ts';
import { LessonId } from '../../src/domain/lesson.ts';
import { actor, memoryApp, stored } from '../support/examples-app.ts';
import { answered, assessmentWith, choice, framework, JUN, slot } from '../support/examples-assessment.ts';
import { day, picks, talk, treatment, words } from '../support/examples-entries.ts';
import { must } from '../support/store-examples.ts';

const lesson = LessonId.parse('soulbrain-twelve-nines');
const line = 'Lesson “Twelve nines” (soulbrain-twelve-nines). Source: section 2.2.3';
const decision: ReasonFor = { what: 'decision' };
const of = (id: number): ReasonFor => ({ what: 'treatment', entry: EntryId.parse(id) });
const made = (assessment: Assessment, reason: ReasonFor) =>
  reasonEvent(framework, assessment, reason, lesson, line, JUN);
const decided = (source?: string) =>
  assessmentWith(
    {},
    {
      decision: slot(
        answered(choice('accept'), {
          evidence: 'strong',
          version: 4,
          ...(source !== undefined && { source }),
        }),
      ),
    },
  );

describe('a reason of the decision', () => {
  test.each([
    [undefined, line],
    ['Minutes of 10 July', `Minutes of 10 July\n${line}`],
    // Another lesson whose name begins in the same way is another one.
    ['see soulbrain-twelve-nines-more', `see soulbrain-twelve-nines-more\n${line}`],
  ])('is added to %j, and the answer stays', (before, after) => {
    expect(made(decided(before), decision)).toEqual({
      is: 'new',
      event: {
        kind: 'answer',
        by: JUN,
        prompt: 'decision',
        value: choice('accept'),
        evidence: 'strong',
        source: after,
        basedOn: 4,
      },
    });
  });

  test.each([
    ['it stands there', decided(`Because of ${line}`), { is: 'there' }],
    ['there is no room', decided('x'.repeat(990)), { is: 'too-long', longest: 1000 }],
    ['nothing was decided', assessmentWith(), { is: 'gone' }],
  ])('is none where %s', (_, assessment, expected) => {
    expect(made(assessment, decision)).toEqual(expected);
  });
});

describe('a reason of a treatment', () => {
  const second = treatment(3, { why: words('Nearest to our grade'), criteria: picks('C1') });
  const accepted = treatment(4, { until: day('2027-05-01') }, { option: 'accept' });
  const bought = treatment(5, { bought: words('Half of the use') });
  const entries = [second, accepted, bought, talk(6)];

  test.each([
    ['below what stands there', 3, `Nearest to our grade\n${line}`],
    ['of an acceptance', 4, line],
    ['where there was none', 5, line],
  ])('%s, and nothing else of it changes', async (_, id, why) => {
    const app = memoryApp();
    const before = await stored(app, assessmentWith({ entries }));
    const reason = made(before, of(id));
    if (reason.is !== 'new') throw new Error(reason.is);
    const changed = must(await changeAssessment(app, actor(), before.id, reason.event));
    const old = before.entries.find((each) => each.id === id);
    const now = changed.assessment.entries.find((each) => each.id === id);
    expect(now?.values).toEqual({ ...old?.values, why: words(why) });
    expect(changed.effects.map(({ kind }) => kind)).toEqual(['entry-changed']);
  });

  test.each([
    ['it is gone', of(99), { is: 'gone' }],
    ['it is no treatment', of(6), { is: 'gone' }],
  ])('is none where %s', (_, reason, expected) => {
    expect(made(assessmentWith({ entries }), reason)).toEqual(expected);
  });

  test('is none where there is no room, or it stands there', () => {
    const full = treatment(7, { why: words('x'.repeat(590)) });
    const told = treatment(8, { why: words(line) });
    const assessment = assessmentWith({ entries: [full, told] });
    expect(made(assessment, of(7))).toEqual({ is: 'too-long', longest: 600 });
    expect(made(assessment, of(8))).toEqual({ is: 'there' });
  });

  test('is refused where somebody else changed the treatment meanwhile', async () => {
    const app = memoryApp();
    const before = await stored(app, assessmentWith({ entries }));
    const reason = made(before, of(3));
    if (reason.is !== 'new') throw new Error(reason.is);
    const changed = { ...second, version: 9, values: { ...second.values, why: words('Cheaper now') } };
    await stored(app, { ...before, version: 9, entries: [changed] });
    const refused = await changeAssessment(app, actor(), before.id, reason.event);
    expect(refused).toMatchObject({ ok: false, error: { code: 'entry-changed' } });
  });
});

test.each([
  ['decision', decision],
  ['3', of(3)],
  ['0', undefined],
  ['x', undefined],
  [undefined, undefined],
])('%j picks %j', (picked, reason) => {
  expect(reasonForAt(picked)).toEqual(reason);
});
