import type { ActionOf } from '../../app/actions.ts';
import { type FilledAnswer, readAnswerForm } from '../../app/assess/answer-form.ts';
import { changeAssessment, whoMayAnswer } from '../../app/assess/change.ts';
import { findDraft, keepDraft } from '../../app/assess/draft.ts';
import { openAssessment } from '../../app/assess/entries.ts';
import { findAssessment } from '../../app/assess/find.ts';
import { promptForm } from '../../app/assess/form-key.ts';
import type { Failure } from '../../app/failure.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { promptOf } from '../../domain/framework/framework.ts';
import type { Prompt } from '../../domain/framework/prompt.ts';
import { PromptId } from '../../domain/ids.ts';
import { err, ok, type Result } from '../../domain/result.ts';
import { answerForm, fieldsOf, suggestedAnswer } from '../../messages/forms.ts';
import type { FormView } from '../../messages/view.ts';
import type { Scene } from '../scene.ts';
import { afterChange } from './after-change.ts';
import type { Redrawing, Route } from './route.ts';

/** Opens the form of the prompt that the panel's first button names. */
export const answer: Route<ActionOf<'answer'>> = {
  answers: 'form',
  open: (scene, action) => openForm(scene, action, action.prompt),
};

/** Opens the form of the prompt that was picked from the panel's list. */
export const pick: Route<ActionOf<'pick'>> = {
  answers: 'form',
  async open(scene, action, given) {
    const picked = PromptId.safeParse(given.picked[0]);
    return picked.success ? openForm(scene, action, picked.data) : err({ code: 'old-button' });
  },
};

/** Opens a form again as it was typed when it could not be taken. */
export const retry: Route<ActionOf<'retry'>> = {
  answers: 'form',
  open: (scene, action) => openForm(scene, action, action.prompt),
};

async function openForm(
  scene: Scene,
  action: ActionOf<'answer' | 'pick' | 'retry'>,
  id: PromptId,
): Promise<Result<FormView, Failure>> {
  const asked = await askable(scene, action.assessment, id);
  if (!asked.ok) return asked;
  const { assessment, prompt } = asked.value;
  if (action.do !== 'retry' && action.version !== assessment.version) {
    return err({ code: 'stale-panel', assessment });
  }
  const current = assessment.answers[prompt.id]?.current;
  const draft = await findDraft(scene.app, scene.actor, assessment.id, promptForm(prompt.id));
  // What was typed on top of an answer that has changed since would hide that change, unless it is asked for.
  const typed = action.do === 'retry' || draft?.basedOn === (current?.version ?? 0) ? draft : undefined;
  const fields =
    typed?.fields ??
    (current === undefined ? suggestedAnswer(assessment, prompt) : fieldsOf(scene.speech, prompt, current));
  const basedOn = typed?.basedOn ?? current?.version ?? 0;
  return ok(answerForm(scene.speech, { assessment: assessment.id, prompt, basedOn, fields }));
}

async function askable(
  scene: Scene,
  id: Assessment['id'],
  promptId: PromptId,
): Promise<Result<{ assessment: Assessment; prompt: Prompt }, Failure>> {
  const needs = whoMayAnswer(scene.app, promptId);
  const found = await openAssessment(scene.app, scene.actor, id, needs);
  if (!found.ok) return found;
  const prompt = promptOf(scene.app.framework, promptId)?.prompt;
  if (prompt === undefined) return err({ code: 'no-such-prompt', prompt: promptId });
  return ok({ assessment: found.value, prompt });
}

/**
 * Takes a filled form. One opened on an older panel is taken all the same: only the answer to its own prompt decides
 * whether somebody else was quicker. What cannot be taken is kept as a draft before anybody is told.
 */
export const fill: Route<ActionOf<'fill'>> = {
  answers: 'update',
  async run(scene, action, given): Promise<Result<Redrawing, Failure>> {
    const { assessment, prompt, basedOn } = action;
    const notTaken = (why: Failure) => err({ code: 'form-not-taken', why, typed: given.typed } as const);
    const found = promptOf(scene.app.framework, prompt);
    if (found === undefined) return notTaken({ code: 'no-such-prompt', prompt });
    const before = await findAssessment(scene.app, scene.actor, assessment);
    const current = before.ok ? before.value.answers[prompt]?.current : undefined;
    const shown = current === undefined ? {} : fieldsOf(scene.speech, found.prompt, current);
    const read = readAnswerForm(found.prompt, given.fields, scene.app.countries, shown);
    if (read.ok) {
      const event = eventFrom(scene, action, read.value);
      const changed = await changeAssessment(scene.app, scene.actor, assessment, event);
      return changed.ok ? ok(afterChange(scene, changed.value, found.stage.id)) : notTaken(changed.error);
    }
    const problem = read.error;
    if (problem.what !== 'empty') {
      const draft = { assessment, form: promptForm(prompt), basedOn, fields: given.fields };
      const kept = await keepDraft(scene.app, scene.actor, draft);
      if (!kept.ok) return notTaken(kept.error);
    }
    return err({ code: 'form-not-understood', assessment, prompt, problem });
  },
};

function eventFrom(scene: Scene, action: ActionOf<'fill'>, filled: FilledAnswer) {
  const { prompt, basedOn } = action;
  return { kind: 'answer', by: scene.actor.id, prompt, basedOn, ...filled } as const;
}
