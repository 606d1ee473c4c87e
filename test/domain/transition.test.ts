import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import type { AssessmentEvent } from '../../src/domain/assessment/events.ts';
import { assessmentMachine } from '../../src/domain/assessment/transition.ts';
import { Instant, PromptId } from '../../src/domain/ids.ts';
import {
  ADA,
  answered,
  assessmentWith,
  choice,
  framework,
  JUN,
  MINA,
  NOW,
  STAGE_1,
  STAGE_2,
  slot,
  text,
  unknown,
} from '../support/examples-assessment.ts';
import { must } from '../support/store-examples.ts';

const transition = assessmentMachine(framework);
const LATER = Instant.parse('2026-11-24T08:00:00.000Z');
const AFFECTED = PromptId.parse('affected');

function answerEvent(words: string, by = JUN, basedOn = 0): AssessmentEvent {
  return { kind: 'answer', by, prompt: AFFECTED, value: text(words), evidence: 'strong', basedOn };
}

function moved(state: Assessment, event: AssessmentEvent) {
  return must(transition(state, event, LATER));
}

describe('an answer', () => {
  test('to an open prompt counts at once', () => {
    const { state, effects } = moved(assessmentWith(), answerEvent('Two fabs'));
    const given = answered(text('Two fabs'), { by: JUN, evidence: 'strong', at: LATER, version: 8 });
    expect(state).toEqual(assessmentWith({ version: 8 }, { affected: slot(given) }));
    expect(effects).toEqual([{ kind: 'answered', prompt: AFFECTED, after: given }]);
  });

  test('that knows the one before it takes its place', () => {
    const before = answered(text('One fab'), { version: 3 });
    const { state, effects } = moved(
      assessmentWith({}, { affected: slot(before) }),
      answerEvent('Two fabs', JUN, 3),
    );
    expect(state.answers[AFFECTED]).toEqual({ current: expect.objectContaining({ by: JUN }), proposals: [] });
    expect(effects).toMatchObject([{ kind: 'changed', before, after: { by: JUN, version: 8 } }]);
  });

  test('by the same member takes the place of their own, whatever form it was on', () => {
    const before = answered(text('One fab'), { by: JUN, version: 3 });
    const { effects } = moved(
      assessmentWith({}, { affected: slot(before) }),
      answerEvent('Two fabs', JUN, 0),
    );
    expect(effects).toMatchObject([{ kind: 'changed', before }]);
  });

  test('that knows nothing of the one before it waits beside it', () => {
    const standing = answered(text('One fab'), { version: 3 });
    const { state, effects } = moved(
      assessmentWith({}, { affected: slot(standing) }),
      answerEvent('Two fabs', JUN, 2),
    );
    expect(state.answers[AFFECTED]).toMatchObject({
      current: standing,
      proposals: [{ by: JUN, version: 8 }],
    });
    expect(effects).toMatchObject([{ kind: 'proposed', standing, proposal: { by: JUN, version: 8 } }]);
  });

  test('proposed again by the same member takes the place of their own proposal alone', () => {
    const ours = answered(text('Three fabs'), { by: JUN, version: 4 });
    const theirs = answered(text('No fab'), { by: ADA, version: 5 });
    const state = assessmentWith({}, { affected: slot(text('One fab'), ours, theirs) });
    const { proposals } = moved(state, answerEvent('Two fabs')).state.answers[AFFECTED] ?? {};
    expect(proposals?.map(({ by, version }) => [by, version])).toEqual([
      [ADA, 5],
      [JUN, 8],
    ]);
  });

  test('that knows the one before it drops what its author proposed earlier, and nobody else’s', () => {
    const standing = answered(text('One fab'), { version: 3 });
    const ours = answered(text('Three fabs'), { by: JUN, version: 4 });
    const theirs = answered(text('No fab'), { by: ADA, version: 5 });
    const state = assessmentWith({}, { affected: slot(standing, ours, theirs) });
    const { state: after, effects } = moved(state, answerEvent('Two fabs', JUN, 3));
    expect(after.answers[AFFECTED]).toEqual({
      current: expect.objectContaining({ value: text('Two fabs'), by: JUN, version: 8 }),
      proposals: [theirs],
    });
    expect(effects).toMatchObject([{ kind: 'changed', before: standing }]);
  });

  test('that says what is there already changes nothing', () => {
    const state = assessmentWith({}, { affected: answeredSlot('Two fabs') });
    expect(moved(state, answerEvent('Two fabs'))).toEqual({ state, effects: [] });
  });

  test('may be given to a stage that the team has left or not reached', () => {
    const assess = { ...answerEvent('x'), prompt: PromptId.parse('c1'), value: choice('met') };
    expect(moved(assessmentWith(), assess).state.version).toBe(8);
    expect(moved(assessmentWith({ stage: 'communicate' }), answerEvent('x')).state.version).toBe(8);
  });

  test.each([
    [
      'a prompt that nobody asks',
      { prompt: PromptId.parse('colour') },
      { code: 'no-such-prompt', prompt: 'colour' },
    ],
    [
      'a prompt named like a part of every object',
      { prompt: PromptId.parse('constructor') },
      { code: 'no-such-prompt', prompt: 'constructor' },
    ],
    [
      'a value of another kind',
      { value: choice('met') },
      { code: 'value-does-not-fit', prompt: 'affected', misfit: { what: 'kind' } },
    ],
  ])('is refused for %s', (_, more, error) => {
    expect(transition(assessmentWith(), { ...answerEvent('x'), ...more } as AssessmentEvent, LATER)).toEqual({
      ok: false,
      error,
    });
  });
});

function answeredSlot(words: string) {
  return slot(answered(text(words), { evidence: 'strong' }));
}

describe('settling', () => {
  const standing = answered(text('One fab'), { version: 3 });
  const second = answered(text('Two fabs'), { by: JUN, version: 5 });
  const third = answered(text('No fab'), { by: ADA, version: 6 });
  const state = assessmentWith({}, { affected: slot(standing, second, third) });
  const keep = (version: number, prompt = AFFECTED): AssessmentEvent => ({
    kind: 'settle',
    by: MINA,
    prompt,
    keep: version,
  });

  test('for the answer that stands leaves it as it is', () => {
    const after = moved(state, keep(3));
    expect(after.state).toEqual({ ...state, version: 8, answers: { affected: slot(standing) } });
    expect(after.effects).toEqual([
      { kind: 'settled', prompt: AFFECTED, kept: standing, dropped: [second, third] },
    ]);
  });

  test('for another one lets it stand, by whoever gave it, as of now', () => {
    const kept = { ...second, at: LATER, version: 8 };
    const after = moved(state, keep(5));
    expect(after.state.answers[AFFECTED]).toEqual({ current: kept, proposals: [] });
    expect(after.effects).toEqual([{ kind: 'settled', prompt: AFFECTED, kept, dropped: [standing, third] }]);
  });

  test.each([
    ['an answer that is not there', state, keep(4)],
    ['what nobody disputes', assessmentWith({}, { affected: slot(standing) }), keep(3)],
    ['what nobody answered', assessmentWith(), keep(3)],
    ['a prompt that nobody asks', state, keep(3, PromptId.parse('colour'))],
    ['a prompt named like a part of every object', state, keep(3, PromptId.parse('constructor'))],
  ])('is refused for %s', (_, before, event) => {
    const { prompt } = event as { prompt: PromptId };
    expect(transition(before, event, LATER)).toEqual({
      ok: false,
      error: { code: 'nothing-to-settle', prompt },
    });
  });
});

describe('moving on', () => {
  const full1 = assessmentWith({}, STAGE_1);
  const full2 = assessmentWith({ stage: 'assess' }, { ...STAGE_1, ...STAGE_2 });
  const on = (from: Assessment['stage'], reason?: string): AssessmentEvent => ({
    kind: 'move-on',
    by: JUN,
    from,
    ...(reason !== undefined && { reason }),
  });
  const passage = { stage: 'identify', by: JUN, at: LATER, gaps: [] };

  test('from a full stage needs no reason', () => {
    const after = moved(full1, on('identify'));
    expect(after.state).toEqual({ ...full1, version: 8, stage: 'assess', passages: [passage] });
    expect(after.effects).toEqual([{ kind: 'moved-on', from: 'identify', to: 'assess', gaps: [] }]);
  });

  test('from a full stage with a reason keeps no reason for gaps that are not there', () => {
    expect(moved(full1, on('identify', 'in a hurry')).state.passages).toEqual([passage]);
  });

  test('with gaps puts them and the reason on record', () => {
    const state = assessmentWith(
      {},
      { ...STAGE_1, affected: slot(text('a'), answered(text('b'), { by: JUN })) },
    );
    const gaps = [{ prompt: 'affected', cause: 'unsettled' }];
    const after = moved(state, on('identify', 'The board meets today'));
    expect(after.state.passages).toEqual([{ ...passage, gaps, reason: 'The board meets today' }]);
    expect(after.effects).toEqual([
      { kind: 'moved-on', from: 'identify', to: 'assess', gaps, reason: 'The board meets today' },
    ]);
  });

  test.each([
    ['with gaps and no reason', assessmentWith(), on('identify'), { code: 'gaps-need-reason' }],
    [
      'with gaps and a blank for a reason',
      assessmentWith(),
      on('identify', ' \n'),
      { code: 'gaps-need-reason' },
    ],
    [
      'with an unknown that must be known',
      assessmentWith({ stage: 'assess' }, { ...STAGE_2, decision: unknown() }),
      on('assess'),
      { code: 'gaps-need-reason', gaps: [{ prompt: 'decision', cause: 'unknown' }] },
    ],
    [
      'from a stage that the team has left',
      full2,
      on('identify'),
      { code: 'already-moved-on', from: 'identify', at: 'assess' },
    ],
    [
      'from a stage that the team has not reached',
      full1,
      on('assess', 'why not'),
      { code: 'already-moved-on', from: 'assess', at: 'identify' },
    ],
    [
      'from a stage that has no prompts yet',
      assessmentWith({ stage: 'communicate' }),
      on('communicate', 'why not'),
      { code: 'stage-not-open', stage: 'communicate' },
    ],
    [
      'from the last stage',
      assessmentWith({ stage: 'adjust' }),
      on('adjust'),
      { code: 'stage-not-open', stage: 'adjust' },
    ],
  ])('is refused %s', (_, state, event, error) => {
    expect(transition(state, event, LATER)).toMatchObject({ ok: false, error });
  });

  test('from the second stage leads to the third, which waits for a later version', () => {
    expect(moved(full2, on('assess')).state).toMatchObject({ stage: 'communicate', version: 8 });
    expect(full2.startedAt).toBe(NOW);
  });
});
