import type { Assessment, Place } from '../../domain/assessment/assessment.ts';
import type { AssessmentEffect, AssessmentEvent } from '../../domain/assessment/events.ts';
import { assessmentMachine } from '../../domain/assessment/transition.ts';
import { promptOf } from '../../domain/framework/framework.ts';
import type { AssessmentId, MemberId, PromptId, ServerId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { type Actor, mayDo, type Role } from '../actor.ts';
import type { App } from '../app.ts';
import type { Failure } from '../failure.ts';
import { type CadenceProposal, proposalAfter } from '../monitor/cadence-proposal.ts';
import { followWatchList } from '../monitor/from-entry.ts';
import { moveItems } from '../monitor/move-items.ts';
import { keepAppointments } from '../register/appointments-kept.ts';
import { settingsIn } from '../settings.ts';
import { recordOf } from './audit-record.ts';
import { draftId } from './draft.ts';
import { filledForm } from './form-key.ts';

export interface Changed {
  readonly assessment: Assessment;
  readonly effects: readonly AssessmentEffect[];
  /** Where the level is another one now: what is watched as often as was usual before. */
  readonly cadence?: CadenceProposal;
}

/**
 * Lets one event happen to an assessment, if this member may, and puts on record what it changed. `seen` is the
 * version on the panel that was pressed, where acting on an old one would do what the member did not mean.
 */
export async function changeAssessment(
  app: App,
  actor: Actor,
  id: AssessmentId,
  event: AssessmentEvent,
  seen?: number,
): Promise<Result<Changed, Failure>> {
  const transition = assessmentMachine(app.framework);
  const at = app.clock.now();
  return app.store.tx<Changed, Failure>(actor.server, async (t) => {
    const stored = await t.get('assessment', id);
    if (stored === undefined || !mayDo(actor, stored.value, 'view'))
      return err({ code: 'no-such-assessment' });
    const needs = roleFor(app, event);
    if (!mayDo(actor, stored.value, needs)) return err({ code: 'not-allowed', needs });
    if (seen !== undefined && seen !== stored.value.version) {
      return err({ code: 'stale-panel', assessment: stored.value });
    }
    const moved = transition(stored.value, event, at);
    if (!moved.ok) return moved;
    const { state, effects } = moved.value;
    let cadence: CadenceProposal | undefined;
    if (effects.length > 0) {
      t.put('assessment', id, state, stored.revision);
      await keepAppointments(t, stored.value, state, at);
      for (const effect of effects) t.audit({ at, by: actor.id, subject: id, ...recordOf(effect) });
      const settings = await settingsIn(t, actor);
      await followWatchList(t, app, { assessment: state, by: actor.id, now: at, settings }, effects);
      cadence = await proposalAfter(t, app.framework, stored.value, state);
    }
    const filled = filledForm(event, (entry) => state.entries.find((each) => each.id === entry));
    if (filled !== undefined) {
      const draft = await t.get('draft', draftId(actor.id, id, filled));
      if (draft !== undefined) t.delete('draft', draft.id, draft.revision);
    }
    return ok({ assessment: state, effects, ...(cadence !== undefined && { cadence }) });
  });
}

function roleFor(app: App, event: AssessmentEvent): Role {
  switch (event.kind) {
    case 'answer':
    case 'settle':
      return whoMayAnswer(app, event.prompt);
    case 'move-on':
      return event.reason === undefined ? 'contribute' : 'facilitate';
    case 'rate':
    case 'accord':
    case 'add-entry':
    case 'edit-entry':
    case 'remove-entry':
    case 'pursue':
      return 'contribute';
    case 'reveal':
    case 'agree':
    case 'reopen':
    case 'close':
      return 'facilitate';
  }
}

/** Which role a prompt asks of whoever answers it. */
export function whoMayAnswer(app: App, prompt: PromptId): Role {
  return promptOf(app.framework, prompt)?.prompt.who ?? 'contribute';
}

/**
 * Notes where the thread or the panel stands now. Says nothing about the assessment itself, so its version stays and
 * nobody's panel grows stale by it.
 */
export async function placeAssessment(
  app: App,
  server: ServerId,
  id: AssessmentId,
  place: Partial<Place>,
  /** Whoever takes it to another thread, and whether it is private there: what is watched for it goes along. */
  moved?: { readonly by: MemberId; readonly private: boolean },
): Promise<Result<Assessment, Failure>> {
  return app.store.tx<Assessment, Failure>(server, async (t) => {
    const stored = await t.get('assessment', id);
    if (stored === undefined) return err({ code: 'no-such-assessment' });
    const assessment = {
      ...stored.value,
      private: moved?.private ?? stored.value.private,
      place: { ...stored.value.place, ...place },
    };
    t.put('assessment', id, assessment, stored.revision);
    if (moved !== undefined) {
      const move = { before: stored.value, after: assessment };
      await moveItems(t, app, move, moved.by, app.clock.now());
    }
    return ok(assessment);
  });
}
