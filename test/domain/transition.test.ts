import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import type { AssessmentEvent } from '../../src/domain/assessment/events.ts';
import { assessmentMachine } from '../../src/domain/assessment/transition.ts';
import { AssessmentId, EntryId, FormId, Instant, PromptId } from '../../src/domain/ids.ts';
import {
  ADA,
  answered,
  assessmentWith,
  choice,
  framework,
  JUN,
  MINA,
  slot,
  text,
} from '../support/examples-assessment.ts';
import { closure, fields, horizon, secret, vote, words } from '../support/examples-entries.ts';
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
    const given = answered(text('Two fabs'), {
      by: JUN,
      evidence: 'strong',
      at: LATER,
      version: 8,
      since: 0,
    });
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

  test('by the same member takes the place of their own on any form since nobody else changed it', () => {
    const first = moved(assessmentWith(), answerEvent('One fab', JUN, 0)).state;
    const { state, effects } = moved(first, answerEvent('Two fabs', JUN, 0));
    expect(effects).toMatchObject([{ kind: 'changed', after: { version: 9, since: 0 } }]);
    expect(moved(state, answerEvent('Four fabs', JUN, 8)).effects).toMatchObject([{ kind: 'changed' }]);
  });

  test('on an old form of one’s own waits where somebody else spoke in between', () => {
    const before = answered(text('One fab'), { by: MINA, version: 5 });
    const jun = moved(assessmentWith({}, { affected: slot(before) }), answerEvent('Two fabs', JUN, 5)).state;
    const mina = moved(jun, answerEvent('Three fabs', MINA, 8)).state;
    const old = moved(mina, answerEvent('Four fabs', MINA, 5));
    expect(old.effects).toMatchObject([{ kind: 'proposed', standing: { by: MINA, version: 9, since: 8 } }]);
    expect(moved(mina, answerEvent('Four fabs', MINA, 8)).effects).toMatchObject([{ kind: 'changed' }]);
  });

  test('on a form of one’s own from before the team settled what counts waits as well', () => {
    const ours = answered(text('Two fabs'), { by: JUN, version: 4 });
    const disputed = assessmentWith({}, { affected: slot(answered(text('One fab')), ours) });
    const settled = moved(disputed, { kind: 'settle', by: MINA, prompt: AFFECTED, keep: 4 }).state;
    expect(moved(settled, answerEvent('Four fabs', JUN, 1)).effects).toMatchObject([{ kind: 'proposed' }]);
  });

  test('kept by an earlier version, which did not say since when it is one’s own, gives way to what knows it', () => {
    const before = assessmentWith({}, { affected: slot(answered(text('One fab'), { by: JUN, version: 3 })) });
    expect(moved(before, answerEvent('Two fabs', JUN, 2)).effects).toMatchObject([{ kind: 'proposed' }]);
    expect(moved(before, answerEvent('Two fabs', JUN, 3)).effects).toMatchObject([{ kind: 'changed' }]);
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

  test('that says what stands takes back what its author proposed beside it, and nobody else’s', () => {
    const ours = answered(text('Three fabs'), { by: JUN, version: 4 });
    const theirs = answered(text('No fab'), { by: ADA, version: 5 });
    const standing = answered(text('Two fabs'), { evidence: 'strong', version: 3 });
    const { state, effects } = moved(
      assessmentWith({}, { affected: slot(standing, ours, theirs) }),
      answerEvent('Two fabs', JUN, 3),
    );
    expect(state).toMatchObject({ version: 8, answers: { affected: { current: standing } } });
    expect(state.answers[AFFECTED]?.proposals).toEqual([theirs]);
    expect(effects).toEqual([{ kind: 'withdrawn', prompt: AFFECTED, standing, proposal: ours }]);
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
      { code: 'value-does-not-fit', misfit: { what: 'kind' } },
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

describe('once closed', () => {
  const state = assessmentWith({
    stage: 'adjust',
    closure: closure(),
    entries: [horizon(3)],
    ballots: { inherent: secret(vote(JUN, 'likely', 'major')) },
  });
  const entry = EntryId.parse(3);
  const refused: readonly AssessmentEvent[] = [
    answerEvent('x'),
    { kind: 'settle', by: MINA, prompt: AFFECTED, keep: 1 },
    {
      kind: 'rate',
      by: JUN,
      of: 'current',
      likelihood: 'rare',
      consequence: 'minor',
      evidence: 'fair',
    },
    { kind: 'reveal', by: MINA, of: 'inherent' },
    {
      kind: 'agree',
      by: MINA,
      of: 'inherent',
      basedOn: 7,
      likelihood: 'rare',
      consequence: 'minor',
      reason: 'x',
    },
    { kind: 'accord', by: JUN, of: 'inherent' },
    { kind: 'add-entry', by: JUN, belonging: { list: 'watch' }, values: fields({ what: words('x') }) },
    {
      kind: 'edit-entry',
      by: JUN,
      entry,
      form: FormId.parse('main'),
      basedOn: 3,
      values: fields({ technology: words('x') }),
    },
    { kind: 'remove-entry', by: JUN, entry, basedOn: 3 },
    { kind: 'pursue', by: JUN, entry, assessment: AssessmentId.parse('a000000002') },
    { kind: 'move-on', by: MINA, from: 'adjust', reason: 'x' },
    { kind: 'close', by: MINA, decision: 'treated', reason: 'x' },
  ];
  test.each(refused)('$kind is refused', (event) => {
    expect(transition(state, event, LATER)).toEqual({
      ok: false,
      error: { code: 'closed', closure: state.closure },
    });
  });

  test('opening it again is the one thing that can be done', () => {
    expect(moved(state, { kind: 'reopen', by: MINA, stage: 'plan' }).state.closure).toBeNull();
    const kinds = new Set([...refused.map(({ kind }) => kind), 'reopen']);
    expect(kinds.size, 'all kinds of events are tried').toBe(13);
  });
});
