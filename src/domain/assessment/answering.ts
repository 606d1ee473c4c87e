import { type Framework, promptOf } from '../framework/framework.ts';
import type { Instant, MemberId, PromptId } from '../ids.ts';
import { err, ok } from '../result.ts';
import { type Answer, type Slot, saysTheSame } from './answer.ts';
import { type Assessment, slotAt } from './assessment.ts';
import type { EventOf, Outcome } from './events.ts';
import { misfitOf } from './fit.ts';

/**
 * An answer to a prompt. One that was written without having seen the one that stands, or what somebody else said
 * between two of its author's own, is kept beside it until somebody settles which counts.
 */
export function answer(
  framework: Framework,
  state: Assessment,
  event: EventOf<'answer'>,
  now: Instant,
): Outcome {
  const prompt = promptOf(framework, event.prompt)?.prompt;
  if (prompt === undefined) return err({ code: 'no-such-prompt', prompt: event.prompt });
  const misfit = misfitOf(framework, prompt, event.value);
  if (misfit !== undefined) return err({ code: 'value-does-not-fit', misfit });

  const version = state.version + 1;
  const { value, evidence, source, by } = event;
  const given: Answer = { value, evidence, ...(source !== undefined && { source }), by, at: now, version };
  const slot = state.answers[prompt.id];

  if (slot === undefined) {
    const after: Answer = { ...given, since: 0 };
    const answers = { ...state.answers, [prompt.id]: { current: after, proposals: [] } };
    return ok({
      state: { ...state, version, answers },
      effects: [{ kind: 'answered', prompt: prompt.id, after }],
    });
  }
  if (saysTheSame(slot.current, given)) return withdraw(state, prompt.id, slot, by);
  const own = slot.current.by === by;
  const unbroken = slot.current.since ?? slot.current.version;
  if (slot.current.version === event.basedOn || (own && isWithin(event.basedOn, unbroken, slot.current))) {
    // Whoever writes a new answer with the old one before them has no further need of what they proposed earlier.
    const proposals = slot.proposals.filter((each) => each.by !== by);
    const after: Answer = { ...given, since: own ? unbroken : slot.current.version };
    const answers = { ...state.answers, [prompt.id]: { current: after, proposals } };
    return ok({
      state: { ...state, version, answers },
      effects: [{ kind: 'changed', prompt: prompt.id, before: slot.current, after }],
    });
  }
  const proposals = [...slot.proposals.filter((each) => each.by !== by), given];
  return ok({
    state: { ...state, version, answers: { ...state.answers, [prompt.id]: { ...slot, proposals } } },
    effects: [{ kind: 'proposed', prompt: prompt.id, standing: slot.current, proposal: given }],
  });
}

/** Who says what stands has no further need of what they proposed beside it. */
function withdraw(state: Assessment, prompt: PromptId, slot: Slot, by: MemberId): Outcome {
  const proposal = slot.proposals.find((each) => each.by === by);
  if (proposal === undefined) return ok({ state, effects: [] });
  const proposals = slot.proposals.filter((each) => each !== proposal);
  const answers = { ...state.answers, [prompt]: { ...slot, proposals } };
  return ok({
    state: { ...state, version: state.version + 1, answers },
    effects: [{ kind: 'withdrawn', prompt, standing: slot.current, proposal }],
  });
}

function isWithin(basedOn: number, since: number, { version }: Answer): boolean {
  return since <= basedOn && basedOn <= version;
}

/** Somebody else has looked at what is kept: a run of changes by its author ends there. */
function settledAnew({ since: _, ...chosen }: Answer, at: Instant, version: number): Answer {
  return { ...chosen, at, version };
}

export function settle(state: Assessment, event: EventOf<'settle'>, now: Instant): Outcome {
  const slot = slotAt(state, event.prompt);
  const candidates = slot === undefined ? [] : [slot.current, ...slot.proposals];
  const chosen = candidates.find((each) => each.version === event.keep);
  if (slot === undefined || slot.proposals.length === 0 || chosen === undefined) {
    return err({ code: 'nothing-to-settle', prompt: event.prompt });
  }
  const version = state.version + 1;
  const kept = chosen === slot.current ? chosen : settledAnew(chosen, now, version);
  const dropped = candidates.filter((each) => each !== chosen);
  return ok({
    state: {
      ...state,
      version,
      answers: { ...state.answers, [event.prompt]: { current: kept, proposals: [] } },
    },
    effects: [{ kind: 'settled', prompt: event.prompt, kept, dropped }],
  });
}
