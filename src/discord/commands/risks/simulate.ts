import { z } from 'zod';
import { meantAssessment } from '../../../app/assess/find.ts';
import { simulateFor } from '../../../app/simulation/what-if.ts';
import { ok } from '../../../domain/result.ts';
import { simulationView } from '../../../messages/simulation/simulation-view.ts';
import { deed } from '../command.ts';
import { assessmentOption } from '../suggestions.ts';

/** What a cut-off today would come to; for the member alone, with what they suppose. */
export const simulateDeed = deed({
  word: 'riskSimulate',
  options: [assessmentOption],
  schema: z.object({ assessment: z.string().optional() }),
  async run({ app, actor, speech }, { assessment }) {
    const found = await meantAssessment(app, actor, assessment);
    if (!found.ok) return found;
    return ok(simulationView(speech, await simulateFor(app, actor, found.value, 'limits')));
  },
});
