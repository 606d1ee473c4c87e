import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Answer,
  type AnswerValue,
  EVIDENCE,
  type Evidence,
} from '../../src/domain/assessment/answer.ts';
import { Assessment } from '../../src/domain/assessment/assessment.ts';
import type { AssessmentEffect, AssessmentEvent } from '../../src/domain/assessment/events.ts';
import { gapsIn } from '../../src/domain/assessment/gaps.ts';
import { nextStep } from '../../src/domain/assessment/progress.ts';
import { assessmentMachine } from '../../src/domain/assessment/transition.ts';
import { stageOf } from '../../src/domain/framework/framework.ts';
import { STAGES } from '../../src/domain/framework/names.ts';
import type { Prompt } from '../../src/domain/framework/prompt.ts';
import { Instant, type MemberId } from '../../src/domain/ids.ts';
import { ADA, assessmentWith, framework, JUN, MINA, promptNamed } from '../support/examples-assessment.ts';
import { valueFor } from '../support/examples-generated.ts';

const transition = assessmentMachine(framework);

/** What somebody does; versions are picked from those there are when it happens. */
type Deed =
  | {
      readonly do: 'answer';
      readonly by: MemberId;
      readonly prompt: Prompt;
      readonly value: AnswerValue;
      readonly evidence: Evidence;
      /** On a form that shows what counts now, or one opened before anybody or by somebody slow. */
      readonly form: 'fresh' | 'blank' | 'old';
    }
  | { readonly do: 'settle'; readonly by: MemberId; readonly prompt: Prompt; readonly which: number }
  | { readonly do: 'move-on'; readonly by: MemberId; readonly reason: string | undefined };

// Few prompts and people, so that they get in each other's way.
const ASKED = ['home', 'affected', 'stock', 'trigger', 'c1', 'likelihood', 'decision'].map(promptNamed);
const by = fc.constantFrom(MINA, JUN, ADA);
const anAnswer: fc.Arbitrary<Deed> = fc.constantFrom(...ASKED).chain((prompt) =>
  fc.record({
    do: fc.constant('answer' as const),
    by,
    prompt: fc.constant(prompt),
    value: valueFor(framework, prompt),
    evidence: fc.constantFrom(...EVIDENCE),
    form: fc.constantFrom('fresh', 'blank', 'old'),
  }),
);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 6, arbitrary: anAnswer },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      by,
      prompt: fc.constantFrom(...ASKED),
      which: fc.nat(4),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('move-on' as const),
      by,
      reason: fc.constantFrom(undefined, '', 'The board meets today'),
    }),
  },
);

function eventOf(state: Assessment, done: Deed): AssessmentEvent {
  if (done.do === 'move-on') {
    const { by, reason } = done;
    return { kind: 'move-on', by, from: state.stage, ...(reason !== undefined && { reason }) };
  }
  const slot = state.answers[done.prompt.id];
  const versions = slot === undefined ? [] : [slot.current, ...slot.proposals].map(({ version }) => version);
  if (done.do === 'settle') {
    return { kind: 'settle', by: done.by, prompt: done.prompt.id, keep: versions[done.which] ?? 999 };
  }
  const { by, prompt, value, evidence, form } = done;
  const shown = { fresh: versions[0] ?? 0, blank: 0, old: Math.max(0, (versions[0] ?? 0) - 1) };
  return { kind: 'answer', by, prompt: prompt.id, value, evidence, basedOn: shown[form] };
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const each of Object.values(value)) frozen(each);
  }
  return value;
}

interface Step {
  readonly before: Assessment;
  readonly event: AssessmentEvent;
  readonly after: Assessment;
  readonly effects: readonly AssessmentEffect[];
}

/** Everything that happened, on states that nothing can change. */
function play(deeds: readonly Deed[]): Step[] {
  const steps: Step[] = [];
  let state: Assessment = frozen(assessmentWith({ version: 1 }));
  for (const [index, done] of deeds.entries()) {
    const event = frozen(eventOf(state, done));
    const at = Instant.parse(new Date(Date.UTC(2026, 10, 23, 5, index)).toISOString());
    const outcome = transition(state, event, at);
    const after = outcome.ok ? frozen(outcome.value.state) : state;
    steps.push({ before: state, event, after, effects: outcome.ok ? outcome.value.effects : [] });
    state = after;
  }
  return steps;
}

function holds(check: (steps: readonly Step[]) => void): void {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 30, size: 'max' }), (deeds) => check(play(deeds))),
    { numRuns: 200 },
  );
}

const content = ({ value, evidence, by }: Answer) => JSON.stringify([value, evidence, by]);

test('every answer is what counts, waits, or was replaced or dropped by an effect that says so', () => {
  holds((steps) => {
    const here = new Map<string, Answer>();
    const keyOf = (prompt: string, answer: Answer) => `${prompt} ${answer.version}`;
    const leave = (prompt: string, answer: Answer) => {
      expect(here.get(keyOf(prompt, answer)) === answer, 'what leaves was here').toBe(true);
      here.delete(keyOf(prompt, answer));
    };
    // Whoever answers anew has no further need of what they proposed for that prompt before.
    const leaveOf = (prompt: string, author: MemberId) => {
      for (const answer of here.values()) {
        const same = here.get(keyOf(prompt, answer)) === answer;
        if (same && answer.by === author) leave(prompt, answer);
      }
    };
    for (const { event, after, effects } of steps) {
      for (const effect of effects) {
        switch (effect.kind) {
          case 'answered':
            here.set(keyOf(effect.prompt, effect.after), effect.after);
            break;
          case 'changed': {
            const { before } = effect;
            const knew = event.kind === 'answer' && event.basedOn === before.version;
            expect(knew || before.by === event.by, 'replaced by whoever gave or knew it').toBe(true);
            leave(effect.prompt, before);
            leaveOf(effect.prompt, event.by);
            here.set(keyOf(effect.prompt, effect.after), effect.after);
            break;
          }
          case 'proposed': {
            expect(here.has(keyOf(effect.prompt, effect.standing)), 'what stands goes on standing').toBe(
              true,
            );
            leaveOf(effect.prompt, event.by);
            here.set(keyOf(effect.prompt, effect.proposal), effect.proposal);
            break;
          }
          case 'settled': {
            const candidates = [...here].filter(([key]) => key.startsWith(`${effect.prompt} `));
            const same = candidates.filter(([, each]) => content(each) === content(effect.kept));
            expect(same.length, 'what is kept was here').toBeGreaterThan(0);
            expect(candidates.length, 'all others are named').toBe(effect.dropped.length + 1);
            for (const dropped of effect.dropped) leave(effect.prompt, dropped);
            for (const [key] of candidates) here.delete(key);
            here.set(keyOf(effect.prompt, effect.kept), effect.kept);
            break;
          }
          case 'moved-on':
            break;
        }
      }
      const there = Object.entries(after.answers).flatMap(([prompt, slot]) =>
        [slot.current, ...slot.proposals].map((answer) => [keyOf(prompt, answer), answer] as const),
      );
      expect(there.filter(([key, answer]) => here.get(key) !== answer)).toEqual([]);
      expect(there.length).toBe(here.size);
    }
  });
});

test('an answer that fits is never refused, and is what counts or waits right after', () => {
  holds((steps) => {
    for (const { event, after } of steps) {
      if (event.kind !== 'answer') continue;
      const slot = after.answers[event.prompt];
      const all = slot === undefined ? [] : [slot.current, ...slot.proposals];
      expect(all.map(({ value, evidence }) => ({ value, evidence }))).toContainEqual({
        value: event.value,
        evidence: event.evidence,
      });
    }
  });
});

test('no stage is left with gaps unless they are on record with a reason', () => {
  holds((steps) => {
    for (const { before, after, event } of steps) {
      if (after.stage === before.stage) {
        expect(after.passages).toEqual(before.passages);
        continue;
      }
      expect(STAGES.indexOf(after.stage)).toBe(STAGES.indexOf(before.stage) + 1);
      const gaps = gapsIn(before, stageOf(framework, before.stage));
      const [passage] = after.passages.slice(-1);
      expect(after.passages.slice(0, -1)).toEqual(before.passages);
      expect(passage).toMatchObject({ stage: before.stage, by: event.by, gaps });
      if (gaps.length > 0) expect(passage?.reason?.trim()).toMatch(/./);
    }
  });
});

test('version grows by one with each change, never otherwise, and no two answers share one', () => {
  holds((steps) => {
    for (const { before, after, effects } of steps) {
      expect(after.version).toBe(before.version + (effects.length > 0 ? 1 : 0));
      if (effects.length === 0) expect(after).toBe(before);
      else expect(after).not.toEqual({ ...before, version: after.version });
      const versions = Object.values(after.answers).flatMap(({ current, proposals }) =>
        [current, ...proposals].map(({ version }) => version),
      );
      expect(new Set(versions).size).toBe(versions.length);
      expect(Math.max(1, ...versions)).toBeLessThanOrEqual(after.version);
    }
  });
});

test('what comes out is an assessment that can be stored', () => {
  holds((steps) => {
    for (const { after } of steps) expect(Assessment.parse(JSON.parse(JSON.stringify(after)))).toEqual(after);
  });
});

/** Does what is offered first until there is nothing to do; fails where that leads nowhere. */
function followed(start: Assessment, values: ReadonlyMap<string, AnswerValue>): Assessment {
  let state = start;
  for (let count = 0; count < 60; count += 1) {
    const step = nextStep(framework, state, state.stage);
    if (step.kind === 'nothing') return state;
    expect(step.kind, 'where the team is, nobody is sent elsewhere').not.toBe('go-to');
    const slot = 'prompt' in step ? state.answers[step.prompt.id] : undefined;
    const event: AssessmentEvent =
      step.kind === 'settle'
        ? { kind: 'settle', by: MINA, prompt: step.prompt.id, keep: slot?.proposals[0]?.version ?? 0 }
        : step.kind === 'answer'
          ? {
              kind: 'answer',
              by: MINA,
              prompt: step.prompt.id,
              value: values.get(step.prompt.id) ?? { kind: 'unknown', reason: 'nobody knows' },
              evidence: 'fair',
              basedOn: slot?.current.version ?? 0,
            }
          : { kind: 'move-on', by: MINA, from: state.stage };
    const outcome = transition(state, event, Instant.parse('2026-12-01T00:00:00.000Z'));
    if (!outcome.ok)
      throw new Error(`${step.kind} was offered and refused: ${JSON.stringify(outcome.error)}`);
    expect(outcome.value.state.version, 'each step leads on').toBe(state.version + 1);
    state = outcome.value.state;
  }
  throw new Error('the steps offered never end');
}

test('from every state the step offered first leads on, to the first stage that is yet to come', () => {
  const known = fc.tuple(
    ...framework.stages
      .flatMap(({ prompts }) => prompts)
      .map((prompt) =>
        valueFor(framework, prompt)
          .filter(({ kind }) => kind !== 'unknown')
          .map((value) => [prompt.id as string, value] as const),
      ),
  );
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 30 }), known, (deeds, values) => {
      const start = play(deeds).at(-1)?.after ?? assessmentWith();
      const end = followed(start, new Map(values));
      expect(end.stage).toBe('communicate');
    }),
    { numRuns: 100 },
  );
});
