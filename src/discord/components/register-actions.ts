import type { ActionOf } from '../../app/actions.ts';
import { findAssessment } from '../../app/assess/find.ts';
import { findActions, finishAction } from '../../app/register/actions-plan.ts';
import { AssessmentId, EntryId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { actionsView, actionView } from '../../messages/register/actions-view.ts';
import { changeOf } from './after-change.ts';
import type { Route } from './route.ts';

export const riskActions: Route<ActionOf<'risk-actions'>> = {
  answers: 'update',
  async run({ app, actor }, { scope, progress, sector, technology, page }) {
    const filter = {
      scope,
      ...(progress !== 'any' && { state: progress }),
      ...(sector !== 'any' && { sector }),
      ...(technology !== 'any' && { assessment: technology }),
    };
    const found = await findActions(app, actor, filter);
    if (!found.ok) return found;
    return ok({ kind: 'view', view: (speech) => actionsView(speech, found.value, filter, page) });
  },
};

export const riskAction: Route<ActionOf<'risk-action'>> = {
  answers: 'reply',
  async run({ app, actor, speech }, _action, { picked }) {
    const [id, entry] = picked[0]?.split('-') ?? [];
    const [assessment, number] = [AssessmentId.safeParse(id), EntryId.safeParse(Number(entry))];
    if (!assessment.success || !number.success) return err({ code: 'old-button' });
    const found = await findAssessment(app, actor, assessment.data);
    return found.ok ? ok(actionView(speech, found.value, number.data)) : found;
  },
};

export const riskDone: Route<ActionOf<'risk-done'>> = {
  answers: 'update',
  async run(scene, { assessment, entry, basedOn }) {
    const id = EntryId.parse(entry);
    const done = await finishAction(scene.app, scene.actor, assessment, id, basedOn);
    if (!done.ok) return done;
    const { assessment: after } = done.value;
    return ok({
      kind: 'view',
      view: (speech) => actionView(speech, after, id),
      change: changeOf(scene, done.value),
    });
  },
};
