import { z } from 'zod';
import { meantAssessment } from '../../../app/assess/find.ts';
import { riskAt } from '../../../app/register/risks.ts';
import { ok } from '../../../domain/result.ts';
import { riskView } from '../../../messages/register/risk-view.ts';
import { deed } from '../command.ts';
import { assessmentOption } from '../suggestions.ts';

export const showDeed = deed({
  word: 'riskShow',
  options: [assessmentOption],
  schema: z.object({ assessment: z.string().optional() }),
  async run({ app, actor, speech }, { assessment }) {
    const found = await meantAssessment(app, actor, assessment);
    return found.ok ? ok(riskView(speech, riskAt(app.framework, found.value, app.clock.now()))) : found;
  },
});
