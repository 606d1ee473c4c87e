import type { Framework } from '../framework/framework.ts';
import type { Instant, MemberId } from '../ids.ts';
import { err, ok } from '../result.ts';
import { answer, settle } from './answering.ts';
import type { Assessment } from './assessment.ts';
import { close, moveOn, reopen } from './course.ts';
import type { AssessmentEvent, Moved, Outcome } from './events.ts';
import { addEntry, editEntry, pursue, removeEntry } from './listing.ts';
import { accord, agree, rate, reveal } from './voting.ts';

/**
 * The state machine of an assessment under one framework. Pure; an event either happens whole or not at all, and
 * what people said leaves only by an event that names what is kept. Once closed, only opening it again is possible.
 */
export function assessmentMachine(framework: Framework) {
  return function transition(state: Assessment, event: AssessmentEvent, now: Instant): Outcome {
    const outcome = happening(state, event, now);
    return outcome.ok && outcome.value.effects.length > 0 ? ok(withPerson(outcome.value, event.by)) : outcome;
  };

  function happening(state: Assessment, event: AssessmentEvent, now: Instant): Outcome {
    if (state.closure !== null && event.kind !== 'reopen') {
      return err({ code: 'closed', closure: state.closure });
    }
    switch (event.kind) {
      case 'answer':
        return answer(framework, state, event, now);
      case 'settle':
        return settle(state, event, now);
      case 'rate':
        return rate(state, event, now);
      case 'reveal':
        return reveal(state, event, now);
      case 'agree':
        return agree(framework, state, event, now);
      case 'accord':
        return accord(framework, state, event);
      case 'add-entry':
        return addEntry(framework, state, event, now);
      case 'edit-entry':
        return editEntry(framework, state, event, now);
      case 'remove-entry':
        return removeEntry(state, event);
      case 'pursue':
        return pursue(framework, state, event, now);
      case 'move-on':
        return moveOn(framework, state, event, now);
      case 'reopen':
        return reopen(framework, state, event);
      case 'close':
        return close(framework, state, event, now);
    }
  }
}

/** Whoever made something happen has taken part from then on, whatever becomes of it. */
function withPerson({ state, effects }: Moved, by: MemberId): Moved {
  const { people } = state;
  return people.includes(by) ? { state, effects } : { state: { ...state, people: [...people, by] }, effects };
}
