import type { ActionOf } from '../../app/actions.ts';
import { mayDo } from '../../app/actor.ts';
import { changeAssessment } from '../../app/assess/change.ts';
import { findAssessment } from '../../app/assess/find.ts';
import type { Failure } from '../../app/failure.ts';
import { firstCharacters, typedText } from '../../app/typed-text.ts';
import { LONGEST_NOTE } from '../../domain/assessment/answer.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import type { AssessmentId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { closedAlone, closingView } from '../../messages/closing.ts';
import { closeForm, REASON_FIELD, reasonForm, reopenForm } from '../../messages/course-forms.ts';
import type { FormView } from '../../messages/view.ts';
import type { Scene } from '../scene.ts';
import { afterChange, changeOf } from './after-change.ts';
import type { Given, Route } from './route.ts';

function reasonIn({ fields }: Given): { reason?: string } {
  const reason = firstCharacters(typedText(fields[REASON_FIELD] ?? ''), LONGEST_NOTE);
  return reason === '' ? {} : { reason };
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
    return closure === null ? ok(closingView(scene.speech, found.value)) : err({ code: 'closed', closure });
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
  const found = await facilitated(scene, id);
  if (!found.ok) return found;
  const { closure } = found.value;
  if (closure !== null) return err({ code: 'closed', closure });
  const known = scene.app.framework.closings.find((each) => each.id === decision);
  return known === undefined
    ? err({ code: 'old-button' })
    : ok(closeForm(scene.speech, found.value, known.id));
}

export const closed: Route<ActionOf<'closed'>> = {
  answers: 'update',
  async run(scene, action, given) {
    const event = {
      kind: 'close',
      by: scene.actor.id,
      decision: action.decision,
      ...reasonIn(given),
    } as const;
    const done = await changeAssessment(scene.app, scene.actor, action.assessment, event);
    if (!done.ok) return err({ code: 'form-not-taken', why: done.error, typed: given.typed });
    const { assessment } = done.value;
    return ok({
      kind: 'panel',
      assessment: assessment.id,
      viewed: 'current',
      change: changeOf(scene, done.value),
      otherwise: (speech) => closedAlone(speech, assessment),
    });
  },
};

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
