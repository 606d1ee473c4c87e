import type { ActionOf } from '../../app/actions.ts';
import { findAssessment } from '../../app/assess/find.ts';
import { findSources } from '../../app/register/sources.ts';
import { AssessmentId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { entriesView } from '../../messages/lists/entries-view.ts';
import { sourcesView } from '../../messages/register/sources-view.ts';
import type { Route } from './route.ts';

export const riskSources: Route<ActionOf<'risk-sources'>> = {
  answers: 'update',
  async run({ app, actor }, { page }) {
    const found = await findSources(app, actor);
    return found.ok ? ok({ kind: 'view', view: (speech) => sourcesView(speech, found.value, page) }) : found;
  },
};

export const riskSource: Route<ActionOf<'risk-source'>> = {
  answers: 'reply',
  async run({ app, actor, speech }, _action, { picked }) {
    const id = AssessmentId.safeParse(picked[0]);
    if (!id.success) return err({ code: 'no-such-assessment' });
    const found = await findAssessment(app, actor, id.data);
    return found.ok ? ok(entriesView(speech, found.value, 'sources', 0)) : found;
  },
};
