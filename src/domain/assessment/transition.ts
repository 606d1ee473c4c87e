import { type Framework, promptOf, stageOf } from '../framework/framework.ts';
import { STAGES } from '../framework/names.ts';
import type { Instant } from '../ids.ts';
import { err, ok, type Result } from '../result.ts';
import { type Answer, saysTheSame } from './answer.ts';
import { type Assessment, type Passage, slotAt } from './assessment.ts';
import type { AssessmentError, AssessmentEvent, Moved } from './events.ts';
import { misfitOf } from './fit.ts';
import { gapsIn } from './progress.ts';

type EventOf<K extends AssessmentEvent['kind']> = Extract<AssessmentEvent, { kind: K }>;
type Outcome = Result<Moved, AssessmentError>;

/**
 * The state machine of an assessment under one framework. Pure; an event either happens whole or not at all, and
 * an answer, once in, leaves only by an event that names what is kept.
 */
export function assessmentMachine(framework: Framework) {
  return function transition(state: Assessment, event: AssessmentEvent, now: Instant): Outcome {
    switch (event.kind) {
      case 'answer':
        return answer(framework, state, event, now);
      case 'settle':
        return settle(state, event, now);
      case 'move-on':
        return moveOn(framework, state, event, now);
    }
  };
}

function answer(framework: Framework, state: Assessment, event: EventOf<'answer'>, now: Instant): Outcome {
  const prompt = promptOf(framework, event.prompt)?.prompt;
  if (prompt === undefined) return err({ code: 'no-such-prompt', prompt: event.prompt });
  const misfit = misfitOf(framework, prompt, event.value);
  if (misfit !== undefined) return err({ code: 'value-does-not-fit', prompt: prompt.id, misfit });

  const version = state.version + 1;
  const { value, evidence, source, by } = event;
  const given: Answer = { value, evidence, ...(source !== undefined && { source }), by, at: now, version };
  const slot = state.answers[prompt.id];

  if (slot === undefined) {
    const answers = { ...state.answers, [prompt.id]: { current: given, proposals: [] } };
    return ok({
      state: { ...state, version, answers },
      effects: [{ kind: 'answered', prompt: prompt.id, after: given }],
    });
  }
  if (saysTheSame(slot.current, given)) return ok({ state, effects: [] });
  if (slot.current.version === event.basedOn || slot.current.by === by) {
    // Whoever writes a new answer with the old one before them has no further need of what they proposed earlier.
    const proposals = slot.proposals.filter((each) => each.by !== by);
    const answers = { ...state.answers, [prompt.id]: { current: given, proposals } };
    return ok({
      state: { ...state, version, answers },
      effects: [{ kind: 'changed', prompt: prompt.id, before: slot.current, after: given }],
    });
  }
  const proposals = [...slot.proposals.filter((each) => each.by !== by), given];
  return ok({
    state: { ...state, version, answers: { ...state.answers, [prompt.id]: { ...slot, proposals } } },
    effects: [{ kind: 'proposed', prompt: prompt.id, standing: slot.current, proposal: given }],
  });
}

function settle(state: Assessment, event: EventOf<'settle'>, now: Instant): Outcome {
  const slot = slotAt(state, event.prompt);
  const candidates = slot === undefined ? [] : [slot.current, ...slot.proposals];
  const chosen = candidates.find((each) => each.version === event.keep);
  if (slot === undefined || slot.proposals.length === 0 || chosen === undefined) {
    return err({ code: 'nothing-to-settle', prompt: event.prompt });
  }
  const version = state.version + 1;
  const kept = chosen === slot.current ? chosen : { ...chosen, at: now, version };
  return ok({
    state: {
      ...state,
      version,
      answers: { ...state.answers, [event.prompt]: { current: kept, proposals: [] } },
    },
    effects: [
      { kind: 'settled', prompt: event.prompt, kept, dropped: candidates.filter((each) => each !== chosen) },
    ],
  });
}

function moveOn(framework: Framework, state: Assessment, event: EventOf<'move-on'>, now: Instant): Outcome {
  if (state.stage !== event.from) {
    return err({ code: 'already-moved-on', from: event.from, at: state.stage });
  }
  const stage = stageOf(framework, state.stage);
  const to = STAGES[STAGES.indexOf(state.stage) + 1];
  if (to === undefined || stage.prompts.length === 0) {
    return err({ code: 'stage-not-open', stage: state.stage });
  }
  const gaps = gapsIn(state, stage);
  const given = event.reason?.trim() ?? '';
  if (gaps.length > 0 && given === '') return err({ code: 'gaps-need-reason', gaps });
  const reason = gaps.length > 0 ? { reason: given } : {};
  const passage: Passage = { stage: stage.id, by: event.by, at: now, gaps: [...gaps], ...reason };
  return ok({
    state: { ...state, version: state.version + 1, stage: to, passages: [...state.passages, passage] },
    effects: [{ kind: 'moved-on', from: stage.id, to, gaps, ...reason }],
  });
}
