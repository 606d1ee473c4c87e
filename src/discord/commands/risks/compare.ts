import { z } from 'zod';
import { compareRisks } from '../../../app/register/compare.ts';
import { ok } from '../../../domain/result.ts';
import { compareView } from '../../../messages/register/compare-view.ts';
import { deed } from '../command.ts';
import { assessmentOption, suggestAssessments } from '../suggestions.ts';

/** One technology then and now; with a second one, both side by side. */
export const compareDeed = deed({
  word: 'riskCompare',
  options: [assessmentOption, { word: 'riskWith', type: 'text', suggest: suggestAssessments() }],
  schema: z.object({ assessment: z.string().optional(), with: z.string().optional() }),
  async run({ app, actor, speech }, { assessment, with: other }) {
    const found = await compareRisks(app, actor, assessment, other);
    return found.ok ? ok(compareView(speech, found.value)) : found;
  },
});
