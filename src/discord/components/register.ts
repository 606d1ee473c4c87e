import type { ActionOf } from '../../app/actions.ts';
import { findAssessment } from '../../app/assess/find.ts';
import { queryOf } from '../../app/register/query.ts';
import { findQueue, findRisks, riskAt } from '../../app/register/risks.ts';
import { AssessmentId } from '../../domain/ids.ts';
import { err, ok } from '../../domain/result.ts';
import { queueView } from '../../messages/register/queue-view.ts';
import { riskListView } from '../../messages/register/risk-list.ts';
import { riskView } from '../../messages/register/risk-view.ts';
import { sendReport } from '../send-report.ts';
import type { Route } from './route.ts';

export const risks: Route<ActionOf<'risks'>> = {
  answers: 'update',
  async run({ app, actor }, { query: text, page }) {
    const query = queryOf(text);
    const found = await findRisks(app, actor, query, query.by);
    if (!found.ok) return found;
    return ok({ kind: 'view', view: (speech) => riskListView(speech, found.value, query, page) });
  },
};

export const riskPicked: Route<ActionOf<'risk-picked'>> = {
  answers: 'reply',
  async run({ app, actor, speech }, _action, { picked }) {
    const id = AssessmentId.safeParse(picked[0]?.split('-').at(-1));
    if (!id.success) return err({ code: 'no-such-assessment' });
    const found = await findAssessment(app, actor, id.data);
    if (!found.ok) return found;
    return ok(riskView(speech, riskAt(app.framework, found.value, app.clock.now())));
  },
};

export const riskReport: Route<ActionOf<'risk-report'>> = {
  answers: 'reply',
  run: (scene, { assessment }) =>
    sendReport(scene, assessment, { format: 'pdf', locale: scene.speech.locale }),
};

export const riskQueue: Route<ActionOf<'risk-queue'>> = {
  answers: 'update',
  async run({ app, actor }, { page }) {
    const found = await findQueue(app, actor);
    return found.ok ? ok({ kind: 'view', view: (speech) => queueView(speech, found.value, page) }) : found;
  },
};
