import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnswerValue } from '../../src/domain/assessment/answer.ts';
import type { Assessment } from '../../src/domain/assessment/assessment.ts';
import { concernsAt } from '../../src/domain/assessment/concerns.ts';
import {
  type Belonging,
  type FieldValue,
  type FieldValues,
  formSuits,
} from '../../src/domain/assessment/entry.ts';
import type { AssessmentEvent } from '../../src/domain/assessment/events.ts';
import { gapsIn } from '../../src/domain/assessment/gaps.ts';
import { isPast } from '../../src/domain/assessment/past.ts';
import { type NextStep, nextStep } from '../../src/domain/assessment/progress.ts';
import { assessmentMachine } from '../../src/domain/assessment/transition.ts';
import type { EntryField, EntryForm } from '../../src/domain/framework/entry-list.ts';
import { fieldChoices, stageOf } from '../../src/domain/framework/framework.ts';
import { type ListId, STAGES } from '../../src/domain/framework/names.ts';
import { Instant } from '../../src/domain/ids.ts';
import { assessmentWith, framework, MINA } from '../support/examples-assessment.ts';
import { deeds, play, type Step } from '../support/examples-deeds.ts';
import { country, day, number, people, pick, picks, words } from '../support/examples-entries.ts';
import { assessments, valueFor } from '../support/examples-generated.ts';

const transition = assessmentMachine(framework);
const LATER = Instant.parse('2026-12-01T00:00:00.000Z');

function holds(check: (steps: readonly Step[]) => void): void {
  fc.assert(
    fc.property(deeds, (done) => check(play(done))),
    { numRuns: 150 },
  );
}

test('behind the team lies one passage for each stage, with the gaps of that moment and a reason for them', () => {
  holds((steps) => {
    for (const { before, after, event, at, effects } of steps) {
      const passed = STAGES.slice(0, STAGES.indexOf(after.stage));
      expect(after.passages.map(({ stage }) => stage)).toEqual(passed);
      if (!effects.some(({ kind }) => kind === 'moved-on' || kind === 'reopened')) {
        expect(after.stage).toBe(before.stage);
        expect(after.passages).toBe(before.passages);
      } else if (event.kind === 'move-on') {
        const gaps = gapsIn(framework, before, stageOf(framework, before.stage), at);
        const [passage] = after.passages.slice(-1);
        expect(after.passages.slice(0, -1)).toEqual(before.passages);
        expect(passage).toMatchObject({ stage: before.stage, by: event.by, gaps });
        expect(passage?.reason !== undefined, 'a reason where there are gaps').toBe(gaps.length > 0);
        expect(passage?.reason ?? 'none').toMatch(/\S/);
      } else {
        expect(after.passages).toEqual(before.passages.slice(0, after.passages.length));
      }
    }
  });
});

test('an end holds all that spoke against it, with a reason where anything did', () => {
  holds((steps) => {
    for (const { before, after, event, at, effects } of steps) {
      if (effects.every(({ kind }) => kind !== 'closed' && kind !== 'reopened')) {
        expect(after.closure).toBe(before.closure);
      } else if (event.kind === 'close') {
        const concerns = concernsAt(framework, before, event.decision, at);
        expect(after.closure).toMatchObject({ decision: event.decision, by: event.by, concerns });
        if (concerns.length > 0) expect(after.closure?.reason).toMatch(/\S/);
      } else {
        expect(after.closure).toBeNull();
      }
    }
  });
});

test('once closed, nothing happens but opening it again', () => {
  holds((steps) => {
    for (const { before, event, taken } of steps) {
      if (before.closure !== null && taken) expect(event.kind).toBe('reopen');
    }
  });
});

function filling(field: EntryField): FieldValue {
  const ids = fieldChoices(framework, field)?.map(({ id }) => id) ?? [];
  switch (field.kind) {
    case 'text':
      return words('x');
    case 'date':
      return day('2027-01-01');
    case 'country':
      return country('GB');
    case 'number':
      return number(field.most, field.units.at(-1)?.id ?? '');
    case 'people':
      return people(MINA);
    case 'choice':
      return pick(ids[0] ?? '');
    case 'choices':
    case 'criteria':
      return picks(...ids);
  }
}

function filled(form: EntryForm): FieldValues {
  return Object.fromEntries(form.fields.map((field) => [field.id, filling(field)]));
}

/** What somebody picks from the menu: something of their own. */
function picked(list: ListId): Belonging {
  if (list === 'treatments') return { list, option: null };
  if (list === 'actions') return { list, serves: null };
  throw new Error(`${list} has no menu`);
}

/** What a step asks for, done by somebody who knows everything. `undefined`: to look at another stage. */
function eventFor(
  state: Assessment,
  step: NextStep,
  known: ReadonlyMap<string, AnswerValue>,
): AssessmentEvent | undefined {
  const by = MINA;
  switch (step.kind) {
    case 'settle': {
      const keep = state.answers[step.prompt.id]?.proposals[0]?.version ?? 0;
      return { kind: 'settle', by, prompt: step.prompt.id, keep };
    }
    case 'answer': {
      const value = known.get(step.prompt.id);
      if (value === undefined) throw new Error(`nobody knows ${step.prompt.id}`);
      const basedOn = state.answers[step.prompt.id]?.current.version ?? 0;
      return { kind: 'answer', by, prompt: step.prompt.id, value, evidence: 'fair', basedOn };
    }
    case 'rate-together': {
      const { of } = step;
      const [vote] = state.ballots[of]?.votes ?? [];
      if (vote === undefined) throw new Error('nobody rated');
      if (state.ballots[of]?.revealed === null) return { kind: 'reveal', by, of };
      const { likelihood, consequence } = vote;
      return { kind: 'agree', by, of, basedOn: state.version, likelihood, consequence, reason: 'x' };
    }
    case 'add': {
      const { list } = step;
      const belonging = step.belonging === 'menu' ? picked(list.id) : step.belonging;
      const form = list.forms.find((each) => formSuits(each, belonging));
      if (form === undefined) throw new Error(`no form makes an entry of ${list.id}`);
      return { kind: 'add-entry', by, belonging, values: filled(form) };
    }
    case 'fill': {
      const { entry, form } = step;
      return {
        kind: 'edit-entry',
        by,
        entry: entry.id,
        form: form.id,
        basedOn: entry.version,
        values: filled(form),
      };
    }
    case 'move-on':
      return { kind: 'move-on', by, from: state.stage };
    case 'close':
      return { kind: 'close', by, decision: 'treated', reason: 'The board says so' };
    case 'review':
      return { kind: 'reopen', by, stage: step.stage };
    case 'go-to':
      return undefined;
  }
}

function taken(state: Assessment, event: AssessmentEvent): Assessment {
  const outcome = transition(state, event, LATER);
  if (!outcome.ok) throw new Error(`${event.kind} was offered and refused: ${JSON.stringify(outcome.error)}`);
  expect(outcome.value.effects, `${event.kind} leads on`).not.toEqual([]);
  return outcome.value.state;
}

/** Does what is offered first until the assessment is closed; fails where that leads nowhere. */
function followed(start: Assessment, known: ReadonlyMap<string, AnswerValue>): Assessment {
  let state = start;
  for (let count = 0; count < 400; count += 1) {
    const step = nextStep(framework, state, state.stage, LATER);
    expect(step.kind, 'where the team is, nobody is sent elsewhere').not.toBe('go-to');
    const event = eventFor(state, step, known);
    if (event === undefined) throw new Error('nothing can be done');
    state = taken(state, event);
    if (step.kind === 'close') return state;
  }
  throw new Error('the steps offered never end');
}

const known = fc
  .tuple(
    ...framework.stages
      .flatMap(({ prompts }) => prompts)
      .map((prompt) =>
        valueFor(framework, prompt)
          .filter(
            (value) => value.kind !== 'unknown' && !(value.kind === 'date' && isPast(value.date, LATER)),
          )
          .map((value) => [prompt.id as string, value] as const),
      ),
  )
  .map((values) => new Map(values));

test('from every state the steps that are offered first lead to the end, with no gap on the way', () => {
  fc.assert(
    fc.property(deeds, known, (done, values) => {
      const start = play(done).at(-1)?.after ?? assessmentWith();
      const end = followed(start, values);
      expect(end.stage).toBe('adjust');
      const last = stageOf(framework, 'adjust');
      expect(gapsIn(framework, end, last, LATER)).toEqual([]);
      const walked = end.passages.slice(start.passages.length);
      expect(walked.flatMap(({ gaps }) => gaps)).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('whatever stage somebody looks at, what is offered there can be done', () => {
  fc.assert(
    fc.property(deeds, known, fc.constantFrom(...STAGES), (done, values, viewed) => {
      const state = play(done).at(-1)?.after ?? assessmentWith();
      const step = nextStep(framework, state, viewed, LATER);
      const event = eventFor(state, step, values);
      if (event !== undefined) taken(state, event);
      else expect(step).toEqual({ kind: 'go-to', stage: state.stage });
      if (event === undefined) expect(viewed).not.toBe(state.stage);
    }),
    { numRuns: 150 },
  );
});

test('every assessment can be closed for a reason, and opened again at each stage up to where it was', () => {
  fc.assert(
    fc.property(assessments(framework), fc.constantFrom(...framework.closings), (state, { id: decision }) => {
      const open = state.closure === null ? state : { ...state, closure: null };
      const closed = taken(open, { kind: 'close', by: MINA, decision, reason: 'The board says so' });
      for (const stage of STAGES) {
        const outcome = transition(closed, { kind: 'reopen', by: MINA, stage }, LATER);
        expect(outcome.ok, stage).toBe(STAGES.indexOf(stage) <= STAGES.indexOf(state.stage));
        if (outcome.ok) expect(outcome.value.state).toMatchObject({ stage, closure: null });
      }
    }),
    { numRuns: 30 },
  );
});

test('at most fifteen answers and one entry for each rule lead through all six stages', () => {
  const values = new Map(fc.sample(known, { seed: 3, numRuns: 1 })[0] ?? []);
  let state = assessmentWith({ version: 1 });
  let answers = 0;
  for (let count = 0; state.closure === null && count < 100; count += 1) {
    const stage = stageOf(framework, state.stage);
    const gaps = gapsIn(framework, state, stage, LATER);
    const required = stage.prompts.find((prompt) =>
      gaps.some((gap) => 'prompt' in gap && gap.prompt === prompt.id),
    );
    if (required !== undefined) answers += 1;
    const step: NextStep =
      required !== undefined
        ? { kind: 'answer', prompt: required }
        : gaps.length > 0
          ? nextStep(framework, state, state.stage, LATER)
          : { kind: state.stage === STAGES.at(-1) ? 'close' : 'move-on' };
    const event = eventFor(state, step, values);
    if (event !== undefined) state = taken(state, event);
  }
  expect(state.closure).not.toBeNull();
  expect(answers).toBeLessThanOrEqual(15);
});
