import { type Framework, stageOf } from '../framework/framework.ts';
import { STAGES, type StageId } from '../framework/names.ts';
import type { Instant, PromptId } from '../ids.ts';
import { err, ok } from '../result.ts';
import type { Assessment, Closure, Passage, Review } from './assessment.ts';
import { type Round, VOTED } from './ballot.ts';
import { concernsAt } from './concerns.ts';
import type { EventOf, Outcome } from './events.ts';
import { gapsIn } from './gaps.ts';

/** On to the next stage; with gaps only for a reason, and both stay on the record. */
export function moveOn(
  framework: Framework,
  state: Assessment,
  event: EventOf<'move-on'>,
  now: Instant,
): Outcome {
  if (state.stage !== event.from) {
    return err({ code: 'already-moved-on', from: event.from, at: state.stage });
  }
  const stage = stageOf(framework, state.stage);
  const to = STAGES[STAGES.indexOf(state.stage) + 1];
  if (to === undefined) return err({ code: 'last-stage' });
  const gaps = gapsIn(framework, state, stage, now);
  const given = event.reason?.trim() ?? '';
  if (gaps.length > 0 && given === '') return err({ code: 'gaps-need-reason', assessment: state, gaps });
  const reason = gaps.length > 0 ? { reason: given } : {};
  const passage: Passage = { stage: stage.id, by: event.by, at: now, gaps: [...gaps], ...reason };
  return ok({
    state: { ...state, version: state.version + 1, stage: to, passages: [...state.passages, passage] },
    effects: [{ kind: 'moved-on', from: stage.id, to, gaps, ...reason }],
  });
}

/** The end, as `decision`. What speaks against it is looked at first, and needs a reason; both stay on the record. */
export function close(
  framework: Framework,
  state: Assessment,
  event: EventOf<'close'>,
  now: Instant,
): Outcome {
  const { decision, by } = event;
  if (!framework.closings.some((each) => each.id === decision)) {
    return err({ code: 'no-such-closing', decision });
  }
  const concerns = concernsAt(framework, state, decision, now);
  const given = event.reason?.trim() ?? '';
  if (concerns.length > 0 && given === '')
    return err({ code: 'concerns-need-reason', assessment: state, decision, concerns });
  const closure: Closure = {
    decision,
    by,
    at: now,
    concerns: [...concerns],
    ...(given !== '' && { reason: given }),
  };
  return ok({
    state: { ...state, version: state.version + 1, closure },
    effects: [{ kind: 'closed', closure }],
  });
}

/** The stages that the team is past; where the assessment is closed, the one that it was closed in as well. */
export function reopenable({ stage, closure }: Assessment): readonly StageId[] {
  return STAGES.slice(0, STAGES.indexOf(stage) + (closure === null ? 0 : 1));
}

/**
 * Back to a stage that the team is past, or that it closed the assessment in. After a closure this is a new review: the
 * answers of the last one are kept among the reviews, and the prompts of the last stage are open again. Ratings that
 * are to be given anew make room for that: what was voted and agreed is kept among the rounds.
 */
export function reopen(framework: Framework, state: Assessment, event: EventOf<'reopen'>): Outcome {
  const { stage } = event;
  const possible = reopenable(state);
  if (!possible.includes(stage)) return err({ code: 'not-passed', stage, at: state.stage, possible });
  const to = STAGES.indexOf(stage);
  const again = (each: Passage) => STAGES.indexOf(each.stage) >= to;
  const reason = event.reason?.trim() ?? '';
  const { answers, reviews } =
    state.closure === null
      ? state
      : reviewed(framework, state, { by: state.closure.by, at: state.closure.at });
  return ok({
    state: {
      ...state,
      version: state.version + 1,
      stage,
      passages: state.passages.filter((each) => !again(each)),
      answers,
      reviews,
      ...reballoted(framework, state, to),
      closure: null,
    },
    effects: [
      {
        kind: 'reopened',
        from: state.closure === null ? state.stage : 'closed',
        to: stage,
        passages: state.passages.filter(again),
        ...(reason !== '' && { reason }),
      },
    ],
  });
}

function reviewed(
  framework: Framework,
  { answers, reviews }: Assessment,
  done: Pick<Review, 'by' | 'at'>,
): Pick<Assessment, 'answers' | 'reviews'> {
  const last = stageOf(framework, 'adjust').prompts.map((prompt) => prompt.id);
  const among = (kept: boolean) =>
    Object.fromEntries(
      Object.entries(answers).filter(([id]) => last.some((each: PromptId) => each === id) === kept),
    );
  const found = among(true);
  if (Object.keys(found).length === 0) return { answers, reviews };
  return { answers: among(false), reviews: [...reviews, { ...done, answers: found }] };
}

/** No round counts votes of the one before, and none of them is lost. */
function reballoted(
  framework: Framework,
  { ballots, rounds, closure, version }: Assessment,
  to: number,
): Pick<Assessment, 'ballots' | 'rounds'> {
  const ended = VOTED.filter((of) => {
    const asked = framework.stages.findIndex((stage) =>
      stage.prompts.some((prompt) => prompt.kind === 'likelihood' && prompt.rates === of),
    );
    return asked >= to || (closure !== null && of === 'current');
  });
  return {
    ballots: Object.fromEntries(Object.entries(ballots).filter(([of]) => !ended.some((each) => each === of))),
    rounds: [
      ...rounds,
      ...ended.flatMap((of): Round[] => {
        const ballot = ballots[of];
        return ballot === undefined || ballot.votes.length === 0
          ? []
          : [{ ...ballot, of, ended: version + 1 }];
      }),
    ],
  };
}
