import type { ActionOf } from '../../app/actions.ts';
import { mayDo } from '../../app/actor.ts';
import { changeAssessment } from '../../app/assess/change.ts';
import { type Closing, closeAssessment, REASON_FIELD, reasonKept } from '../../app/assess/close.ts';
import { reasonGiven } from '../../app/assess/course-reason.ts';
import { openAssessment } from '../../app/assess/entries.ts';
import { findAssessment } from '../../app/assess/find.ts';
import type { Failure } from '../../app/failure.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { AssessmentId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { closedAlone, closingView } from '../../messages/closing.ts';
import { closeForm, reasonForm, reopenForm } from '../../messages/course-forms.ts';
import type { FormView } from '../../messages/view.ts';
import type { Scene } from '../scene.ts';
import { afterChange, changeOf } from './after-change.ts';
import type { Given, Redrawing, Route } from './route.ts';

function reasonIn({ fields }: Given) {
  return reasonGiven(fields[REASON_FIELD]);
}

export const moveOn: Route<ActionOf<'move-on'>> = {
  answers: 'update',
  async run(scene, action) {
    const event = { kind: 'move-on', by: scene.actor.id, from: action.stage } as const;
    const moved = await changeAssessment(scene.app, scene.actor, action.assessment, event, action.version);
    return moved.ok ? ok(afterChange(scene, moved.value, 'current')) : moved;
  },
};

export const explain: Route<ActionOf<'explain'>> = {
  answers: 'form',
  async open(scene, action) {
    const found = await findAssessment(scene.app, scene.actor, action.assessment);
    if (!found.ok) return found;
    if (!mayDo(scene.actor, found.value, 'facilitate'))
      return err({ code: 'not-allowed', needs: 'facilitate' });
    if (found.value.version !== action.version) return err({ code: 'stale-panel', assessment: found.value });
    return ok(reasonForm(scene.speech, action.assessment, action.version, action.stage));
  },
};

/** Others may have filled a gap while the reason was being written: the gaps that go on record are those of now. */
export const moveOnWithGaps: Route<ActionOf<'move-on-with-gaps'>> = {
  answers: 'update',
  async run(scene, action, given) {
    const event = {
      kind: 'move-on',
      by: scene.actor.id,
      from: action.stage,
      ...reasonIn(given),
    } as const;
    const moved = await changeAssessment(scene.app, scene.actor, action.assessment, event);
    if (moved.ok) return ok(afterChange(scene, moved.value, 'current'));
    return err({ code: 'form-not-taken', why: moved.error, typed: given.typed });
  },
};

/** An assessment, for whoever facilitates it. */
async function facilitated(scene: Scene, id: AssessmentId): Promise<Result<Assessment, Failure>> {
  const found = await findAssessment(scene.app, scene.actor, id);
  if (!found.ok || mayDo(scene.actor, found.value, 'facilitate')) return found;
  return err({ code: 'not-allowed', needs: 'facilitate' });
}

/** What speaks against closing, for everybody to see who may see the assessment. */
export const closing: Route<ActionOf<'closing'>> = {
  answers: 'reply',
  async run(scene, action) {
    const found = await findAssessment(scene.app, scene.actor, action.assessment);
    if (!found.ok) return found;
    const { closure } = found.value;
    if (closure !== null) return err({ code: 'closed', closure });
    return ok(closingView(scene.speech, found.value, mayDo(scene.actor, found.value, 'facilitate')));
  },
};

export const closeAs: Route<ActionOf<'close-as'>> = {
  answers: 'form',
  open: (scene, action, given) => openClosing(scene, action.assessment, given.picked[0]),
};

export const closeAllTheSame: Route<ActionOf<'close-all-the-same'>> = {
  answers: 'form',
  open: (scene, action) => openClosing(scene, action.assessment, action.decision),
};

async function openClosing(
  scene: Scene,
  id: AssessmentId,
  decision: string | undefined,
): Promise<Result<FormView, Failure>> {
  const found = await openAssessment(scene.app, scene.actor, id, 'facilitate');
  if (!found.ok) return found;
  const known = scene.app.framework.closings.find((each) => each.id === decision);
  if (known === undefined) return err({ code: 'old-button' });
  const reason = await reasonKept(scene.app, scene.actor, id);
  return ok(closeForm(scene.speech, found.value, known.id, reason));
}

export const closed: Route<ActionOf<'closed'>> = {
  answers: 'update',
  run: (scene, { assessment, decision }, given) => close(scene, assessment, { decision }, given),
};

/** What came to speak against it while the form was being filled is shown before anything is closed. */
export const closedKnowing: Route<ActionOf<'closed-knowing'>> = {
  answers: 'update',
  run: (scene, { assessment, decision, concerns: seen }, given) =>
    close(scene, assessment, { decision, seen }, given),
};

async function close(
  scene: Scene,
  id: AssessmentId,
  closing: Closing,
  given: Given,
): Promise<Result<Redrawing, Failure>> {
  const done = await closeAssessment(scene.app, scene.actor, id, { ...closing, ...reasonIn(given) });
  if (!done.ok) {
    const { error } = done;
    if (error.code === 'concerns-need-reason') return done;
    return err({ code: 'form-not-taken', why: error, typed: given.typed });
  }
  const { assessment } = done.value;
  return ok({
    kind: 'panel',
    assessment: id,
    viewed: 'current',
    change: changeOf(scene, done.value),
    otherwise: (speech) => closedAlone(speech, assessment),
  });
}

export const reopen: Route<ActionOf<'reopen'>> = {
  answers: 'form',
  async open(scene, action) {
    const found = await facilitated(scene, action.assessment);
    return found.ok ? ok(reopenForm(scene.speech, action.assessment, action.stage)) : found;
  },
};

export const reopened: Route<ActionOf<'reopened'>> = {
  answers: 'update',
  async run(scene, action, given) {
    const event = { kind: 'reopen', by: scene.actor.id, stage: action.stage, ...reasonIn(given) } as const;
    const done = await changeAssessment(scene.app, scene.actor, action.assessment, event);
    if (done.ok) return ok(afterChange(scene, done.value, 'current'));
    return err({ code: 'form-not-taken', why: done.error, typed: given.typed });
  },
};
